import type { TableFields, TableKey } from '../domain/register/cells';
import type { Rule, RuleId } from '../domain/rules/catalogue';
import { rulesSv } from './rules.sv';
import {
  budgetDecisionHeadings, caseHeadings, effectHeadings, outcomeHeadings, sheetNames, targetHeadings, unitDataHeadings,
} from './workbook';

const headings: Readonly<Record<TableKey, Readonly<Partial<Record<string, string>>>>> = {
  effects: effectHeadings,
  outcomes: outcomeHeadings,
  targets: targetHeadings,
  budgetDecisions: budgetDecisionHeadings,
  cases: caseHeadings,
  unitData: unitDataHeadings,
};
const sheets: Readonly<Record<TableKey, string>> = {
  effects: sheetNames.effects,
  outcomes: sheetNames.outcomes,
  targets: sheetNames.targets,
  budgetDecisions: 'Budgetbeslut',
  cases: sheetNames.cases,
  unitData: sheetNames.unitData,
};

const preamble = `# Regler

Den här listan skapas ur regelkatalogen (\`npm run documents\`). Ändra inte för hand.

- **Fel** (E): raden utelämnas ur alla summor tills felet är rättat. Antalet utelämnade rader visas alltid.
- **Varning** (W): raden räknas, men något bör kontrolleras.
- Säger två regler samma sak om samma cell visas bara den mest precisa.
`;

/** The rule list of docs/, in Swedish, as Markdown: one section per rule, in the catalogue's order. */
export function ruleListMarkdown(rules: Readonly<Record<RuleId, Rule>>): string {
  const sections = (Object.entries(rules) as [RuleId, Rule][]).map(([id, rule]) => section(id, rule));
  return [preamble, ...sections].join('\n');
}

function section(id: RuleId, rule: Rule): string {
  const { title, action, why } = rulesSv[id];
  const [usual] = rule.tables;
  const columns = usual === undefined ? [] : rule.fields.map((field) => headingOf(usual, field));
  return [
    `## ${id} ${title}`,
    '',
    `${rule.severity === 'error' ? 'Fel' : 'Varning'} · ${rule.tables.map((table) => sheets[table]).join(', ')} · ${columns.length === 0 ? 'hela raden' : columns.join(', ')}`,
    '',
    `${why} ${action}`,
    '',
  ].join('\n');
}

function headingOf(table: TableKey, field: TableFields[TableKey]): string {
  return headings[table][field] ?? field;
}

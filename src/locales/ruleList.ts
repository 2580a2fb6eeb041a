import type { TableKey } from '../domain/register/cells';
import type { Rule, RuleId } from '../domain/rules/catalogue';
import type { RuleTable } from '../domain/rules/rule';
import { inputTableWords } from './tables';
import { partTableWords } from './tables/parts';
import { headingsOf, type TableWords } from './tables/words';
import { rulesSv } from './rules.sv';
import { choices, sheetNames } from './workbook';

const tableWords: Readonly<Record<TableKey, TableWords>> = { ...inputTableWords, ...partTableWords };
const ofTables = <Value>(value: (words: TableWords) => Value): Readonly<Record<TableKey, Value>> => {
  const entries = Object.entries(tableWords).map(([key, words]) => [key, value(words)]);
  return Object.fromEntries(entries) as Record<TableKey, Value>;
};
const headings: Readonly<Record<RuleTable, Readonly<Partial<Record<string, string>>>>> = {
  settings: {},
  ...ofTables(headingsOf),
};
const sheets: Readonly<Record<RuleTable, string>> = {
  settings: sheetNames.settings,
  ...ofTables(({ name }) => name),
};

const preamble = `# Regler

Den här listan skapas ur regelkatalogen (\`npm run documents\`). Ändra inte för hand.

- **Fel** (E): raden utelämnas ur alla summor tills felet är rättat. Antalet utelämnade rader visas alltid.
- **Att se över** (W): raden räknas, men något kan vara fel.
- **Att komplettera** (W): raden räknas och inget är fel, men en uppgift saknas.
- Säger två regler samma sak om samma cell visas bara den mest precisa.
`;

/** The rule list of docs/, in Swedish, as Markdown: one section per rule, in the catalogue's order. */
export function ruleListMarkdown(rules: Readonly<Record<RuleId, Rule>>): string {
  const sections = (Object.entries(rules) as [RuleId, Rule][]).map(([id, rule]) => section(id, rule));
  return [preamble, ...sections].join('\n');
}

function section(id: RuleId, rule: Rule): string {
  const { title, action, why } = rulesSv[id];
  return [`## ${id} ${title}`, '', `${severityOf(rule)} · ${whereOf(rule)}`, '', `${why} ${action}`, ''].join('\n');
}

function severityOf({ severity, whenMissing }: Rule): string {
  const { severities } = choices;
  return whenMissing === undefined
    ? severities[severity]
    : `${severities[severity]}, när cellen är tom ${severities[whenMissing].toLowerCase()}`;
}

/** The tables and columns that a rule speaks of. */
function whereOf({ tables, fields }: Rule): string {
  const [usual] = tables;
  if (usual === undefined) return 'meddelande, ingen rad';
  const columns = fields.map((field) => headingOf(tables, field));
  return `${tables.map((table) => sheets[table]).join(', ')} · ${columns.length === 0 ? 'hela raden' : columns.join(', ')}`;
}

function headingOf(tables: readonly RuleTable[], field: string): string {
  const [table] = tables.filter((each) => headings[each][field] !== undefined);
  return table === undefined ? field : (headings[table][field] ?? field);
}

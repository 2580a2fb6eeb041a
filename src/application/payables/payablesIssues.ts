import { kronorToOre, oreToKronor, type Ore } from '../../domain/basics/money';
import type { Steps } from '../../domain/basics/steps';
import { cellText } from '../../domain/basics/text';
import { judgeContracts } from '../../domain/payables/contractRules';
import { notesInSteps } from '../../domain/payables/creditNotes';
import { judgeImports } from '../../domain/payables/importRules';
import type { LoyaltyReport } from '../../domain/payables/loyalty';
import { judgeTraced } from '../../domain/payables/outcomeTrace';
import type { CellChange, Fix, Issue } from '../../domain/register/issue';
import type { Assessment } from '../../domain/rules/assessment';
import { partIssue, type PartIssue } from '../../domain/rules/partIssue';
import type { RegisterReading } from '../ports';
import { notStated } from '../../locales/workbook';
import { accountCategories } from '../../workbook/payables/payablesCells';
import { payablesInSteps, type PayablesState } from './payablesState';
import { rollingLoyalty } from './purchaseFigures';

/** What the rules of Reskontra och avtal say, by where it stands in the tables. Pure. */
export function* payablesIssues(reading: RegisterReading, assessment: Assessment): Steps<Issue[]> {
  const payables = yield* payablesInSteps(assessment, reading);
  const { contracts, standing, book, register } = payables;
  const importRows = rowsOf(reading);
  const ofContracts = judgeContracts(book, register.effectContracts);
  yield;
  yield* notesInSteps(book.input.credits);
  const ofImports = judgeImports(standing.imports, contracts.print);
  const ofTraced = judgeTraced(book, register.traced, register.effects);
  yield;
  const ofPurchases = purchaseIssues(reading, rollingLoyalty(assessment, payables), contracts);
  const issues: readonly PartIssue[] = [
    ...contracts.issues,
    ...ofContracts,
    ...ofImports.map((issue) => ({ ...issue, row: importRows[issue.row] ?? issue.row })),
    ...ofTraced,
    ...ofPurchases,
    ...accountCategories(reading.cells).issues,
  ];
  return issues.map((issue) => {
    const fix = fixOf(issue, reading);
    return { ...issue, ...(fix === null ? {} : { fix }) } as Issue;
  });
}

/** W941–W943, each on the first row that it is about. */
function purchaseIssues(
  { cells: { purchases } }: RegisterReading,
  loyalty: LoyaltyReport | null,
  { parties, unused }: PayablesState['contracts'],
): PartIssue[] {
  if (loyalty === null) return [];
  const isRow = (field: 'month' | 'category', test: (text: string) => boolean): number =>
    Math.max(
      0,
      purchases.rows.findIndex((row) => test(cellText(row[purchases.columns[field] ?? -1]))),
    );
  const unnumbered = [...unused, ...parties.filter(({ organisation }) => organisation === null)].filter(
    ({ role }) => role === 'contracted',
  );
  const placed = {
    W941: () => partIssue('W941', 'contracts', Math.min(...unnumbered.map(({ row }) => row)), 'organisationNumber'),
    W942: () =>
      partIssue(
        'W942',
        'purchases',
        isRow('category', (text) => text === notStated),
        'category',
      ),
    W943: () =>
      partIssue(
        'W943',
        'purchases',
        isRow('month', (text) => text !== ''),
        'month',
      ),
  };
  return loyalty.findings.flatMap(({ ruleId, params }) =>
    // A list that has since been mended is told of by W925.
    ruleId === 'W941' && unnumbered.length === 0 ? [] : [{ ...placed[ruleId](), params }],
  );
}

/** Table rows of the readings that stand: blank rows and unreadable ones are none. */
function rowsOf({ cells: { payablesImports } }: RegisterReading): readonly number[] {
  const column = payablesImports.columns.id ?? -1;
  return payablesImports.rows.flatMap((row, index) => ((row[column] ?? '') === '' ? [] : [index]));
}

function fixOf(issue: PartIssue, reading: RegisterReading): Fix | null {
  if (issue.ruleId === 'E922')
    return { changes: [{ ...changeOf(reading, 'contracts', issue.row, 'organisationNumber', ''), secret: true }] };
  return issue.ruleId === 'W562' ? updated(issue, reading) : null;
}

/** W562: the outcome as the books now say. One of a shared proposal is not: its share would have to be divided anew. */
function updated({ row, params }: PartIssue, reading: RegisterReading): Fix | null {
  const { beforeOre, nowOre } = params;
  const cost = numberIn(reading, row, 'ledgerCost');
  if (typeof nowOre !== 'number' || cost === null || kronorToOre(cost) !== beforeOre) return null;
  const baseline = numberIn(reading, row, 'periodBaseline');
  const now = oreToKronor(nowOre as Ore);
  const amount = baseline === null ? now : oreToKronor((kronorToOre(baseline) - nowOre) as Ore);
  return {
    changes: [
      changeOf(reading, 'outcomes', row, 'ledgerCost', now),
      changeOf(reading, 'outcomes', row, 'amount', amount),
    ],
  };
}

function numberIn({ cells: { outcomes } }: RegisterReading, row: number, field: 'ledgerCost' | 'periodBaseline') {
  const cell = outcomes.rows[row]?.[outcomes.columns[field] ?? -1];
  return typeof cell === 'number' ? cell : null;
}

function changeOf(
  { cells }: RegisterReading,
  table: 'contracts' | 'outcomes',
  row: number,
  field: CellChange['field'],
  after: CellChange['after'],
): CellChange {
  const { columns, rows }: { columns: Readonly<Partial<Record<string, number>>>; rows: typeof cells.outcomes.rows } =
    cells[table];
  return { table, row, field, before: rows[row]?.[columns[field] ?? -1] ?? '', after };
}

import { assess, type AssessOptions } from '../../src/domain/rules/assess';
import { finished } from '../../src/domain/basics/steps';
import type { Assessment } from '../../src/domain/rules/assessment';
import { serialOf, type Serial } from '../../src/domain/basics/calendar';
import {
  tableKeys,
  type CellValue,
  type EffectField,
  type OutcomeField,
  type RegisterCells,
  type TableCells,
  type TableFields,
  type TableKey,
} from '../../src/domain/register/cells';
import type { Issue } from '../../src/domain/register/issue';
import type { Ore } from '../../src/domain/basics/money';
import { buildVocabulary, type Vocabulary } from '../../src/domain/register/vocabulary';
import type { Settings } from '../../src/domain/register/settings';
import { choices, notStated, sharedDepartment } from '../../src/locales/workbook';

export type Row<Field extends string> = Readonly<Partial<Record<Field, CellValue>>>;

/** A register as people fill it, by field. */
export type RegisterDraft = { readonly [Key in TableKey]?: readonly Row<TableFields[Key]>[] } & {
  readonly lists?: Partial<RegisterCells['lists']>;
};

export const vocabulary: Vocabulary = buildVocabulary({ ...choices, commonDepartment: sharedDepartment, notStated });

/** The settings as a new workbook has them (domain.md §7). */
export const settings: Settings = {
  organisation: '',
  asOf: null,
  displayUnit: 'tkr',
  capMonths: 48,
  avoidanceCapMonths: 12,
  hourlyCost: null,
  savingWarningShare: 0.5,
  lateFollowUpMonths: 3,
  unpaidClaimDays: 90,
  validationLimit: 10_000_000 as Ore,
  forecastCoverage: 0.5,
  organisationNumber: '',
  ledgerReadyDays: 30,
  scopeTolerance: 0.05,
  shortestFollowUpMonths: 3,
  creditMatchDays: 365,
  smallestCredit: 100_000 as Ore,
  loyaltyCoverage: 0.5,
  neverReadAccounts: null,
  internalCounterparties: { from: 1, to: 4 },
  groupCounterparties: { from: 5, to: 7 },
  registerKind: 'register',
  keepsPersonal: false,
  leadQuarters: 4,
  planTermYears: 4,
  ideaProbability: 0.1,
  decidedProbability: 0.3,
  procurementProbability: 0.6,
};

/** ISO text → serial. */
export function day(iso: string): Serial {
  const [year, month, date] = iso.split('-').map(Number);
  return serialOf(year ?? 0, month ?? 0, date ?? 0);
}

export const asOf = day('2025-12-31');

const lists = {
  departments: ['Socialförvaltningen', 'Tekniska förvaltningen'],
  categories: ['IT & Kommunikation', 'Resor'],
  reasons: Object.values(choices.reasons),
};

/** Cells of a table whose columns are exactly the fields that the rows name. */
export function tableOf<Field extends string>(rows: readonly Row<Field>[]): TableCells<Field> {
  const fields = [...new Set(rows.flatMap((row) => Object.keys(row)))] as Field[];
  const columns = Object.fromEntries(fields.map((field, index) => [field, index])) as Partial<Record<Field, number>>;
  return { columns, rows: rows.map((row) => fields.map((field) => row[field] ?? '')), firstRow: 2 };
}

export function registerOf(draft: RegisterDraft): RegisterCells {
  const tables = Object.fromEntries(tableKeys.map((key) => [key, tableOf<string>(draft[key] ?? [])]));
  return { ...tables, lists: { ...lists, ...draft.lists } } as unknown as RegisterCells;
}

export function assessed(draft: RegisterDraft, options: Partial<AssessOptions> = {}): Assessment {
  return finished(assess(registerOf(draft), { vocabulary, settings, asOf, ...options }));
}

/** The issues of one rule. */
export function issuesOf(assessment: Assessment, ruleId: string): readonly Issue[] {
  return assessment.issues.filter((issue) => issue.ruleId === ruleId);
}

/** The rule IDs raised on one row, sorted. */
export function rulesOn(assessment: Assessment, row = 0, table: TableKey = 'effects'): string[] {
  return assessment.issues
    .filter((issue) => issue.table === table && issue.row === row)
    .map(({ ruleId }) => ruleId)
    .sort();
}

/** A Nytt avtal that no rule has anything to say about on 2025-12-31. */
export const contract: Row<EffectField> = {
  id: 'E-0001',
  title: 'Utskrift',
  type: 'Nytt avtal',
  department: 'Socialförvaltningen',
  category: 'IT & Kommunikation',
  reason: 'Ramavtal/kontrakt',
  supplier: 'Leverantören AB',
  start: day('2025-10-01'),
  termYears: 2,
  baseline: 50_000,
  newCost: 30_000,
  baselineSource: 'Tidigare avtal eller utfall',
  owner: 'Inköp',
};

/** An Engångsbelopp/vite that no rule has anything to say about. */
export const penalty: Row<EffectField> = {
  id: 'E-0002',
  title: 'Vite för sen leverans',
  type: 'Engångsbelopp/vite',
  department: 'Tekniska förvaltningen',
  category: 'Resor',
  reason: 'Vite',
  supplier: 'Flyttfirman',
  start: day('2025-11-15'),
  amount: 17_500,
  owner: 'Inköp',
};

/** A Cost avoidance that no rule has anything to say about. */
export const avoidance: Row<EffectField> = {
  id: 'E-0003',
  title: 'Avvärjd höjning',
  type: 'Cost avoidance',
  department: 'Tekniska förvaltningen',
  category: 'Resor',
  reason: 'Indexjustering',
  supplier: 'Tågbolaget',
  start: day('2025-11-01'),
  termYears: 1,
  baseline: 110_000,
  newCost: 100_000,
  ceiling: 120_000,
  owner: 'Inköp',
};

/** An Annat: W154 always asks whether it cannot be another type. */
export const other: Row<EffectField> = {
  id: 'E-0004',
  title: 'Automatiserad fakturahantering',
  type: 'Annat',
  department: 'Gemensamt',
  category: 'IT & Kommunikation',
  reason: 'Annat',
  start: day('2025-01-01'),
  termYears: 1,
  hoursPerYear: 8000,
  comment: 'Tid för fakturahantering',
  owner: 'Inköp',
};

/** An outcome that shows three months of the contract exactly as calculated. */
export const outcome: Row<OutcomeField> = {
  effectId: 'E-0001',
  from: day('2025-10-01'),
  to: day('2025-12-31'),
  amount: 5000,
  source: 'Faktura',
  evidence: 'Fakturor okt–dec',
  verified: 'Ja',
};

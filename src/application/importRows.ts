import type { CellValue, EffectInputField } from '../domain/register/cells';
import { readAmount } from '../domain/basics/amount';
import { readDate } from '../domain/basics/date';
import { cellText, fold, isBlank } from '../domain/basics/text';
import { importWords } from '../locales/importWords';
import { previewEffects, registerEffects } from './registerEffect';
import type { AppendRows, ReadRegister, RegisterReading, RunOptions } from './ports';
import type { AsOfOptions, EffectDraft, RegisteredRows, RegisterState } from './results';
import { vocabulary } from './vocabulary';

/** A list somewhere else in the workbook: its headings and the rows below them. */
export interface ForeignList {
  readonly sheet: string;
  /** Name of its table, '' for plain cells. */
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** Finds lists that are not the register's own: other tables, and other sheets' cells. */
export interface ReadForeignLists {
  readForeignLists(options?: RunOptions): Promise<readonly ForeignList[]>;
}

/** Which 0-based column of the list goes into which field; the user may correct the guess. */
export type ImportMapping = Readonly<Partial<Record<EffectInputField, number>>>;

const fields = Object.keys(importWords) as EffectInputField[];

/** Guesses the columns by heading, and where headings say nothing by content. Each column is used once. */
export function guessMapping(list: ForeignList): ImportMapping {
  const candidates = list.headings.flatMap((heading, column) =>
    fields.map((field) => ({ field, column, score: headingScore(field, heading) + contentScore(field, list, column) })));
  const mapping: Partial<Record<EffectInputField, number>> = {};
  const used = new Set<number>();
  for (const { field, column } of candidates.filter((one) => one.score >= 2).sort((a, b) => b.score - a.score)) {
    if (used.has(column) || mapping[field] !== undefined) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

/** 8 for the very word, less for a word within the heading, 0 for none; earlier words weigh more. */
function headingScore(field: EffectInputField, heading: string): number {
  const text = fold(heading);
  const words = importWords[field] ?? [];
  const exact = words.indexOf(text);
  if (exact >= 0) return 8 - exact / 10;
  const within = words.findIndex((word) => word.length > 3 && text.includes(word));
  return within < 0 ? 0 : 4 - within / 10;
}

/** What the cells look like: words of our lists say it all, days and amounts only confirm a heading. */
function contentScore(field: EffectInputField, { rows }: ForeignList, column: number): number {
  const cells = rows.map((row) => row[column] ?? null).filter((cell) => !isBlank(cell)).slice(0, 200);
  if (cells.length === 0) return 0;
  const fits = contentTests[field];
  if (fits === undefined) return 0;
  const share = cells.filter(fits).length / cells.length;
  if (share >= 0.8) return wordFields.has(field) ? 3 : 1;
  return share === 0 ? -2 : 0;
}

const wordFields: ReadonlySet<EffectInputField> = new Set<EffectInputField>(['type', 'reason', 'baselineSource', 'status']);

const contentTests: Readonly<Partial<Record<EffectInputField, (cell: CellValue) => boolean>>> = {
  type: (cell) => vocabulary.types.has(fold(cellText(cell))),
  reason: (cell) => vocabulary.reasons.has(fold(cellText(cell))),
  baselineSource: (cell) => vocabulary.baselineSources.has(fold(cellText(cell))),
  status: (cell) => vocabulary.statuses.has(fold(cellText(cell))),
  start: (cell) => readDate(cell).kind === 'value',
  actualEnd: (cell) => readDate(cell).kind === 'value',
  ...Object.fromEntries(
    (['baseline', 'newCost', 'amount', 'ceiling', 'implementationCost', 'indirectPerYear'] as const).map((field) => [field, isAmount]),
  ),
};

/** Large enough to be kronor: a column of years or terms is no amount. */
function isAmount(cell: CellValue): boolean {
  const reading = readAmount(cell);
  return (reading.kind === 'value' || reading.kind === 'text') && Math.abs(reading.value) >= 1_000_000;
}

/** Drafts of the list's rows, blank rows passed over. Values are taken as they stand. */
export function importDrafts(list: ForeignList, mapping: ImportMapping): EffectDraft[] {
  const columns = Object.entries(mapping) as [EffectInputField, number][];
  return list.rows
    .filter((row) => columns.some(([, column]) => !isBlank(row[column] ?? null)))
    .map((row) => Object.fromEntries(columns.map(([field, column]) => [field, row[column] ?? ''])));
}

/** The register as it would be with the list's rows, issues first: nothing is written. */
export function previewImport(
  reading: RegisterReading,
  list: ForeignList,
  mapping: ImportMapping,
  options: AsOfOptions,
): RegisterState {
  return previewEffects(reading, importDrafts(list, mapping), options);
}

/** Takes the list's rows into the register, in one step. A text that begins with =, +, - or @ stays text. */
export function importRows(
  workbook: ReadRegister & AppendRows,
  list: ForeignList,
  mapping: ImportMapping,
  options: AsOfOptions,
): Promise<RegisteredRows> {
  return registerEffects(workbook, importDrafts(list, mapping), options);
}

import { readDate } from '../domain/basics/date';
import { endOfTerm, monthOf, type Serial } from '../domain/basics/calendar';
import { readFileDay } from '../domain/basics/fileDay';
import { maxTermMonths, readTerm } from '../domain/basics/readTerm';
import { finished, type Steps } from '../domain/basics/steps';
import { isBlank } from '../domain/basics/text';
import type { CellValue, EffectInputField } from '../domain/register/cells';
import { importWords } from '../locales/importWords';
import { amountInUnit, columnUnit, termInYears, type ColumnUnit } from './columnUnit';
import type { AmountPer } from './headingText';
import {
  guessMapping,
  importTarget,
  isDay,
  type ImportField,
  type ImportMapping,
  type ImportTarget,
} from './importTarget';
import { judgeInSteps } from './judge';
import { registerEffects, withDrafts } from './registerEffect';
import type { AppendRows, ReadRegister, RegisterReading, RunOptions, StoreUndo } from './ports';
import type { AsOfOptions, EffectDraft, RegisteredRows, RegisterState } from './results';

/** A list somewhere else, on a sheet of the workbook or in a file: its headings and the rows below them. */
export interface ForeignList {
  readonly sheet: string;
  /** Name of its table, '' for plain cells. */
  readonly table: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}
/** What a workbook has beside the register. */
export interface ForeignLists {
  readonly lists: readonly ForeignList[];
  /** Sheets that hold more than can be read from the workbook. */
  readonly tooLarge: readonly string[];
}

/** Finds lists that are not the register's own: other tables, and other sheets' cells. */
export interface ReadForeignLists {
  readForeignLists(options?: RunOptions): Promise<ForeignLists>;
}

/**
 * What a column of a list of effects may be: a field of the register, or the day on which the contract ends, which
 * gives its term.
 */
export type ListField = EffectInputField | 'contractEnd';

/** Fields that can be given for all rows at once. */
export const commonFields = ['type', 'department', 'start'] as const;
export type CommonField = (typeof commonFields)[number];

/** How a list is taken in: guessed, and corrected by the user. */
export interface ListChoices {
  readonly mapping: ImportMapping<ListField>;
  /** Units of the columns, by 0-based column; only of those with amounts or terms. */
  readonly units: Readonly<Record<number, ColumnUnit>>;
  /** Given to every row that has nothing of its own there. */
  readonly forAll: Readonly<Partial<Record<CommonField, CellValue>>>;
  /** What was mended in the preview: by 0-based row of the list, field by field. */
  readonly mended: Readonly<Record<number, EffectDraft>>;
}

const contractEnd: ImportField<ListField> = {
  field: 'contractEnd',
  heading: importWords.contractEnd.heading,
  words: importWords.contractEnd.alsoCalled,
  kind: 'date',
  fits: isDay,
  cellsTell: false,
};

/** What a list of effects is read into. */
export const listTarget: ImportTarget<ListField> = {
  table: 'effects',
  fields: [...(importTarget('effects') as ImportTarget<EffectInputField>).fields, contractEnd],
};

/** What each amount of the register is for. */
export const countedPer: Readonly<Partial<Record<ListField, AmountPer>>> = {
  baseline: 'year',
  newCost: 'year',
  ceiling: 'year',
  indirectPerYear: 'year',
  amount: 'term',
};

/** Headings that lists of effects are known by. */
export const listHeadings: readonly string[] = listTarget.fields.flatMap(({ heading, words }) => [heading, ...words]);

/** Guesses the columns of a list and their units. */
export function guessChoices(list: ForeignList): ListChoices {
  const mapping = guessMapping(list, listTarget);
  return { mapping, units: unitsOf(list, mapping), forAll: {}, mended: {} };
}

/** The units of mapped columns; those that are known already, or corrected, stay. */
export function unitsOf(
  list: ForeignList,
  mapping: ImportMapping<ListField>,
  known: ListChoices['units'] = {},
): ListChoices['units'] {
  const units: Record<number, ColumnUnit> = {};
  for (const [field, column] of Object.entries(mapping) as [ListField, number][]) {
    const own = countedPer[field];
    const counts = own !== undefined || field === 'termYears' || field === 'implementationCost';
    if (!counts) continue;
    const cells = list.rows.slice(0, 200).map((row) => row[column] ?? null);
    units[column] = known[column] ?? columnUnit(list.headings[column] ?? '', own ?? 'term', cells);
  }
  return units;
}

/** A row of a list as the register would write it. `row`: its 0-based place among the list's rows. */
export interface ListDraft {
  readonly row: number;
  readonly draft: EffectDraft;
}

/**
 * The list's rows as effects, blank rows passed over: units applied, days and amounts that read in one way as numbers.
 */
export function importDrafts(list: ForeignList, choices: ListChoices): ListDraft[] {
  return finished(draftsInSteps(list, choices));
}

const rowsPerStep = 200;

function* draftsInSteps({ rows }: ForeignList, choices: ListChoices): Steps<ListDraft[]> {
  const columns = Object.values(choices.mapping);
  const drafts: ListDraft[] = [];
  for (const [row, cells] of rows.entries()) {
    if (row % rowsPerStep === 0) yield;
    if (columns.every((column) => isBlank(cells[column] ?? null))) continue;
    drafts.push({ row, draft: draftOf(cells, choices, row) });
  }
  return drafts;
}

/** What the list would become, computed in steps: its drafts, and the register with them. Nothing is written. */
export function* previewInSteps(
  reading: RegisterReading,
  list: ForeignList,
  choices: ListChoices,
  when: Pick<AsOfOptions, 'today' | 'asOf'>,
): Steps<{ readonly drafts: readonly ListDraft[]; readonly state: RegisterState }> {
  const drafts = yield* draftsInSteps(list, choices);
  const added = withDrafts(
    reading,
    drafts.map(({ draft }) => draft),
  );
  return { drafts, state: yield* judgeInSteps(added, when) };
}

function draftOf(
  cells: readonly CellValue[],
  { mapping, units, forAll, mended }: ListChoices,
  row: number,
): EffectDraft {
  const draft: Partial<Record<EffectInputField, CellValue>> = {};
  const entries = Object.entries(mapping) as [ListField, number][];
  for (const [field, column] of entries) {
    const cell = cells[column] ?? '';
    if (field === 'start' || field === 'actualEnd') draft[field] = dayCell(cell);
    else if (field === 'termYears') draft[field] = termInYears(cell, units[column] ?? columnUnit('', 'term', []));
    else if (field !== 'contractEnd' && units[column] === undefined) draft[field] = cell;
  }
  for (const field of commonFields)
    if (isBlank(draft[field]) && !isBlank(forAll[field])) draft[field] = forAll[field] ?? '';
  const given = { ...draft, ...mended[row] };
  if (isBlank(given.termYears) && mapping.contractEnd !== undefined) {
    const years = termUntil(readDate(given.start), readDate(dayCell(cells[mapping.contractEnd] ?? '')));
    if (years !== null) draft.termYears = years;
  }
  const term = readTerm(mended[row]?.termYears ?? draft.termYears);
  const months = term.kind === 'value' ? term.months : null;
  for (const [field, column] of entries) {
    const unit = units[column];
    if (unit === undefined || field === 'termYears' || field === 'contractEnd') continue;
    draft[field] = amountInUnit(cells[column] ?? '', unit, countedPer[field] ?? unit.per, months);
  }
  return { ...draft, ...mended[row] };
}

/** A day as a number where it reads in one way, also as 20250901. */
function dayCell(cell: CellValue): CellValue {
  const reading = readDate(cell);
  if (reading.kind === 'value') return reading.value;
  const digits = /^\d{8}$/.test(String(cell).trim()) ? readFileDay(cell) : null;
  return digits ?? cell;
}

/** The term in years from a start to an end that makes whole months; null when it does not. */
function termUntil(start: ReturnType<typeof readDate>, end: ReturnType<typeof readDate>): number | null {
  if (start.kind !== 'value' || end.kind !== 'value') return null;
  const months = monthOf(end.value) - monthOf(start.value);
  const found = [months + 1, months].find(
    (count) => count >= 1 && count <= maxTermMonths && endsOn(start.value, count, end.value),
  );
  return found === undefined ? null : found / 12;
}

function endsOn(start: Serial, months: number, end: Serial): boolean {
  return endOfTerm(start, months) === end;
}

/** The register as it would be with the list's rows, issues first: nothing is written. */
export function previewImport(
  reading: RegisterReading,
  list: ForeignList,
  choices: ListChoices,
  options: AsOfOptions,
): RegisterState {
  return finished(previewInSteps(reading, list, choices, options)).state;
}

/** Takes the list's rows into the register, in one step. A text that begins with =, +, - or @ stays text. */
export function importRows(
  workbook: ReadRegister & AppendRows & StoreUndo,
  list: ForeignList,
  choices: ListChoices,
  options: AsOfOptions,
): Promise<RegisteredRows> {
  return registerEffects(
    workbook,
    importDrafts(list, choices).map(({ draft }) => draft),
    options,
  );
}

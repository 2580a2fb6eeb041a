import { readAmount } from '../domain/basics/amount';
import { readDate } from '../domain/basics/date';
import { readTerm } from '../domain/basics/readTerm';
import { cellText, fold, isBlank } from '../domain/basics/text';
import type { CellValue } from '../domain/register/cells';
import type { Field } from '../domain/register/tables/table';
import { registerSchema, type RegisterSchema } from '../workbook/tables/registerSchema';
import { foldHeading, headingUnit, plainHeading } from './headingText';

/** A column that an import may fill. */
export interface ImportField<Name extends string = string> {
  readonly field: Name;
  /** What the register calls it. */
  readonly heading: string;
  /** What other people's lists call it, lower case, the surest first; none: only the user can choose it. */
  readonly words: readonly string[];
  /** Whether a cell looks like what the column holds; null where looks tell nothing. */
  readonly fits: ((cell: CellValue) => boolean) | null;
  readonly kind: Field['kind'];
  /** Share of its cells that must fit: with fewer the column is something else, whatever its heading. */
  readonly least?: number;
  /** The column's words are the register's own, so that its cells alone tell it, whatever the heading. */
  readonly cellsTell: boolean;
}

/**
 * What rows are read into. It comes from the table's descriptor (domain/register/tables, locales/tables), so a table or
 * a column that is added there can be imported without another line. To import: `const target =
 * importTarget('effects'); const mapping = guessMapping(source, target);` – shown and corrected by the user – then
 * `mappedRows(source.rows, mapping)` gives drafts by field for registerEffects (effects: IDs and dates are added) or
 * appendRows. A source of any kind is headings and rows: a file, a paste, another sheet. For a large one, guess by its
 * first 200 rows and map the rest piece by piece.
 */
export interface ImportTarget<Name extends string = string> {
  readonly table: string;
  readonly fields: readonly ImportField<Name>[];
}

/** The headings of a list and rows below them, or the first of its rows. */
export interface ImportSample {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** Which 0-based column of the list goes into which field; the user may correct the guess. */
export type ImportMapping<Name extends string = string> = Readonly<Partial<Record<Name, number>>>;

/**
 * The columns of an input table that an import may fill, in the table's order. Throws RangeError for a table that
 * there is not.
 */
export function importTarget(table: string, schema: RegisterSchema = registerSchema): ImportTarget {
  const input = schema.tables[table]?.input;
  if (input === undefined || input === null) throw new RangeError(`no input table ${table}`);
  const entries = Object.entries(input.definition.fields).filter(
    ([, { formula, imported }]) => formula !== true && imported !== false,
  );
  return {
    table,
    fields: entries.map(([name, field]) => {
      const words = fixedWords(field, schema);
      return {
        field: name,
        heading: input.words.columns[name]?.heading ?? name,
        words: input.words.columns[name]?.alsoCalled ?? [],
        kind: field.kind,
        ...(field.kind === 'years' ? { least: 0.01 } : {}),
        fits: words === null ? fitsKind(field) : (cell) => words.has(fold(cellText(cell))),
        cellsTell: words !== null,
      };
    }),
  };
}

/** The words of the column's list, where they are the register's own and not the organisation's. */
function fixedWords({ list }: Field, { lists }: RegisterSchema): ReadonlySet<string> | null {
  const found = list === undefined ? undefined : lists[list];
  return found === undefined || found.given !== undefined ? null : new Set(found.words.map(fold));
}

function fitsKind({ kind }: Field): ImportField['fits'] {
  if (kind === 'date') return isDay;
  if (kind === 'years') return isTerm;
  return kind === 'amount' ? isAmount : null;
}

/** A day that reads in one way. */
export function isDay(cell: CellValue): boolean {
  return readDate(cell).kind === 'value';
}

/** A term in years or months, and no calendar year. */
function isTerm(cell: CellValue): boolean {
  return typeof cell === 'number' ? cell > 0 && cell <= 600 : readTerm(cell).kind === 'value';
}

/** Large enough to be kronor: a column of years or terms is no amount. */
function isAmount(cell: CellValue): boolean {
  const reading = readAmount(cell);
  return (reading.kind === 'value' || reading.kind === 'text') && Math.abs(reading.value) >= 1_000_000;
}

/** A column of a list, as far as guessing needs it. */
interface SeenColumn {
  readonly isOption: boolean;
  /** Power of ten of the kronor that the heading says; null where it says none. */
  readonly power: number | null;
  /** The heading folded, with and without its units. */
  readonly whole: string;
  readonly forms: ReadonlySet<string>;
  readonly plain: string;
  readonly words: readonly string[];
  /** Its first filled cells. */
  readonly cells: readonly CellValue[];
  /** The share of the cells that fit, by what they were asked: columns of a kind are asked the same. */
  readonly shares: Map<NonNullable<ImportField['fits']>, number>;
}

/** So many filled cells of a column are looked at. */
const cellsSeen = 200;

/** Guesses the columns by heading, and where headings say nothing by content. Each column is used once. */
export function guessMapping<Name extends string>(
  sample: ImportSample,
  target: ImportTarget<Name>,
): ImportMapping<Name> {
  const columns = sample.headings.map((heading, column) => seenColumn(heading, column, sample.rows));
  const candidates = target.fields.flatMap((one) => {
    const words = one.words.map(foldHeading);
    return columns.map((seen, column) => ({
      field: one.field,
      column,
      score: headingScore(one, words, seen) + contentScore(one, seen),
    }));
  });
  const mapping: Partial<Record<Name, number>> = {};
  const used = new Set<number>();
  const likely = candidates.filter((one) => one.score >= 2);
  for (const { field, column } of likely.sort((a, b) => b.score - a.score || a.column - b.column)) {
    if (used.has(column) || mapping[field] !== undefined) continue;
    mapping[field] = column;
    used.add(column);
  }
  return mapping;
}

function seenColumn(heading: string, column: number, rows: ImportSample['rows']): SeenColumn {
  const plain = plainHeading(heading);
  const { isOption, power } = headingUnit(heading);
  const cells: CellValue[] = [];
  for (const row of rows) {
    const cell = row[column] ?? null;
    if (!isBlank(cell)) cells.push(cell);
    if (cells.length === cellsSeen) break;
  }
  return {
    isOption,
    power,
    whole: foldHeading(heading),
    forms: new Set([foldHeading(heading), foldHeading(plain)]),
    plain,
    words: plain.split(/[^\p{L}\d]+/u),
    cells,
    shares: new Map(),
  };
}

/** A word of so many letters is known within a longer one; shorter ones stand for themselves only. */
const longWord = 6;

/**
 * 9 for the very heading, 8 for the word without what the heading says of units, less for a word within it, 0 for
 * none; earlier words weigh more. How it is spelt does not matter. An option to extend is neither the term nor an end,
 * and kronor are no time.
 */
function headingScore({ words, kind }: ImportField, folded: readonly string[], seen: SeenColumn): number {
  if ((kind === 'date' || kind === 'years') && (seen.isOption || seen.power !== null)) return 0;
  const whole = folded.indexOf(seen.whole);
  if (whole >= 0) return 9 - whole / 10;
  const exact = folded.findIndex((word) => seen.forms.has(word));
  if (exact >= 0) return 8 - exact / 10;
  const within = words.findIndex((word) =>
    word.length >= longWord ? seen.plain.includes(word) : word.length > 3 && seen.words.includes(word),
  );
  return within < 0 ? 0 : 4 - within / 10;
}

/**
 * What the cells look like: words of our lists say it all, days and amounts only confirm a heading. A year is no
 * term. Small figures are amounts where the heading says thousands.
 */
function contentScore({ fits, kind, cellsTell, least = 0 }: ImportField, { cells, shares, power }: SeenColumn): number {
  if (cells.length === 0 || fits === null) return 0;
  const share = shares.get(fits) ?? cells.filter(fits).length / cells.length;
  shares.set(fits, share);
  if (share >= 0.8) return cellsTell ? 3 : 1;
  if (share < least) return -10;
  return share === 0 && !(kind === 'amount' && power !== null) ? -2 : 0;
}

/** The rows by field, blank rows passed over. Values are taken as they stand. */
export function mappedRows<Name extends string>(
  rows: readonly (readonly CellValue[])[],
  mapping: ImportMapping<Name>,
): Readonly<Partial<Record<Name, CellValue>>>[] {
  const columns = Object.entries(mapping) as [Name, number][];
  return rows
    .filter((row) => columns.some(([, column]) => !isBlank(row[column] ?? null)))
    .map(
      (row) =>
        Object.fromEntries(columns.map(([field, column]) => [field, row[column] ?? ''])) as Partial<
          Record<Name, CellValue>
        >,
    );
}

import { readAmount, type AmountReading } from '../../basics/amount';
import { readDate, type DateReading } from '../../basics/date';
import { readNumber, type NumberReading } from '../../basics/number';
import { readPrice, readVolume, type QuantityReading } from '../../basics/price';
import { readTerm, type TermReading } from '../../basics/readTerm';
import { readShare, type ShareReading } from '../../basics/share';
import { cellText } from '../../basics/text';
import { readYear, type YearReading } from '../../basics/year';
import type { BaselineSource, EffectType, Status } from '../../effect/effect';
import type { CellValue, TableCells } from '../cells';
import type { RowLookups } from '../effectRow';
import { readChoice, type ListReading, type Lookup } from '../list';
import type { DeviationCause, OutcomeSource } from '../outcome';
import { readTableRows } from '../tableRows';
import type { TargetBasis, TargetScope } from '../target';
import { inputFieldsOf, type Field, type FieldKind, type InputFieldsOf, type TableDefinition } from './table';

/** What a word of each list means: the register's own code, or a name of the organisation's. */
interface ListCodes {
  readonly department: string;
  readonly category: string;
  readonly reason: string;
  readonly type: EffectType;
  readonly baselineSource: BaselineSource;
  readonly status: Status;
  readonly cause: DeviationCause;
  readonly source: OutcomeSource;
  readonly scope: TargetScope;
  readonly basis: TargetBasis;
}

function lookupsByList({ vocabulary, departments, categories, reasons }: RowLookups): {
  readonly [List in keyof ListCodes]: Lookup<ListCodes[List]>;
} {
  const { types, baselineSources, statuses, causes, sources, scopes, bases } = vocabulary;
  return {
    department: departments,
    category: categories,
    reason: reasons,
    type: types,
    baselineSource: baselineSources,
    status: statuses,
    cause: causes,
    source: sources,
    scope: scopes,
    basis: bases,
  };
}

/** What is read of a cell of each kind. */
interface Readings {
  readonly text: string;
  readonly effectId: string;
  readonly choice: ListReading<string>;
  readonly date: DateReading;
  readonly year: YearReading;
  readonly amount: AmountReading;
  readonly price: QuantityReading;
  readonly volume: QuantityReading;
  readonly count: QuantityReading;
  readonly hours: AmountReading;
  readonly years: TermReading;
  readonly share: ShareReading;
  readonly number: NumberReading;
}

const readers: { readonly [Kind in Exclude<FieldKind, 'choice'>]: (cell: CellValue) => Readings[Kind] } = {
  text: cellText,
  effectId: cellText,
  date: readDate,
  year: readYear,
  amount: (cell) => readAmount(cell),
  price: readPrice,
  volume: readVolume,
  count: readVolume,
  hours: (cell) => readAmount(cell, 'hours'),
  years: readTerm,
  share: readShare,
  number: (cell) => readNumber(cell),
};

type ReadingOf<Column> = Column extends { readonly kind: 'choice'; readonly list: infer List }
  ? ListReading<List extends keyof ListCodes ? ListCodes[List] : string>
  : Column extends { readonly kind: infer Kind extends FieldKind }
    ? Readings[Kind]
    : never;

/** One row of a table, every cell that people fill in read as its column's kind, and nothing judged yet. */
export type RowOf<Table extends TableDefinition> = {
  /** 0-based position in the table. */
  readonly row: number;
  /** The cell as it stands, '' when its column is missing. */
  readonly cell: (field: InputFieldsOf<Table>) => CellValue;
} & { readonly [Name in InputFieldsOf<Table>]: ReadingOf<Table['fields'][Name]> };

/**
 * Reads the rows of a table by its descriptor, blank ones left out: a column that is declared is read. Never throws.
 */
export function readRows<Table extends TableDefinition>(
  table: Table,
  cells: TableCells<InputFieldsOf<Table>>,
  lookups: RowLookups,
): RowOf<Table>[] {
  const fields = inputFieldsOf(table);
  const byList: Readonly<Partial<Record<string, Lookup<string>>>> = lookupsByList(lookups);
  const readCell = ({ kind, list }: Field, cell: CellValue): unknown =>
    kind === 'choice' ? readChoice(cell, byList[list ?? ''] ?? noWords) : readers[kind](cell);
  return readTableRows(cells, fields, (row, cell) => {
    const readings = fields.map((name) => [name, readCell(table.fields[name] as Field, cell(name))]);
    return { row, cell, ...Object.fromEntries(readings) } as RowOf<Table>;
  });
}

const noWords: Lookup<string> = new Map();

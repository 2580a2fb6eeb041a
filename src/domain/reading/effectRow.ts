import type { CellValue, EffectField, EffectInputField, TableCells } from '../cells';
import { effectInputFields } from '../cells';
import type { BaselineSource, EffectType, Status } from '../effect';
import type { AmountField } from '../fieldUse';
import { readAmount, type AmountReading } from './amount';
import { readDate, type DateReading } from './date';
import { readChoice, type ListReading, type Lookup } from './list';
import { cellText, fold, isBlank } from './text';
import { finished, type Steps } from '../steps';
import { filledRowsInSteps } from './tableRows';
import { readTerm, type TermReading } from './term';
import type { Vocabulary } from './vocabulary';

/** The words that a row's choices are looked up among. */
export interface RowLookups {
  readonly vocabulary: Vocabulary;
  readonly departments: Lookup<string>;
  readonly categories: Lookup<string>;
  readonly reasons: Lookup<string>;
}

/** One row of Effekter, every cell read and nothing judged yet. */
export interface EffectRow {
  /** 0-based position in the table. */
  readonly row: number;
  readonly id: string;
  /** The ID as IDs compare: trimmed and without case. */
  readonly key: string;
  readonly type: ListReading<EffectType>;
  readonly department: ListReading<string>;
  readonly category: ListReading<string>;
  readonly reason: ListReading<string>;
  readonly baselineSource: ListReading<BaselineSource>;
  readonly status: ListReading<Status>;
  readonly start: DateReading;
  readonly actualEnd: DateReading;
  readonly term: TermReading;
  readonly amounts: Readonly<Record<AmountField, AmountReading>>;
  readonly validatedAmount: AmountReading;
  /** The trimmed text of a cell. */
  readonly text: (field: EffectField) => string;
  /** The cell as it stands, '' when its column is missing. */
  readonly cell: (field: EffectField) => CellValue;
}

const noAmount: AmountReading = { kind: 'blank' };

/** An hour column that holds more than this cannot be meant: all of Sweden works about 8 000 million hours a year. */
const maxCentihours = 10_000_000_000;

/** Reads the rows of Effekter, blank ones left out. A row is blank when all its input cells are. Never throws. */
export function readEffectRows(table: TableCells<EffectField>, lookups: RowLookups): EffectRow[] {
  return finished(effectRowsInSteps(table, lookups));
}

/** The same in steps. */
export function effectRowsInSteps(table: TableCells<EffectField>, lookups: RowLookups): Steps<EffectRow[]> {
  return filledRowsInSteps<EffectField, EffectRow>(table, effectInputFields, (row, cells) => new ReadRow(row, cells, table.columns, lookups));
}

/** A class, so that a large register does not hold functions of its own for every row. */
class ReadRow implements EffectRow {
  readonly id: string;
  readonly key: string;
  readonly type: ListReading<EffectType>;
  readonly department: ListReading<string>;
  readonly category: ListReading<string>;
  readonly reason: ListReading<string>;
  readonly baselineSource: ListReading<BaselineSource>;
  readonly status: ListReading<Status>;
  readonly start: DateReading;
  readonly actualEnd: DateReading;
  readonly term: TermReading;
  readonly amounts: EffectRow['amounts'];
  readonly validatedAmount: AmountReading;

  constructor(
    readonly row: number,
    private readonly cells: readonly CellValue[],
    private readonly columns: TableCells<EffectField>['columns'],
    lookups: RowLookups,
  ) {
    const { vocabulary } = lookups;
    this.id = cellText(this.cell('id'));
    this.key = fold(this.id);
    this.type = readChoice(this.cell('type'), vocabulary.types);
    this.department = readChoice(this.cell('department'), lookups.departments);
    this.category = readChoice(this.cell('category'), lookups.categories);
    this.reason = readChoice(this.cell('reason'), lookups.reasons);
    this.baselineSource = readChoice(this.cell('baselineSource'), vocabulary.baselineSources);
    this.status = readChoice(this.cell('status'), vocabulary.statuses);
    this.start = readDate(this.cell('start'));
    this.actualEnd = readDate(this.cell('actualEnd'));
    this.term = readTerm(this.cell('termYears'));
    this.amounts = readAmounts((field) => this.cell(field), this.type);
    this.validatedAmount = readAmount(this.cell('validatedAmount'));
  }

  cell(field: EffectField): CellValue {
    const column = this.columns[field];
    return column === undefined ? '' : (this.cells[column] ?? '');
  }

  text(field: EffectField): string {
    return cellText(this.cell(field));
  }
}

function readAmounts(cell: EffectRow['cell'], type: ListReading<EffectType>): EffectRow['amounts'] {
  const baseline = readAmount(cell('baseline'), 'perYear');
  const newCost = readAmount(cell('newCost'), 'perYear');
  const amount = readAmount(cell('amount'));
  const yearly = type.kind === 'value' && (type.value === 'newContract' || type.value === 'costAvoidance');
  const besideYearly = yearly && (baseline.kind !== 'blank' || newCost.kind !== 'blank');
  return {
    baseline,
    newCost,
    // "A zero in Belopp beside yearly costs counts as blank" (domain.md §3).
    amount: besideYearly && isZero(amount) ? noAmount : amount,
    ceiling: readAmount(cell('ceiling'), 'perYear'),
    implementationCost: readAmount(cell('implementationCost')),
    indirectPerYear: readAmount(cell('indirectPerYear'), 'perYear'),
    hoursPerYear: readHours(cell('hoursPerYear')),
  };
}

function readHours(cell: CellValue): AmountReading {
  const reading = readAmount(cell, 'hours');
  if ((reading.kind !== 'value' && reading.kind !== 'text') || Math.abs(reading.value) <= maxCentihours) return reading;
  return { kind: 'tooLarge', text: cellText(cell) };
}

/** Whether an amount was read, and as nothing but 0. */
export function isZero(reading: AmountReading): boolean {
  return (reading.kind === 'value' || reading.kind === 'text') && reading.value === 0;
}

/** Whether a field of the row holds anything; a zero where the type has no use for the field says nothing. */
export function isFilled(row: EffectRow, field: EffectInputField): boolean {
  return !isBlank(row.cell(field)) && row.cell(field) !== 0;
}

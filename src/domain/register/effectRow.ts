import type { CellValue, EffectField, EffectInputField } from './cells';
import type { BaselineSource, EffectType, Reason, Status } from '../effect/effect';
import { usesField, type AmountField } from '../effect/effectTypes';
import { readAmount, type AmountReading } from '../basics/amount';
import { readDate, type DateReading } from '../basics/date';
import { choiceReader, type ListReading, type Lookup } from './list';
import type { SourceRow } from './sourceRow';
import { readTerm, type TermReading } from '../basics/readTerm';
import { cellText, isBlank } from '../basics/text';
import type { Vocabulary } from './vocabulary';

/** The words that a row's choices are looked up among. */
export interface RowLookups {
  readonly vocabulary: Vocabulary;
  readonly departments: Lookup<string>;
  readonly categories: Lookup<string>;
  readonly reasons: Lookup<string>;
}

const noAmount: AmountReading = { kind: 'blank' };

/** An hour column that holds more than this cannot be meant: all of Sweden works about 8 000 million hours a year. */
const maxCentihours = 10_000_000_000;

/** Reads rows of Effekter, one after the other. Never throws. */
export function effectReader(lookups: RowLookups): (source: SourceRow) => EffectRow {
  const { vocabulary } = lookups;
  const choices: ChoiceReaders = {
    type: choiceReader(vocabulary.types),
    department: choiceReader(lookups.departments),
    category: choiceReader(lookups.categories),
    reason: choiceReader(lookups.reasons),
    templateReason: choiceReader(vocabulary.reasons),
    baselineSource: choiceReader(vocabulary.baselineSources),
    status: choiceReader(vocabulary.statuses),
  };
  return (source) => new EffectRow(source, choices);
}

type ChoiceField = 'type' | 'department' | 'category' | 'reason' | 'templateReason' | 'baselineSource' | 'status';
type ChoiceReaders = { readonly [Field in ChoiceField]: (cell: CellValue | undefined) => EffectRow[Field] };

/**
 * One row of Effekter, every cell read and nothing judged yet. A class, so that a large register does not make
 * functions of its own for every row.
 */
export class EffectRow implements Pick<SourceRow, 'row' | 'id' | 'key' | 'cell' | 'text'> {
  readonly row: number;
  readonly id: string;
  readonly key: string;
  readonly type: ListReading<EffectType>;
  readonly department: ListReading<string>;
  readonly category: ListReading<string>;
  readonly reason: ListReading<string>;
  /** The reason among the template's own, whatever the workbook's list holds. */
  readonly templateReason: ListReading<Reason>;
  readonly baselineSource: ListReading<BaselineSource>;
  readonly status: ListReading<Status>;
  readonly start: DateReading;
  readonly actualEnd: DateReading;
  readonly term: TermReading;
  readonly amounts: Readonly<Record<AmountField, AmountReading>>;
  readonly validatedAmount: AmountReading;

  constructor(
    readonly source: SourceRow,
    choices: ChoiceReaders,
  ) {
    // Columns by their names and not by `cell`: a property by its name is read many times faster than one by a
    // variable.
    const { cells, columns } = source;
    this.row = source.row;
    this.id = source.id;
    this.key = source.key;
    this.type = choices.type(cells[columns.type]);
    this.department = choices.department(cells[columns.department]);
    this.category = choices.category(cells[columns.category]);
    this.reason = choices.reason(cells[columns.reason]);
    this.templateReason = choices.templateReason(cells[columns.reason]);
    this.baselineSource = choices.baselineSource(cells[columns.baselineSource]);
    this.status = choices.status(cells[columns.status]);
    this.start = readDate(cells[columns.start]);
    this.actualEnd = readDate(cells[columns.actualEnd]);
    this.term = readTerm(cells[columns.termYears]);
    this.amounts = readAmounts(source, this.type);
    this.validatedAmount = readAmount(cells[columns.validatedAmount]);
  }

  cell(field: EffectField): CellValue {
    return this.source.cell(field);
  }

  text(field: EffectField): string {
    return this.source.text(field);
  }
}

function readAmounts({ cells, columns }: SourceRow, type: ListReading<EffectType>): EffectRow['amounts'] {
  const baseline = readAmount(cells[columns.baseline], 'perYear');
  const newCost = readAmount(cells[columns.newCost], 'perYear');
  const amount = readAmount(cells[columns.amount]);
  const besideYearly =
    type.kind === 'value' &&
    usesField(type.value, 'baseline') &&
    (baseline.kind !== 'blank' || newCost.kind !== 'blank');
  return {
    baseline,
    newCost,
    // "A zero in Belopp beside yearly costs counts as blank" (domain.md §3).
    amount: besideYearly && isZero(amount) ? noAmount : amount,
    ceiling: readAmount(cells[columns.ceiling], 'perYear'),
    implementationCost: readAmount(cells[columns.implementationCost]),
    indirectPerYear: readAmount(cells[columns.indirectPerYear], 'perYear'),
    hoursPerYear: readHours(cells[columns.hoursPerYear]),
  };
}

function readHours(cell: CellValue | undefined): AmountReading {
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
  const cell = row.cell(field);
  return cell !== 0 && !isBlank(cell);
}

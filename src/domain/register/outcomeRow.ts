import type { CellValue, OutcomeField, TableCells } from './cells';
import type { DeviationCause, OutcomeSource } from './outcome';
import { readAmount, type AmountReading } from '../basics/amount';
import { readDate, type DateReading } from '../basics/date';
import { choiceReader, type ListReading } from './list';
import { isRefusal } from '../basics/refusal';
import { cellText, isBlank } from '../basics/text';
import type { Steps } from '../basics/steps';
import { filledRows, noColumn } from './tableRows';
import { inputTables } from './tables';
import { fieldsOf, inputFieldsOf } from './tables/table';
import type { Vocabulary } from './vocabulary';

/** One row of Utfall, every cell read and nothing judged yet. */
export interface OutcomeRow {
  readonly row: number;
  readonly effectId: string;
  readonly from: DateReading;
  readonly to: DateReading;
  readonly amount: AmountReading;
  /** The cell as it stands, '' when its column is missing. */
  cell(field: OutcomeField): CellValue;
  readonly source: ListReading<OutcomeSource>;
  readonly cause: ListReading<DeviationCause>;
  readonly evidence: string;
  readonly verified: boolean;
}

const inputFields: readonly OutcomeField[] = inputFieldsOf(inputTables.outcomes);
const allFields: readonly OutcomeField[] = fieldsOf(inputTables.outcomes);

/** The rows of Utfall, blank ones left out, in steps. Verifierad counts as filled unless it says no. Never throws. */
export function outcomeRows(table: TableCells<OutcomeField>, vocabulary: Vocabulary): Steps<OutcomeRow[]> {
  const columns = Object.fromEntries(allFields.map((field) => [field, table.columns[field] ?? noColumn])) as Record<
    OutcomeField,
    number
  >;
  const choices = { source: choiceReader(vocabulary.sources), cause: choiceReader(vocabulary.causes) };
  return filledRows<OutcomeField, OutcomeRow>(
    table,
    inputFields,
    (row, cells) => new ReadOutcome(row, cells, columns, choices),
  );
}

/** Reads its days and its amount each time it is asked: a large register would hold more readings than rows. */
class ReadOutcome implements OutcomeRow {
  readonly effectId: string;
  readonly source: ListReading<OutcomeSource>;
  readonly cause: ListReading<DeviationCause>;
  readonly evidence: string;
  readonly verified: boolean;

  constructor(
    readonly row: number,
    private readonly cells: readonly CellValue[],
    private readonly columns: Readonly<Record<OutcomeField, number>>,
    choices: {
      readonly source: (cell: CellValue | undefined) => ListReading<OutcomeSource>;
      readonly cause: (cell: CellValue | undefined) => ListReading<DeviationCause>;
    },
  ) {
    this.effectId = cellText(cells[columns.effectId]);
    this.source = choices.source(cells[columns.source]);
    this.cause = choices.cause(cells[columns.cause]);
    this.evidence = cellText(cells[columns.evidence]);
    const verified = cells[columns.verified];
    this.verified = !isBlank(verified) && !isRefusal(verified);
  }

  get from(): DateReading {
    return readDate(this.cells[this.columns.from]);
  }

  get to(): DateReading {
    return readDate(this.cells[this.columns.to]);
  }

  get amount(): AmountReading {
    return readAmount(this.cells[this.columns.amount]);
  }

  cell(field: OutcomeField): CellValue {
    return this.cells[this.columns[field]] ?? '';
  }
}

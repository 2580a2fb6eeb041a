import type { CellValue, EffectField, TableCells } from './cells';
import { effectFormulaFields, effectInputFields } from './cells';
import type { Steps } from '../basics/steps';
import { filledRows, noColumn } from './tableRows';
import { cellText, fold, isExcelError } from '../basics/text';

/** Where each field's cell stands in a row. */
export type EffectColumns = Readonly<Record<EffectField, number>>;

/** An error is nobody's name: written on a sheet it would be read as an error there, too. */
const nameIn = (cell: CellValue | undefined): string => (isExcelError(cell) ? '' : cellText(cell));

/** One row of Effekter as it stands. */
export class SourceRow {
  /** Effekt-ID; '' also where the cell shows an error, which no outcome can name. */
  readonly id: string;
  /** The ID as IDs compare: trimmed and without case. */
  readonly key: string;
  /** '' also where the cell shows an error. */
  readonly title: string;

  constructor(
    /** 0-based position in the table. */
    readonly row: number,
    readonly cells: readonly CellValue[],
    readonly columns: EffectColumns,
  ) {
    this.id = nameIn(cells[columns.id]);
    this.key = fold(this.id);
    this.title = nameIn(cells[columns.title]);
  }

  /** The cell as it stands, '' when its column is missing. */
  cell(field: EffectField): CellValue {
    return this.cells[this.columns[field]] ?? '';
  }

  /** The trimmed text of a cell. */
  text(field: EffectField): string {
    return cellText(this.cell(field));
  }
}

/** The rows of Effekter, blank ones left out, in steps. A row is blank when all its input cells are. Never throws. */
export function sourceRows(table: TableCells<EffectField>): Steps<SourceRow[]> {
  const all: readonly EffectField[] = [...effectInputFields, ...effectFormulaFields];
  const columns = Object.fromEntries(all.map((field) => [field, table.columns[field] ?? noColumn])) as Record<
    EffectField,
    number
  >;
  return filledRows<EffectField, SourceRow>(
    table,
    effectInputFields,
    (row, cells) => new SourceRow(row, cells, columns),
  );
}

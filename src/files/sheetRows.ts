import type { CellValue } from '../domain/register/cells';
import type { ReadRowsOptions, Row, RowBatch } from '../application/importSource';
import { FileError } from './fault';
import type { PackagePart } from './package';
import type { SharedTexts } from './sharedTexts';
import { columnOf, type SheetArea } from './workbookParts';
import { unescaped, xmlPieces, type XmlListener } from './xml';

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly texts: SharedTexts | null;
  /** Styles that show days, where days are counted from 1904; null where they are not. */
  readonly days1904: ReadonlySet<string> | null;
}

/** Days from the first day of the one calendar to that of the other. */
const daysTo1904 = 1462;
const lastRow = 1_048_576;
/** More columns than any list has: what stands beyond is not read. */
const mostColumns = 1_000;
const longestCell = 32_767;
const blankRow: Row = [];

/**
 * Rows of a worksheet from its top, or of an area of it; blank rows are there, so that positions are rows of the
 * sheet.
 */
export async function* sheetRows(
  part: PackagePart,
  sheet: string,
  context: SheetContext,
  area: SheetArea | null,
  options: ReadRowsOptions = {},
): AsyncGenerator<RowBatch> {
  const reader = new SheetReader(sheet, context, area, options.columns);
  try {
    for await (const batch of xmlPieces(part.text(options), reader, () => reader.takeRows())) {
      if (batch.rows.length > 0) yield batch;
      if (reader.isPast) return;
    }
  } catch (error) {
    throw error instanceof FileError && error.code === 'damaged'
      ? new FileError('damaged', { sheet }, { cause: error })
      : error;
  }
}

class SheetReader implements XmlListener {
  /** The area has been passed. */
  isPast = false;
  private rows: Row[] = [];
  private batchRow: number;
  private row: CellValue[] = [];
  private rowNumber = 0;
  private column = -1;
  private type = '';
  private style = '';
  private value = '';
  private taking = false;
  private phonetic = false;
  private wanted = false;
  private readonly firstColumn: number;
  private readonly lastColumn: number;
  private readonly columns: ReadonlySet<number> | null;

  constructor(
    private readonly sheet: string,
    private readonly context: SheetContext,
    private readonly area: SheetArea | null,
    columns: readonly number[] | undefined,
  ) {
    this.firstColumn = area?.firstColumn ?? 0;
    this.lastColumn = Math.min(area?.lastColumn ?? Infinity, this.firstColumn + mostColumns - 1);
    this.columns = columns === undefined ? null : new Set(columns);
    this.batchRow = area?.firstRow ?? 1;
  }

  takeRows(): RowBatch {
    const batch = { rows: this.rows, firstRow: this.batchRow };
    this.batchRow += this.rows.length;
    this.rows = [];
    return batch;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'c') this.openCell(attributes);
    else if (name === 'v' || name === 't') this.taking = this.wanted && !this.phonetic;
    else if (name === 'row') this.openRow(attributes.r);
    else if (name === 'rPh') this.phonetic = true;
  }

  text(piece: string): void {
    if (!this.taking) return;
    this.value += piece;
    if (this.value.length > longestCell) throw new FileError('damaged', { sheet: this.sheet });
  }

  close(name: string): void {
    if (name === 'c') this.closeCell();
    else if (name === 'v' || name === 't') this.taking = false;
    else if (name === 'row') this.closeRow();
    else if (name === 'rPh') this.phonetic = false;
  }

  private openRow(number: string | undefined): void {
    this.rowNumber = number === undefined ? this.rowNumber + 1 : Number(number);
    if (!(this.rowNumber >= 1 && this.rowNumber <= lastRow)) throw new FileError('damaged', { sheet: this.sheet });
    this.row = [];
    this.column = -1;
  }

  private openCell(attributes: Readonly<Record<string, string>>): void {
    const named = attributes.r === undefined ? -1 : columnOf(attributes.r);
    this.column = named < 0 ? this.column + 1 : named;
    this.type = attributes.t ?? 'n';
    this.style = attributes.s ?? '';
    this.value = '';
    const within = this.column - this.firstColumn;
    this.wanted = within >= 0 && this.column <= this.lastColumn && (this.columns === null || this.columns.has(within));
  }

  private closeCell(): void {
    if (!this.wanted || this.value === '') return;
    const at = this.column - this.firstColumn;
    while (this.row.length < at) this.row.push(null);
    this.row[at] = this.cellValue();
  }

  private cellValue(): CellValue {
    const { type, value } = this;
    if (type === 's') return this.context.texts?.at(Number(value)) ?? null;
    if (type === 'b') return value === '1' || value === 'true';
    if (type !== 'n') return unescaped(value);
    const number = Number(value);
    if (Number.isNaN(number)) return value;
    return this.context.days1904?.has(this.style) === true ? number + daysTo1904 : number;
  }

  /** A sheet with rows out of order is not a sheet that Excel would open: they are taken as they come. */
  private closeRow(): void {
    const { area } = this;
    if (area !== null && this.rowNumber < area.firstRow) return;
    if (area !== null && this.rowNumber > area.lastRow) {
      this.isPast = true;
      return;
    }
    while (this.batchRow + this.rows.length < this.rowNumber) this.rows.push(blankRow);
    this.rows.push(this.row);
  }
}

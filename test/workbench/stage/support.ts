import {
  type Area,
  Book,
  type CellStyle,
  DEFAULT_OPTIONS,
  EventHub,
  HostState,
  parseArea,
  type Sheet,
  Table,
  writeCells,
} from '../../../src/host';

export const area = (address: string): Area => {
  const found = parseArea(address);
  if (!found) throw new Error(address);
  return found;
};

/** A workbook with one sheet, `Blad1`, for tests of what the page shows. */
export class TestBook {
  readonly state = new HostState(new Book(), DEFAULT_OPTIONS, new EventHub());
  readonly sheet: Sheet = this.state.book.addSheet('Blad1');

  write(address: string, block: unknown): this {
    writeCells(this.state, this.sheet, area(address), block);
    return this;
  }

  style(address: string, style: CellStyle): this {
    const { r1, c1 } = area(address);
    this.sheet.grid.setStyle(r1, c1, this.state.book.styles.idOf(style));
    return this;
  }

  /** A table over cells whose first row holds the headings. */
  table(name: string, address: string, theme = 'TableStyleLight1'): Table {
    const where = area(address);
    const headings = Array.from({ length: where.c2 - where.c1 + 1 }, (_, n) => ({
      id: 0,
      name: String(this.state.engine.cellValue(this.sheet, where.r1, where.c1 + n)),
    }));
    const table = new Table(name, name, this.sheet, where, headings);
    table.style = { theme, showRowStripes: true };
    this.sheet.tables.push(table);
    return table;
  }
}

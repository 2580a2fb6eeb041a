import type { Area } from './addresses';
import type { DefinedName } from './sheet-parts';
import { Sheet, type Table } from './sheet';
import type { NamedStyle } from './named-styles';
import { StyleTable } from './styles';

/** The workbook: its sheets in order, names, tables and what belongs to the whole. */
export class Book {
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly styles = new StyleTable();
  /** Cell styles by name; Excel's own, once somebody asks for them. */
  namedStyles: NamedStyle[] | null = null;
  settings = new Map<string, unknown>();
  properties: Record<string, string> = {};
  customProperties = new Map<string, string | number | boolean>();
  activeSheet: Sheet | null = null;
  selection: Area = { r1: 0, c1: 0, r2: 0, c2: 0 };
  /** Set while the workbook's structure is protected. */
  structureProtection: { readonly password?: string } | null = null;
  /** Id of the chart that was activated last. */
  activeChart: string | null = null;
  /** Days are counted from 1904, as old workbooks from the Mac do. */
  date1904 = false;
  calculationMode: 'Automatic' | 'Manual' | 'AutomaticExceptTables' = 'Automatic';
  isDirty = false;
  /** Grows with every change of what is where: sheets, tables, columns, names, moved cells. */
  structure = 0;
  /** Grows with every change that can change a formula's value. */
  generation = 0;
  private nextId = 1;

  /** A new id of the form that Excel gives sheets and charts. */
  newGuid(): string {
    const n = this.nextId++;
    return `{${n.toString(16).toUpperCase().padStart(8, '0')}-0001-0000-0000-000000000000}`;
  }

  newNumber(): number {
    return this.nextId++;
  }

  changed(sheet?: Sheet): void {
    this.generation += 1;
    this.isDirty = true;
    if (sheet) sheet.version += 1;
  }

  restructured(): void {
    this.structure += 1;
    this.changed();
    for (const sheet of this.sheets) sheet.version += 1;
  }

  addSheet(name: string, at = this.sheets.length): Sheet {
    const sheet = new Sheet(this.newGuid(), name);
    this.sheets.splice(at, 0, sheet);
    this.activeSheet ??= sheet;
    this.restructured();
    return sheet;
  }

  /** A sheet by name (without case) or by id. */
  findSheet(key: string): Sheet | undefined {
    const wanted = key.toLowerCase();
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === wanted || sheet.id === key);
  }

  *tables(): IterableIterator<Table> {
    for (const sheet of this.sheets) yield* sheet.tables;
  }

  /** A table by name (without case) or by id. */
  findTable(key: string): Table | undefined {
    const wanted = key.toLowerCase();
    for (const table of this.tables()) {
      if (table.name.toLowerCase() === wanted || table.id === key) return table;
    }
    return undefined;
  }

  /** A name as a formula on `sheet` sees it: the sheet's own first, then the workbook's. */
  findName(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const isIt = (item: DefinedName): boolean => item.name.toLowerCase() === wanted;
    return sheet?.names.find(isIt) ?? this.names.find(isIt);
  }

  get visibleSheets(): Sheet[] {
    return this.sheets.filter((sheet) => sheet.visibility === 'Visible');
  }
}

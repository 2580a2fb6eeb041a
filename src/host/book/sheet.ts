import type { Area } from './addresses';
import { intersect } from './addresses';
import type { ChartPart } from './chart';
import { Grid } from './grid';
import type { ConditionalRule, DefinedName, PageLayout, Protection, ValidationRule } from './sheet-parts';
import type { Shift } from './shift';
import { newPageLayout } from './sheet-parts';
import type { Formula } from './formula-cell';
import type { FilterCriterion } from './filter-criteria';

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden';

/** One worksheet with all that stands on it. */
export class Sheet {
  readonly grid = new Grid();
  visibility: Visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  /** Standard row height in points. */
  standardHeight = 15;
  /** Standard column width in characters. */
  standardWidth = 8.43;
  tables: Table[] = [];
  charts: ChartPart[] = [];
  names: DefinedName[] = [];
  merges: Area[] = [];
  validations: ValidationRule[] = [];
  conditionals: ConditionalRule[] = [];
  hyperlinks = new Map<string, { address?: string; documentReference?: string; screenTip?: string }>();
  customProperties = new Map<string, string>();
  frozen: { rows: number; columns: number } | null = null;
  protection: Protection | null = null;
  page: PageLayout = newPageLayout();
  autoFilter: { area: Area; criteria: Map<number, FilterCriterion> } | null = null;
  /** Number of the version of what stands in the cells; a written cell makes a new one. */
  version = 0;
  deleted = false;
  /** How cells were moved aside since the sheet was opened: what is bound to them and only carried follows later. */
  readonly shifts: Shift[] = [];

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The table that has the cell, if any. */
  tableAt(r: number, c: number): Table | undefined {
    return this.tables.find(({ area }) => r >= area.r1 && r <= area.r2 && c >= area.c1 && c <= area.c2);
  }

  tablesIn(area: Area): Table[] {
    return this.tables.filter((table) => intersect(table.area, area));
  }

  mergeAt(r: number, c: number): Area | undefined {
    return this.merges.find((m) => r >= m.r1 && r <= m.r2 && c >= m.c1 && c <= m.c2);
  }
}

/** How a table is striped and coloured. */
export interface TableStyle {
  theme?: string;
  showFirstColumn?: boolean;
  showLastColumn?: boolean;
  showRowStripes?: boolean;
  showColumnStripes?: boolean;
}

export interface TableColumn {
  id: number;
  name: string;
  /** The formula that new rows of the column get. */
  calculated?: Formula | undefined;
  /** `SUBTOTAL`-kind function of the totals row, as files name it. */
  totals?: string | undefined;
  totalsLabel?: string | undefined;
  filter?: FilterCriterion | undefined;
}

/** A table: `area` covers headings, body and totals row. A table always has at least one body row. */
export class Table {
  showFilterButton = true;
  style: TableStyle = { theme: 'TableStyleMedium2', showRowStripes: true };
  hasTotals = false;
  hasHeaders = true;
  deleted = false;
  private nextColumnId = 1;

  constructor(
    readonly id: string,
    public name: string,
    public sheet: Sheet,
    public area: Area,
    public columns: TableColumn[],
  ) {
    for (const column of columns) column.id = this.nextColumnId++;
  }

  newColumn(name: string): TableColumn {
    return { id: this.nextColumnId++, name };
  }

  get headerRow(): number {
    return this.hasHeaders ? this.area.r1 : -1;
  }

  /** The cells between headings and totals. */
  get body(): Area {
    return {
      r1: this.area.r1 + (this.hasHeaders ? 1 : 0),
      r2: this.area.r2 - (this.hasTotals ? 1 : 0),
      c1: this.area.c1,
      c2: this.area.c2,
    };
  }

  get headers(): Area | null {
    return this.hasHeaders ? { ...this.area, r2: this.area.r1 } : null;
  }

  get totals(): Area | null {
    return this.hasTotals ? { ...this.area, r1: this.area.r2 } : null;
  }

  /** Zero-based position of a column by name (without case), -1 when there is none. */
  columnIndex(name: string): number {
    const wanted = name.toLowerCase();
    return this.columns.findIndex((column) => column.name.toLowerCase() === wanted);
  }
}

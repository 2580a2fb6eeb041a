import type { TableStyleProperties } from '@cj-tech-master/excelts';
import type { Area } from './addresses';
import type { Sheet } from './sheet';
import type { Formula } from '../calc/formula-cell';

/** Numbers that are the highest or lowest (`count` of them, or per cent), or above or below the average. */
export interface RankedCriterion {
  readonly on: 'ranked';
  readonly keep: 'top' | 'bottom' | 'aboveAverage' | 'belowAverage';
  readonly count: number;
  readonly percent: boolean;
}

/** A date of a values filter: all of its year, month, day … as `specificity` says. */
export interface FilterDate {
  readonly date: string;
  readonly specificity: string;
}

export type FilterCriterion =
  | RankedCriterion
  | { readonly on: 'values'; readonly values: readonly string[]; readonly dates?: readonly FilterDate[] }
  /** Days of a period that Excel knows by name (`ThisMonth`). */
  | { readonly on: 'period'; readonly name: string }
  | { readonly on: 'color'; readonly of: 'cell' | 'font'; readonly color: string }
  | { readonly on: 'custom'; readonly criterion1: string; readonly criterion2?: string; readonly or?: boolean };

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
  style: TableStyleProperties = { theme: 'TableStyleMedium2', showRowStripes: true };
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

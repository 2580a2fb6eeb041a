import type { Area } from './addresses';
import { intersect } from './addresses';
import type { ChartPart } from './chart';
import { Grid } from './grid';
import type { ConditionalRule, DefinedName, PageLayout, Protection, ValidationRule } from './sheet-parts';
import { newPageLayout } from './sheet-parts';
import type { FilterCriterion, Table } from './table';

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

  constructor(readonly id: string, public name: string) {}

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

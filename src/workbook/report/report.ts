import type { BlockChart } from '../plan/chartPlans';
import type { SheetKey } from '../tables/schema';
import type { Block } from './block';
import type { ReportData } from './summarySheet';

/** A reading sheet of blocks under each other, from column B. */
export interface Report {
  readonly key: Extract<SheetKey, 'summary' | 'budget'>;
  readonly title: string;
  readonly blocks: (data: ReportData | null) => readonly Block[];
  readonly charts: readonly BlockChart[];
  /** Last column that a chart covers; it begins where the blocks do. */
  readonly chartLast: number;
  /** Blocks that begin a page when printed, so that no table is parted from its headings or its chart. */
  readonly pages: readonly string[];
  readonly labelWidth: number;
  readonly columnWidth: number;
}

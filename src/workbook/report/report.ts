import type { BlockChart } from '../plan/chartPlans';
import type { SheetKey } from '../tables/schema';
import type { Block } from './block';
import type { ReportGrid } from './reportLayout';
import type { ReportData } from './summarySheet';

/** A reading sheet of blocks under each other, from column B. */
export interface Report {
  readonly key: Extract<SheetKey, 'summary' | 'budget'>;
  readonly title: string;
  readonly blocks: (data: ReportData | null) => readonly Block[];
  readonly charts: readonly BlockChart[];
  readonly grid: ReportGrid;
}

import type { BlockChart } from '../plan/chartPlans';
import type { Block } from './block';
import type { Report } from './report';
import type { ReportData } from './summarySheet';

/**
 * What a part adds to a reading sheet: a block after the sheet's own, with a chart of it where there is one. On
 * Ledningsvy it has no title and stands as lines between the tables and the note.
 */
export interface SheetAddition {
  readonly sheet: Report['key'] | 'management';
  readonly block: Block;
  readonly chart?: Omit<BlockChart, 'block'>;
}

/** Charts of a sheet's additions. */
export function chartsOf(additions: readonly SheetAddition[]): BlockChart[] {
  return additions.flatMap(({ block, chart }) => (chart === undefined ? [] : [{ ...chart, block: block.key }]));
}

/** Name of an addition's chart object; null where it has none. */
export function chartName({ block, chart }: SheetAddition): string | null {
  const place = { sheet: '', top: 1, left: 1, count: block.labels.length };
  return chart?.plan(place, 'A1:B2', 'kr').name ?? null;
}

/** Those that stand on a sheet. */
export function additionsTo(sheet: SheetAddition['sheet'], additions: readonly SheetAddition[]): SheetAddition[] {
  return additions.filter((addition) => addition.sheet === sheet);
}

/** A report with the blocks and charts that parts add to it. */
export function withAdditions(report: Report, additions: readonly SheetAddition[]): Report {
  const own = additionsTo(report.key, additions);
  return own.length === 0
    ? report
    : {
        ...report,
        blocks: (data: ReportData | null) => [...report.blocks(data), ...own.map(({ block }) => block)],
        charts: [...report.charts, ...chartsOf(own)],
      };
}

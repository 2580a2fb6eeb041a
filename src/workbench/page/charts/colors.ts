import type { SeriesView } from '../../stage/types';

/** Excel's standard series colours, for what has no colour of its own. */
const standard = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'];

export const standardColor = (n: number): string => standard[n % standard.length] ?? '#4472C4';

/** The colour of a point where each point has its own (pie, ring). */
export const pointColor = (series: SeriesView, point: number): string =>
  series.pointColors[point] ?? standardColor(point);

import type { DisplayUnit } from '../../domain/register/settings';
import type { BlockPosition } from '../report/block';
import { amountFormat } from './formats';
import { palette } from './palette';
import type { ChartPlan, ChartType, SeriesPlan } from './plan';

/** A chart in the house style: quiet grid, explicit series, legend below. */
export function categoryChart(
  name: string,
  title: string,
  type: ChartType,
  position: string,
  unit: DisplayUnit,
  series: readonly SeriesPlan[],
): ChartPlan {
  return {
    name,
    type,
    title: `${title}, ${unit}`,
    series,
    position,
    numberFormat: amountFormat(unit),
    legend: series.length > 1 ? 'Bottom' : null,
    gapWidth: 55,
    gridColour: palette.rule,
    textColour: palette.ink,
    fontSize: 9,
  };
}

/** A chart of a block: the rows it draws come from where the block stands. */
export interface BlockChart {
  readonly block: string;
  readonly plan: (place: BlockPosition, position: string, unit: DisplayUnit) => ChartPlan;
  /** Rows that it is high. */
  readonly height: number;
  /** Right of its block, which never grows, instead of below. */
  readonly beside?: true;
}

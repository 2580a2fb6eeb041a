import type { SeriesPart } from '../../book/chart';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { rememberedLine } from './fill-and-line';
import { rememberedMembers } from './members';
import { keptWith } from './remembered';

interface BarsTarget {
  readonly series: SeriesPart;
  readonly axis: 'x' | 'y';
}

const barsOf = ({ series, axis }: BarsTarget): object => keptWith<object>(series, `error bars ${axis}`, () => ({}));
const BARS_FORMAT: ObjectKind<BarsTarget> = {
  name: 'ChartErrorBarsFormat',
  navigations: { line: (target) => object(rememberedLine<BarsTarget>('ChartLineFormat', barsOf, 'bars'), target) },
};

/** Error bars of a series. */
const ERROR_BARS: ObjectKind<BarsTarget> = {
  name: 'ChartErrorBars',
  properties: {
    ...rememberedMembers('ChartErrorBars', barsOf),
  },
  navigations: { format: (target) => object(BARS_FORMAT, target) },
};

export const errorBars = (series: SeriesPart, axis: 'x' | 'y'): OfficeObject => object(ERROR_BARS, { series, axis });

import type { ChartFont, ChartPart } from '../../book/chart';
import { fontKind } from './chart-parts';
import type { ChartTarget } from './chart-series';
import type { ObjectKind, Property } from '../basics/objects';

const own = fontKind<ChartTarget>(({ chart }) => chart.font);

/** The chart area's font: what is set of it holds for every text of the chart, also those that had their own. */
export const AREA_FONT: ObjectKind<ChartTarget> = {
  ...own,
  properties: Object.fromEntries(
    Object.entries(own.properties ?? {}).map(([key, property]) => [key, spreading(key as keyof ChartFont, property)]),
  ),
};

function spreading(key: keyof ChartFont, property: Property<ChartTarget>): Property<ChartTarget> {
  if (typeof property === 'function') return property;
  return {
    get: property.get,
    set: (target, value, state) => {
      property.set(target, value, state);
      for (const font of fontsOf(target.chart)) Object.assign(font, { [key]: target.chart.font[key] });
    },
  };
}

function fontsOf({ title, legend, axes, series, labels }: ChartPart): ChartFont[] {
  const ofAxes = Object.values(axes).flatMap(({ font, titleFont }) => [font, titleFont]);
  const ofLabels = [labels, ...series.map((one) => one.labels)].flatMap((one) => one?.font ?? []);
  return [title.font, legend.font, ...ofAxes, ...ofLabels];
}

import type { ChartPart, SeriesPart } from '../../book/chart';
import { refuse } from '../../state/errors';
import { whole } from '../basics/arguments';
import { object, type ObjectKind } from '../basics/objects';
import { rememberedMembers } from './members';
import { keptWith } from './remembered';

interface EntryTarget {
  readonly chart: ChartPart;
  readonly series: SeriesPart;
}

const entryOf = ({ series }: EntryTarget): object => keptWith<object>(series, 'legend entry', () => ({}));

const LEGEND_ENTRY: ObjectKind<EntryTarget> = {
  name: 'ChartLegendEntry',
  properties: {
    index: ({ chart, series }) => chart.series.indexOf(series),
    ...rememberedMembers('ChartLegendEntry', entryOf),
  },
};

/** What a legend says, one entry for each series. */
export const LEGEND_ENTRIES: ObjectKind<ChartPart> = {
  name: 'ChartLegendEntryCollection',
  items: (chart) => chart.series.map((series) => object(LEGEND_ENTRY, { chart, series })),
  methods: {
    getCount: ({ series }) => series.length,
    getItemAt: (chart, [index]) =>
      object(LEGEND_ENTRY, { chart, series: chart.series[whole(index)] ?? refuse('InvalidArgument') }),
  },
};

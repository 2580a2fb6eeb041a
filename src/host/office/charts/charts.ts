import type { Area } from '../../book/addresses';
import type { ChartPart } from '../../book/chart';
import { leftOf, topOf } from '../../book/measures';
import type { Sheet } from '../../book/sheet';
import { addChart, guessSeries } from '../../edit/sheets/charts';
import { activateSheet } from '../../edit/sheets/sheets';
import { flag, oneOf, rangeArgument, text, whole } from '../basics/arguments';
import { AREA_FONT } from './chart-area-font';
import { CHART_AXES } from './chart-axes';
import { fillKind, fontKind, kept, lineKind } from './chart-parts';
import { LEGEND_ENTRIES } from '../remembered/legend-entries';
import { DATA_TABLE } from '../remembered/data-table';
import { rememberedFill, rememberedLine } from '../remembered/fill-and-line';
import { rememberedMembers } from '../remembered/members';
import { titleSubstring } from '../remembered/title-parts';
import { CHART_SERIES_COLLECTION, DATA_LABELS, type ChartTarget } from './chart-series';
import { chartType } from './chart-types';
import { refuse } from '../../state/errors';
import { EVENT } from '../../state/event-hub';
import { registers } from '../basics/events';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import type { HostState } from '../../state/host-state';
import { WORKSHEET } from '../basics/kinds';

const chartOf = ({ chart }: ChartTarget): ChartPart => chart;

const TITLE_FONT = fontKind<ChartTarget>(({ chart }) => chart.title.font);
const LEGEND_FONT = fontKind<ChartTarget>(({ chart }) => chart.legend.font);

const titleOf = ({ chart }: ChartTarget): object => chart.title;
const legendOf = ({ chart }: ChartTarget): object => chart.legend;

const TITLE_FORMAT: ObjectKind<ChartTarget> = {
  name: 'ChartTitleFormat',
  navigations: {
    font: (target) => object(TITLE_FONT, target),
    fill: (target) => object(rememberedFill(titleOf, 'title'), target),
    border: (target) => object(rememberedLine('ChartBorder', titleOf, 'title'), target),
  },
};

const TITLE: ObjectKind<ChartTarget> = {
  name: 'ChartTitle',
  properties: {
    text: {
      get: ({ chart }) => chart.title.text,
      set: ({ chart }, value) => {
        chart.title.text = String(value);
        chart.title.visible = true;
      },
    },
    visible: kept(({ chart }: ChartTarget) => chart.title, 'visible', false, Boolean),
    overlay: kept(({ chart }: ChartTarget) => chart.title, 'overlay', false, Boolean),
    position: kept(({ chart }: ChartTarget) => chart.title, 'position', 'Top', String),
    ...rememberedMembers('ChartTitle', titleOf),
  },
  navigations: { format: (target) => object(TITLE_FORMAT, target) },
  methods: { getSubstring: ({ chart }, [start, length]) => titleSubstring(chart, start, length) },
};

const LEGEND_FORMAT: ObjectKind<ChartTarget> = {
  name: 'ChartLegendFormat',
  navigations: {
    font: (target) => object(LEGEND_FONT, target),
    fill: (target) => object(rememberedFill(legendOf, 'legend'), target),
    border: (target) => object(rememberedLine('ChartBorder', legendOf, 'legend'), target),
  },
};

const LEGEND: ObjectKind<ChartTarget> = {
  name: 'ChartLegend',
  properties: {
    visible: kept(({ chart }: ChartTarget) => chart.legend, 'visible', true, Boolean),
    overlay: kept(({ chart }: ChartTarget) => chart.legend, 'overlay', false, Boolean),
    position: kept(
      ({ chart }: ChartTarget) => chart.legend,
      'position',
      'Bottom',
      (value) => oneOf(value, ['Top', 'Bottom', 'Left', 'Right', 'Corner', 'Custom']),
    ),
    ...rememberedMembers('ChartLegend', legendOf),
  },
  navigations: {
    legendEntries: ({ chart }) => object(LEGEND_ENTRIES, chart),
    format: (target) => object(LEGEND_FORMAT, target),
  },
};

const AREA_FILL = fillKind<ChartTarget>(
  ({ chart }, color) => {
    chart.fillColor = color ?? 'none';
  },
  ({ chart }) => chart.fillColor,
);

const AREA_BORDER = lineKind<ChartTarget>('ChartBorder', {
  color: ({ chart }) => chart.borderColor,
  setColor: ({ chart }, color) => {
    chart.borderColor = color;
  },
  weight: ({ chart }) => chart.borderWeight,
  setWeight: ({ chart }, weight) => {
    chart.borderWeight = weight;
  },
  hide: ({ chart }, hidden) => {
    chart.borderVisible = !hidden;
  },
  style: ({ chart }) => (chart.borderVisible === false ? 'None' : 'Continuous'),
});

const AREA_FORMAT: ObjectKind<ChartTarget> = {
  name: 'ChartAreaFormat',
  properties: {
    ...rememberedMembers('ChartAreaFormat', chartOf),
  },
  navigations: {
    fill: (target) => object(AREA_FILL, target),
    border: (target) => object(AREA_BORDER, target),
    font: (target) => object(AREA_FONT, target),
  },
};

const PLOT_FILL = fillKind<ChartTarget>(
  ({ chart }, color) => {
    chart.plotFillColor = color ?? 'none';
  },
  ({ chart }) => chart.plotFillColor,
);
const PLOT_FORMAT: ObjectKind<ChartTarget> = {
  name: 'ChartPlotAreaFormat',
  navigations: {
    fill: (target) => object(PLOT_FILL, target),
    border: (target) => object(rememberedLine<ChartTarget>('ChartBorder', chartOf, 'plot'), target),
  },
};
const PLOT_AREA: ObjectKind<ChartTarget> = {
  name: 'ChartPlotArea',
  properties: {
    ...rememberedMembers('ChartPlotArea', chartOf),
  },
  navigations: { format: (target) => object(PLOT_FORMAT, target) },
};

const points = (value: unknown): number =>
  typeof value === 'number' && value >= 0 ? value : refuse('InvalidArgument');

function setPosition({ sheet, chart }: ChartTarget, [start, end]: readonly unknown[], state: HostState): void {
  const first = rangeArgument(state, start, sheet);
  const last = end === undefined || end === null ? first : rangeArgument(state, end, sheet);
  if (first.sheet !== sheet || last.sheet !== sheet) refuse('InvalidArgument');
  const area: Area = { r1: first.area.r1, c1: first.area.c1, r2: last.area.r2, c2: last.area.c2 };
  chart.left = leftOf(sheet, area.c1);
  chart.top = topOf(sheet, area.r1);
  if (end === undefined || end === null) return;
  chart.width = leftOf(sheet, area.c2 + 1) - chart.left;
  chart.height = topOf(sheet, area.r2 + 1) - chart.top;
}

export const CHART: ObjectKind<ChartTarget> = {
  name: 'Chart',
  id: ({ chart }) => chart.id,
  alive: ({ sheet, chart }) => !sheet.deleted && sheet.charts.includes(chart),
  properties: {
    id: ({ chart }) => chart.id,
    name: {
      get: ({ chart }) => chart.name,
      set: ({ sheet, chart }, value) => {
        const name = text(value);
        if (sheet.charts.some((other) => other !== chart && other.name.toLowerCase() === name.toLowerCase()))
          refuse('ItemAlreadyExists');
        chart.name = name;
      },
    },
    chartType: {
      get: ({ chart }) => chart.type,
      set: ({ chart }, value) => {
        chart.type = chartType(value);
        for (const series of chart.series) series.type = undefined;
      },
    },
    left: kept(chartOf, 'left', 0, points),
    top: kept(chartOf, 'top', 0, points),
    width: kept(chartOf, 'width', 0, points),
    height: kept(chartOf, 'height', 0, points),
    plotVisibleOnly: kept(chartOf, 'plotVisibleOnly', true, Boolean),
    displayBlanksAs: kept(chartOf, 'displayBlanksAs', 'NotPlotted', (value) =>
      oneOf(value, ['NotPlotted', 'Zero', 'Interplotted', 'Interpolated']),
    ),
    seriesNameLevel: () => -1,
    categoryLabelLevel: () => -1,
    showAllFieldButtons: () => false,
    showDataLabelsOverMaximum: () => true,
    style: kept(chartOf, 'style', 2, Number),
    plotBy: kept(chartOf, 'seriesBy', 'Auto', (value) => oneOf(value, ['Rows', 'Columns'])),
  },
  navigations: {
    axes: (target) => object(CHART_AXES, target),
    dataLabels: ({ chart }) => object(DATA_LABELS, chart),
    format: (target) => object(AREA_FORMAT, target),
    legend: (target) => object(LEGEND, target),
    plotArea: (target) => object(PLOT_AREA, target),
    series: (target) => object(CHART_SERIES_COLLECTION, target),
    title: (target) => object(TITLE, target),
    worksheet: ({ sheet }) => object(WORKSHEET, sheet),
  },
  methods: {
    setPosition,
    setData: ({ sheet, chart }, [source, seriesBy], state) => {
      guessSeries(
        state,
        chart,
        rangeArgument(state, source, sheet),
        oneOf(seriesBy, ['Auto', 'Columns', 'Rows'], 'Auto'),
      );
    },
    delete: ({ sheet, chart }, _args, state) => {
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      if (state.eventsEnabled) {
        state.events.emit(EVENT.chartDeleted, [sheet.id], state.actor, { chartId: chart.id, worksheetId: sheet.id });
      }
    },
    activate: (target, _args, state) => activateChart(state, target),
    getDataTable: ({ chart }) => object(DATA_TABLE, chart),
    getDataTableOrNullObject: ({ chart }) => object(DATA_TABLE, chart),
    ...registers<ChartTarget>(({ chart }) => chart.id, {
      Activated: EVENT.chartActivated,
      Deactivated: EVENT.chartDeactivated,
    }),
  },
};

/** Makes a chart the active one, and tells who listens to that chart or its sheet's charts. */
function activateChart(state: HostState, { sheet, chart }: ChartTarget): void {
  activateSheet(state, sheet);
  const before = state.book.activeChart;
  if (before === chart.id) return;
  const tell = (type: number, chartId: string): void => {
    const on = state.book.sheets.find(({ charts }) => charts.some(({ id }) => id === chartId));
    if (on && state.eventsEnabled)
      state.events.emit(type, [chartId, on.id], state.actor, { chartId, worksheetId: on.id });
  };
  if (before !== null) tell(EVENT.chartDeactivated, before);
  state.book.activeChart = chart.id;
  tell(EVENT.chartActivated, chart.id);
}

/** The chart that was activated last and stands yet; null when there is none. */
export function activeChart({ book }: HostState): OfficeObject | null {
  for (const sheet of book.sheets) {
    const chart = sheet.charts.find(({ id }) => id === book.activeChart);
    if (chart) return object(CHART, { sheet, chart });
  }
  return null;
}

function find(sheet: Sheet, key: unknown): ChartPart | undefined {
  const wanted = String(key).toLowerCase();
  return sheet.charts.find((chart) => chart.id === String(key) || chart.name.toLowerCase() === wanted);
}

const CHARTS: ObjectKind<Sheet> = {
  name: 'ChartCollection',
  alive: (sheet) => !sheet.deleted,
  properties: { count: ({ charts }) => charts.length },
  items: (sheet) => sheet.charts.map((chart) => object(CHART, { sheet, chart })),
  item: (sheet, key) => object(CHART, { sheet, chart: find(sheet, key) ?? refuse('ItemNotFound') }),
  methods: {
    add: (sheet, [type, source, seriesBy], state) => {
      if (sheet.protection && !flag(sheet.protection.options.allowEditObjects)) refuse('AccessDenied');
      const from = rangeArgument(state, source, sheet);
      const by = oneOf(seriesBy, ['Auto', 'Columns', 'Rows'], 'Auto');
      const chart = addChart(state, sheet, chartType(type), from, by);
      if (state.eventsEnabled)
        state.events.emit(EVENT.chartAdded, [sheet.id], state.actor, { chartId: chart.id, worksheetId: sheet.id });
      return object(CHART, { sheet, chart });
    },
    getCount: ({ charts }) => charts.length,
    getItem: (sheet, [key]) => object(CHART, { sheet, chart: find(sheet, key) ?? refuse('ItemNotFound') }),
    getItemAt: (sheet, [index]) =>
      object(CHART, { sheet, chart: sheet.charts[whole(index)] ?? refuse('InvalidArgument') }),
    getItemOrNullObject: (sheet, [key]) => {
      const chart = find(sheet, key);
      return chart ? object(CHART, { sheet, chart }) : null;
    },
    ...registers<Sheet>(({ id }) => id, {
      Added: EVENT.chartAdded,
      Deleted: EVENT.chartDeleted,
      Activated: EVENT.chartActivated,
      Deactivated: EVENT.chartDeactivated,
    }),
  },
};

/** The charts on a sheet. */
export const chartCollection = (sheet: Sheet): OfficeObject => object(CHARTS, sheet);

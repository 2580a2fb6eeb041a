import type { ChartFont, ChartPart } from '../../book/chart';
import { object, type ObjectKind } from '../basics/objects';
import { fontKind } from '../charts/chart-parts';
import { rememberedFill, rememberedLine } from './fill-and-line';
import { rememberedMembers } from './members';
import { keptWith } from './remembered';

const itself = (chart: ChartPart): object => chart;
const TABLE_FONT = fontKind<ChartPart>((chart) => keptWith<ChartFont>(chart, 'data table font', () => ({})));
const TABLE_FORMAT: ObjectKind<ChartPart> = {
  name: 'ChartDataTableFormat',
  navigations: {
    border: (chart) => object(rememberedLine<ChartPart>('ChartBorder', itself, 'data table'), chart),
    fill: (chart) => object(rememberedFill<ChartPart>(itself, 'data table'), chart),
    font: (chart) => object(TABLE_FONT, chart),
  },
};

/** The table of figures below a chart. */
export const DATA_TABLE: ObjectKind<ChartPart> = {
  name: 'ChartDataTable',
  properties: {
    ...rememberedMembers('ChartDataTable', itself),
  },
  navigations: { format: (chart) => object(TABLE_FORMAT, chart) },
};

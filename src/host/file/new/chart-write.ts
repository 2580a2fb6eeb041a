import type { Worksheet } from '@cj-tech-master/excelts';
import type {
  AddAxisOptions,
  AddChartOptions,
  AddChartSeriesOptions,
  AddDataLabelsOptions,
  ChartTextProperties,
} from './library';
import type { AxisPart, ChartFont, ChartPart, LabelsPart, SeriesPart } from '../../book/chart';
import { cellAt } from '../../book/measures';
import type { Sheet } from '../../book/sheet';
import { solidChart } from '../../book/solid-charts';

type Group = AddChartOptions & { useSecondaryAxis?: boolean };

const MARKERS: Record<string, NonNullable<AddChartSeriesOptions['marker']>['symbol']> = {
  None: 'none',
  Square: 'square',
  Diamond: 'diamond',
  Triangle: 'triangle',
  X: 'x',
  Star: 'star',
  Dot: 'dot',
  Dash: 'dash',
  Circle: 'circle',
  Plus: 'plus',
  Automatic: 'auto',
};
const LABEL_POSITIONS: Record<string, AddDataLabelsOptions['position']> = {
  OutsideEnd: 'outEnd',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  Center: 'ctr',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};
const LEGENDS: Record<string, AddChartOptions['legendPosition']> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};
const TICKS: Record<string, AddAxisOptions['tickLblPos']> = {
  NextToAxis: 'nextTo',
  High: 'high',
  Low: 'low',
  None: 'none',
};
const DASHES: Record<string, AddChartSeriesOptions['lineDash']> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'sysDashDotDot',
  Dot: 'dot',
  RoundDot: 'sysDot',
  Grey25: 'solid',
};

/** Office's chart type as the library says it. */
function family(type: string): Family {
  const solid = solidChart(type);
  if (!solid) return flatFamily(type);
  const { type: kind, barDir, grouping } = flatFamily(solid.flat);
  const view3D = kind === 'pie' ? { rotX: 30, rotY: 0 } : { rotX: 15, rotY: 20, rAngAx: true };
  const base = { type: `${kind}3D` as AddChartOptions['type'], view3D };
  if (kind === 'bar')
    return { ...base, ...(barDir ? { barDir } : {}), ...(grouping ? { grouping } : {}), shape: solid.shape };
  return { ...base, ...(grouping ? { grouping } : {}) };
}

type Family = Pick<
  AddChartOptions,
  'type' | 'barDir' | 'grouping' | 'overlap' | 'showMarker' | 'scatterStyle' | 'radarStyle' | 'shape' | 'view3D'
>;

function flatFamily(type: string): Family {
  const stacked = type.includes('100') ? 'percentStacked' : type.includes('Stacked') ? 'stacked' : null;
  if (type.startsWith('Column') || type.startsWith('Bar')) {
    return {
      type: 'bar',
      barDir: type.startsWith('Bar') ? 'bar' : 'col',
      grouping: stacked ?? 'clustered',
      ...(stacked ? { overlap: 100 } : {}),
    };
  }
  if (type.startsWith('Line'))
    return { type: 'line', grouping: stacked ?? 'standard', showMarker: type.includes('Markers') };
  if (type.startsWith('Area')) return { type: 'area', grouping: stacked ?? 'standard' };
  if (type.startsWith('Pie')) return { type: 'pie' };
  if (type.startsWith('Doughnut')) return { type: 'doughnut' };
  if (type.startsWith('XYScatter'))
    return {
      type: 'scatter',
      scatterStyle: type === 'XYScatter' ? 'marker' : type.includes('NoMarkers') ? 'line' : 'lineMarker',
    };
  if (type.startsWith('Radar'))
    return {
      type: 'radar',
      radarStyle: type === 'RadarFilled' ? 'filled' : type === 'RadarMarkers' ? 'marker' : 'standard',
    };
  return { type: 'bubble' };
}

function text(font: ChartFont, base: ChartFont): ChartTextProperties | undefined {
  const { color, size, bold, italic, name } = { ...base, ...font };
  const result: ChartTextProperties = {
    ...(color === undefined ? {} : { color: { srgb: color.slice(1) } }),
    ...(size === undefined ? {} : { size: Math.round(size * 100) }),
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italic }),
    ...(name === undefined ? {} : { fontFamily: name }),
  };
  return Object.keys(result).length > 0 ? result : undefined;
}

function labels(part: LabelsPart | undefined, base: ChartFont): AddDataLabelsOptions {
  const txPr = text(part?.font ?? {}, base);
  const position = part?.position === undefined ? undefined : LABEL_POSITIONS[part.position];
  return {
    showVal: part?.showValue ?? true,
    showCatName: part?.showCategoryName ?? false,
    showSerName: part?.showSeriesName ?? false,
    showPercent: part?.showPercentage ?? false,
    showLegendKey: part?.showLegendKey ?? false,
    ...(position ? { position } : {}),
    ...(part?.numberFormat === undefined ? {} : { numFmt: part.numberFormat, numFmtLinked: false }),
    ...(part?.separator === undefined ? {} : { separator: part.separator }),
    ...(txPr ? { txPr } : {}),
  };
}

function series(part: SeriesPart, type: string, base: ChartFont): AddChartSeriesOptions {
  const kind = family(type).type;
  const isLine = kind === 'line' || kind === 'scatter' || kind === 'radar';
  const marker = isLine && (type.includes('Markers') || part.markerStyle !== undefined || kind === 'scatter');
  const categories = part.categories
    ? kind === 'scatter' || kind === 'bubble'
      ? { xValues: part.categories }
      : { categories: part.categories }
    : {};
  return {
    values: part.values ?? '',
    ...categories,
    ...(kind === 'bubble' ? { bubbleSize: part.bubbleSizes ?? part.values ?? '' } : {}),
    ...(part.nameRef !== undefined
      ? { name: { formula: part.nameRef } }
      : part.nameText !== undefined
        ? { name: part.nameText }
        : {}),
    ...(part.fillColor !== undefined && !isLine ? { fill: part.fillColor } : {}),
    ...(part.lineColor !== undefined ? { line: part.lineColor } : {}),
    ...(part.lineWeight !== undefined ? { lineWidth: part.lineWeight } : {}),
    ...(part.lineStyle !== undefined && DASHES[part.lineStyle] ? { lineDash: DASHES[part.lineStyle] } : {}),
    ...(part.fillHidden === true && !isLine
      ? { spPr: { fill: { noFill: true } } as AddChartSeriesOptions['spPr'] }
      : {}),
    ...(part.lineHidden ? { spPr: { noFill: false, line: { noFill: true } } as AddChartSeriesOptions['spPr'] } : {}),
    ...(isLine ? { smooth: part.smooth ?? type.includes('Smooth') } : {}),
    ...(marker
      ? {
          marker: {
            symbol: MARKERS[part.markerStyle ?? 'Circle'] ?? 'circle',
            size: part.markerSize ?? 6,
            ...(part.markerColor === undefined ? {} : { fill: part.markerColor, line: part.markerColor }),
          },
        }
      : isLine
        ? { marker: { symbol: 'none' as const } }
        : {}),
    ...(part.hasDataLabels ? { dataLabels: labels(part.labels, base) } : {}),
    ...(part.pointColors?.size ? { dataPoints: [...part.pointColors].map(([index, fill]) => ({ index, fill })) } : {}),
    ...(kind === 'bar' ? { invertIfNegative: false } : {}),
  } as AddChartSeriesOptions;
}

function axis(part: AxisPart, base: ChartFont, ofValues: boolean): AddAxisOptions {
  const txPr = text(part.font, base);
  const titleText = text(part.titleFont, base);
  return {
    ...(part.titleVisible && part.title !== '' ? { title: part.title } : {}),
    ...(part.titleVisible && titleText ? { titleOptions: { txPr: titleText, overlay: false } } : {}),
    majorGridlines: part.majorGridlines,
    ...(part.majorGridlines && part.gridlineColor
      ? { majorGridlinesStyle: { border: part.gridlineColor, borderWidth: part.gridlineWeight ?? 0.75 } }
      : {}),
    ...(part.minorGridlines ? { minorGridlines: true } : {}),
    ...(part.minimum === undefined ? {} : { min: part.minimum }),
    ...(part.maximum === undefined ? {} : { max: part.maximum }),
    ...(part.majorUnit === undefined || !ofValues ? {} : { majorUnit: part.majorUnit }),
    ...(part.minorUnit === undefined || !ofValues ? {} : { minorUnit: part.minorUnit }),
    ...(part.numberFormat === undefined
      ? {}
      : { numFmt: part.numberFormat, numFmtLinked: part.linkNumberFormat ?? false }),
    ...(part.tickLabelPosition === undefined ? {} : { tickLblPos: TICKS[part.tickLabelPosition] ?? 'nextTo' }),
    ...(part.tickLabelSpacing === undefined || ofValues ? {} : { tickLblSkip: part.tickLabelSpacing }),
    ...(part.displayUnit === undefined || !ofValues || part.displayUnit === 'None'
      ? {}
      : { displayUnits: lowerFirst(part.displayUnit) as AddAxisOptions['displayUnits'] }),
    ...(part.textOrientation === undefined ? {} : { textRotation: part.textOrientation }),
    orientation: part.reversed ? 'maxMin' : 'minMax',
    hidden: !part.visible,
    ...(part.lineVisible === false
      ? { spPr: { line: { noFill: true } } as AddAxisOptions['spPr'] }
      : part.lineColor === undefined
        ? {}
        : { lineColor: part.lineColor, lineWidth: part.lineWeight ?? 0.75 }),
    ...(txPr ? { txPr } : {}),
  } as AddAxisOptions;
}

/** Where the axis of figures stands along the categories: the file says it of that axis, Office of the categories'. */
function crossing({ position }: AxisPart): Pick<AddAxisOptions, 'crosses'> {
  return position === 'Maximum' ? { crosses: 'max' } : position === 'Minimum' ? { crosses: 'min' } : {};
}

const lowerFirst = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** Series of one type and axis are one group of the file; the groups keep the order of their first series. */
function groups(chart: ChartPart): Group[] {
  const byKey = new Map<string, { type: string; secondary: boolean; parts: SeriesPart[] }>();
  for (const part of chart.series) {
    if (!part.values) continue;
    const type = part.type ?? chart.type;
    const secondary = part.axisGroup === 'Secondary';
    const { type: kind, barDir, grouping } = family(type);
    const key = `${kind}|${barDir ?? ''}|${grouping ?? ''}|${secondary}`;
    const group = byKey.get(key) ?? { type, secondary, parts: [] };
    group.parts.push(part);
    byKey.set(key, group);
  }
  return [...byKey.values()].map(({ type, secondary, parts }) => {
    const options = family(type);
    const [first] = parts;
    return {
      ...options,
      series: parts.map((part) => series(part, part.type ?? chart.type, chart.font)),
      ...(options.type === 'bar' || options.type === 'bar3D'
        ? {
            gapWidth: first?.gapWidth ?? 150,
            ...(first?.overlap !== undefined && options.type === 'bar' ? { overlap: first.overlap } : {}),
          }
        : {}),
      ...(options.type === 'pie' || options.type === 'pie3D' || options.type === 'doughnut'
        ? {}
        : {
            categoryAxis: axis(secondary ? chart.axes.secondaryCategory : chart.axes.category, chart.font, false),
            valueAxis: {
              ...axis(secondary ? chart.axes.secondaryValue : chart.axes.value, chart.font, true),
              ...crossing(secondary ? chart.axes.secondaryCategory : chart.axes.category),
            },
          }),
      ...(secondary ? { useSecondaryAxis: true } : {}),
    };
  });
}

/** Writes a chart onto a sheet of the library; answers the number of its part, 0 when it has no series. */
export function writeChart(worksheet: Worksheet, sheet: Sheet, chart: ChartPart): number {
  const all = groups(chart);
  const [only] = all;
  if (!only) return 0;
  const from = cellAt(sheet, chart.left, chart.top);
  const to = cellAt(sheet, chart.left + chart.width, chart.top + chart.height);
  const range = {
    tl: { col: from.column, row: from.row },
    br: { col: to.column, row: to.row },
    editAs: 'oneCell' as const,
  };
  const titleText = text({ ...chart.title.font }, chart.font);
  const legendText = text(chart.legend.font, chart.font);
  const common: Partial<AddChartOptions> = {
    title: chart.title.visible && chart.title.text !== '' ? chart.title.text : null,
    titleOptions: { overlay: chart.title.overlay, ...(titleText ? { txPr: titleText } : {}) },
    showLegend: chart.legend.visible,
    legendPosition: LEGENDS[chart.legend.position] ?? 'b',
    legendOptions: { overlay: chart.legend.overlay, ...(legendText ? { txPr: legendText } : {}) },
    displayBlanksAs: chart.displayBlanksAs === 'Zero' ? 'zero' : /^Interp/.test(chart.displayBlanksAs) ? 'span' : 'gap',
    plotVisOnly: chart.plotVisibleOnly,
    ...(chart.plotFillColor && chart.plotFillColor !== 'none'
      ? { plotAreaOptions: { spPr: { fill: chart.plotFillColor } } }
      : {}),
  };
  const number =
    all.length === 1
      ? worksheet.addChart({ ...only, ...common } as AddChartOptions, range)
      : worksheet.addComboChart({ groups: all, ...common } as Parameters<Worksheet['addComboChart']>[0], range);
  finishTitle(worksheet, chart, titleText);
  finishFrame(worksheet, chart);
  return number;
}

/** The builder puts no font into the runs of a title; LibreOffice and Excel both read it there. */
function finishTitle(worksheet: Worksheet, chart: ChartPart, titleText: ChartTextProperties | undefined): void {
  const model = lastModel(worksheet);
  if (!titleText || !model?.chart.title || !chart.title.visible) return;
  model.chart.title.text = { paragraphs: [{ runs: [{ text: chart.title.text, properties: titleText }] }] };
}

function finishFrame(worksheet: Worksheet, chart: ChartPart): void {
  const model = lastModel(worksheet);
  if (!model) return;
  const fill =
    chart.fillColor === 'none' ? { noFill: true } : { solid: { srgb: (chart.fillColor ?? '#FFFFFF').slice(1) } };
  const line =
    chart.borderVisible === false
      ? { noFill: true }
      : {
          color: { srgb: (chart.borderColor ?? '#D9D9D9').slice(1) },
          width: Math.round((chart.borderWeight ?? 0.75) * 12_700),
        };
  model.spPr = { fill, line };
  model.roundedCorners = false;
}

function lastModel(
  worksheet: Worksheet,
): NonNullable<ReturnType<Worksheet['getCharts']>[number]['chartModel']> | undefined {
  const charts = worksheet.getCharts();
  return charts[charts.length - 1]?.chartModel;
}

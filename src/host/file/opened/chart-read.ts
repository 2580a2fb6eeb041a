import {
  newAxis,
  type AxisPart,
  type ChartFont,
  type ChartPart,
  type LabelsPart,
  type SeriesPart,
} from '../../book/chart';
import { leftOf, topOf } from '../../book/measures';
import type { Sheet } from '../../book/sheet';
import { unescapeXml } from '../new/package-parts';
import type { FileChart, LooseAxis, LooseGroup, LooseSeries, Source } from './chart-model';

/**
 * Raw XML or structured properties, searched as text: what the library reads is sometimes the one, sometimes the
 * other.
 */
const raw = (part: unknown): string =>
  part === undefined || part === null ? '' : JSON.stringify(part).replace(/\\"/g, '"');

function firstColor(xml: string): string | undefined {
  const found = /srgbClr val="([0-9A-Fa-f]{6})"/.exec(xml) ?? /"srgb":"#?([0-9A-Fa-f]{6})"/.exec(xml);
  return found ? `#${(found[1] ?? '').toUpperCase()}` : undefined;
}

function lineXml(xml: string): string {
  return /<a:ln[\s>][\s\S]*?<\/a:ln>/.exec(xml)?.[0] ?? /"line":\{.*/.exec(xml)?.[0] ?? '';
}

function fillXml(xml: string): string {
  return xml.replace(/<a:ln[\s>][\s\S]*?<\/a:ln>/, '').replace(/"line":\{.*/, '');
}

function lineWeight(xml: string): number | undefined {
  const width = /<a:ln [^>]*w="(\d+)"/.exec(xml) ?? /"width":(\d+)/.exec(xml);
  return width ? Number(width[1]) / 12_700 : undefined;
}

const isHidden = (xml: string): boolean => /noFill/.test(xml);

function fontOf(part: unknown): ChartFont {
  const xml = raw(part);
  const size = /(?:sz=|"size":)"?(\d+)/.exec(xml);
  const color = firstColor(xml);
  const bold = /(?:\bb=|"bold":)"?(1|true)/.test(xml);
  return {
    ...(color ? { color } : {}),
    ...(size ? { size: Number(size[1]) / 100 } : {}),
    ...(bold ? { bold: true } : {}),
  };
}

function titleText(title: { rawTx?: string } | undefined): string {
  return [...(title?.rawTx ?? '').matchAll(/<a:t>([\s\S]*?)<\/a:t>/g)].map((m) => unescapeXml(m[1] ?? '')).join('');
}

const formulaOf = (source: Source | undefined): string | undefined =>
  source?.numRef?.formula ?? source?.strRef?.formula ?? source?.multiLvlStrRef?.formula;

const SHAPES: Readonly<Record<string, string>> = {
  cylinder: 'Cylinder',
  cone: 'Cone',
  coneToMax: 'Cone',
  pyramid: 'Pyramid',
  pyramidToMax: 'Pyramid',
};

function typeOf(group: LooseGroup): string {
  const suffix = group.grouping === 'percentStacked' ? 'Stacked100' : group.grouping === 'stacked' ? 'Stacked' : '';
  switch (group.type) {
    case 'bar3D': {
      const shape = SHAPES[group.shape ?? 'box'];
      const stands = group.barDir !== 'bar';
      if (!shape)
        return `3D${stands ? 'Column' : 'Bar'}${suffix || (stands && group.grouping === 'standard' ? '' : 'Clustered')}`;
      return `${shape}${stands ? 'Col' : 'Bar'}${suffix || (stands && group.grouping === 'standard' ? '' : 'Clustered')}`;
    }
    case 'line3D':
      return '3DLine';
    case 'area3D':
      return `3DArea${suffix}`;
    case 'pie3D':
      return '3DPie';
    case 'bubble':
      return 'Bubble';
    case 'bar':
      return (group.barDir === 'bar' ? 'Bar' : 'Column') + (suffix || 'Clustered');
    case 'line': {
      const marked = group.series.some(({ marker }) => marker?.symbol !== 'none');
      return `Line${marked ? 'Markers' : ''}${suffix}`;
    }
    case 'area':
      return `Area${suffix}`;
    case 'pie':
      return 'Pie';
    case 'doughnut':
      return 'Doughnut';
    case 'scatter':
      return group.scatterStyle === 'marker' ? 'XYScatter' : 'XYScatterLines';
    case 'radar':
      return group.radarStyle === 'filled' ? 'RadarFilled' : 'Radar';
    default:
      return 'ColumnClustered';
  }
}

const MARKERS: Record<string, string> = { none: 'None', auto: 'Automatic', x: 'X' };
const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function readSeries(part: LooseSeries, group: LooseGroup, id: number, secondary: boolean): SeriesPart {
  const xml = raw(part.spPr);
  const line = lineXml(xml);
  const fill = firstColor(fillXml(xml));
  const isLine = group.type === 'line' || group.type === 'scatter' || group.type === 'radar';
  const points = (part.dataPoints ?? []).flatMap(({ index, spPr }) => {
    const color = firstColor(raw(spPr));
    return color ? [[index, color] as const] : [];
  });
  const markerColor = firstColor(raw(part.marker?.spPr));
  return {
    id,
    axisGroup: secondary ? 'Secondary' : 'Primary',
    nameRef: part.tx?.strRef?.formula,
    nameText: part.tx?.strRef ? undefined : part.tx?.value,
    values: formulaOf(part.val ?? part.yVal),
    categories: formulaOf(part.cat ?? part.xVal),
    bubbleSizes: formulaOf(part.bubbleSize),
    type: typeOf(group),
    fillColor: isLine ? undefined : fill,
    lineColor: firstColor(line),
    lineWeight: lineWeight(line),
    lineHidden: line !== '' && isHidden(line) ? true : undefined,
    smooth: isLine ? (part.smooth ?? false) : undefined,
    markerStyle: part.marker?.symbol ? (MARKERS[part.marker.symbol] ?? capital(part.marker.symbol)) : undefined,
    markerSize: part.marker?.size,
    markerColor,
    hasDataLabels: part.dataLabels?.showVal ? true : undefined,
    labels: part.dataLabels ? readLabels(part.dataLabels) : undefined,
    gapWidth: group.gapWidth,
    overlap: group.overlap,
    pointColors: points.length > 0 ? new Map(points) : undefined,
  };
}

const LABEL_POSITIONS: Record<string, string> = {
  outEnd: 'OutsideEnd',
  inEnd: 'InsideEnd',
  inBase: 'InsideBase',
  ctr: 'Center',
  l: 'Left',
  r: 'Right',
  t: 'Top',
  b: 'Bottom',
  bestFit: 'BestFit',
};

function readLabels(part: NonNullable<LooseSeries['dataLabels']>): LabelsPart {
  const format = typeof part.numFmt === 'string' ? part.numFmt : part.numFmt?.formatCode;
  return {
    showValue: part.showVal ?? false,
    ...(part.showCatName ? { showCategoryName: true } : {}),
    ...(part.showSerName ? { showSeriesName: true } : {}),
    ...(part.showPercent ? { showPercentage: true } : {}),
    ...(format ? { numberFormat: format } : {}),
    ...(part.position && LABEL_POSITIONS[part.position] ? { position: LABEL_POSITIONS[part.position] as string } : {}),
    font: fontOf(part.txPr),
  };
}

const TICKS: Record<string, string> = { nextTo: 'NextToAxis', high: 'High', low: 'Low', none: 'None' };

function readAxis(part: LooseAxis | undefined, into: AxisPart): void {
  if (!part) return;
  const line = raw(part.spPr);
  const title = titleText(part.title);
  Object.assign(into, {
    visible: part.delete !== true,
    title,
    titleVisible: title !== '',
    majorGridlines: part.majorGridlines !== undefined,
    minorGridlines: part.minorGridlines !== undefined,
    gridlineColor: firstColor(raw(part.majorGridlines)),
    gridlineWeight: lineWeight(raw(part.majorGridlines)),
    minimum: part.scaling?.min,
    maximum: part.scaling?.max,
    majorUnit: part.majorUnit,
    minorUnit: part.minorUnit,
    numberFormat: part.numFmt?.formatCode,
    linkNumberFormat: part.numFmt?.sourceLinked,
    reversed: part.scaling?.orientation === 'maxMin' ? true : undefined,
    tickLabelPosition: part.tickLblPos ? TICKS[part.tickLblPos] : undefined,
    tickLabelSpacing: part.tickLblSkip,
    displayUnit: part.dispUnits?.builtInUnit ? capital(part.dispUnits.builtInUnit) : undefined,
    lineColor: firstColor(line),
    lineWeight: lineWeight(line),
    lineVisible: line !== '' && isHidden(line) ? false : undefined,
    font: fontOf(part.txPr),
    titleFont: fontOf(part.title?.rawTx),
  });
}

const CROSSES: Record<string, string> = { max: 'Maximum', min: 'Minimum' };
const LEGENDS: Record<string, string> = { t: 'Top', b: 'Bottom', l: 'Left', r: 'Right', tr: 'Corner' };

/** A chart of a file as ours. */
export function readChart(sheet: Sheet, id: string, model: FileChart, name: string): ChartPart {
  const { groups, axes, plot, title, legend, plotVisOnly, dispBlanksAs } = model;
  const firstIds = groups[0]?.axisIds ?? [];
  const primary = (group: LooseGroup): boolean => (group.axisIds ?? []).every((axis) => firstIds.includes(axis));
  const frame = raw(model.spPr);
  const border = lineXml(frame);
  const [first] = groups;
  const part: ChartPart = {
    id,
    name,
    type: first ? typeOf(first) : 'ColumnClustered',
    ...place(sheet, model),
    title: {
      text: titleText(title),
      visible: title !== undefined && titleText(title) !== '',
      overlay: title?.overlay ?? false,
      font: fontOf(title?.rawTx),
    },
    legend: {
      visible: legend !== undefined,
      position: LEGENDS[legend?.legendPos ?? 'r'] ?? 'Right',
      overlay: legend?.overlay ?? false,
      font: fontOf(legend?.txPr),
    },
    series: [],
    nextSeriesId: 1,
    axes: {
      category: newAxis(false),
      value: newAxis(false),
      secondaryValue: newAxis(false),
      secondaryCategory: newAxis(false),
    },
    plotVisibleOnly: plotVisOnly ?? true,
    displayBlanksAs: dispBlanksAs === 'zero' ? 'Zero' : dispBlanksAs === 'span' ? 'Interpolated' : 'NotPlotted',
    seriesBy: 'Columns',
    font: fontOf(model.txPr),
    fillColor: firstColor(fillXml(frame)),
    borderColor: firstColor(border),
    borderVisible: border !== '' && isHidden(border) ? false : undefined,
    plotFillColor: firstColor(raw(plot)),
  };
  for (const group of groups) {
    for (const series of group.series)
      part.series.push(readSeries(series, group, part.nextSeriesId++, !primary(group)));
  }
  const find = (kinds: readonly string[], own: boolean): LooseAxis | undefined =>
    axes.find((axis) => kinds.includes(axis.axisType) && firstIds.includes(axis.axId) === own);
  readAxis(find(['cat', 'date'], true) ?? axes.filter(({ axisType }) => axisType === 'val')[0], part.axes.category);
  readAxis(find(['val'], true), part.axes.value);
  readAxis(find(['cat', 'date'], false), part.axes.secondaryCategory);
  readAxis(find(['val'], false), part.axes.secondaryValue);
  part.axes.category.position = CROSSES[find(['val'], true)?.crosses ?? ''];
  return part;
}

const EMU = 12_700;

function place(
  sheet: Sheet,
  { from, to, size }: FileChart,
): { left: number; top: number; width: number; height: number } {
  const x = (anchor: { column: number; columnOffset: number }): number =>
    leftOf(sheet, anchor.column) + anchor.columnOffset / EMU;
  const y = (anchor: { row: number; rowOffset: number }): number => topOf(sheet, anchor.row) + anchor.rowOffset / EMU;
  const [left, top] = [x(from), y(from)];
  if (to) return { left, top, width: x(to) - left, height: y(to) - top };
  return { left, top, width: (size?.width ?? 360 * EMU) / EMU, height: (size?.height ?? 216 * EMU) / EMU };
}

import type { ChartPart } from '../../book/chart';
import { cellAt, leftOf, topOf } from '../../book/measures';
import type { Sheet } from '../../book/sheet';
import type { HostState } from '../../state/host-state';
import { chartFrames } from '../opened/chart-model';
import type { ChartOrigin, OpenedSheet } from '../opened/opened-file';
import { chartText } from '../opened/snapshot';
import { DECLARATION, type Package } from '../package/package';
import { Edits, escapeAttribute, escapeXml, withAttributes } from '../xml/edits';
import { child, children, descendants, readXml, type XmlElement } from '../xml/tree';
import { drawCharts } from './draw-charts';

const CHART = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/chart';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const EMU = 12_700;

/** What became of a sheet's charts. */
export interface ChartChanges {
  readonly count: number;
  /** The drawing that the sheet has now and had not before. */
  readonly newDrawing: string | undefined;
  /** Charts whose part had to be drawn anew, with the loss of what the host does not model. */
  readonly redrawn: string[];
}

/** Writes the charts of a sheet that are new, gone or changed. */
export async function patchCharts(
  state: HostState,
  parts: Package,
  sheet: Sheet,
  opened: OpenedSheet | undefined,
  sheetDrawing: string | undefined,
): Promise<ChartChanges> {
  const known = opened?.charts ?? new Map<ChartPart, ChartOrigin>();
  const gone = [...known].filter(([chart]) => !sheet.charts.includes(chart));
  const changed = sheet.charts.flatMap((chart): [ChartPart, ChartOrigin][] => {
    const origin = known.get(chart);
    return origin && origin.before !== chartText(chart) ? [[chart, origin]] : [];
  });
  const added = sheet.charts.filter((chart) => !known.has(chart));
  const redrawn = changed.filter(([chart, origin]) => !patchInPlace(parts, sheet, chart, origin));
  for (const [, origin] of gone) removeChart(parts, origin);
  let newDrawing: string | undefined;
  const toDraw = [...redrawn.map(([chart]) => chart), ...added];
  if (toDraw.length > 0) {
    const drawn = await drawCharts(state, sheet, toDraw);
    for (const [chart, origin] of redrawn) {
      const made = drawn.get(chart);
      if (made) parts.set(origin.part, made.xml);
    }
    if (added.some((chart) => drawn.has(chart))) {
      const drawing = sheetDrawing ?? (newDrawing = newDrawingPart(parts));
      for (const chart of added) {
        const made = drawn.get(chart);
        if (made) addChart(parts, drawing, chart, made);
      }
    }
  }
  return {
    count: gone.length + changed.length + added.length,
    newDrawing,
    redrawn: redrawn.map(([chart]) => chart.name),
  };
}

function newDrawingPart(parts: Package): string {
  const path = parts.freePath('xl/drawings/drawing', '.xml');
  parts.add(
    path,
    DRAWING_TYPE,
    `${DECLARATION}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"></xdr:wsDr>`,
  );
  return path;
}

function addChart(
  parts: Package,
  drawing: string,
  chart: ChartPart,
  made: { xml: string; anchor: string; namespaces: string },
): void {
  const path = parts.freePath('xl/charts/chart', '.xml');
  parts.add(path, CHART_TYPE, made.xml);
  const relation = parts.relate(drawing, CHART, path);
  const source = parts.text(drawing) ?? '';
  const root = readXml(source);
  const id =
    Math.max(1, ...[...descendants(root, 'xdr:cNvPr')].map(({ attributes }) => Number(attributes.id ?? 0))) + 1;
  const anchor = made.anchor
    .replace(/^<([\w:]+)/, (_, name: string) => `<${name}${made.namespaces}`)
    .replace(/(<c:chart\b[^>]*r:id=")[^"]*"/, `$1${relation}"`)
    .replace(
      /(<xdr:cNvPr\b[^>]*?)\sid="\d+"([^>]*?)\sname="[^"]*"/,
      (_, before: string, between: string) => `${before} id="${id}"${between} name="${escapeAttribute(chart.name)}"`,
    );
  if (root.closeStart === root.end) throw new RangeError('an empty drawing');
  parts.set(drawing, source.slice(0, root.closeStart) + anchor + source.slice(root.closeStart));
}

function removeChart(parts: Package, { drawing, relation, part }: ChartOrigin): void {
  const source = parts.text(drawing) ?? '';
  const frame = [...chartFrames(readXml(source))].find((one) => one.relation === relation);
  if (frame) parts.set(drawing, source.slice(0, frame.anchor.start) + source.slice(frame.anchor.end));
  parts.unrelate(drawing, relation);
  for (const { target, external } of parts.relations(part))
    if (!external && /\/(style|colors)\d*\.xml$/.test(target)) parts.remove(target);
  parts.remove(part);
}

/** Sides of a chart that are changed where they stand; what else a part says stays. */
const IN_PLACE = ['left', 'top', 'width', 'height', 'name', 'title', 'series'] as const;

/** Changes place, name, title and references of a chart in its own parts; false when more than that was changed. */
function patchInPlace(parts: Package, sheet: Sheet, chart: ChartPart, origin: ChartOrigin): boolean {
  const before = JSON.parse(origin.before) as ChartPart;
  const now = JSON.parse(chartText(chart)) as ChartPart;
  const rest = (of: ChartPart): string =>
    JSON.stringify({
      ...of,
      ...Object.fromEntries(IN_PLACE.map((side) => [side, 0])),
      title: { ...of.title, text: '' },
      nextSeriesId: 0,
      series: of.series.map((one) => ({ ...one, id: 0, nameRef: 0, values: 0, categories: 0, bubbleSizes: 0 })),
    });
  if (rest(before) !== rest(now)) return false;
  const isMoved = (['left', 'top', 'width', 'height'] as const).some((side) => before[side] !== now[side]);
  if (isMoved || before.name !== now.name) moveFrame(parts, sheet, chart, origin, isMoved);
  const sameText = before.title.text === now.title.text && JSON.stringify(before.series) === JSON.stringify(now.series);
  return sameText || patchTexts(parts, chart, before, origin);
}

function patchTexts(parts: Package, chart: ChartPart, before: ChartPart, { part }: ChartOrigin): boolean {
  const source = parts.text(part) ?? '';
  const root = readXml(source);
  const edits = new Edits(source);
  const inner = (element: XmlElement, text: string): void =>
    edits.replace(element.openEnd, element.closeStart, escapeXml(text));
  if (before.title.text !== chart.title.text) {
    const runs = [...descendants(child(child(root, 'c:chart'), 'c:title'), 'a:t')];
    if (runs.length === 0) return false;
    runs.forEach((run, i) => inner(run, i === 0 ? chart.title.text : ''));
  }
  const elements = [...descendants(child(child(root, 'c:chart'), 'c:plotArea'), 'c:ser')];
  if (elements.length !== chart.series.length || before.series.length !== elements.length) return false;
  for (const [i, series] of chart.series.entries()) {
    const old = before.series[i];
    const element = elements[i] as XmlElement;
    const sides = [
      ['c:tx', old?.nameRef, series.nameRef],
      ['c:val', old?.values, series.values],
      ['c:yVal', old?.values, series.values],
      ['c:cat', old?.categories, series.categories],
      ['c:xVal', old?.categories, series.categories],
      ['c:bubbleSize', old?.bubbleSizes, series.bubbleSizes],
    ] as const;
    for (const [name, was, is] of sides) {
      if (was === is) continue;
      const place = child(element, name);
      if (!place) continue;
      const [formula] = [...descendants(place, 'c:f')];
      if (!formula || is === undefined) return false;
      inner(formula, is);
      // What the cells held that the series no longer speaks of.
      for (const cache of ['c:numCache', 'c:strCache', 'c:multiLvlStrCache'])
        for (const one of descendants(place, cache)) edits.remove(one.start, one.end);
    }
  }
  parts.set(part, edits.done());
  return true;
}

function moveFrame(
  parts: Package,
  sheet: Sheet,
  chart: ChartPart,
  { drawing, relation }: ChartOrigin,
  isMoved: boolean,
): void {
  const source = parts.text(drawing) ?? '';
  const frame = [...chartFrames(readXml(source))].find((one) => one.relation === relation);
  if (!frame) return;
  const edits = new Edits(source);
  const { anchor, name } = frame;
  edits.replace(name.start, name.openEnd, withAttributes(source.slice(name.start, name.openEnd), { name: chart.name }));
  if (isMoved) {
    const corner = (element: XmlElement | undefined, left: number, top: number): void => {
      const at = cellAt(sheet, left, top);
      const [column, row] = [Math.floor(at.column), Math.floor(at.row)];
      const values = {
        'xdr:col': column,
        'xdr:colOff': Math.round((left - leftOf(sheet, column)) * EMU),
        'xdr:row': row,
        'xdr:rowOff': Math.round((top - topOf(sheet, row)) * EMU),
      };
      for (const [side, value] of Object.entries(values))
        for (const one of children(element, side))
          edits.replace(one.openEnd, one.closeStart, String(Math.max(0, value)));
    };
    corner(child(anchor, 'xdr:from'), chart.left, chart.top);
    corner(child(anchor, 'xdr:to'), chart.left + chart.width, chart.top + chart.height);
    const size = child(anchor, 'xdr:ext');
    if (size)
      edits.replace(
        size.start,
        size.openEnd,
        withAttributes(source.slice(size.start, size.openEnd), {
          cx: Math.round(chart.width * EMU),
          cy: Math.round(chart.height * EMU),
        }),
      );
  }
  parts.set(drawing, edits.done());
}

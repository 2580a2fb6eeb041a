import { child, children, descendants, numeral, truth, type XmlElement } from '../xml/tree';

/** Where a reference of a series is written. */
export interface Source {
  numRef?: { formula: string };
  strRef?: { formula: string };
  multiLvlStrRef?: { formula: string };
}

export interface LooseSeries {
  tx?: { strRef?: { formula: string }; value?: string };
  spPr?: unknown;
  cat?: Source;
  val?: Source;
  xVal?: Source;
  yVal?: Source;
  bubbleSize?: Source;
  smooth?: boolean;
  marker?: { symbol?: string; size?: number; spPr?: unknown };
  dataLabels?: {
    showVal?: boolean;
    numFmt?: { formatCode: string } | string;
    position?: string;
    txPr?: unknown;
    showCatName?: boolean;
    showSerName?: boolean;
    showPercent?: boolean;
  };
  dataPoints?: { index: number; spPr?: unknown }[];
}

/** Series that are drawn in the same way. */
export interface LooseGroup {
  type: string;
  barDir?: string;
  shape?: string;
  grouping?: string;
  series: LooseSeries[];
  gapWidth?: number;
  overlap?: number;
  scatterStyle?: string;
  radarStyle?: string;
  axisIds?: number[];
}

export interface LooseAxis {
  axisType: string;
  axId: number;
  delete?: boolean;
  scaling?: { orientation?: string; min?: number; max?: number };
  majorGridlines?: unknown;
  minorGridlines?: unknown;
  title?: { rawTx?: string };
  numFmt?: { formatCode: string; sourceLinked?: boolean };
  tickLblPos?: string;
  tickLblSkip?: number;
  spPr?: unknown;
  txPr?: unknown;
  majorUnit?: number;
  minorUnit?: number;
  dispUnits?: { builtInUnit?: string };
  crosses?: string;
}

interface Corner {
  readonly column: number;
  readonly columnOffset: number;
  readonly row: number;
  readonly rowOffset: number;
}

/** What the reader of charts asks of a chart's part and its frame; looks are told as the XML that says them. */
export interface FileChart {
  readonly groups: LooseGroup[];
  readonly axes: LooseAxis[];
  readonly plot: string | undefined;
  readonly title: { rawTx?: string; overlay?: boolean } | undefined;
  readonly legend: { legendPos?: string; overlay?: boolean; txPr?: string } | undefined;
  readonly plotVisOnly: boolean | undefined;
  readonly dispBlanksAs: string | undefined;
  readonly spPr: string | undefined;
  readonly txPr: string | undefined;
  readonly from: Corner;
  readonly to: Corner | undefined;
  readonly size: { width: number; height: number } | undefined;
}

/**
 * A chart's part and the anchor that its frame stands in, as the reader of charts wants them; null for another kind of
 * part.
 */
export function chartModel(xml: string, root: XmlElement, anchor: XmlElement): FileChart | null {
  const chart = child(root, 'c:chart');
  const plotArea = child(chart, 'c:plotArea');
  if (!chart || !plotArea) return null;
  const slice = (element: XmlElement | undefined): string | undefined =>
    element && xml.slice(element.start, element.end);
  const raw = (of: XmlElement | undefined, name: string): string | undefined => slice(child(of, name));
  const val = (of: XmlElement | undefined, name: string): string | undefined => child(of, name)?.attributes.val;
  const flag = (of: XmlElement | undefined, name: string): boolean | undefined => {
    const one = child(of, name);
    return one && truth(one.attributes.val, true);
  };
  const number = (of: XmlElement | undefined, name: string): number | undefined => numeral(val(of, name));
  const set = (values: Record<string, unknown>): object =>
    Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

  const source = (of: XmlElement | undefined): Source | undefined => {
    for (const kind of ['numRef', 'strRef', 'multiLvlStrRef'] as const) {
      const formula = child(child(of, `c:${kind}`), 'c:f')?.text;
      if (formula !== undefined) return { [kind]: { formula } };
    }
    return undefined;
  };
  const series = (ser: XmlElement): LooseSeries => {
    const tx = child(ser, 'c:tx');
    const name = child(child(tx, 'c:strRef'), 'c:f')?.text;
    const own = child(tx, 'c:v')?.text;
    const labels = child(ser, 'c:dLbls');
    const marker = child(ser, 'c:marker');
    return set({
      tx: name === undefined ? (own === undefined ? undefined : { value: own }) : { strRef: { formula: name } },
      spPr: raw(ser, 'c:spPr'),
      cat: source(child(ser, 'c:cat')),
      val: source(child(ser, 'c:val')),
      xVal: source(child(ser, 'c:xVal')),
      yVal: source(child(ser, 'c:yVal')),
      bubbleSize: source(child(ser, 'c:bubbleSize')),
      smooth: flag(ser, 'c:smooth'),
      marker:
        marker && set({ symbol: val(marker, 'c:symbol'), size: number(marker, 'c:size'), spPr: raw(marker, 'c:spPr') }),
      dataLabels:
        labels &&
        set({
          showVal: flag(labels, 'c:showVal'),
          numFmt: child(labels, 'c:numFmt')?.attributes.formatCode,
          position: val(labels, 'c:dLblPos'),
          txPr: raw(labels, 'c:txPr'),
          showCatName: flag(labels, 'c:showCatName'),
          showSerName: flag(labels, 'c:showSerName'),
          showPercent: flag(labels, 'c:showPercent'),
        }),
      dataPoints: children(ser, 'c:dPt').map((point) =>
        set({ index: number(point, 'c:idx'), spPr: raw(point, 'c:spPr') }),
      ),
    }) as LooseSeries;
  };
  const groups = plotArea.children.flatMap((group): LooseGroup[] => {
    const type = /^c:(\w+)Chart$/.exec(group.name)?.[1];
    if (type === undefined) return [];
    return [
      set({
        type,
        barDir: val(group, 'c:barDir'),
        shape: val(group, 'c:shape'),
        grouping: val(group, 'c:grouping'),
        series: children(group, 'c:ser').map(series),
        gapWidth: number(group, 'c:gapWidth'),
        overlap: number(group, 'c:overlap'),
        scatterStyle: val(group, 'c:scatterStyle'),
        radarStyle: val(group, 'c:radarStyle'),
        axisIds: children(group, 'c:axId').map(({ attributes }) => Number(attributes.val)),
      }) as LooseGroup,
    ];
  });
  const axes = plotArea.children.flatMap((axis): LooseAxis[] => {
    const axisType = /^c:(cat|val|date|ser)Ax$/.exec(axis.name)?.[1];
    if (axisType === undefined) return [];
    const scaling = child(axis, 'c:scaling');
    const title = child(axis, 'c:title');
    const format = child(axis, 'c:numFmt')?.attributes;
    return [
      set({
        axisType,
        axId: number(axis, 'c:axId'),
        delete: flag(axis, 'c:delete'),
        scaling: set({
          orientation: val(scaling, 'c:orientation'),
          min: number(scaling, 'c:min'),
          max: number(scaling, 'c:max'),
        }),
        majorGridlines: raw(axis, 'c:majorGridlines'),
        minorGridlines: raw(axis, 'c:minorGridlines'),
        title: title && set({ rawTx: raw(title, 'c:tx') }),
        numFmt:
          format &&
          set({
            formatCode: format.formatCode,
            sourceLinked: format.sourceLinked === undefined ? undefined : truth(format.sourceLinked),
          }),
        tickLblPos: val(axis, 'c:tickLblPos'),
        tickLblSkip: number(axis, 'c:tickLblSkip'),
        spPr: raw(axis, 'c:spPr'),
        txPr: raw(axis, 'c:txPr'),
        majorUnit: number(axis, 'c:majorUnit'),
        minorUnit: number(axis, 'c:minorUnit'),
        dispUnits: child(axis, 'c:dispUnits') && set({ builtInUnit: val(child(axis, 'c:dispUnits'), 'c:builtInUnit') }),
        crosses: val(axis, 'c:crosses'),
      }) as LooseAxis,
    ];
  });
  const title = child(chart, 'c:title');
  const legend = child(chart, 'c:legend');
  const from = corner(child(anchor, 'xdr:from'));
  const extent = child(anchor, 'xdr:ext')?.attributes;
  return {
    groups,
    axes,
    plot: raw(plotArea, 'c:spPr'),
    title: title && (set({ rawTx: raw(title, 'c:tx'), overlay: flag(title, 'c:overlay') }) as { rawTx?: string }),
    legend:
      legend &&
      (set({
        legendPos: val(legend, 'c:legendPos'),
        overlay: flag(legend, 'c:overlay'),
        txPr: raw(legend, 'c:txPr'),
      }) as { legendPos?: string }),
    plotVisOnly: flag(chart, 'c:plotVisOnly'),
    dispBlanksAs: val(chart, 'c:dispBlanksAs'),
    spPr: raw(root, 'c:spPr'),
    txPr: raw(root, 'c:txPr'),
    from: from ?? {
      column: 0,
      columnOffset: numeral(child(anchor, 'xdr:pos')?.attributes.x) ?? 0,
      row: 0,
      rowOffset: numeral(child(anchor, 'xdr:pos')?.attributes.y) ?? 0,
    },
    to: corner(child(anchor, 'xdr:to')),
    size: extent && { width: Number(extent.cx), height: Number(extent.cy) },
  };
}

function corner(element: XmlElement | undefined): Corner | undefined {
  if (!element) return undefined;
  const value = (name: string): number => Number(child(element, name)?.text ?? 0);
  return {
    column: value('xdr:col'),
    columnOffset: value('xdr:colOff'),
    row: value('xdr:row'),
    rowOffset: value('xdr:rowOff'),
  };
}

/** The frames of charts in a drawing: the relation of each, its name, the anchor around it. */
export function* chartFrames(
  drawing: XmlElement,
): IterableIterator<{ relation: string; name: XmlElement; anchor: XmlElement }> {
  for (const anchor of drawing.children) {
    if (!/^xdr:(twoCell|oneCell|absolute)Anchor$/.test(anchor.name)) continue;
    for (const frame of children(anchor, 'xdr:graphicFrame')) {
      const [name] = [...descendants(frame, 'xdr:cNvPr')];
      const [chart] = [...descendants(frame, 'c:chart')];
      const relation = chart?.attributes['r:id'];
      if (name && relation !== undefined) yield { relation, name, anchor };
    }
  }
}

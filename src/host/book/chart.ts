/** One series of a chart. References are formulas without `=` (`Fakta!$B$2:$B$9`). */
export interface SeriesPart {
  readonly id: number;
  /** A reference to a cell, or a text of its own in `nameText`. */
  nameRef?: string | undefined;
  nameText?: string | undefined;
  values?: string | undefined;
  categories?: string | undefined;
  /** Where the sizes of bubbles stand. */
  bubbleSizes?: string | undefined;
  /** Office's chart type when it differs from the chart's (combined charts). */
  type?: string | undefined;
  axisGroup: 'Primary' | 'Secondary';
  fillColor?: string | undefined;
  lineColor?: string | undefined;
  lineWeight?: number | undefined;
  lineStyle?: string | undefined;
  lineHidden?: boolean | undefined;
  fillHidden?: boolean | undefined;
  smooth?: boolean | undefined;
  markerStyle?: string | undefined;
  markerSize?: number | undefined;
  markerColor?: string | undefined;
  hasDataLabels?: boolean | undefined;
  labels?: LabelsPart | undefined;
  gapWidth?: number | undefined;
  overlap?: number | undefined;
  filtered?: boolean | undefined;
  pointColors?: Map<number, string> | undefined;
}

/** Font settings of a part of a chart; what is missing comes from the whole. */
export interface ChartFont {
  color?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  name?: string;
}

export interface LabelsPart {
  position?: string;
  numberFormat?: string;
  showValue?: boolean;
  showCategoryName?: boolean;
  showSeriesName?: boolean;
  showPercentage?: boolean;
  showLegendKey?: boolean;
  separator?: string;
  font?: ChartFont;
}

export interface AxisPart {
  visible: boolean;
  title: string;
  titleVisible: boolean;
  majorGridlines: boolean;
  minorGridlines: boolean;
  gridlineColor?: string | undefined;
  gridlineWeight?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  majorUnit?: number | undefined;
  minorUnit?: number | undefined;
  numberFormat?: string | undefined;
  linkNumberFormat?: boolean | undefined;
  displayUnit?: string | undefined;
  reversed?: boolean | undefined;
  tickLabelPosition?: string | undefined;
  tickLabelSpacing?: number | undefined;
  categoryType?: string | undefined;
  font: ChartFont;
  titleFont: ChartFont;
  lineColor?: string | undefined;
  lineWeight?: number | undefined;
  lineVisible?: boolean | undefined;
  position?: string | undefined;
  textOrientation?: number | undefined;
}

/** A chart on a sheet. Left, top, width and height are points from the sheet's corner. */
export interface ChartPart {
  readonly id: string;
  name: string;
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  title: { text: string; visible: boolean; overlay: boolean; position?: string; font: ChartFont };
  legend: { visible: boolean; position: string; overlay: boolean; font: ChartFont };
  series: SeriesPart[];
  nextSeriesId: number;
  axes: { category: AxisPart; value: AxisPart; secondaryValue: AxisPart; secondaryCategory: AxisPart };
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  fillColor?: string | undefined;
  borderColor?: string | undefined;
  borderWeight?: number | undefined;
  borderVisible?: boolean | undefined;
  plotFillColor?: string | undefined;
  /** Font of all the chart's text. */
  font: ChartFont;
  seriesBy: 'Rows' | 'Columns' | 'Auto';
  style?: number | undefined;
  placement?: string | undefined;
  labels?: LabelsPart | undefined;
}

export function newAxis(majorGridlines: boolean): AxisPart {
  return {
    visible: true,
    title: '',
    titleVisible: false,
    majorGridlines,
    minorGridlines: false,
    font: {},
    titleFont: {},
  };
}

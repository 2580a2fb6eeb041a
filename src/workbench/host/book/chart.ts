/** One series of a chart. References are formulas without `=` (`Fakta!$B$2:$B$9`). */
export interface SeriesPart {
  readonly id: number;
  /** A reference to a cell, or a text of its own in `nameText`. */
  nameRef?: string | undefined;
  nameText?: string | undefined;
  values?: string | undefined;
  categories?: string | undefined;
  /** Office's chart type when it differs from the chart's (combined charts). */
  type?: string | undefined;
  axisGroup: 'Primary' | 'Secondary';
  fillColor?: string | undefined;
  lineColor?: string | undefined;
  lineWeight?: number | undefined;
  lineStyle?: string | undefined;
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

export interface LabelsPart {
  position?: string;
  numberFormat?: string;
  showValue?: boolean;
  showCategoryName?: boolean;
  showSeriesName?: boolean;
  showPercentage?: boolean;
  showLegendKey?: boolean;
  separator?: string;
  fontColor?: string;
  fontSize?: number;
}

export interface AxisPart {
  visible: boolean;
  title: string;
  titleVisible: boolean;
  majorGridlines: boolean;
  minorGridlines: boolean;
  gridlineColor?: string | undefined;
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
  fontSize?: number | undefined;
  fontColor?: string | undefined;
  fontBold?: boolean | undefined;
  lineColor?: string | undefined;
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
  title: { text: string; visible: boolean; overlay: boolean; position?: string; fontSize?: number; fontBold?: boolean; fontColor?: string };
  legend: { visible: boolean; position: string; overlay: boolean; fontSize?: number; fontColor?: string };
  series: SeriesPart[];
  nextSeriesId: number;
  axes: { category: AxisPart; value: AxisPart; secondaryValue: AxisPart; secondaryCategory: AxisPart };
  plotVisibleOnly: boolean;
  displayBlanksAs: string;
  fillColor?: string | undefined;
  borderColor?: string | undefined;
  borderVisible?: boolean | undefined;
  plotFillColor?: string | undefined;
  seriesBy: 'Rows' | 'Columns' | 'Auto';
  style?: number | undefined;
  placement?: string | undefined;
  labels?: LabelsPart | undefined;
  /** True when the chart came with the file and has not been changed: written back as it was. */
  foreign?: boolean | undefined;
  /** Position of the chart among the file's charts of its sheet, for a foreign one. */
  foreignIndex?: number | undefined;
}

export function newAxis(majorGridlines: boolean): AxisPart {
  return { visible: true, title: '', titleVisible: false, majorGridlines, minorGridlines: false };
}

/**
 * What a workbook looks like, as plain values. An adapter draws it; a test reads it.
 * Only what ExcelApi 1.14 can do. Formulas are en-US text beginning with '='. Colours are '#RRGGBB'.
 * Addresses are A1 without sheet ('B3:D9') unless a field says otherwise. Widths are characters of the standard font
 * (pixels = 7 × width + 5), heights are points.
 */

/** null leaves a cell as it is, '' clears it, a text beginning with '=' is a formula. */
export type PlanCell = string | number | boolean | null;

/** A rectangle of values and formulas, written in one go from its top left cell. Every row has the same length. */
export interface CellBlock {
  readonly at: string;
  readonly cells: readonly (readonly PlanCell[])[];
}

export interface BorderStyle {
  readonly colour: string;
  readonly weight: 'Hairline' | 'Thin' | 'Medium' | 'Thick';
}

/** A field that is left out is left as it is. */
export interface Style {
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly colour?: string;
  readonly fill?: string;
  readonly numberFormat?: string;
  readonly horizontal?: 'General' | 'Left' | 'Center' | 'Right';
  readonly vertical?: 'Top' | 'Center' | 'Bottom';
  readonly wrap?: boolean;
  /** Written smaller where it is too wide, never as ####. */
  readonly shrinkToFit?: boolean;
  readonly indent?: number;
  readonly top?: BorderStyle;
  readonly bottom?: BorderStyle;
  readonly left?: BorderStyle;
  readonly right?: BorderStyle;
  readonly insideHorizontal?: BorderStyle;
}

export interface StyleRange {
  readonly range: string;
  readonly style: Style;
}

/** `range` is whole columns ('B:D'). Grouped columns get an outline level; collapsed hides their detail. */
export interface ColumnRangePlan {
  readonly range: string;
  readonly width?: number;
  readonly hidden?: boolean;
  readonly grouped?: boolean;
  readonly collapsed?: boolean;
}

/** `range` is whole rows ('3:3'). */
export interface RowRangePlan {
  readonly range: string;
  readonly height: number;
}

export interface InputMessage {
  readonly title: string;
  readonly text: string;
}

export interface ValidationAlert {
  readonly style: 'Stop' | 'Warning' | 'Information';
  readonly title: string;
  readonly text: string;
}

/** A list's source is always a formula that names a range ('=Lista_Kategori'), never a comma-separated text. */
export type ValidationRule =
  | { readonly kind: 'list'; readonly source: string }
  | { readonly kind: 'date'; readonly from: number; readonly to: number }
  | { readonly kind: 'decimal' | 'wholeNumber'; readonly from: number; readonly to: number }
  | { readonly kind: 'custom'; readonly formula: string };

/** `rule` null: only the input message is shown. Blank is always allowed. */
export interface ValidationPlan {
  readonly rule: ValidationRule | null;
  readonly alert?: ValidationAlert;
  readonly message?: InputMessage;
}

export interface RangeValidationPlan extends ValidationPlan {
  readonly range: string;
}

export interface ColumnPlan<Field extends string = string> {
  readonly field: Field;
  readonly heading: string;
  readonly width: number;
  readonly numberFormat: string;
  readonly horizontal?: 'Left' | 'Center' | 'Right';
  /** Steps from the edge that the cells stand at. */
  readonly indent?: number;
  /** The calculated column's formula, with structured references. */
  readonly formula?: string;
  /** On the column's data body. */
  readonly validation?: ValidationPlan;
  readonly hidden?: boolean;
  /** Among the less common columns: grouped, and collapsed from the start. */
  readonly grouped?: boolean;
}

export interface TablePlan<Field extends string = string> {
  readonly key: string;
  readonly name: string;
  /** Top left cell of the heading row. */
  readonly at: string;
  readonly columns: readonly ColumnPlan<Field>[];
  /** Body at creation, at least one row; formula columns hold null. */
  readonly rows: readonly (readonly PlanCell[])[];
  /** A built-in style ('TableStyleLight1'), null for none. */
  readonly style: string | null;
  readonly filterButtons: boolean;
  readonly headingStyle: Style;
  /** Style of the headings of formula columns (they are italic in domain.md §7). */
  readonly formulaHeadingStyle?: Style;
}

export interface ConditionalFormatPlan {
  readonly range: string;
  /** Relative to the range's top left cell. */
  readonly rule:
    | { readonly kind: 'custom'; readonly formula: string }
    | {
        readonly kind: 'cellValue';
        readonly operator: 'EqualTo' | 'GreaterThan' | 'LessThan';
        readonly formula: string;
      };
  readonly style: Pick<Style, 'colour' | 'fill' | 'bold' | 'italic'>;
  readonly stopIfTrue?: boolean;
}

/** A workbook name. `formula` begins with '=' and holds absolute references or a table's column. */
export interface NamePlan {
  readonly name: string;
  readonly formula: string;
  readonly hidden?: boolean;
}

export type ChartType = 'ColumnClustered' | 'ColumnStacked' | 'BarClustered' | 'BarStacked' | 'Line' | 'LineMarkers';

/** Addresses with sheet: "'Sammanställning'!$C$8:$C$14" without '='. */
export interface SeriesPlan {
  readonly name: string;
  readonly values: string;
  readonly categories: string;
  readonly colour: string;
  readonly type: ChartType;
  readonly axis: 'primary' | 'secondary';
  readonly dataLabels?: boolean;
  /** Of its labels, where they are not written as the chart's axis. */
  readonly labelFormat?: string;
  /** Takes its room in the stack and is not drawn. */
  readonly invisible?: boolean;
}

/** Explicit series, plotVisibleOnly off. */
export interface ChartPlan {
  /** The chart object's name, by which refresh finds it. */
  readonly name: string;
  readonly type: ChartType;
  readonly title: string;
  readonly series: readonly SeriesPlan[];
  /** Cells that it covers. */
  readonly position: string;
  readonly numberFormat: string;
  readonly legend: 'Bottom' | 'Right' | 'Top' | null;
  /** Bars read from top to bottom. */
  readonly reverseCategories?: boolean;
  /** Amounts stand at the bars and not along an axis, where they would be written aslant. */
  readonly amountsAtBars?: boolean;
  /** Percent of a bar's width, 0–500. */
  readonly gapWidth?: number;
  readonly gridColour: string;
  readonly textColour: string;
  readonly fontSize: number;
}

/** A4. `fitTall` 0 lets it run over as many pages as it needs. */
export interface PagePlan {
  readonly orientation: 'Landscape' | 'Portrait';
  readonly fitWide: number;
  readonly fitTall: number;
  readonly printArea?: string;
  readonly titleRows?: string;
  /** Rows that begin a page of their own. */
  readonly breaksBefore?: readonly number[];
  readonly centreHorizontally?: boolean;
  /** Centimetres on each side. */
  readonly marginCm?: number;
  readonly footerLeft?: string;
  readonly footerRight?: string;
}

export interface SheetPlan {
  readonly key: string;
  readonly name: string;
  readonly tabColour: string;
  readonly gridlines: boolean;
  /** Rows above and columns left of the freeze; 0 for none. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  /** Applied to all cells first. */
  readonly baseStyle: Style;
  readonly columns: readonly ColumnRangePlan[];
  readonly rows: readonly RowRangePlan[];
  readonly blocks: readonly CellBlock[];
  readonly styles: readonly StyleRange[];
  readonly merges: readonly string[];
  readonly tables: readonly TablePlan[];
  readonly validations: readonly RangeValidationPlan[];
  readonly conditionalFormats: readonly ConditionalFormatPlan[];
  readonly charts: readonly ChartPlan[];
  readonly page: PagePlan;
}

/** Sheets in order. Names may refer to tables and sheets, so they are made after all tables and before the blocks. */
export interface WorkbookPlan {
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

/** One change to a sheet that stands. Steps are carried out in order; addresses hold at that moment. */
export type PlanStep =
  | { readonly kind: 'insertRows'; readonly sheet: string; readonly before: number; readonly count: number }
  | ({ readonly kind: 'cells'; readonly sheet: string } & CellBlock)
  | ({ readonly kind: 'style'; readonly sheet: string } & StyleRange)
  | ({ readonly kind: 'format'; readonly sheet: string } & ConditionalFormatPlan)
  /** Conditional formats of an area go. */
  | { readonly kind: 'clearFormats'; readonly sheet: string; readonly range: string }
  /** The name is made anew. */
  | ({ readonly kind: 'name' } & NamePlan)
  | ({ readonly kind: 'rowHeight'; readonly sheet: string } & RowRangePlan)
  /** The sheet's page breaks: those that stand go. */
  | {
      readonly kind: 'pages';
      readonly sheet: string;
      readonly fitTall: 0 | 1;
      readonly breaksBefore: readonly number[];
    }
  | {
      readonly kind: 'chart';
      readonly sheet: string;
      readonly chart: ChartPlan;
      /** false: only its series and title, where the user put it. */ readonly create: boolean;
    };

export type UpdatePlan = readonly PlanStep[];

import type { ConditionalFormattingRule, DataValidation } from './rules';
import type { Area } from './addresses';

/** A data validation rule and the cells that it rules. Formulas inside are kept without `=`. */
export interface ValidationRule {
  areas: Area[];
  rule: DataValidation;
}

/** A conditional format: one rule over some cells. Lower `priority` comes first. */
export interface ConditionalRule {
  readonly id: string;
  areas: Area[];
  rule: ConditionalFormattingRule;
  stopIfTrue?: boolean;
  /** The rule about texts that the rule's formula says, for what files know no rule of. */
  text?: { readonly operator: 'NotContains' | 'BeginsWith' | 'EndsWith'; readonly text: string };
}

/** A defined name; `expression` is what stands after `=` in the name manager. */
export interface DefinedName {
  name: string;
  expression: string;
  visible: boolean;
  comment: string;
}

export interface Protection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password?: string;
}

/** The part of page layout that Office.js shows, in its units (points). */
export interface PageLayout {
  orientation?: 'portrait' | 'landscape';
  paperSize?: number;
  zoom?: { scale?: number; horizontalFitToPages?: number; verticalFitToPages?: number };
  printArea?: Area[];
  /** Cells in column A before whose row a page begins. */
  rowBreaks?: Area[];
  /** Cells in row 1 before whose column a page begins. */
  columnBreaks?: Area[];
  titleRows?: Area;
  titleColumns?: Area;
  centerHorizontally?: boolean;
  centerVertically?: boolean;
  printGridlines?: boolean;
  printHeadings?: boolean;
  blackAndWhite?: boolean;
  draftMode?: boolean;
  printOrder?: string;
  firstPageNumber?: number | '';
  margins: { top: number; bottom: number; left: number; right: number; header: number; footer: number };
  header: { left: string; center: string; right: string };
  footer: { left: string; center: string; right: string };
}

/** Excel's margins for a new sheet, in points. */
export function newPageLayout(): PageLayout {
  return {
    margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
    header: { left: '', center: '', right: '' },
    footer: { left: '', center: '', right: '' },
  };
}

import type { DamageKind } from '../locales/damage';
import type { CellValue } from '../domain/register/cells';
import type { KnowsSchema, RunOptions, WorkbookShape } from './ports';

/** One thing that is not as the register needs it. */
export interface Damage {
  readonly kind: DamageKind;
  /** What it is called in a whole workbook. */
  readonly expected: string;
  /** What it is called now, when it was recognised; '' when it is gone. Of rows beside a table: `9–11, 14`. */
  readonly found: string;
  /** The table that a column belongs to, the sheet that a table belongs to; '' when none. */
  readonly place: string;
  /** What it comes of and goes with: the sheet that is missing, '' for the older version. One line says it. */
  readonly follows?: string;
}

/** What stands beside the register's own rows, or is in them unseen. */
export type Note =
  /** A table has the headings of one of ours (`like`), and rows that ours has not; null: too many to compare. */
  | {
      readonly kind: 'secondTable';
      readonly name: string;
      readonly sheet: string;
      readonly like: string;
      readonly rows: number | null;
    }
  | { readonly kind: 'hiddenRows'; readonly name: string; readonly sheet: string; readonly rows: number };

/** Sheet rows, 1-based. */
export interface RowSpan {
  readonly first: number;
  readonly last: number;
}

/** `none`: no register here. `sourceList`: the source template's list sheet, ready to be upgraded in place. */
export interface Inspection {
  readonly state: 'none' | 'sourceList' | 'whole' | 'damaged';
  readonly damages: readonly Damage[];
  /** What nobody sees though nothing is wrong with the figures, or what is left out of them. */
  readonly notes: readonly Note[];
  /** Keys of the parts that the register has. */
  readonly parts: readonly string[];
}

/** A table as it stands in the workbook. */
export interface StandingTable {
  readonly name: string;
  readonly sheet: string;
  /** None where the row of headings is switched off. */
  readonly headings: readonly string[];
  readonly headingsOff?: boolean;
  /** Rows below one of ours that are filled in as its rows are. */
  readonly rowsBelow?: readonly RowSpan[];
  /** The 1-based sheet row of the row of totals, where somebody's row was typed there. */
  readonly totalsRow?: number | null;
  /** Rows of one of ours that a filter, or a person, has hidden. */
  readonly hiddenRows?: number;
  /** Rows of a table with the headings of one of ours that ours has not; null: too many to compare. */
  readonly uncounted?: number | null;
}

/** What inspection looks at. */
export interface InspectionReading {
  readonly shape: WorkbookShape;
  /** Every table of the workbook with its sheet and headings. */
  readonly tables: readonly StandingTable[];
  /** Row 3 of the sheet Listor, empty when there is none. */
  readonly listHeadings: readonly CellValue[];
  /** Version in the workbook, null when it is not there. */
  readonly schemaVersion: number | null;
}

/** Reads names and structure; writes nothing. */
export interface ReadStructure extends KnowsSchema {
  readStructure(options?: RunOptions): Promise<InspectionReading>;
}

/** Puts back what is missing or renamed without touching data. */
export interface RepairWorkbook {
  /** `parts`: keys of the parts that the register has. */
  repairParts(damages: readonly Damage[], parts: readonly string[], options?: RunOptions): Promise<void>;
}

import type { DamageKind } from '../locales/damage';
import type { CellValue } from '../domain/register/cells';
import type { KnowsSchema, RunOptions, WorkbookShape } from './ports';

/** One thing that is not as the register needs it. */
export interface Damage {
  readonly kind: DamageKind;
  /** What it is called in a whole workbook. */
  readonly expected: string;
  /** What it is called now, when it was recognised; '' when it is gone. Of rows below: the first and last, `9–11`. */
  readonly found: string;
  /** The table that a column belongs to, the sheet that a table belongs to; '' when none. */
  readonly place: string;
  /** What it comes of and goes with: the sheet that is missing, '' for the older version. One line says it. */
  readonly follows?: string;
}

/** `none`: no register here. `sourceList`: the source template's list sheet, ready to be upgraded in place. */
export interface Inspection {
  readonly state: 'none' | 'sourceList' | 'whole' | 'damaged';
  readonly damages: readonly Damage[];
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
  /** 1-based sheet rows just below one of ours that are filled in as its rows are; null when there are none. */
  readonly rowsBelow?: { readonly first: number; readonly last: number } | null;
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

import type { RunOptions } from './ports';

/** One thing that is not as the register needs it. `found` is the renamed thing when one was recognised. */
export interface Damage {
  readonly kind:
    | 'sheetMissing' | 'sheetRenamed' | 'tableMissing' | 'tableRenamed' | 'columnMissing' | 'columnRenamed'
    | 'nameMissing' | 'listMissing' | 'formulaReplaced' | 'olderSchema';
  /** Key in workbook/schema, for the program. */
  readonly key: string;
  /** What it is called in a whole workbook. */
  readonly expected: string;
  /** What it is called now, when it was recognised. */
  readonly found: string | null;
  /** The table or sheet it belongs to, '' when none. */
  readonly place: string;
}

/** `none`: no register here. `sourceList`: the source template's list sheet, ready to be upgraded in place. */
export interface Inspection {
  readonly state: 'none' | 'sourceList' | 'whole' | 'damaged' | 'older';
  readonly damages: readonly Damage[];
}

/** Looks at names and structure; writes nothing. */
export interface InspectWorkbook {
  inspect(options?: RunOptions): Promise<Inspection>;
}

/** Puts missing and renamed parts back without touching data. */
export interface RepairWorkbook {
  repair(damages: readonly Damage[], options?: RunOptions): Promise<void>;
}

/** Is there a register here, and is it whole? */
export async function inspect(workbook: InspectWorkbook, options: RunOptions = {}): Promise<Inspection> {
  return workbook.inspect(options);
}

/** Repairs what can be repaired and says what is still wrong afterwards. */
export async function repair(workbook: InspectWorkbook & RepairWorkbook, options: RunOptions = {}): Promise<Inspection> {
  const before = await workbook.inspect(options);
  if (before.state !== 'damaged' && before.state !== 'older') return before;
  await workbook.repair(before.damages, options);
  return workbook.inspect(options);
}

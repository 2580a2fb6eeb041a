import { inspect, repair } from './repair';
import { WorkbookError } from './errors';
import type { KnowsSchema, RunOptions } from './ports';
import type { Inspection, ReadStructure, RepairWorkbook } from './structure';

/** Says which parts a register has, and takes away what a part has put into the workbook. */
export interface WriteParts extends KnowsSchema {
  /** Writes which parts the register has, and that it is of the version that knows parts. */
  writeParts(parts: readonly string[], options?: RunOptions): Promise<void>;
  /**
   * Takes away a part's sheets, tables, columns, lists, settings and names, in one request. Throws 'partFilled' before
   * anything is changed when somebody has filled in a row, a column, a list or a cell beside them.
   */
  takeAwayPart(part: string, remaining: readonly string[], options?: RunOptions): Promise<void>;
}

/**
 * Adds a part to the register: its sheets, tables, columns, lists, settings and sums are drawn, and nothing that stands
 * is changed. An addition that was broken off leaves a register that is damaged; a repair, or the same again, completes
 * it. A register that has the part is only repaired. Throws 'noRegister', and 'nameTaken' when a sheet or table of the
 * user's has a name that the part needs.
 */
export async function addPart(
  workbook: ReadStructure & RepairWorkbook & WriteParts,
  part: string,
  options: RunOptions = {},
): Promise<Inspection> {
  const { parts } = await inspectRegister(workbook, part, options);
  if (parts.includes(part)) return repair(workbook, options);
  await refuseTakenNames(workbook, part, options);
  await workbook.writeParts([...parts, part], options);
  return afterWriting(() => repair(workbook, options));
}

/**
 * Takes a part out of the register. It can be taken away while its tables are empty: 'partFilled' otherwise, and
 * nothing is changed. A removal that was broken off leaves a register that is damaged: a repair puts the part back, the
 * same again takes it away.
 */
export async function removePart(
  workbook: ReadStructure & RepairWorkbook & WriteParts,
  part: string,
  options: RunOptions = {},
): Promise<Inspection> {
  const found = await inspectRegister(workbook, part, options);
  if (!found.parts.includes(part)) return found;
  if (found.state === 'damaged') await repair(workbook, options);
  await workbook.takeAwayPart(
    part,
    found.parts.filter((key) => key !== part),
    options,
  );
  return afterWriting(() => inspect(workbook, options));
}

/** What follows a write: where it fails, something has been written all the same. */
async function afterWriting<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    throw new WorkbookError(error.code, error.params, { cause: error, partial: true });
  }
}

async function inspectRegister(workbook: ReadStructure, part: string, options: RunOptions): Promise<Inspection> {
  const { parts } = await workbook.wholeSchema();
  if (!parts.some(({ key }) => key === part)) throw new RangeError(`no part ${part}`);
  const found = await inspect(workbook, options);
  if (found.state === 'none' || found.state === 'sourceList') throw new WorkbookError('noRegister');
  return found;
}

async function refuseTakenNames(workbook: ReadStructure, part: string, options: RunOptions): Promise<void> {
  const { sheets, tables, lists } = workbook.schema;
  const { shape } = await workbook.readStructure(options);
  const own = <Piece extends { readonly part?: string | undefined }>(pieces: readonly Piece[]): readonly Piece[] =>
    pieces.filter((piece) => piece.part === part);
  const wanted = [
    ...own(sheets).map(({ name }) => name),
    ...own(Object.values(tables)).map(({ name }) => name),
    ...own(Object.values(lists)).map(({ table }) => table),
  ];
  const standing = new Map(
    [...shape.sheets.map(({ name }) => name), ...shape.tables].map((name) => [name.toLowerCase(), name]),
  );
  const taken = wanted.map((name) => standing.get(name.toLowerCase())).find((name) => name !== undefined);
  if (taken !== undefined) throw new WorkbookError('nameTaken', { name: taken });
}

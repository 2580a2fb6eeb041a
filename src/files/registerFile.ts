import type { CellValue } from '../domain/register/cells';
import type { RegisterFile } from '../application/registerFile';
import { dateStyles } from './dateStyles';
import { FileError } from './fault';
import { fileKind } from './fileKind';
import { openPackage } from './package';
import { SharedTexts } from './sharedTexts';
import { sheetRows, type SheetContext } from './sheetRows';
import { columnOf, workbookParts, type SheetArea, type SheetParts } from './workbookParts';

type Rows = readonly (readonly CellValue[])[];

/**
 * Opens an .xlsx file as a register is read: its names at once, and its tables and named cells by name when they are
 * asked for. Values only, as they were saved. Throws FileError.
 */
export async function openRegisterFile(content: Blob, signal?: AbortSignal): Promise<RegisterFile> {
  const kind = await fileKind(content);
  if (kind !== 'package') throw new FileError(kind === 'text' ? 'otherFile' : kind);
  const { sheets, names, sharedTexts, styles, from1904 } = await workbookParts(await openPackage(content));
  const context: SheetContext = {
    texts: sharedTexts === null ? null : await SharedTexts.read(sharedTexts.text({ signal })),
    days1904: from1904 ? await dateStyles(styles) : null,
  };
  return {
    names,
    tables: sheets.flatMap(({ tables }) => tables.map(({ name }) => name)),
    read: async (wanted) => {
      const areas = new Map(names.flatMap(({ name, formula }) => placeOf(name, formula)));
      const found = { tables: new Map<string, RegisterTable>(), values: new Map<string, CellValue>() };
      for (const sheet of sheets) {
        const tables = sheet.tables.filter(({ name }) => wanted.tables.has(name));
        const cells = [...areas].filter(([name, place]) => wanted.values.has(name) && place.sheet === sheet.name);
        const rows = await rowsOf(sheet, [...tables.map(({ area }) => area), ...cells.map(([, { area }]) => area)], {
          context,
          signal,
        });
        for (const { name, area } of tables) found.tables.set(name, tableIn(rows, area));
        for (const [name, { area }] of cells) found.values.set(name, rows[area.firstRow - 1]?.[area.firstColumn] ?? '');
      }
      return found;
    },
  };
}

type RegisterTable =
  Awaited<ReturnType<RegisterFile['read']>>['tables'] extends ReadonlyMap<string, infer Table> ? Table : never;

/** The rows of a sheet from its top down to the last that is asked for, in one pass; none where nothing is. */
async function rowsOf(
  { part, name }: SheetParts,
  areas: readonly SheetArea[],
  { context, signal }: { readonly context: SheetContext; readonly signal: AbortSignal | undefined },
): Promise<Rows> {
  if (areas.length === 0) return [];
  const area = {
    firstRow: 1,
    firstColumn: 0,
    lastRow: Math.max(...areas.map(({ lastRow }) => lastRow)),
    lastColumn: Math.max(...areas.map(({ lastColumn }) => lastColumn)),
  };
  const rows: (readonly CellValue[])[] = [];
  for await (const batch of sheetRows(part, name, context, area, { signal })) rows.push(...batch.rows);
  return rows;
}

function tableIn(rows: Rows, { firstRow, lastRow, firstColumn, lastColumn }: SheetArea): RegisterTable {
  const cellsOf = (row: number): CellValue[] =>
    Array.from({ length: lastColumn - firstColumn + 1 }, (_, column) => rows[row - 1]?.[firstColumn + column] ?? '');
  return {
    headings: cellsOf(firstRow).map((heading) => String(heading).trim()),
    rows: Array.from({ length: Math.max(0, lastRow - firstRow) }, (_, row) => cellsOf(firstRow + 1 + row)),
    headerRow: firstRow - 1,
  };
}

/** Where a name of a single cell or of the top of an area points. */
function placeOf(name: string, formula: string): [string, { readonly sheet: string; readonly area: SheetArea }][] {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!()[\]]+))!\$?([A-Z]{1,3})\$?(\d+)(?::.*)?$/.exec(formula);
  if (match === null) return [];
  const [, quoted, plain, letters = '', digits] = match;
  const [row, column] = [Number(digits), columnOf(letters)];
  const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
  return [[name, { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', area }]];
}

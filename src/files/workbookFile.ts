import { isBlank } from '../domain/basics/text';
import { sampleRows, type ImportSource, type Row, type RowBatch } from '../application/importSource';
import { dateStyles } from './dateStyles';
import { FileError } from './fault';
import { headingRow, headingTexts } from './headingRow';
import { openPackage } from './package';
import { SharedTexts } from './sharedTexts';
import { sheetRows, type SheetContext } from './sheetRows';
import { workbookParts, type SheetArea, type SheetParts, type TablePart } from './workbookParts';

/** Rows above the headings and the sample: blank ones do not count, up to a limit. */
const looksAt = 5_000;

/**
 * The lists of an .xlsx file: its tables, and of sheets without tables the cells below the first row of headings.
 * Values only, hidden rows too. Throws FileError.
 */
export async function openWorkbookFile(
  content: Blob,
  ourHeadings: ReadonlySet<string>,
  signal?: AbortSignal,
): Promise<ImportSource[]> {
  const parts = await workbookParts(await openPackage(content));
  const context: SheetContext = {
    texts: parts.sharedTexts === null ? null : await SharedTexts.read(parts.sharedTexts.text({ signal })),
    days1904: parts.from1904 ? await dateStyles(parts.styles) : null,
  };
  const sources: ImportSource[] = [];
  for (const sheet of parts.sheets) {
    const lists =
      sheet.tables.length > 0
        ? sheet.tables.map((table) => openTable(sheet, table, context))
        : [openSheet(sheet, context, ourHeadings)];
    for (const source of await Promise.all(lists)) if (source !== null) sources.push(source);
  }
  if (sources.length === 0) throw new FileError('noLists');
  return sources;
}

async function openTable(sheet: SheetParts, { name, area }: TablePart, context: SheetContext): Promise<ImportSource> {
  const first = await firstRows(sheetRows(sheet.part, sheet.name, context, area), sampleRows + 1);
  const width = area.lastColumn - area.firstColumn + 1;
  const headings = Array.from({ length: width }, (_, column) => first[0]?.[column] ?? '');
  return sourceOf(sheet, name, context, { area, headings, sample: sampleOf(first.slice(1)) });
}

async function openSheet(
  sheet: SheetParts,
  context: SheetContext,
  ourHeadings: ReadonlySet<string>,
): Promise<ImportSource | null> {
  const first = await firstRows(sheetRows(sheet.part, sheet.name, context, null), sampleRows + 20);
  const at = headingRow(first, ourHeadings);
  const headings = first[at];
  if (headings === undefined) return null;
  const sample = sampleOf(first.slice(at + 1));
  if (sample.length === 0) return null;
  const area = { firstRow: at + 1, lastRow: Infinity, firstColumn: 0, lastColumn: Infinity };
  return sourceOf(sheet, '', context, { area, headings, sample });
}

interface Found {
  readonly area: SheetArea;
  readonly headings: Row;
  readonly sample: readonly Row[];
}

function sourceOf(
  { part, name }: SheetParts,
  table: string,
  context: SheetContext,
  { area, headings, sample }: Found,
): ImportSource {
  const below = { ...area, firstRow: area.firstRow + 1 };
  return {
    sheet: name,
    table,
    headings: headingTexts(headings, sample),
    headingRow: area.firstRow,
    sample,
    rows: (options = {}) => sheetRows(part, name, context, below, options),
  };
}

/** Rows from the top on until so many of them are filled. */
async function firstRows(batches: AsyncGenerator<RowBatch>, wanted: number): Promise<Row[]> {
  const rows: Row[] = [];
  let filled = 0;
  for await (const batch of batches) {
    for (const row of batch.rows) {
      rows.push(row);
      if (row.length > 0) filled += 1;
      if (filled >= wanted || rows.length >= looksAt) return rows;
    }
  }
  return rows;
}

function sampleOf(rows: readonly Row[]): Row[] {
  return rows.filter((row) => !row.every(isBlank)).slice(0, sampleRows);
}

import { WorkbookError } from '../application/errors';
import { sheetOfFormula } from '../application/nameFormulas';
import type { RunOptions } from '../application/ports';
import type { CellValue } from '../domain/register/cells';
import { cellText, fold } from '../domain/basics/text';
import { sheetNames } from '../locales/workbook';
import { stampsOf } from '../workbook/formulas/freshness';
import { createPlan, partsFormula, workbookNames } from '../workbook/plan/createPlan';
import type { SheetPlan } from '../workbook/plan/plan';
import { firstStamp, stampBlock, stampCellNames } from '../workbook/tables/producedSheets';
import type { SheetAddition } from '../workbook/report/additions';
import type { RegisterSchema } from '../workbook/tables/registerSchema';
import { partsName } from '../workbook/tables/schema';
import { hasStrangers, queueAdditions, takeOut, type StandingAddition } from './additions';
import { parseArea, type Area } from './addresses';
import { drawBlock } from './applyPlan';
import { isUntouched } from './halfDrawn';
import type { Batch, ExcelSession } from './session';

/** Writes which parts the register has into its hidden name; without parts the name goes. */
export function writeParts(session: ExcelSession, parts: readonly string[], options: RunOptions): Promise<void> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const { names } = context.workbook;
    const standing = names.getItemOrNullObject(partsName);
    standing.load('name');
    await context.sync();
    context.startsWriting();
    writeName(context, parts, standing);
    await context.sync();
  });
}

function writeName(context: Batch, parts: readonly string[], standing: Excel.NamedItem): void {
  if (!standing.isNullObject) {
    if (parts.length === 0) standing.delete();
    else standing.formula = partsFormula(parts);
  } else if (parts.length > 0) context.workbook.names.add(partsName, partsFormula(parts)).visible = false;
}

/** The schema as it is and as it is to be. */
interface Change {
  readonly before: RegisterSchema;
  readonly after: RegisterSchema;
}

/**
 * Takes away everything that a part has put into the workbook, in one request; two before it read what stands there.
 * Throws 'partFilled', before anything is changed, when somebody has filled something in.
 */
export function takeAwayPart(session: ExcelSession, change: Change, part: string, options: RunOptions): Promise<void> {
  return session.run({ ...options, repeatable: false }, async (context) => {
    const pieces = piecesOf(change, part);
    const standing = await readPieces(context, pieces);
    const filled = filledPlace(standing, change.before);
    if (filled !== null) {
      throw new WorkbookError('partFilled', {
        name: change.before.parts.find(({ key }) => key === part)?.name ?? part,
        place: filled,
      });
    }
    context.startsWriting();
    for (const { column } of standing.columns) column.delete();
    for (const { table, range, loose } of standing.tables) {
      if (!loose) continue;
      table.convertToRange();
      range.clear();
    }
    for (const { sheet } of standing.sheets) sheet.delete();
    for (const addition of standing.additions) takeOut(addition);
    for (const row of standing.rows) row.getEntireRow().delete('Up');
    for (const name of standing.names) if (!name.isNullObject) name.delete();
    await drawStamps(context, change.after);
    writeName(
      context,
      change.after.parts.map(({ key }) => key),
      standing.partsName,
    );
    await context.sync();
  });
}

/** What a part has put into a workbook, by name. */
interface Pieces {
  readonly additions: readonly SheetAddition[];
  readonly sheets: readonly SheetPlan[];
  /** Tables and lists. */
  readonly tables: readonly { readonly name: string; readonly words: readonly string[] }[];
  readonly columns: readonly { readonly table: string; readonly heading: string; readonly formula: boolean }[];
  /** Names of the cells whose rows go. */
  readonly rows: readonly string[];
  readonly names: readonly string[];
}

function piecesOf({ before, after }: Change, part: string): Pieces {
  const plan = createPlan({ departments: [], categories: [] }, null, before);
  const kept = new Set(after.sheets.map(({ name }) => name));
  const keptNames = new Set(workbookNames(after).map(({ name }) => name));
  const own = Object.entries(before.tables).filter(([key]) => after.tables[key] === undefined);
  return {
    additions: before.parts.flatMap(({ key, additions = [] }) => (key === part ? additions : [])),
    sheets: plan.sheets.filter(({ name }) => !kept.has(name)),
    tables: [
      ...own.map(([, { name }]) => ({ name, words: [] })),
      ...Object.entries(before.lists)
        .filter(([key]) => after.lists[key] === undefined)
        .map(([, { table, words }]) => ({ name: table, words })),
    ],
    columns: Object.entries(after.tables).flatMap(([key, { name }]) =>
      Object.entries(before.tables[key]?.input?.definition.fields ?? {})
        .filter(([field]) => after.tables[key]?.headings[field] === undefined)
        .map(([field, { formula }]) => ({
          table: name,
          heading: before.tables[key]?.headings[field] ?? '',
          formula: formula === true,
        })),
    ),
    rows: [
      ...before.settings.filter(({ key }) => !after.settings.some((kept) => kept.key === key)).map(({ name }) => name),
      ...before.parts.flatMap(({ key, stamp }) => (key === part && stamp !== undefined ? [stamp.name] : [])),
    ],
    names: workbookNames(before)
      .map(({ name }) => name)
      .filter((name) => !keptNames.has(name) && name !== partsName),
  };
}

interface StandingTable {
  readonly name: string;
  readonly table: Excel.Table;
  readonly range: Excel.Range;
  readonly body: Excel.Range;
  readonly sheet: string;
  /** It stands on a sheet that is not the part's own. */
  readonly loose: boolean;
  readonly words: ReadonlySet<string>;
}

interface Standing {
  readonly sheets: readonly {
    readonly sheet: Excel.Worksheet;
    readonly plan: SheetPlan;
    readonly used: Excel.Range;
    readonly strangers: boolean;
  }[];
  readonly tables: readonly StandingTable[];
  readonly columns: readonly {
    readonly column: Excel.TableColumn;
    readonly body: Excel.Range;
    readonly heading: string;
    readonly formula: boolean;
  }[];
  readonly rows: readonly Excel.Range[];
  readonly additions: readonly StandingAddition[];
  readonly names: readonly Excel.NamedItem[];
  readonly partsName: Excel.NamedItem;
}

async function readPieces(context: Batch, pieces: Pieces): Promise<Standing> {
  const { workbook } = context;
  const sheets = pieces.sheets.map((plan) => {
    const sheet = workbook.worksheets.getItemOrNullObject(plan.name);
    sheet.load('name');
    return { plan, sheet };
  });
  const tables = pieces.tables.map(({ name, words }) => {
    const table = workbook.tables.getItemOrNullObject(name);
    table.load('name');
    table.worksheet.load('name');
    return { name, table, words };
  });
  const columns = pieces.columns.map(({ table, ...piece }) => {
    const column = workbook.tables.getItemOrNullObject(table).columns.getItemOrNullObject(piece.heading);
    column.load('name');
    return { ...piece, column };
  });
  const names = pieces.names.map((name) => queueName(context, name));
  const rows = pieces.rows.map((name) => workbook.names.getItemOrNullObject(name).getRangeOrNullObject());
  for (const row of rows) row.load('rowIndex');
  const additions = queueAdditions(context, pieces.additions);
  const ownName = queueName(context, partsName);
  await context.sync();

  const ownSheets = sheets
    .filter(({ sheet }) => !sheet.isNullObject)
    .map(({ plan, sheet }) => {
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('formulas,rowIndex,columnIndex');
      sheet.tables.load('items/name');
      sheet.charts.load('items/name');
      return { plan, sheet, used };
    });
  const gone = new Set(ownSheets.map(({ plan }) => plan.name));
  const standingTables = tables
    .filter(({ table }) => !table.isNullObject)
    .map(({ name, table, words }) => {
      const [range, body] = [table.getRange(), table.getDataBodyRange()];
      range.load('address');
      body.load('values,formulas');
      return {
        name,
        table,
        range,
        body,
        sheet: table.worksheet.name,
        loose: !gone.has(table.worksheet.name),
        words: new Set(words.map(fold)),
      };
    });
  const standingColumns = columns
    .filter(({ column }) => !column.isNullObject)
    .map(({ column, ...piece }) => {
      const body = column.getDataBodyRange();
      body.load('values');
      return { ...piece, column, body };
    });
  const standingAdditions = additions();
  await context.sync();
  const own = new Set(pieces.tables.map(({ name }) => name));
  return {
    sheets: ownSheets.map((one) => ({ ...one, strangers: one.sheet.tables.items.some(({ name }) => !own.has(name)) })),
    tables: standingTables,
    columns: standingColumns,
    rows: rows.filter((row) => !row.isNullObject),
    additions: standingAdditions,
    names,
    partsName: ownName,
  };
}

function queueName(context: Batch, name: string): Excel.NamedItem {
  const item = context.workbook.names.getItemOrNullObject(name);
  item.load('name');
  return item;
}

/** Where somebody has filled something in that would go with the part; null when nobody has. */
function filledPlace(
  { sheets, tables, columns, additions }: Standing,
  { formulas, tables: all }: RegisterSchema,
): string | null {
  const own = (name: string) => Object.entries(all).find(([, table]) => table.name === name) ?? [];
  const calculated = (name: string): ReadonlySet<number> => {
    const [key, schema] = own(name);
    const fields = Object.keys(schema?.headings ?? {});
    return new Set(Object.keys(formulas[key ?? ''] ?? {}).map((field) => fields.indexOf(field)));
  };
  for (const { name, body, words } of tables) {
    // What a refresh writes into the ledger nobody has filled in.
    if (own(name)[1]?.sheet === 'facts') continue;
    const formulas = calculated(name);
    const typed = (body.values as CellValue[][]).map((row) =>
      row.filter((cell, index) => !formulas.has(index) && !words.has(fold(cellText(cell)))),
    );
    if (!isUntouched(typed)) return name;
  }
  for (const { heading, body, formula } of columns) if (!formula && !isUntouched(body.values)) return heading;
  for (const addition of additions) if (hasStrangers(addition)) return sheetNames[addition.addition.sheet];
  for (const { plan, used, strangers } of sheets) {
    if (
      strangers ||
      hasLooseCells(
        plan,
        used,
        tables.filter(({ sheet }) => sheet === plan.name).map(({ range }) => parseArea(range.address)),
      )
    ) {
      return plan.name;
    }
  }
  return null;
}

/** Whether a sheet holds cells outside its tables that its plan did not put there. */
function hasLooseCells({ blocks }: SheetPlan, used: Excel.Range, areas: readonly (Area | null)[]): boolean {
  if (used.isNullObject) return false;
  const planned = new Set(blocks.flatMap(({ cells }) => cells.flat()).map((cell) => String(cell ?? '')));
  return (used.formulas as CellValue[][]).some((row, r) =>
    row.some((cell, c) => {
      const [top, left] = [used.rowIndex + r, used.columnIndex + c];
      const inTable = areas.some(
        (area) =>
          area !== null &&
          top >= area.row &&
          top < area.row + area.rows &&
          left >= area.column &&
          left < area.column + area.columns,
      );
      return cellText(cell) !== '' && !inTable && !planned.has(String(cell));
    }),
  );
}

/** The stamps that are left, drawn from their first row on, each with its name. */
async function drawStamps(context: Batch, schema: RegisterSchema): Promise<void> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(sheetNames.facts);
  sheet.load('name');
  const own = stampCellNames(schema).map((planned) => ({ planned, item: queueName(context, planned.name) }));
  for (const { item } of own) item.load('formula');
  await context.sync();
  const first = own.find(({ planned }) => planned.name === stampsOf(schema)[0]?.name);
  if (sheet.isNullObject || first === undefined || first.item.isNullObject) return;
  const [, row] = /\$(\d+)$/.exec(first.item.formula as string) ?? [];
  if (sheetOfFormula(first.item.formula as string) !== sheetNames.facts || Number(row) !== firstStamp) return;
  await drawBlock(context, sheet, stampBlock(schema));
  for (const { planned, item } of own) if (!item.isNullObject) item.formula = planned.formula;
}

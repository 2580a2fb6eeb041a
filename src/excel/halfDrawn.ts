import { isBlank } from '../domain/basics/text';
import { sheetOfFormula } from '../application/nameFormulas';
import type { WorkbookPlan } from '../workbook/plan/plan';
import { inputTablesOf, type RegisterSchema } from '../workbook/tables/registerSchema';
import type { Batch } from './session';

/** What was taken away, to be drawn anew. */
export interface Taken {
  readonly sheets: ReadonlySet<string>;
  readonly tables: ReadonlySet<string>;
  /** Names that pointed there. */
  readonly names: readonly string[];
}

/**
 * Whether a table's body holds nothing that people typed: what the calculated columns of a blank row show does not
 * count.
 */
export function isUntouched(values: readonly (readonly unknown[])[]): boolean {
  return values.every((row) =>
    row.every((cell) => cell === 0 || isBlank(cell as string) || (typeof cell === 'string' && cell.startsWith('#'))),
  );
}

/**
 * Takes away sheets that were left half drawn, of those named: a sheet with a filled input table, of whatever part,
 * stays. One visible sheet always stays: a blank one comes when all would go.
 */
export async function takeHalfDrawn(
  context: Batch,
  plan: WorkbookPlan,
  schema: RegisterSchema,
  sheets: ReadonlySet<string>,
): Promise<Taken> {
  const inputNames = new Set(inputTablesOf(schema).map(([, { name }]) => name));
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const standing = worksheets.items
    .filter(({ name }) => sheets.has(name))
    .map((sheet) => ({ sheet, tables: sheet.tables }));
  for (const { tables: onSheet } of standing) onSheet.load('items/name');
  if (standing.length > 0) await context.sync();
  const bodies = standing.map(({ sheet, tables: onSheet }) => ({
    sheet,
    tables: onSheet.items.map((table) => {
      const body = table.getDataBodyRange();
      body.load('values');
      return { name: table.name, body };
    }),
  }));
  if (standing.length > 0) await context.sync();
  const taken = bodies.filter(({ tables: own }) =>
    own.every(({ name, body }) => !inputNames.has(name) || isUntouched(body.values)),
  );
  if (taken.length > 0 && taken.length === worksheets.items.length) worksheets.add();
  for (const { sheet } of taken) sheet.delete();
  const gone = new Set(taken.map(({ sheet }) => sheet.name));
  const lost = new Set(taken.flatMap(({ tables: own }) => own.map(({ name }) => name)));
  const pointing = plan.names.filter(
    ({ formula }) => gone.has(sheetOfFormula(formula)) || [...lost].some((table) => formula.includes(`${table}[`)),
  );
  if (taken.length > 0) await context.sync();
  return { sheets: gone, tables: lost, names: pointing.map(({ name }) => name) };
}

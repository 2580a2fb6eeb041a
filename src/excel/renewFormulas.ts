import type { CellValue } from '../domain/register/cells';
import { formulasByHeading, inputTablesOf, type RegisterSchema } from '../workbook/tables/registerSchema';
import type { Batch } from './session';

/**
 * Gives calculated columns this version's formulas. What most rows of a column share is what an older version wrote;
 * cells that hold anything else are what somebody typed, and stay.
 */
export async function renewFormulas(context: Batch, schema: RegisterSchema): Promise<void> {
  const columns = inputTablesOf(schema).flatMap(([key, { name }]) =>
    [...formulasByHeading(schema, key)].map(([heading, formula]) => {
      const column = context.workbook.tables.getItemOrNullObject(name).columns.getItemOrNullObject(heading);
      const body = column.getDataBodyRange();
      body.load('formulas');
      return { column, body, formula };
    }),
  );
  for (const { column } of columns) column.load('name');
  await context.sync();
  for (const { column, body, formula } of columns) {
    if (column.isNullObject) continue;
    const cells = (body.formulas as CellValue[][]).map(([cell]) => String(cell ?? ''));
    const older = mostCommon(cells.filter((cell) => cell.startsWith('=')));
    // A run at a time, and each with one text: ten thousand copies of a long formula fill several requests.
    for (const { first, count } of runsOf(cells, older))
      body.getCell(first, 0).getResizedRange(count - 1, 0).formulas = formula as unknown as string[][];
  }
  await context.sync();
}

function mostCommon(texts: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}

function runsOf(cells: readonly string[], wanted: string | undefined): { readonly first: number; count: number }[] {
  const runs: { readonly first: number; count: number }[] = [];
  for (const [row, cell] of cells.entries()) {
    if (cell !== wanted) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === row) last.count += 1;
    else runs.push({ first: row, count: 1 });
  }
  return runs;
}

import { cellAddress, columnLetters, parseCell } from '../plan/address';
import { fonts, palette, tabColours } from '../plan/palette';
import type { ColumnRangePlan, SheetPlan, TablePlan } from '../plan/plan';
import { baseStyle, landscapePage, sheetHead } from '../plan/sheetStyle';
import { headingAlignment, tablePlan } from '../plan/tablePlans';
import { inputColumns } from './inputTable';
import { inputTablesOf, type RegisterSchema, type SheetSchema } from './registerSchema';

/** Row of the headings on the input sheets but Listor. */
export const inputHeadingRow = 5;

/** A sheet that people fill in: its title and lines, and its tables side by side, one narrow column between. */
export function inputSheet(
  { key, name, head: text, frozenColumns = 0 }: SheetSchema,
  schema: RegisterSchema,
): SheetPlan {
  const head = sheetHead(text?.title ?? name, text?.lines ?? []);
  const tables = tablesBeside(key, schema, { row: inputHeadingRow, column: 1 });
  const beside = tables.slice(1);
  const labels = beside.map((table) => ({ at: labelOf(table), cells: [[table.name]] }));
  const labelRow = `${inputHeadingRow - 1}:${inputHeadingRow - 1}`;
  const headingRow = `${inputHeadingRow}:${inputHeadingRow}`;
  return {
    key,
    name,
    tabColour: tabColours.input,
    gridlines: false,
    freeze: { rows: inputHeadingRow, columns: frozenColumns },
    baseStyle,
    columns: [...beside.map(gapBefore), ...tables.flatMap(groupedColumns)],
    rows: [
      ...head.rows,
      { range: headingRow, height: 32 },
      ...(beside.length === 0 ? [] : [{ range: labelRow, height: 20 }]),
    ],
    blocks: [...head.blocks, ...labels],
    styles: [
      ...head.styles,
      ...tables.flatMap(headingAlignment),
      ...labels.map(({ at }) => ({
        range: at,
        style: { fontName: fonts.display, fontSize: 13, colour: palette.accent },
      })),
    ],
    merges: [],
    tables,
    validations: [],
    conditionalFormats: [],
    charts: [],
    page: { ...landscapePage, titleRows: headingRow },
  };
}

/** The tables of a sheet side by side, one narrow column between. `at`: where the first begins, 1-based. */
export function tablesBeside(
  sheet: string,
  schema: RegisterSchema,
  at: { readonly row: number; readonly column: number },
): TablePlan[] {
  let { column } = at;
  return inputTablesOf(schema)
    .filter(([, table]) => table.sheet === sheet)
    .map(([key, table]) => {
      const plan = tablePlan(key, table.name, cellAddress(at.row, column), inputColumns(key, table, schema));
      column += plan.columns.length + 1;
      return plan;
    });
}

const firstColumnOf = ({ at }: TablePlan): number => parseCell(at).column;
/** The last column that a table stands in, 1-based. */
export const lastColumnOf = (table: TablePlan): number => firstColumnOf(table) + table.columns.length - 1;
const labelOf = (table: TablePlan): string => cellAddress(inputHeadingRow - 1, firstColumnOf(table));

function gapBefore(table: TablePlan): ColumnRangePlan {
  const letters = columnLetters(firstColumnOf(table) - 1);
  return { range: `${letters}:${letters}`, width: 4 };
}

function groupedColumns(table: TablePlan): ColumnRangePlan[] {
  const { columns } = table;
  const firstColumn = firstColumnOf(table);
  const first = columns.findIndex(({ grouped }) => grouped === true);
  if (first < 0) return [];
  const [from, to] = [columnLetters(firstColumn + first), columnLetters(firstColumn + columns.length - 1)];
  return [{ range: `${from}:${to}`, grouped: true, collapsed: true }];
}

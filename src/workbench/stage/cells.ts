import { formatValue, type HostState, numberFormatOf, type Sheet } from '../../host';
import { conditionalLook, rulesInOrder } from './conditional';
import { lookOf, naturalAlign } from './looks';
import { tableLook } from './tableLook';
import type { Area, CellLook, CellsView, CellView } from './types';
import { hasFilterButton } from './userActions';

/** What the cells show, whatever the add-in's language: the workbook is a Swedish one. */
const LOCALE = 'sv-SE';

/** The cells of some areas of a sheet as they are drawn; overlapping areas give each cell once. */
export function cellsView(state: HostState, sheet: Sheet, areas: readonly Area[]): CellsView {
  const cells: CellView[] = [];
  const looks: CellLook[] = [];
  const numbers = new Map<string, number>();
  const seen = new Set<number>();
  const rules = rulesInOrder(sheet);

  const lookNumber = (look: CellLook): number => {
    const key = JSON.stringify(look);
    let number = numbers.get(key);
    if (number === undefined) {
      number = looks.push(look) - 1;
      numbers.set(key, number);
    }
    return number;
  };

  for (const area of areas) {
    for (let row = area.r1; row <= area.r2; row += 1) {
      for (let column = area.c1; column <= area.c2; column += 1) {
        const key = row * 16_384 + column;
        if (seen.has(key)) continue;
        seen.add(key);
        const cell = cellView(state, sheet, rules, row, column, lookNumber);
        if (cell) cells.push(cell);
      }
    }
  }
  return { cells, looks };
}

function cellView(
  state: HostState,
  sheet: Sheet,
  rules: ReturnType<typeof rulesInOrder>,
  row: number,
  column: number,
  lookNumber: (look: CellLook) => number,
): CellView | null {
  const { book, engine } = state;
  const style = book.styles.get(sheet.grid.styleId(row, column));
  const table = sheet.tableAt(row, column);
  const value = engine.cellValue(sheet, row, column);
  const look: CellLook = {
    ...naturalAlign(value),
    ...(table && tableLook(table, row, column)),
    ...lookOf(style),
    ...(rules.length > 0 && conditionalLook(state, sheet, rules, row, column)),
  };
  const text = formatValue(value, numberFormatOf(style), LOCALE);
  if (text === '' && !isDrawn(look)) return null;
  const filtered =
    table && hasFilterButton(table, row) ? table.columns[column - table.area.c1]?.filter !== undefined : null;
  return {
    row,
    column,
    text,
    look: lookNumber(look),
    ...(typeof value === 'number' && { number: true }),
    ...(filtered !== null && { filter: filtered ? ('some' as const) : ('all' as const) }),
  };
}

const isDrawn = ({ fill, top, right, bottom, left }: CellLook): boolean =>
  Boolean(fill ?? top ?? right ?? bottom ?? left);

import { sheetNames } from '../../locales/workbook';
import { lists, settings } from '../../workbook/tables/schema';
import { wholeSchema } from '../../workbook/tables/wholeSchema';
import {
  addSheet,
  addTable,
  applyFilters,
  type Area,
  type CellInput,
  convertToRange,
  deleteCells,
  deleteSheet,
  deleteTable,
  deleteTableColumns,
  deleteTableRows,
  type HostState,
  insertCells,
  insertTableColumns,
  insertTableRows,
  MAX_COLUMNS,
  mergeCells,
  renameSheet,
  renameTable,
  setColumnsHidden,
  setRowsHidden,
  setVisibility,
  type Sheet,
  type Table,
  writeCells,
} from '../../host';
import type { Chance } from './chance';
import { wildFormula, wildValue } from './wildValues';

/** One thing that somebody does to a workbook, in all innocence or none. */
export type Mutation = (state: HostState, chance: Chance) => void;

function someTable(state: HostState, chance: Chance): Table | undefined {
  const name = chance.happens(0.6)
    ? 'Effekter'
    : chance.of(Object.values(wholeSchema.tables).filter(({ input }) => input !== null)).name;
  return state.book.findTable(name);
}

const cell = (r: number, c: number): Area => ({ r1: r, r2: r, c1: c, c2: c });
const someRow = ({ body }: Table, chance: Chance): number => body.r1 + chance.below(body.r2 - body.r1 + 1);
const someColumn = ({ area }: Table, chance: Chance): number => area.c1 + chance.below(area.c2 - area.c1 + 1);

/** A text is kept as a text, as the apostrophe does. */
function asInput(value: ReturnType<typeof wildValue>): CellInput {
  return typeof value === 'string' ? `'${value}` : value;
}

function onTable(change: (state: HostState, table: Table, chance: Chance) => void): Mutation {
  return (state, chance) => {
    const table = someTable(state, chance);
    if (table) change(state, table, chance);
  };
}

function onSheet(change: (state: HostState, sheet: Sheet, chance: Chance) => void): Mutation {
  return (state, chance) => change(state, chance.of(state.book.sheets), chance);
}

/** Contents come first and most often; structure last. */
export const contents: readonly Mutation[] = [
  onTable((state, table, chance) =>
    writeCells(state, table.sheet, cell(someRow(table, chance), someColumn(table, chance)), [
      [asInput(wildValue(chance))],
    ]),
  ),
  onTable((state, table, chance) => {
    const row = someRow(table, chance);
    const area = { r1: row, r2: row, c1: table.area.c1, c2: table.area.c2 };
    writeCells(state, table.sheet, area, [table.columns.map(() => asInput(wildValue(chance)))]);
  }),
  onTable((state, table, chance) =>
    writeCells(state, table.sheet, cell(someRow(table, chance), someColumn(table, chance)), [[wildFormula(chance)]]),
  ),
  onTable((state, table, chance) =>
    writeCells(state, table.sheet, cell(table.area.r2 + 1 + chance.below(3), someColumn(table, chance)), [
      [asInput(wildValue(chance))],
    ]),
  ),
  (state, chance) => {
    const setting = chance.of(settings);
    const name = state.book.findName(setting.name);
    const at = name ? /\$([A-Z]+)\$(\d+)$/.exec(name.expression) : null;
    const sheet = state.book.findSheet(sheetNames.settings);
    if (!at || !sheet) return;
    const column = [...(at[1] ?? '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
    writeCells(state, sheet, cell(Number(at[2]) - 1, column), [[asInput(wildValue(chance))]]);
  },
  (state, chance) => {
    const list = state.book.findTable(chance.of(Object.values(lists)).table);
    if (list)
      writeCells(state, list.sheet, cell(list.area.r2 + chance.below(2), list.area.c1), [[asInput(wildValue(chance))]]);
  },
];

/** What changes where things are. */
export const structures: readonly Mutation[] = [
  onTable((state, table, chance) =>
    insertTableRows(state, table, chance.below(table.body.r2 - table.body.r1 + 1), 1 + chance.below(3)),
  ),
  onTable((state, table, chance) =>
    deleteTableRows(state, table, 0, 1 + chance.below(table.body.r2 - table.body.r1 + 1)),
  ),
  onTable((state, table, chance) =>
    setRowsHidden(state, table.sheet, { r1: someRow(table, chance), r2: table.body.r2, c1: 0, c2: 0 }, true),
  ),
  onTable((state, table, chance) => setColumnsHidden(state, table.sheet, cell(0, someColumn(table, chance)), true)),
  onTable((state, table, chance) => {
    const column = table.columns[chance.below(table.columns.length)];
    if (!column) return;
    column.filter = { on: 'values', values: ['Nytt avtal'] };
    applyFilters(state, table.sheet, table.body, new Map([[table.columns.indexOf(column), column.filter]]));
  }),
  onTable((state, table, chance) => {
    // Excel gives a doubled heading a number of its own.
    const other = chance.of(table.columns).name;
    writeCells(state, table.sheet, cell(table.area.r1, someColumn(table, chance)), [
      [chance.happens(0.5) ? other : asInput(wildValue(chance))],
    ]);
  }),
  onTable((state, table, chance) => insertTableColumns(state, table, chance.below(table.columns.length), 1)),
  onTable((state, table, chance) => {
    if (chance.happens(0.3)) deleteTableColumns(state, table, chance.below(table.columns.length), 1);
  }),
  onTable((state, table, chance) => {
    if (chance.happens(0.2)) convertToRange(state, table);
  }),
  onTable((state, table, chance) => {
    if (chance.happens(0.2)) deleteTable(state, table);
  }),
  onTable((state, table, chance) => {
    if (chance.happens(0.3)) renameTable(state, table, `Tabell_${chance.below(1000)}`);
  }),
  onSheet((state, sheet, chance) => {
    if (chance.happens(0.3)) renameSheet(state, sheet, `Blad ${chance.below(100_000)}`);
  }),
  onSheet((state, sheet, chance) => {
    if (chance.happens(0.2)) deleteSheet(state, sheet);
  }),
  onSheet((state, sheet, chance) => setVisibility(state, sheet, chance.of(['Hidden', 'VeryHidden', 'Visible']))),
  onSheet((_, sheet, chance) => {
    if (chance.happens(0.3)) sheet.protection = { options: {} };
  }),
  onSheet((state, sheet, chance) =>
    insertCells(state, sheet, { r1: chance.below(8), r2: chance.below(8) + 8, c1: 0, c2: MAX_COLUMNS - 1 }, 'Down'),
  ),
  onSheet((state, sheet, chance) => {
    if (chance.happens(0.3)) deleteCells(state, sheet, { ...cell(chance.below(6), 0), c2: MAX_COLUMNS - 1 }, 'Up');
  }),
  onSheet((state, sheet, chance) =>
    mergeCells(
      state,
      sheet,
      { r1: chance.below(3), r2: 3 + chance.below(4), c1: chance.below(4), c2: 4 + chance.below(4) },
      false,
    ),
  ),
  (state, chance) => {
    const sheet = addSheet(state, `Främmande ${chance.below(1_000_000)}`);
    const rows = 1 + chance.below(6);
    const columns = 1 + chance.below(6);
    const values = Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => asInput(wildValue(chance))),
    );
    writeCells(state, sheet, { r1: 1, r2: rows, c1: 1, c2: columns }, values);
    if (chance.happens(0.4)) addTable(state, sheet, { r1: 1, r2: rows + 1, c1: 1, c2: columns }, true);
  },
  (state, chance) => {
    const { names } = state.book;
    if (names.length > 0 && chance.happens(0.4)) names.splice(chance.below(names.length), 1);
    state.book.restructured();
  },
];

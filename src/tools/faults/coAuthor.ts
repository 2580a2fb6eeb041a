import {
  deleteTableRows,
  type HostState,
  insertCells,
  insertTableColumns,
  insertTableRows,
  MAX_COLUMNS,
  renameSheet,
  sortRows,
  type Table,
  writeCells,
} from '../../host';
import { NOTE } from './image';

/** What a co-author does while the add-in works. */
export interface CoAuthorChange {
  readonly name: string;
  change(state: HostState): void;
}

function withTable(state: HostState, name: string, change: (table: Table) => void): void {
  const table = state.book.findTable(name);
  if (table) change(table);
}

function insertRow(
  name: string,
  at: number,
  words: readonly (readonly [string, string | number])[],
): (state: HostState) => void {
  return (state) =>
    withTable(state, name, (table) => {
      const index = at < 0 ? table.body.r2 - table.body.r1 + 1 : at;
      insertTableRows(state, table, index, 1);
      write(state, table, table.body.r1 + index, words);
    });
}

function write(
  state: HostState,
  table: Table,
  row: number,
  words: readonly (readonly [string, string | number])[],
): void {
  for (const [heading, value] of words) {
    const column = table.body.c1 + table.columnIndex(heading);
    writeCells(state, table.sheet, { r1: row, r2: row, c1: column, c2: column }, [[value]]);
  }
}

function deleteRow(state: HostState, table: Table, index: number): void {
  if (table.body.r1 + index <= table.body.r2) deleteTableRows(state, table, index, 1);
}

function sorted(name: string, heading: string): (state: HostState) => void {
  return (state) =>
    withTable(state, name, (table) =>
      sortRows(state, table.sheet, table.body, [{ key: table.columnIndex(heading), ascending: false }], false),
    );
}

/** Puts a column before another that stands left of it; formulas name columns by their headings. */
function moveColumn(state: HostState, table: Table, heading: string, before: string): void {
  const { area, sheet, columns } = table;
  const [from, to] = [table.columnIndex(heading), table.columnIndex(before)];
  columns.splice(to, 0, ...columns.splice(from, 1));
  for (let r = area.r1; r <= area.r2; r += 1) {
    const row = columns.map((_, column) => sheet.grid.content(r, area.c1 + column));
    row.splice(to, 0, ...row.splice(from, 1));
    row.forEach((content, column) => sheet.grid.putContent(r, area.c1 + column, content));
  }
  state.book.restructured();
  state.book.changed(sheet);
}

const theirEffect = [
  ['Effekt-ID', 'E-0021'],
  ['Benämning', 'Medförfattarens'],
  ['Typ av effektivisering', 'Engångsbelopp/vite'],
  ['Startdatum', 45_900],
  ['Belopp', 4_000],
] as const;

/** Changes of the input sheets and of the add-in's own, one at a time. */
export const coAuthorChanges: readonly CoAuthorChange[] = [
  { name: 'a row inserted first', change: insertRow('Effekter', 0, theirEffect) },
  { name: 'a row added last', change: insertRow('Effekter', -1, theirEffect) },
  {
    name: 'a row typed below the table',
    change: (state) =>
      withTable(state, 'Effekter', (table) =>
        write(state, table, table.area.r2 + 1, [
          ['Benämning', 'Nedanför'],
          ['Effekt-ID', 'E-0022'],
        ]),
      ),
  },
  {
    name: 'an outcome added last',
    change: insertRow('Utfall', -1, [
      ['Effekt-ID', 'E-0005'],
      ['Från', 45_810],
      ['Till', 45_820],
      ['Realiserat belopp', 1_000],
      ['Källa', 'Faktura'],
    ]),
  },
  { name: 'a row inserted in between', change: insertRow('Effekter', 2, theirEffect) },
  { name: 'the effects sorted', change: sorted('Effekter', 'Belopp') },
  { name: 'the effects sorted by name', change: sorted('Effekter', 'Benämning') },
  { name: 'the outcomes sorted', change: sorted('Utfall', 'Från') },
  {
    name: 'a row deleted and another inserted',
    change: (state) => {
      withTable(state, 'Effekter', (table) => deleteRow(state, table, 1));
      insertRow('Effekter', 3, theirEffect)(state);
    },
  },
  {
    name: 'a column put in',
    change: (state) => withTable(state, 'Effekter', (table) => insertTableColumns(state, table, 2, 1)),
  },
  {
    name: 'a column moved',
    change: (state) => withTable(state, 'Effekter', (table) => moveColumn(state, table, 'Belopp', 'Benämning')),
  },
  { name: 'a row deleted', change: (state) => withTable(state, 'Effekter', (table) => deleteRow(state, table, 1)) },
  {
    name: 'the row concerned deleted',
    change: (state) => withTable(state, 'Effekter', (table) => deleteRow(state, table, 2)),
  },
  {
    name: 'rows inserted above the tables',
    change: (state) => {
      for (const name of ['Effekter', 'Utfall', 'Granskning']) {
        withTable(state, name, ({ sheet }) =>
          insertCells(state, sheet, { r1: 0, r2: 0, c1: 0, c2: MAX_COLUMNS - 1 }, 'Down'),
        );
      }
    },
  },
  {
    name: 'a row with a note inserted on Sammanställning',
    change: (state) => {
      const sheet = state.book.findSheet('Sammanställning');
      if (!sheet) return;
      insertCells(state, sheet, { r1: 7, r2: 7, c1: 0, c2: MAX_COLUMNS - 1 }, 'Down');
      writeCells(state, sheet, { r1: 7, r2: 7, c1: 1, c2: 1 }, [[`${NOTE} om året`]]);
    },
  },
  {
    name: 'a cell typed',
    change: (state) =>
      withTable(state, 'Effekter', (table) => write(state, table, table.body.r1, [['Kommentar', 'Ändrad av annan']])),
  },
  { name: 'the sheet Effekter renamed', change: renamed('Effekter', 'Våra effekter') },
  { name: 'the sheet Granskning renamed', change: renamed('Granskning', 'Granskningen') },
  { name: 'the sheet Sammanställning renamed', change: renamed('Sammanställning', 'Summering') },
];

function renamed(from: string, to: string): (state: HostState) => void {
  return (state) => {
    const sheet = state.book.findSheet(from);
    if (sheet) renameSheet(state, sheet, to);
  };
}

import { type Sheet, Table, type Visibility } from '../../book/sheet';
import { refuse } from '../../state/errors';
import { EVENT } from '../../state/event-hub';
import { guardStructure } from '../guards';
import type { HostState } from '../../state/host-state';
import { sheetEvent } from '../events/announce';
import { forgetSheetInFormulas, renameSheetInFormulas } from '../references';

/**
 * Refuses with InvalidArgument what Excel does not take as the name of a sheet, ItemAlreadyExists one that is taken.
 */
export function checkSheetName(state: HostState, name: unknown, own?: Sheet): string {
  if (typeof name !== 'string' || name.length === 0 || name.length > 31) return refuse('InvalidArgument');
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'") || /^(history|historik)$/i.test(name))
    refuse('InvalidArgument');
  const other = state.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  if (other && other !== own) refuse('ItemAlreadyExists');
  return name;
}

/** Adds an empty sheet last; without a name it gets the next free one. */
export function addSheet(state: HostState, name?: string): Sheet {
  guardStructure(state);
  const sheet = state.book.addSheet(name === undefined ? freeSheetName(state) : checkSheetName(state, name));
  sheetEvent(state, EVENT.worksheetAdded, sheet);
  return sheet;
}

function freeSheetName(state: HostState): string {
  const word = state.options.locale === 'sv-SE' ? 'Blad' : 'Sheet';
  for (let n = 1; ; n += 1) if (!state.book.findSheet(`${word}${n}`)) return `${word}${n}`;
}

/** Renames a sheet, in every formula too. */
export function renameSheet(state: HostState, sheet: Sheet, wanted: unknown): void {
  guardStructure(state);
  const name = checkSheetName(state, wanted, sheet);
  const before = sheet.name;
  if (name === before) return;
  renameSheetInFormulas(state, before, name);
  sheet.name = name;
  state.book.restructured();
  sheetEvent(state, EVENT.worksheetNameChanged, sheet, { nameBefore: before, nameAfter: name });
}

/** Deletes a sheet. Refuses with InvalidOperation the last visible one. */
export function deleteSheet(state: HostState, sheet: Sheet): void {
  guardStructure(state);
  const { book } = state;
  if (sheet.visibility === 'Visible' && book.visibleSheets.length === 1) refuse('InvalidOperation');
  sheetEvent(state, EVENT.worksheetDeleted, sheet);
  const index = book.sheets.indexOf(sheet);
  forgetSheetInFormulas(state, sheet.name);
  book.sheets.splice(index, 1);
  sheet.deleted = true;
  for (const table of sheet.tables) table.deleted = true;
  for (const target of state.ranges) if (target.sheet === sheet) target.gone = true;
  if (book.activeSheet === sheet)
    activateSheet(state, book.visibleSheets[Math.max(0, index - 1)] ?? (book.visibleSheets[0] as Sheet));
  book.restructured();
}

/** Shows another sheet. Refuses with InvalidOperation a hidden one. */
export function activateSheet(state: HostState, sheet: Sheet): void {
  if (sheet.visibility !== 'Visible') refuse('InvalidOperation');
  const before = state.book.activeSheet;
  if (before === sheet) return;
  state.book.activeSheet = sheet;
  state.book.selection = { r1: 0, c1: 0, r2: 0, c2: 0 };
  if (before && !before.deleted) sheetEvent(state, EVENT.worksheetDeactivated, before);
  sheetEvent(state, EVENT.worksheetActivated, sheet);
}

/** Hides or shows a sheet. Refuses with InvalidOperation to hide the last visible one. */
export function setVisibility(state: HostState, sheet: Sheet, visibility: Visibility): void {
  guardStructure(state);
  const { book } = state;
  if (visibility !== 'Visible' && sheet.visibility === 'Visible' && book.visibleSheets.length === 1)
    refuse('InvalidOperation');
  const before = sheet.visibility;
  sheet.visibility = visibility;
  if (book.activeSheet === sheet && visibility !== 'Visible') activateSheet(state, book.visibleSheets[0] as Sheet);
  book.isDirty = true;
  if (before !== visibility)
    sheetEvent(state, EVENT.worksheetVisibilityChanged, sheet, {
      visibilityBefore: before,
      visibilityAfter: visibility,
    });
}

/** Moves a sheet among the others; positions outside are refused. */
export function moveSheet(state: HostState, sheet: Sheet, position: number): void {
  guardStructure(state);
  const { sheets } = state.book;
  if (position < 0 || position >= sheets.length) refuse('InvalidArgument');
  sheets.splice(sheets.indexOf(sheet), 1);
  sheets.splice(position, 0, sheet);
  state.book.restructured();
}

/** Copies a sheet with its cells, tables (under new names), rules and merged blocks. */
export function copySheet(state: HostState, sheet: Sheet, position: number): Sheet {
  guardStructure(state);
  let name = '';
  for (let n = 2; name === ''; n += 1) {
    const candidate = `${sheet.name.slice(0, 31 - String(n).length - 3)} (${n})`;
    if (!state.book.findSheet(candidate)) name = candidate;
  }
  const copy = state.book.addSheet(name, position);
  sheet.grid.rows.forEach((row, r) => {
    if (!row) return;
    const target = copy.grid.row(r);
    Object.assign(target, { style: row.style, height: row.height, hidden: row.hidden, outline: row.outline });
    const width = Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
    for (let c = 0; c < width; c += 1) {
      const { value, formula, style } = sheet.grid.content(r, c);
      copy.grid.putContent(r, c, { value, style, formula: formula && { ...formula, running: false } });
    }
  });
  sheet.grid.columns.forEach((column, c) => column && Object.assign(copy.grid.column(c), column));
  copy.merges = [...sheet.merges];
  copy.validations = sheet.validations.map((rule) => ({ areas: [...rule.areas], rule: { ...rule.rule } }));
  copy.conditionals = sheet.conditionals.map((rule) => ({ ...rule, id: state.book.newGuid(), areas: [...rule.areas] }));
  copy.frozen = sheet.frozen;
  copy.tabColor = sheet.tabColor;
  copy.page = structuredClone(sheet.page);
  for (const table of sheet.tables) copyTable(state, table, copy);
  state.book.restructured();
  sheetEvent(state, EVENT.worksheetAdded, copy);
  return copy;
}

function copyTable(state: HostState, table: Table, sheet: Sheet): void {
  let n = 1;
  while (state.book.findTable(`${table.name}${n}`)) n += 1;
  const columns = table.columns.map((column) => ({ ...column }));
  const copy = new Table(String(state.book.newNumber()), `${table.name}${n}`, sheet, table.area, columns);
  copy.style = table.style;
  copy.hasHeaders = table.hasHeaders;
  copy.hasTotals = table.hasTotals;
  sheet.tables.push(copy);
}

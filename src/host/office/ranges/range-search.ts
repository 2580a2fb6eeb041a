import { columnsIn, rowsIn, type Area } from '../../book/addresses';
import { toWire } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { formulaCell } from '../../book/formula-cell';
import { cellsChanged } from '../../edit/events/announce';
import { guardCells } from '../../edit/guards';
import { deleteCells } from '../../edit/sheets/structure';
import { writeCells } from '../../edit/cells/write';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { rangeObject } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

interface SearchCriteria {
  readonly completeMatch?: boolean;
  readonly matchCase?: boolean;
  readonly searchDirection?: string;
}

function matcher(
  text: string,
  { completeMatch = false, matchCase = false }: SearchCriteria,
): (value: string) => boolean {
  const wanted = matchCase ? text : text.toLowerCase();
  return (value) => {
    const own = matchCase ? value : value.toLowerCase();
    return completeMatch ? own === wanted : own.includes(wanted);
  };
}

function* filledCells(
  state: HostState,
  { sheet, area }: RangeTarget,
): IterableIterator<{ r: number; c: number; text: string }> {
  const used = sheet.grid.used(true, area);
  if (!used) return;
  for (let r = used.r1; r <= used.r2; r += 1) {
    for (let c = used.c1; c <= used.c2; c += 1) {
      const value = state.engine.cellValue(sheet, r, c);
      if (value !== null) yield { r, c, text: String(toWire(value)) };
    }
  }
}

/** The first cell (searching backwards the last) whose value holds the text, row by row; null when there is none. */
export function findInRange(
  state: HostState,
  target: RangeTarget,
  text: string,
  criteria: unknown,
): OfficeObject | null {
  const given = (criteria ?? {}) as SearchCriteria;
  const matches = matcher(text, given);
  const cells =
    given.searchDirection === 'Backwards' ? [...filledCells(state, target)].reverse() : filledCells(state, target);
  for (const { r, c, text: value } of cells) {
    if (matches(value)) return rangeObject(state, target.sheet, { r1: r, r2: r, c1: c, c2: c });
  }
  return null;
}

/** Every cell whose value holds the text, row by row. */
export function findAllCells(state: HostState, target: RangeTarget, text: string, criteria: unknown): Area[] {
  const matches = matcher(text, (criteria ?? {}) as SearchCriteria);
  return [...filledCells(state, target)]
    .filter(({ text: value }) => matches(value))
    .map(({ r, c }) => ({ r1: r, r2: r, c1: c, c2: c }));
}

/** Replaces a text in every cell of a range; answers how many times. */
export function replaceAll(state: HostState, target: RangeTarget, text: string, by: string, criteria: unknown): number {
  const { completeMatch = false, matchCase = false } = (criteria ?? {}) as SearchCriteria;
  const escaped = text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const pattern = new RegExp(completeMatch ? `^${escaped}$` : escaped, matchCase ? 'g' : 'gi');
  let count = 0;
  for (const { r, c } of filledCells(state, target)) {
    const { sheet } = target;
    const cell = sheet.grid.formula(r, c);
    const before = cell ? state.formulas.shown(cell.formula, sheet, r, c) : String(toWire(sheet.grid.constant(r, c)));
    const found = before.match(pattern)?.length ?? 0;
    if (found === 0) continue;
    count += found;
    writeCells(
      state,
      sheet,
      { r1: r, r2: r, c1: c, c2: c },
      before.replace(pattern, () => by),
    );
  }
  return count;
}

/** Takes rows out of a block: those below come up, the block keeps its size, and nothing beyond it moves. */
function closeUp(state: HostState, sheet: Sheet, area: Area, gone: readonly number[]): void {
  guardCells(state.book.styles, sheet, area);
  let to = area.r1;
  for (let r = area.r1; r <= area.r2; r += 1) {
    if (gone.includes(r)) continue;
    if (to < r) {
      for (let c = area.c1; c <= area.c2; c += 1) {
        const { formula, ...content } = sheet.grid.content(r, c);
        sheet.grid.putContent(to, c, {
          ...content,
          ...(formula ? { formula: formulaCell(state.formulas.shifted(formula.formula, to - r, 0)) } : {}),
        });
      }
    }
    to += 1;
  }
  for (; to <= area.r2; to += 1)
    for (let c = area.c1; c <= area.c2; c += 1) sheet.grid.putContent(to, c, { value: null });
  state.book.changed(sheet);
  cellsChanged(state, sheet, area, {});
}

interface RemoveDuplicatesOutcome {
  readonly removed: number;
  readonly uniqueRemaining: number;
}

const REMOVE_DUPLICATES_RESULT: ObjectKind<RemoveDuplicatesOutcome> = {
  name: 'RemoveDuplicatesResult',
  properties: { removed: ({ removed }) => removed, uniqueRemaining: ({ uniqueRemaining }) => uniqueRemaining },
};

/** Takes out rows that repeat an earlier one in the given columns (positions within the range). */
export function removeDuplicates(
  state: HostState,
  target: RangeTarget,
  columns: unknown,
  hasHeader: boolean,
): OfficeObject {
  const { sheet, area } = target;
  if (!Array.isArray(columns) || columns.some((c) => typeof c !== 'number' || c < 0 || c >= columnsIn(area)))
    refuse('InvalidArgument');
  const seen = new Set<string>();
  const doubled: number[] = [];
  for (let r = area.r1 + (hasHeader ? 1 : 0); r <= area.r2; r += 1) {
    const key = (columns as number[])
      .map((c) => JSON.stringify(toWire(state.engine.cellValue(sheet, r, area.c1 + c))))
      .join('|')
      .toLowerCase();
    if (seen.has(key)) doubled.push(r);
    else seen.add(key);
  }
  if (sheet.tablesIn(area).length > 0)
    for (const r of doubled.reverse()) deleteCells(state, sheet, { ...area, r1: r, r2: r }, 'Up');
  else closeUp(state, sheet, area, doubled);
  const outcome = { removed: doubled.length, uniqueRemaining: rowsIn(area) - (hasHeader ? 1 : 0) - doubled.length };
  return object(REMOVE_DUPLICATES_RESULT, outcome);
}

import { contains, intersect, MAX_COLUMNS, MAX_ROWS, subtract, type Area } from '../../book/addresses';
import { valueTypeOf } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { oneOf } from '../basics/arguments';
import { refuse } from '../../state/errors';
import type { OfficeObject } from '../basics/objects';
import { areasObject } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

const TYPES = [
  'Blanks',
  'Constants',
  'Formulas',
  'Visible',
  'ConditionalFormats',
  'DataValidations',
  'SameConditionalFormat',
  'SameDataValidation',
] as const;

/**
 * The cells of a range of one kind, as few rectangles from the top; null when there are none. `valueType`: of
 * formulas and
 * constants only those with such values.
 */
export function specialCells(
  { sheet, area }: RangeTarget,
  type: unknown,
  valueType: unknown,
  state: HostState,
): OfficeObject | null {
  const areas = found(state, sheet, area, oneOf(type, TYPES), valueType);
  return areas.length === 0
    ? null
    : areasObject(
        sheet,
        areas.sort((a, b) => a.r1 - b.r1 || a.c1 - b.c1),
      );
}

function found(state: HostState, sheet: Sheet, area: Area, type: (typeof TYPES)[number], valueType: unknown): Area[] {
  const { grid } = sheet;
  const used = grid.used(false, area);
  switch (type) {
    case 'Formulas':
    case 'Constants': {
      const value = valueTest(state, sheet, valueType);
      const wantsFormula = type === 'Formulas';
      return rectangles(
        grid.used(true, area),
        (r, c) => !grid.isEmpty(r, c) && (grid.formula(r, c) !== undefined) === wantsFormula && value(r, c),
      );
    }
    case 'Blanks': {
      const whole = grid.used(false);
      return rectangles(whole && intersect(whole, area), (r, c) => grid.isEmpty(r, c));
    }
    case 'Visible': {
      // Beyond what is used nothing is hidden unless it was said of the row or column itself.
      const bounded = {
        ...area,
        r2: Math.min(area.r2, Math.max(area.r1, grid.rows.length, used?.r2 ?? 0)),
        c2: Math.min(area.c2, Math.max(area.c1, grid.columns.length, used?.c2 ?? 0)),
      };
      return visible(sheet, bounded).map((part) => ({
        ...part,
        r2: part.r2 === bounded.r2 ? area.r2 : part.r2,
        c2: part.c2 === bounded.c2 ? area.c2 : part.c2,
      }));
    }
    case 'ConditionalFormats':
      return ruled(area, sheet.conditionals);
    case 'DataValidations':
      return ruled(area, sheet.validations);
    case 'SameConditionalFormat':
      return ruled(
        area,
        sheet.conditionals.filter(({ areas }) => holdsFirst(areas, area)),
      );
    case 'SameDataValidation':
      return ruled(
        area,
        sheet.validations.filter(({ areas }) => holdsFirst(areas, area)),
      );
  }
}

const holdsFirst = (areas: readonly Area[], { r1, c1 }: Area): boolean =>
  areas.some((own) => contains(own, { r1, r2: r1, c1, c2: c1 }));

/** The parts of an area that rules are about, each once. */
function ruled(area: Area, rules: readonly { areas: readonly Area[] }[]): Area[] {
  const parts: Area[] = [];
  for (const own of rules.flatMap(({ areas }) => areas)) {
    const shared = intersect(own, area);
    if (!shared) continue;
    parts.push(...parts.reduce<Area[]>((rest, known) => rest.flatMap((piece) => subtract(piece, known)), [shared]));
  }
  return parts;
}

function runs(from: number, to: number, test: (i: number) => boolean): [number, number][] {
  const list: [number, number][] = [];
  let start = -1;
  for (let i = from; i <= to + 1; i += 1) {
    const hit = i <= to && test(i);
    if (hit && start < 0) start = i;
    if (hit || start < 0) continue;
    list.push([start, i - 1]);
    start = -1;
  }
  return list;
}

function visible({ grid }: Sheet, area: Area): Area[] {
  const columns = runs(area.c1, Math.min(area.c2, MAX_COLUMNS - 1), (c) => !grid.columns[c]?.hidden);
  const rows = runs(area.r1, Math.min(area.r2, MAX_ROWS - 1), (r) => !grid.rows[r]?.hidden);
  return rows.flatMap(([r1, r2]) => columns.map(([c1, c2]) => ({ r1, r2, c1, c2 })));
}

/** Cells that pass a test, as rectangles: runs down each column, joined with equal runs beside them. */
function rectangles(within: Area | null, test: (r: number, c: number) => boolean): Area[] {
  if (!within) return [];
  const done: Area[] = [];
  let open: Area[] = [];
  for (let c = within.c1; c <= within.c2; c += 1) {
    const next: Area[] = runs(within.r1, within.r2, (r) => test(r, c)).map(([r1, r2]) => {
      const beside = open.find((area) => area.r1 === r1 && area.r2 === r2);
      return beside ? { ...beside, c2: c } : { r1, r2, c1: c, c2: c };
    });
    done.push(
      ...open.filter((area) => !next.some((own) => own.c1 === area.c1 && own.r1 === area.r1 && own.r2 === area.r2)),
    );
    open = next;
  }
  return [...done, ...open];
}

/** `LogicalText`, `NumbersErrors`, `All`: which values the cells hold. */
function valueTest(state: HostState, sheet: Sheet, wanted: unknown): (r: number, c: number) => boolean {
  const words = String(wanted ?? 'All');
  if (words === 'All') return () => true;
  const kinds = { Errors: 'Error', Logical: 'Boolean', Numbers: 'Double', Text: 'String' } as const;
  const own = Object.entries(kinds).flatMap(([word, type]) => (words.includes(word) ? [type as string] : []));
  if (own.length === 0) refuse('InvalidArgument');
  return (r, c) => own.includes(valueTypeOf(state.engine.cellValue(sheet, r, c)));
}

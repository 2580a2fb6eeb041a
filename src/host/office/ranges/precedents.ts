import { contains, formatArea, intersect, quoteSheet, subtract, type Area } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { walk, type FormulaNode } from '../../book/syntax';
import { RangeValue } from '../../calc/values';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { areasObject, rangeObject } from '../basics/kinds';
import { whole } from '../basics/arguments';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

interface Block {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** Cells of several sheets, sheet by sheet. */
type Blocks = readonly Block[];

function bySheet(blocks: Blocks): { sheet: Sheet; areas: Area[] }[] {
  const groups: { sheet: Sheet; areas: Area[] }[] = [];
  for (const { sheet, area } of blocks) {
    const group = groups.find((own) => own.sheet === sheet);
    if (group) group.areas.push(area);
    else groups.push({ sheet, areas: [area] });
  }
  return groups;
}

const addressesOf = (blocks: Blocks): string[] =>
  bySheet(blocks).map(({ sheet, areas }) =>
    areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
  );

const AREAS: ObjectKind<Blocks> = {
  name: 'RangeAreasCollection',
  items: (blocks) => bySheet(blocks).map(({ sheet, areas }) => areasObject(sheet, areas)),
  methods: {
    getCount: (blocks) => bySheet(blocks).length,
    getItemAt: (blocks, [index]) => {
      const { sheet, areas } = bySheet(blocks)[whole(index)] ?? refuse('InvalidArgument');
      return areasObject(sheet, areas);
    },
  },
};

const RANGES: ObjectKind<Blocks> = {
  name: 'RangeCollection',
  items: (blocks, state) => blocks.map(({ sheet, area }) => rangeObject(state, sheet, area)),
  methods: {
    getCount: (blocks) => blocks.length,
    getItemAt: (blocks, [index], state) => {
      const { sheet, area } = blocks[whole(index)] ?? refuse('InvalidArgument');
      return rangeObject(state, sheet, area);
    },
  },
};

function onSheet(blocks: Blocks, key: unknown): OfficeObject | null {
  const wanted = (key as OfficeObject | null)?.target ?? key;
  const group = bySheet(blocks).find(
    ({ sheet }) => sheet === wanted || sheet.id === wanted || sheet.name.toLowerCase() === String(wanted).toLowerCase(),
  );
  return group ? areasObject(group.sheet, group.areas) : null;
}

/** WorkbookRangeAreas: what a formula reads, or what reads a cell. */
const WORKBOOK_RANGE_AREAS: ObjectKind<Blocks> = {
  name: 'WorkbookRangeAreas',
  properties: { addresses: addressesOf },
  navigations: { areas: (blocks) => object(AREAS, blocks), ranges: (blocks) => object(RANGES, blocks) },
  methods: {
    getRangeAreasBySheet: (blocks, [key]) => onSheet(blocks, key) ?? refuse('ItemNotFound'),
    getRangeAreasOrNullObjectBySheet: (blocks, [key]) => onSheet(blocks, key),
  },
};

interface ReadCell extends Block {
  readonly reads: Blocks;
}

/** What a formula in a cell refers to: cells, tables' columns, and what names stand for. */
function readsOf(state: HostState, sheet: Sheet, r: number, c: number, node: FormulaNode): Blocks {
  const reads: Block[] = [];
  walk(node, (part) => {
    if (part.kind !== 'ref' && part.kind !== 'table' && part.kind !== 'name') return;
    const value = state.engine.evaluate(part, sheet, r, c);
    if (value instanceof RangeValue) reads.push({ sheet: value.sheet, area: value.area });
  });
  return reads;
}

function* formulasIn(state: HostState, sheet: Sheet, within?: Area): IterableIterator<ReadCell> {
  const { rows } = sheet.grid;
  for (let r = within?.r1 ?? 0; r <= Math.min(within?.r2 ?? Infinity, rows.length - 1); r += 1) {
    const formulas = rows[r]?.formulas ?? [];
    for (let c = within?.c1 ?? 0; c <= Math.min(within?.c2 ?? Infinity, formulas.length - 1); c += 1) {
      const cell = formulas[c];
      if (cell)
        yield { sheet, area: { r1: r, r2: r, c1: c, c2: c }, reads: readsOf(state, sheet, r, c, cell.formula.node) };
    }
  }
}

type Step = (state: HostState, from: Blocks) => Block[];

const precedents: Step = (state, from) =>
  from.flatMap(({ sheet, area }) => [...formulasIn(state, sheet, area)].flatMap(({ reads }) => reads));

const dependents: Step = (state, from) =>
  state.book.sheets.flatMap((sheet) =>
    [...formulasIn(state, sheet)].filter(({ reads }) =>
      reads.some((read) => from.some((own) => own.sheet === read.sheet && intersect(own.area, read.area))),
    ),
  );

/** What of some blocks is not known yet, each cell once. */
function fresh(found: Blocks, known: Blocks): Block[] {
  const list: Block[] = [];
  for (const { sheet, area } of found) {
    if ([...known, ...list].some((own) => own.sheet === sheet && contains(own.area, area))) continue;
    const rest = [...known, ...list]
      .filter((own) => own.sheet === sheet)
      .reduce<Area[]>((parts, own) => parts.flatMap((part) => subtract(part, own.area)), [area]);
    list.push(...rest.map((part) => ({ sheet, area: part })));
  }
  return list;
}

function follow(state: HostState, start: RangeTarget, step: Step, all: boolean): OfficeObject {
  let known = fresh(step(state, [start]), []);
  for (let next: Blocks = known; all && next.length > 0;) {
    next = fresh(step(state, next), known);
    known = [...known, ...next];
  }
  if (known.length === 0) refuse('ItemNotFound');
  return object(WORKBOOK_RANGE_AREAS, joined(known));
}

/** Cells directly below each other, as one. */
function joined(blocks: Blocks): Block[] {
  const list: Block[] = [];
  for (const { sheet, area } of blocks) {
    const at = list.findIndex(
      (own) => own.sheet === sheet && own.area.c1 === area.c1 && own.area.c2 === area.c2 && own.area.r2 + 1 === area.r1,
    );
    const above = list[at];
    if (above) list[at] = { sheet, area: { ...above.area, r2: area.r2 } };
    else list.push({ sheet, area });
  }
  return list;
}

/** What the formulas of a range read, at first hand or all the way. Refuses with ItemNotFound when there is nothing. */
export function precedentsOf(state: HostState, target: RangeTarget, all: boolean): OfficeObject {
  return follow(state, target, precedents, all);
}

/**
 * The cells whose formulas read a range, at first hand or all the way. Refuses with ItemNotFound when there are none.
 */
export function dependentsOf(state: HostState, target: RangeTarget, all: boolean): OfficeObject {
  return follow(state, target, dependents, all);
}

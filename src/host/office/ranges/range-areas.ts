import {
  columnsIn,
  formatArea,
  intersect,
  MAX_COLUMNS,
  MAX_ROWS,
  quoteSheet,
  rowsIn,
  sameArea,
  type Area,
} from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { clearCells, copyCells } from '../../edit/cells/blocks';
import { areaOf, flag, oneOf, rangeArgument, text, whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import {
  isOfficeObject,
  object,
  type AnyKind,
  type ObjectKind,
  type OfficeObject,
  type Property,
} from '../basics/objects';
import { CONDITIONAL_FORMATS } from '../looks/conditional-formats';
import { areasObject, RANGE, rangeObject, WORKSHEET, type AreasTarget } from '../basics/kinds';
import { RANGE_FORMAT } from '../looks/range-format';
import { findAllCells } from './range-search';
import { specialCells } from './special-cells';
import { setStyleName, styleName } from '../looks/styles';
import { scopedTables } from '../tables/tables';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

const partsOf = ({ sheet, areas }: AreasTarget): RangeTarget[] => areas.map((area) => ({ sheet, area }));

/** What all parts have in common; null when they differ, as Excel says it. */
function shared(values: readonly unknown[]): unknown {
  const [first] = values;
  return values.every((value) => JSON.stringify(value) === JSON.stringify(first)) ? first : null;
}

/** The same kind for several ranges at once: read where they agree, set in each. */
function forAll(kind: () => AnyKind, name: string): ObjectKind<AreasTarget> {
  const lift = (property: Property<RangeTarget>): Property<AreasTarget> => {
    const get = (target: AreasTarget, state: HostState): unknown =>
      shared(
        partsOf(target).map((part) =>
          typeof property === 'function' ? property(part, state) : property.get(part, state),
        ),
      );
    if (typeof property === 'function') return get;
    return {
      get,
      set: (target, value, state) => {
        for (const part of partsOf(target)) property.set(part, value, state);
      },
    };
  };
  return {
    name,
    get properties() {
      return Object.fromEntries(
        Object.entries(kind().properties ?? {}).map(([key, property]) => [
          key,
          lift(property as Property<RangeTarget>),
        ]),
      );
    },
    get navigations() {
      return Object.fromEntries(
        Object.entries(kind().navigations ?? {}).map(([key, navigation]) => [
          key,
          (target: AreasTarget, state: HostState) => {
            const [part] = partsOf(target);
            if (!part) return refuse('ItemNotFound');
            const first = navigation(part, state) ?? refuse('ItemNotFound');
            return object(
              forAll(() => first.kind, first.kind.name),
              target,
            );
          },
        ]),
      );
    },
    get methods() {
      return Object.fromEntries(
        Object.entries(kind().methods ?? {}).map(([key, method]) => [
          key,
          (target: AreasTarget, args: readonly unknown[], state: HostState) => {
            for (const part of partsOf(target))
              (method as (part: RangeTarget, args: readonly unknown[], state: HostState) => unknown)(part, args, state);
            return undefined;
          },
        ]),
      );
    },
  };
}

const FORMAT = forAll(() => RANGE_FORMAT, 'RangeFormat');

const AREA_COLLECTION: ObjectKind<AreasTarget> = {
  name: 'RangeCollection',
  items: ({ sheet, areas }, state) => areas.map((area) => rangeObject(state, sheet, area)),
  methods: {
    getCount: ({ areas }) => areas.length,
    getItemAt: ({ sheet, areas }, [index], state) =>
      rangeObject(state, sheet, areas[whole(index)] ?? refuse('InvalidArgument')),
  },
};

const widened = (target: AreasTarget, by: (area: Area) => Area): OfficeObject => {
  const areas: Area[] = [];
  for (const area of target.areas.map(by)) if (!areas.some((known) => sameArea(known, area))) areas.push(area);
  return areasObject(target.sheet, areas);
};

/** RangeAreas: several rectangles of one sheet. */
export const RANGE_AREAS_MEMBERS: Omit<ObjectKind<AreasTarget>, 'name'> = {
  alive: ({ sheet }) => !sheet.deleted,
  properties: {
    address: ({ sheet, areas }) => areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
    addressLocal: ({ sheet, areas }) => areas.map((area) => `${quoteSheet(sheet.name)}!${formatArea(area)}`).join(','),
    areaCount: ({ areas }) => areas.length,
    cellCount: ({ areas }) => areas.reduce((sum, area) => sum + rowsIn(area) * columnsIn(area), 0),
    style: {
      get: (target, state) => shared(partsOf(target).map((part) => styleName(part, state))),
      set: (target, value, state) => {
        for (const part of partsOf(target)) setStyleName(part, value, state);
      },
    },
    isEntireRow: ({ areas }) => areas.every((area) => columnsIn(area) === MAX_COLUMNS),
    isEntireColumn: ({ areas }) => areas.every((area) => rowsIn(area) === MAX_ROWS),
  },
  navigations: {
    areas: (target) => object(AREA_COLLECTION, target),
    format: (target) => object(FORMAT, target),
    worksheet: ({ sheet }) => object(WORKSHEET, sheet),
    conditionalFormats: ({ sheet, areas }) =>
      object(CONDITIONAL_FORMATS, { sheet, area: areas[0] ?? refuse('ItemNotFound'), areas }),
    dataValidation: (target) =>
      object(
        forAll(() => dataValidationKind(target), 'DataValidation'),
        target,
      ),
  },
  methods: {
    copyFrom: ({ sheet, areas }, [source, kind, skipBlanks, transpose], state) => {
      const from =
        isOfficeObject(source) && source.kind.name === 'RangeAreas' ? null : rangeArgument(state, source, sheet);
      const parts = from ? [] : ((source as OfficeObject).target as AreasTarget).areas;
      if (!from && parts.length !== areas.length) refuse('InvalidArgument');
      areas.forEach((area, i) => {
        const part = from ?? { sheet: ((source as OfficeObject).target as AreasTarget).sheet, area: parts[i] as Area };
        copyCells(
          state,
          part,
          { sheet, area },
          oneOf(kind, ['All', 'Formulas', 'Values', 'Formats'], 'All'),
          flag(skipBlanks),
          flag(transpose),
        );
      });
    },
    getIntersection: (target, [other], state) => shares(target, other, state) ?? refuse('ItemNotFound'),
    getIntersectionOrNullObject: (target, [other], state) => shares(target, other, state),
    getUsedRangeAreas: (target, [valuesOnly]) => usedAreas(target, flag(valuesOnly)) ?? refuse('ItemNotFound'),
    getUsedRangeAreasOrNullObject: (target, [valuesOnly]) => usedAreas(target, flag(valuesOnly)),
    getTables: ({ sheet, areas }, [fully]) =>
      scopedTables({ sheet, area: areas[0] ?? refuse('ItemNotFound') }, flag(fully), areas),
    calculate: (_target, _args, state) => state.engine.invalidate(),
    setDirty: (_target, _args, state) => state.engine.invalidate(),
    clear: ({ sheet, areas }, [applyTo], state) => {
      for (const area of areas)
        clearCells(
          state,
          sheet,
          area,
          oneOf(applyTo, ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks'], 'All'),
        );
    },
    getEntireRow: (target) => widened(target, (area) => ({ ...area, c1: 0, c2: MAX_COLUMNS - 1 })),
    getEntireColumn: (target) => widened(target, (area) => ({ ...area, r1: 0, r2: MAX_ROWS - 1 })),
    getOffsetRangeAreas: (target, [rows, columns]) =>
      widened(target, ({ r1, r2, c1, c2 }) => ({
        r1: r1 + whole(rows),
        r2: r2 + whole(rows),
        c1: c1 + whole(columns),
        c2: c2 + whole(columns),
      })),
    getSpecialCells: (target, args, state) => special(target, args, state) ?? refuse('ItemNotFound'),
    getSpecialCellsOrNullObject: (target, args, state) => special(target, args, state),
  },
};

function shares(target: AreasTarget, other: unknown, state: HostState): OfficeObject | null {
  const theirs: AreasTarget =
    isOfficeObject(other) && other.kind.name === 'RangeAreas'
      ? (other.target as AreasTarget)
      : asAreas(rangeArgument(state, other, target.sheet));
  if (theirs.sheet !== target.sheet) return null;
  const areas = target.areas.flatMap((own) => theirs.areas.flatMap((area) => intersect(own, area) ?? []));
  return areas.length === 0 ? null : areasObject(target.sheet, areas);
}

const asAreas = ({ sheet, area }: { sheet: Sheet; area: Area }): AreasTarget => ({ sheet, areas: [area] });

function usedAreas({ sheet, areas }: AreasTarget, valuesOnly: boolean): OfficeObject | null {
  const used = areas.flatMap((area) => sheet.grid.used(valuesOnly, area) ?? []);
  return used.length === 0 ? null : areasObject(sheet, used);
}

/** The validation of a range as a kind, through the range's own navigation. */
function dataValidationKind(target: AreasTarget): AnyKind {
  const navigation = RANGE.navigations?.dataValidation;
  const [part] = partsOf(target);
  return (part && navigation?.(part, undefined as never)?.kind) ?? refuse('ItemNotFound');
}

function special(target: AreasTarget, [type, valueType]: readonly unknown[], state: HostState): OfficeObject | null {
  const found = partsOf(target).flatMap((part) => {
    const cells = specialCells(part, type, valueType, state);
    return cells ? [...(cells.target as AreasTarget).areas] : [];
  });
  return found.length === 0 ? null : areasObject(target.sheet, found);
}

/** `Worksheet.getRanges`: addresses with commas between. */
export function rangeAreas(state: HostState, sheet: Sheet, address: unknown): OfficeObject {
  if (address === undefined || address === null)
    return areasObject(sheet, [{ r1: 0, c1: 0, r2: MAX_ROWS - 1, c2: MAX_COLUMNS - 1 }]);
  return areasObject(
    sheet,
    text(address)
      .split(/[,;]/)
      .map((part) => {
        const found = areaOf(state, sheet, part);
        return found.sheet === sheet ? found.area : refuse('InvalidArgument');
      }),
  );
}

/** An argument that is a Range, a RangeAreas, or addresses with commas between. Refuses with InvalidArgument. */
export function areasArgument(state: HostState, value: unknown, sheet: Sheet): Area[] {
  const given = typeof value === 'string' ? rangeAreas(state, sheet, value) : value;
  if (!isOfficeObject(given) || given.kind.name !== 'RangeAreas') return [rangeArgument(state, given, sheet).area];
  const { sheet: own, areas } = given.target as AreasTarget;
  return own === sheet ? [...areas] : refuse('InvalidArgument');
}

/** Every cell of a sheet that holds a text; null when none does. */
export function findAll(state: HostState, sheet: Sheet, [wanted, criteria]: readonly unknown[]): OfficeObject | null {
  const areas = findAllCells(
    state,
    { sheet, area: { r1: 0, c1: 0, r2: MAX_ROWS - 1, c2: MAX_COLUMNS - 1 } },
    text(wanted),
    criteria,
  );
  return areas.length === 0 ? null : areasObject(sheet, areas);
}

/** The merged blocks that lie in a range; null when there are none. */
export function mergedAreas({ sheet, area }: RangeTarget): OfficeObject | null {
  const areas = sheet.merges.filter(
    (merge) => merge.r1 <= area.r2 && merge.r2 >= area.r1 && merge.c1 <= area.c2 && merge.c2 >= area.c1,
  );
  return areas.length === 0 ? null : areasObject(sheet, areas);
}

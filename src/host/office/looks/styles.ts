import { STYLE_PARTS, builtInStyles, newNamedStyle, type NamedStyle, type StylePart } from '../../book/named-styles';
import { Sheet } from '../../book/sheet';
import type { CellStyle } from '../../book/styles';
import { without } from '../../book/without';
import { looksChanged } from '../../edit/events/announce';
import { styleCells } from '../../edit/cells/style';
import { guardSheet } from '../../edit/guards';
import { text, whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { object, type ObjectKind, type OfficeObject, type Property } from '../basics/objects';
import { RANGE_FORMAT } from './range-format';
import { rememberedMembers } from '../remembered/members';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

const stylesOf = ({ book }: HostState): NamedStyle[] => (book.namedStyles ??= builtInStyles());

const plain = (name: string): string => name.toLowerCase().replace(/ /g, '');

function find(state: HostState, key: unknown): NamedStyle | undefined {
  const wanted = plain(String(key));
  return stylesOf(state).find(({ name, builtIn }) => plain(name) === wanted || builtIn?.toLowerCase() === wanted);
}

/** `Range.style`: the name that a range's cells have in common; null when they differ. */
export function styleName({ sheet, area }: RangeTarget, state: HostState): string | null {
  const names = new Set<string>();
  for (let r = area.r1; r <= Math.min(area.r2, Math.max(area.r1, sheet.grid.rowCount)); r += 1) {
    for (let c = area.c1; c <= Math.min(area.c2, area.c1 + 300); c += 1)
      names.add(state.book.styles.get(sheet.grid.styleId(r, c)).named ?? 'Normal');
  }
  const [first = 'Normal'] = names;
  return names.size > 1 ? null : (find(state, first)?.builtIn ?? first);
}

/** A cell's look with a style put on it: the parts that the style speaks of are the style's. */
function dressed(before: CellStyle, { name, builtIn, style, includes }: NamedStyle): CellStyle {
  let result: CellStyle = without(before, 'named');
  for (const part of STYLE_PARTS) {
    if (!includes[part]) continue;
    result = without(result, part);
    if (style[part] !== undefined) result = { ...result, [part]: style[part] };
  }
  return builtIn === 'Normal' ? result : { ...result, named: name };
}

/** Gives cells a named style. Refuses with InvalidArgument a name that the workbook has not. */
export function setStyleName({ sheet, area }: RangeTarget, value: unknown, state: HostState): void {
  guardSheet(sheet, 'allowFormatCells');
  const style = find(state, text(value)) ?? refuse('InvalidArgument');
  styleCells(state, sheet, area, (before) => dressed(before, style));
  looksChanged(state, sheet, area);
}

interface StyleTarget {
  readonly state: HostState;
  readonly style: NamedStyle;
}

/** A cell of its own that looks as the style says: what is said of ranges can be said of it. */
function sample({ state, style }: StyleTarget): RangeTarget {
  const sheet = new Sheet('', '');
  sheet.grid.setStyle(0, 0, state.book.styles.idOf(style.style));
  return { sheet, area: { r1: 0, r2: 0, c1: 0, c2: 0 } };
}

/** Takes over how the sample looks now, and so do the cells that looked as the style did. */
function takeOver({ state, style }: StyleTarget, { sheet }: RangeTarget): void {
  const { styles, sheets } = state.book;
  const before = style.style;
  const after = styles.get(sheet.grid.styleId(0, 0));
  style.style = after;
  const renewed = (id: number): number => {
    let own = styles.get(id);
    if ((own.named ?? 'Normal') !== style.name) return id;
    for (const part of STYLE_PARTS) {
      if (!style.includes[part] || JSON.stringify(own[part]) !== JSON.stringify(before[part])) continue;
      own = without(own, part);
      if (after[part] !== undefined) own = { ...own, [part]: after[part] };
    }
    return styles.idOf(own);
  };
  for (const { grid } of sheets) {
    for (const row of grid.rows) {
      row?.styles?.forEach((id, c, ids) => {
        if (id !== undefined) ids[c] = renewed(id);
      });
      if (row?.style !== undefined) row.style = renewed(row.style);
    }
    for (const column of grid.columns) if (column?.style !== undefined) column.style = renewed(column.style);
  }
}

/** A kind of ranges, for the sample of a style: what is set there goes on to the style. */
function ofStyle<T>(
  name: string,
  inner: (target: T, state: HostState) => OfficeObject,
  owner: (target: T) => StyleTarget,
  around: (target: T) => RangeTarget,
): ObjectKind<T> {
  const child = (target: T, state: HostState): OfficeObject => inner(target, state);
  const wrap = (property: string): Property<T> => ({
    get: (target, state) => {
      const own = child(target, state).kind.properties?.[property];
      return typeof own === 'function'
        ? own(child(target, state).target, state)
        : own?.get(child(target, state).target, state);
    },
    set: (target, value, state) => {
      const { kind, target: part } = child(target, state);
      const own = kind.properties?.[property];
      if (!own || typeof own === 'function') refuse('InvalidArgument');
      own.set(part, value, state);
      takeOver(owner(target), around(target));
    },
  });
  return {
    name,
    properties: Object.fromEntries(PART_PROPERTIES[name]?.map((property) => [property, wrap(property)]) ?? []),
  };
}

const PART_PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  RangeFont: ['name', 'size', 'bold', 'italic', 'strikethrough', 'color', 'underline', 'superscript', 'subscript'],
  RangeFill: ['color', 'pattern', 'patternColor'],
  RangeBorder: ['sideIndex', 'style', 'color', 'weight'],
};

interface Sampled extends StyleTarget {
  readonly range: RangeTarget;
  readonly edge?: unknown;
}

const sampled = (target: StyleTarget): Sampled => ({ ...target, range: sample(target) });
const partOf =
  (name: string) =>
  ({ range }: Sampled, state: HostState): OfficeObject =>
    RANGE_FORMAT.navigations?.[name]?.(range, state) ?? refuse('NotImplemented');
const FONT = ofStyle<Sampled>(
  'RangeFont',
  partOf('font'),
  (own) => own,
  ({ range }) => range,
);
const FILL = ofStyle<Sampled>(
  'RangeFill',
  partOf('fill'),
  (own) => own,
  ({ range }) => range,
);
const BORDER = ofStyle<Sampled>(
  'RangeBorder',
  (own, state) => {
    const borders = partOf('borders')(own, state);
    return borders.kind.item?.(borders.target, own.edge, state) ?? refuse('ItemNotFound');
  },
  (own) => own,
  ({ range }) => range,
);
const EDGES = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'DiagonalDown', 'DiagonalUp'];
const BORDERS: ObjectKind<Sampled> = {
  name: 'RangeBorderCollection',
  properties: { count: () => EDGES.length },
  items: (own) => EDGES.map((edge) => object(BORDER, { ...own, edge })),
  item: (own, edge) => object(BORDER, { ...own, edge }),
  methods: {
    getItem: (own, [edge]) => object(BORDER, { ...own, edge }),
    getItemAt: (own, [index]) => object(BORDER, { ...own, edge: EDGES[whole(index)] ?? refuse('InvalidArgument') }),
  },
};

const FORMAT_NAMES = [
  'horizontalAlignment',
  'verticalAlignment',
  'wrapText',
  'shrinkToFit',
  'indentLevel',
  'textOrientation',
  'readingOrder',
];

function formatProperty(name: string): Property<StyleTarget> {
  return {
    get: (target, state) => {
      const own = RANGE_FORMAT.properties?.[name];
      return typeof own === 'function' ? own(sample(target), state) : own?.get(sample(target), state);
    },
    set: (target, value, state) => {
      const range = sample(target);
      const own = RANGE_FORMAT.properties?.[name];
      if (own && typeof own !== 'function') own.set(range, value, state);
      takeOver(target, range);
    },
  };
}

function changed(target: StyleTarget, change: (style: CellStyle) => CellStyle): void {
  const range = sample(target);
  range.sheet.grid.setStyle(0, 0, target.state.book.styles.idOf(change(target.style.style)));
  takeOver(target, range);
}

const include = (part: StylePart): Property<StyleTarget> => ({
  get: ({ style }) => style.includes[part],
  set: ({ style }, value) => {
    style.includes = { ...style.includes, [part]: value === true };
  },
});

const STYLE: ObjectKind<StyleTarget> = {
  name: 'Style',
  id: ({ style }) => style.name,
  alive: ({ state, style }) => stylesOf(state).includes(style),
  properties: {
    name: ({ style }) => style.name,
    builtIn: ({ style }) => style.builtIn !== undefined,
    numberFormat: {
      get: ({ style }) => style.style.numFmt ?? 'General',
      set: (target, value) => changed(target, (style) => ({ ...style, numFmt: text(value) })),
    },
    locked: {
      get: ({ style }) => style.style.protection?.locked ?? true,
      set: (target, value) =>
        changed(target, (style) => ({ ...style, protection: { ...style.protection, locked: value === true } })),
    },
    formulaHidden: {
      get: ({ style }) => style.style.protection?.hidden ?? false,
      set: (target, value) =>
        changed(target, (style) => ({ ...style, protection: { ...style.protection, hidden: value === true } })),
    },
    ...Object.fromEntries(FORMAT_NAMES.map((name) => [name, formatProperty(name)])),
    // The client's older name of the same.
    orientation: formatProperty('textOrientation'),
    ...rememberedMembers('Style', ({ style }: StyleTarget) => style),
    includeNumber: include('numFmt'),
    includeFont: include('font'),
    includePatterns: include('fill'),
    includeBorder: include('border'),
    includeAlignment: include('alignment'),
    includeProtection: include('protection'),
  },
  navigations: {
    font: (target) => object(FONT, sampled(target)),
    fill: (target) => object(FILL, sampled(target)),
    borders: (target) => object(BORDERS, sampled(target)),
  },
  methods: {
    delete: ({ state, style }) => {
      if (style.builtIn === 'Normal') refuse('InvalidOperation');
      changed({ state, style }, () => ({}));
      state.book.namedStyles = stylesOf(state).filter((own) => own !== style);
    },
  },
};

const styleObject = (state: HostState, style: NamedStyle | undefined): OfficeObject =>
  object(STYLE, { state, style: style ?? refuse('ItemNotFound') });

const STYLES: ObjectKind<null> = {
  name: 'StyleCollection',
  properties: { count: (_, state) => stylesOf(state).length },
  items: (_, state) => stylesOf(state).map((style) => styleObject(state, style)),
  item: (_, key, state) => styleObject(state, find(state, key)),
  methods: {
    add: (_, [name], state) => {
      if (find(state, text(name))) refuse('ItemAlreadyExists');
      stylesOf(state).push(newNamedStyle(text(name)));
    },
    getCount: (_, _args, state) => stylesOf(state).length,
    getItem: (_, [key], state) => styleObject(state, find(state, key)),
    getItemAt: (_, [index], state) => styleObject(state, stylesOf(state)[whole(index)] ?? refuse('InvalidArgument')),
    getItemOrNullObject: (_, [key], state) => {
      const style = find(state, key);
      return style ? styleObject(state, style) : null;
    },
  },
};

/** The cell styles of the workbook. */
export const styleCollection = (): OfficeObject => object(STYLES, null);

import { quoteSheet, formatArea } from '../../book/addresses';
import type { DefinedName } from '../../book/sheet-parts';
import type { Sheet } from '../../book/sheet';
import { toWire, valueTypeOf, type Scalar } from '../../book/scalars';
import { RangeValue, toArray, toScalar } from '../../calc/values';
import { FormulaSyntaxError } from '../../calc/parser';
import { checkName } from '../../edit/tables/tables';
import { evaluateReference } from '../../state/reference';
import { whole } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { isOfficeObject, object, type ObjectKind, type OfficeObject } from '../basics/objects';
import { rangeObject, WORKSHEET } from '../basics/kinds';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

/** The names of the workbook, or of one sheet. */
interface NameScope {
  readonly sheet?: Sheet;
}

interface NameTarget extends NameScope {
  readonly item: DefinedName;
}

const listOf = ({ sheet }: NameScope, state: HostState): DefinedName[] => (sheet ? sheet.names : state.book.names);

function find(scope: NameScope, key: unknown, state: HostState): DefinedName | undefined {
  const wanted = String(key).toLowerCase();
  return listOf(scope, state).find(({ name }) => name.toLowerCase() === wanted);
}

function value(target: NameTarget, state: HostState): ReturnType<HostState['engine']['evaluate']> {
  const sheet = target.sheet ?? state.book.sheets[0];
  if (!sheet) return refuse('ItemNotFound');
  return state.engine.evaluate(state.formulas.of(target.item.expression).node, sheet, 0, 0);
}

function rangeOf({ item, sheet }: NameTarget, state: HostState): OfficeObject | null {
  const from = sheet ?? state.book.sheets[0];
  const found = from ? evaluateReference(state, from, item.expression) : null;
  return found && rangeObject(state, found.sheet, found.area);
}

function typeOf(target: NameTarget, state: HostState): string {
  const found = value(target, state);
  if (found instanceof RangeValue) return 'Range';
  if (typeof found === 'string') return 'String';
  if (typeof found === 'boolean') return 'Boolean';
  if (typeof found === 'number') return Number.isInteger(found) ? 'Integer' : 'Double';
  return 'Error';
}

function shownValue(target: NameTarget, state: HostState): unknown {
  const found = value(target, state);
  if (found instanceof RangeValue) return `${quoteSheet(found.sheet.name)}!${formatArea(found.area, true)}`;
  const at = { engine: state.engine, sheet: target.sheet ?? (state.book.sheets[0] as Sheet), row: 0, column: 0 };
  return toWire(toScalar(found, at));
}

function formulaOf({ item }: NameTarget, { options }: HostState): string {
  const isSwedish = options.localNames && options.locale === 'sv-SE';
  return `=${isSwedish ? item.expression.replaceAll('#REF!', '#REFERENS!') : item.expression}`;
}

function setFormula({ item, sheet }: NameTarget, formula: unknown, state: HostState): void {
  item.expression = readExpression(state, formula, sheet);
  state.book.restructured();
}

function readExpression(state: HostState, formula: unknown, sheet: Sheet | undefined): string {
  if (isOfficeObject(formula)) {
    const target = formula.target as RangeTarget;
    return `${quoteSheet(target.sheet.name)}!${formatArea(target.area, true)}`;
  }
  if (typeof formula === 'number' || typeof formula === 'boolean') return String(formula).toUpperCase();
  if (typeof formula !== 'string' || formula === '') return refuse('InvalidArgument');
  if (!formula.startsWith('=')) return `"${formula.replace(/"/g, '""')}"`;
  const on = sheet ?? state.book.activeSheet ?? state.book.sheets[0];
  if (!on) return refuse('InvalidArgument');
  try {
    return state.formulas.typedAs(formula.slice(1), on, 0, 0).text;
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return refuse('InvalidArgument');
    throw error;
  }
}

/**
 * As Excel does: `add` keeps the address that a table's column has now, `addFormulaLocal` the reference to the column.
 */
function add(scope: NameScope, [name, reference, comment]: readonly unknown[], state: HostState): OfficeObject {
  const on = scope.sheet ?? state.book.activeSheet ?? state.book.sheets[0];
  const isStructured = typeof reference === 'string' && /^=[^"!]*\[.*\]$/.test(reference);
  const found = isStructured && on ? evaluateReference(state, on, readExpression(state, reference, scope.sheet)) : null;
  return addFormulaLocal(
    scope,
    [name, found ? rangeObject(state, found.sheet, found.area) : reference, comment],
    state,
  );
}

function addFormulaLocal(
  scope: NameScope,
  [name, reference, comment]: readonly unknown[],
  state: HostState,
): OfficeObject {
  checkName(name);
  if (find(scope, name, state)) refuse('ItemAlreadyExists');
  if (!scope.sheet && state.book.findTable(String(name))) refuse('InvalidArgument');
  const item: DefinedName = {
    name: String(name),
    expression: readExpression(state, reference, scope.sheet),
    visible: true,
    comment: typeof comment === 'string' ? comment : '',
  };
  listOf(scope, state).push(item);
  state.book.restructured();
  return object(NAMED_ITEM, { ...scope, item });
}

/** What a name stands for, as a block. */
function block(target: NameTarget, state: HostState): Scalar[][] {
  const at = { engine: state.engine, sheet: target.sheet ?? (state.book.sheets[0] as Sheet), row: 0, column: 0 };
  return toArray(value(target, state), at).rows.map((row) => [...row]);
}

const ARRAY_VALUES: ObjectKind<NameTarget> = {
  name: 'NamedItemArrayValues',
  properties: {
    values: (target, state) => block(target, state).map((row) => row.map(toWire)),
    types: (target, state) => block(target, state).map((row) => row.map(valueTypeOf)),
  },
};

const NAMED_ITEM: ObjectKind<NameTarget> = {
  name: 'NamedItem',
  id: ({ item }) => item.name,
  properties: {
    name: ({ item }) => item.name,
    formula: { get: formulaOf, set: setFormula },
    value: shownValue,
    type: typeOf,
    scope: ({ sheet }) => (sheet ? 'Worksheet' : 'Workbook'),
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, visible) => {
        item.visible = visible === true;
      },
    },
    comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, comment) => {
        item.comment = String(comment);
      },
    },
  },
  navigations: {
    arrayValues: (target) => object(ARRAY_VALUES, target),
    worksheetOrNullObject: ({ sheet }) => (sheet ? object(WORKSHEET, sheet) : null),
    worksheet: ({ sheet }) => object(WORKSHEET, sheet ?? refuse('ItemNotFound')),
  },
  methods: {
    getRange: (target, _args, state) => rangeOf(target, state) ?? refuse('InvalidReference'),
    getRangeOrNullObject: (target, _args, state) => rangeOf(target, state),
    delete: (target, _args, state) => {
      const list = listOf(target, state);
      list.splice(list.indexOf(target.item), 1);
      state.book.restructured();
    },
  },
};

const NAMED_ITEMS: ObjectKind<NameScope> = {
  name: 'NamedItemCollection',
  items: (scope, state) => listOf(scope, state).map((item) => object(NAMED_ITEM, { ...scope, item })),
  item: (scope, key, state) =>
    object(NAMED_ITEM, { ...scope, item: find(scope, key, state) ?? refuse('ItemNotFound') }),
  methods: {
    add,
    addFormulaLocal,
    getCount: (scope, _args, state) => listOf(scope, state).length,
    getItem: (scope, [key], state) =>
      object(NAMED_ITEM, { ...scope, item: find(scope, key, state) ?? refuse('ItemNotFound') }),
    getItemAt: (scope, [index], state) =>
      object(NAMED_ITEM, { ...scope, item: listOf(scope, state)[whole(index)] ?? refuse('InvalidArgument') }),
    getItemOrNullObject: (scope, [key], state) => {
      const item = find(scope, key, state);
      return item ? object(NAMED_ITEM, { ...scope, item }) : null;
    },
  },
};

/** The defined names of the workbook, or of one sheet. */
export const namedItems = (sheet?: Sheet): OfficeObject => object(NAMED_ITEMS, sheet ? { sheet } : {});

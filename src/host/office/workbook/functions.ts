import { CellError, toWire, type Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import { FUNCTIONS } from '../../calc/functions';
import { ArrayValue, RangeValue, caught, toScalar, type EvaluationContext, type Value } from '../../calc/values';
import { areaOf } from '../basics/arguments';
import { refuse } from '../../state/errors';
import { isOfficeObject, object, type Method, type ObjectKind, type OfficeObject } from '../basics/objects';
import type { HostState } from '../../state/host-state';
import type { RangeTarget } from '../../state/targets';

/** Days between the first of 1900 as Excel counts and the first of 1904. */
const DAYS_TO_1904 = 1462;

interface Outcome {
  readonly value: Value;
}

const FUNCTION_RESULT: ObjectKind<Outcome> = {
  name: 'FunctionResult',
  properties: {
    value: ({ value }, state) => {
      const result = single(value, state);
      return result instanceof CellError ? null : toWire(result ?? 0);
    },
    error: ({ value }, state) => {
      const result = single(value, state);
      return result instanceof CellError ? result.code : null;
    },
  },
};

function single(value: Value, state: HostState): Scalar {
  const result = caught(() => toScalar(value, placeOf(state)));
  return typeof result === 'number' && !Number.isFinite(result) ? CellError.of('#NUM!') : result;
}

function placeOf(state: HostState): EvaluationContext {
  return { engine: state.engine, sheet: state.book.activeSheet ?? (state.book.sheets[0] as Sheet), row: 0, column: 0 };
}

/** An argument as formulas see it: a range, the outcome of another function, an address, a plain value. */
function argument(state: HostState, given: unknown): Value {
  if (isOfficeObject(given)) {
    if (given.kind === FUNCTION_RESULT) return (given.target as Outcome).value;
    if (given.kind.name !== 'Range') return refuse('InvalidArgument');
    const { sheet, area } = given.target as RangeTarget;
    return new RangeValue(sheet, area);
  }
  if (Array.isArray(given)) return new ArrayValue((Array.isArray(given[0]) ? given : [given]) as Scalar[][]);
  if (typeof given === 'object' && given !== null && 'address' in given) {
    const { sheet, area } = areaOf(state, placeOf(state).sheet, String(given.address));
    return new RangeValue(sheet, area);
  }
  return (given ?? null) as Scalar;
}

/** `Functions.vlookup(…)` as the formula =VLOOKUP(…): what is left out at the end is not given. */
function call(name: string): Method<null> {
  return (_, given, state) => {
    const spec = FUNCTIONS.get(name);
    if (!spec) return refuse('NotImplemented', `The host does not calculate the function ${name}.`);
    const [only] = given;
    const all =
      given.length === 1 && Array.isArray(only) && !Array.isArray(only[0]) ? [...(only as unknown[])] : [...given];
    while (all.length > 0 && (all[all.length - 1] === null || all[all.length - 1] === undefined)) all.pop();
    if (all.length < spec.min || all.length > spec.max) refuse('InvalidArgument');
    const args = all.map((value) => argument(state, value));
    const at = placeOf(state);
    const found = caught(() =>
      spec.lazy
        ? spec.lazy(
            args.map((arg) => () => arg),
            at,
            all.map((own) => own !== null),
          )
        : spec.eager(args, at),
    );
    const value = name === 'DATE' && state.book.date1904 && typeof found === 'number' ? found - DAYS_TO_1904 : found;
    return object(FUNCTION_RESULT, { value });
  };
}

/** The name that formulas know a method's function by: `vLookup` is VLOOKUP, `z_Test` Z.TEST. */
const formulaName = (method: string): string => method.toUpperCase().replaceAll('_', '.');

const WORKSHEET_FUNCTIONS: ObjectKind<null> = {
  name: 'Functions',
  methods: new Proxy<Record<string, Method<null>>>(
    {},
    { get: (_, name) => (typeof name === 'string' ? call(formulaName(name)) : undefined) },
  ),
};

/** The worksheet functions that the host calculates, called without a cell. */
export const worksheetFunctions = (): OfficeObject => object(WORKSHEET_FUNCTIONS, null);

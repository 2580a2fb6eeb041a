import {
  automaticOutcome,
  judgeIndicators,
  readIndicators,
  registerFigures,
  stateOf,
  type Indicator,
  type IndicatorReading,
  type IndicatorState,
} from '../../domain/indicators';
import type { Steps } from '../../domain/basics/steps';
import { calendarYear, loyaltyOf, numbersRead } from '../../domain/payables/loyalty';
import { lacksOwner } from '../../domain/plan';
import type { Assessment } from '../../domain/rules/assessment';
import { codeLookup } from '../../domain/register/list';
import type { RegisterCells } from '../../domain/register/cells';
import type { Summary } from '../../domain/summary/summaryTypes';
import type { Issue } from '../../domain/register/issue';
import {
  automaticIndicatorNames,
  directionNames,
  indicatorStateNames,
  indicatorUnitNames,
  registerSource,
} from '../../locales/indicators';
import { notMeasured, notStated } from '../../locales/workbook';
import { standingPayables } from '../../workbook/payables/payablesCells';
import { cellAddress, rangeAddress } from '../../workbook/plan/address';
import type { CheckedCell } from '../../workbook/report/block';
import { hasPart } from '../parts';
import { planOfRules } from '../plan/planState';
import type { PartFigures, PartSheets, PartWork, RegisterReading } from '../ports';
import type { RegisterState } from '../results';

const words = {
  directions: codeLookup(directionNames),
  units: codeLookup(indicatorUnitNames),
  automatic: codeLookup(automaticIndicatorNames),
  registerSource,
};

/** The rows of Indikatorer as they stand. Pure. */
export function indicatorsOf({ indicators }: RegisterCells): IndicatorReading {
  return readIndicators(indicators, words);
}

/** An indicator with the outcome that holds: the register's own where it has one, else the typed one. */
export interface ShownIndicator extends Indicator {
  /** What the register says; undefined for a typed row. */
  readonly ofRegister: number | null | undefined;
  readonly state: IndicatorState;
}

/** Läge as the sheet's formula has it too: of a number as text nothing is said until it is a number. */
const stateShown = (indicator: Indicator): IndicatorState => (indicator.asText ? 'none' : stateOf(indicator));

/** Every indicator with its outcome and Läge. Pure. */
export function* indicatorsShown(
  { reading, assessment }: Pick<RegisterState, 'reading' | 'assessment'>,
  summary: Summary,
): Steps<ShownIndicator[]> {
  const { cells } = reading;
  const { indicators } = indicatorsOf(cells);
  const withoutOwner = yield* initiativesWithoutOwner(reading, assessment);
  const years = indicators.flatMap(({ automatic, year }) => (automatic === 'supplierLoyalty' ? [year] : []));
  const loyalty = yield* supplierLoyalty(cells, new Set(years));
  return indicators.map((indicator) => {
    if (indicator.automatic === null) return { ...indicator, ofRegister: undefined, state: stateShown(indicator) };
    const { year } = indicator;
    const supplierLoyalty = loyalty.get(year);
    const ofParts = { withoutOwner, ...(supplierLoyalty === undefined ? {} : { supplierLoyalty }) };
    const ofRegister = automaticOutcome(indicator, registerFigures(year, summary, ofParts));
    const shown = { ...indicator, outcome: ofRegister };
    return { ...shown, ofRegister, state: stateShown(shown) };
  });
}

/** Open initiatives without Ansvarig; null in a register without a plan. */
function* initiativesWithoutOwner(reading: RegisterReading, assessment: Assessment): Steps<number | null> {
  if (!hasPart(reading.schema, 'plan')) return null;
  return (yield* planOfRules(assessment, reading)).plan.initiatives.filter(lacksOwner).length;
}

/** Leverantörstrohet of each year, lowest: of the whole ('') and by category as written; empty without purchases. */
function* supplierLoyalty(
  cells: RegisterCells,
  years: ReadonlySet<number>,
): Steps<ReadonlyMap<number, ReadonlyMap<string, number | null>>> {
  const found = new Map<number, ReadonlyMap<string, number | null>>();
  if (years.size === 0) return found;
  const { purchases, imports } = yield* standingPayables(cells);
  const numbers = numbersRead(imports);
  for (const year of years) {
    const { total, perCategory } = loyaltyOf(purchases, calendarYear(year), { numbers, neededCoverage: 1 });
    const named = perCategory.map(({ name, lower }) => [name === '' ? notStated : name, lower] as const);
    found.set(year, new Map([['', total.lower], ...named]));
    yield;
  }
  return found;
}

function* issues({ cells }: RegisterReading, { asOf }: Assessment): Steps<Issue[]> {
  yield;
  const { indicators, issues: ofRows } = indicatorsOf(cells);
  // Whether the register can fill in its own rows is not a fault of the row.
  const typed = indicators.filter(({ automatic }) => automatic === null);
  const ofAll = judgeIndicators(indicators, asOf).filter(({ ruleId }) => ruleId === 'W683' || ruleId === 'W686');
  const ofTyped = judgeIndicators(typed, asOf).filter(({ ruleId }) => ruleId !== 'W683');
  return [...ofRows, ...ofAll, ...ofTyped] as Issue[];
}

/** Ur registret and Läge, row by row; of a row that an error leaves out, that nothing is said. */
function* sheets(reading: RegisterReading, { assessment, summary }: PartFigures): Steps<PartSheets> {
  const { cells, tables } = reading;
  const place = tables.indicators;
  const { columns, rows, firstRow } = cells.indicators;
  const { ofRegister, state } = columns;
  if (place === undefined || ofRegister === undefined || state === undefined || rows.length === 0)
    return { checks: [], readBack: [] };
  const column = (index: number): number => place.firstColumn + index + 1;
  const cell = (row: number, index: number, expected: number | string): CheckedCell => ({
    sheet: place.sheet,
    address: cellAddress(firstRow + row, column(index)),
    // Excel writes references to the own row in more than one way.
    formula: '',
    expected: () => expected,
  });
  const shown = yield* indicatorsShown({ reading, assessment }, summary);
  const counted = new Set(shown.map(({ row }) => row));
  const leftOut = new Set(indicatorsOf(cells).issues.flatMap(({ row }) => (counted.has(row) ? [] : [row])));
  const checks = [
    ...shown.flatMap((indicator) => [
      ...(indicator.ofRegister === undefined
        ? []
        : [cell(indicator.row, ofRegister, indicator.ofRegister ?? notMeasured)]),
      cell(indicator.row, state, indicatorStateNames[indicator.state]),
    ]),
    ...[...leftOut].map((row) => cell(row, state, indicatorStateNames.none)),
  ];
  const [left, right] = [Math.min(ofRegister, state), Math.max(ofRegister, state)].map(column) as [number, number];
  const range = rangeAddress(firstRow, left, firstRow + rows.length - 1, right);
  return { checks, readBack: [{ sheet: place.sheet, range }] };
}

export const indicatorWork: PartWork = { issues, sheets };

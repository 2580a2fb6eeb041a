import { isMeasured, type Bridge, type BridgeAmount } from '../../domain/close/bridge';
import type { CloseMeasure, Movement } from '../../domain/close/closeTypes';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { OreTotal } from '../../domain/basics/money';
import { totalToKronor } from '../../domain/basics/money';
import type { CellValue } from '../../domain/register/cells';
import { notMeasured } from '../../locales/workbook';
import { cellAddress } from '../plan/address';
import type { bridgeNames } from './closeNames';
import { calculatedMovements, place, shownMovements } from './closePlaces';

/** The values of the bridge's areas and of the close that they show, null where an area is gone. */
export type BridgeValues = Readonly<Record<keyof typeof bridgeNames, readonly (readonly CellValue[])[] | null>>;

type AreaExpected = readonly (readonly (number | string)[])[];

/** Kronor of the bridge's two areas, from Ingående to Utgående; "–" of what nobody has measured. */
export interface BridgeExpected {
  readonly calculated: AreaExpected;
  readonly shown: AreaExpected;
}

/** What the areas must show of a bridge. */
export function bridgeExpected(bridge: Bridge): BridgeExpected {
  return { calculated: calculatedExpected(bridge), shown: shownExpected(bridge) };
}

/** A cell of Månadsbokslut, where its area first stood, that shows another figure than the domain says. Kronor. */
export interface BridgeDifference {
  readonly cell: string;
  readonly expected: number | string;
  readonly found: CellValue;
}

/** Half an öre. */
const tolerance = 0.005;

/** Cells of the sheet's bridge that show another figure than the domain; none while it shows another close. Kronor. */
export function bridgeDifferences(bridge: Bridge, close: number, values: BridgeValues): BridgeDifference[] {
  if (values.number !== null && values.number[0]?.[0] !== close) return [];
  const { calculated, shown } = bridgeExpected(bridge);
  return [
    ...areaDifferences(values.calculated, place.calculatedFirst, calculated),
    ...areaDifferences(values.shown, place.shownFirst, shown),
  ];
}

function areaDifferences(
  values: readonly (readonly CellValue[])[] | null,
  top: number,
  area: AreaExpected,
): BridgeDifference[] {
  if (values === null) return [];
  return area.flatMap((row, index) =>
    row.flatMap((expected, column): BridgeDifference[] => {
      const found = values[index]?.[column] ?? '';
      if (isAlike(found, expected)) return [];
      return [{ cell: cellAddress(top + index, place.left + 1 + column), expected, found }];
    }),
  );
}

function isAlike(found: CellValue, expected: number | string): boolean {
  return typeof found === 'number' && typeof expected === 'number'
    ? Math.abs(found - expected) < tolerance
    : found === expected;
}

type Wanted = (measure: CloseMeasure, classes: readonly EffectClass[]) => number;

function sumOf(amounts: readonly BridgeAmount[], isYear: (year: number | null) => boolean): Wanted {
  return (measure, classes) =>
    totalToKronor(
      amounts
        .filter((each) => each.measure === measure && isYear(each.year) && classes.includes(each.class))
        .reduce<OreTotal>((sum, { amount }) => sum + amount, 0n),
    );
}

type Row = AreaExpected[number];

function rowsOf(bridge: Bridge, movements: readonly Movement[], row: (sum: Wanted) => Row): AreaExpected {
  const year = Math.min(...bridge.opening.flatMap((each) => (each.year === null ? [] : [each.year])));
  const isYear = (own: number | null): boolean => own === null || own === year;
  const moved = (movement: Movement): Row =>
    row(
      sumOf(
        bridge.movements.filter((each) => each.movement === movement),
        isYear,
      ),
    );
  return [row(sumOf(bridge.opening, isYear)), ...movements.map(moved), row(sumOf(bridge.closing, isYear))];
}

function calculatedExpected(bridge: Bridge): AreaExpected {
  return rowsOf(bridge, calculatedMovements, (sum) => [
    ...effectClasses.map((each) => sum('calculated', [each])),
    sum('calculated', effectClasses),
    sum('inYear', effectClasses),
  ]);
}

function shownExpected(bridge: Bridge): AreaExpected {
  return rowsOf(bridge, shownMovements, (sum) =>
    (['realised', 'confirmed'] as const).map((measure) =>
      isMeasured(bridge, measure) ? sum(measure, effectClasses) : notMeasured,
    ),
  );
}

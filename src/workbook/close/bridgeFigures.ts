import type { Bridge, BridgeAmount } from '../../domain/close/bridge';
import type { CloseMeasure, Movement } from '../../domain/close/closeTypes';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { OreTotal } from '../../domain/basics/money';
import { totalToKronor } from '../../domain/basics/money';
import type { CellValue } from '../../domain/register/cells';
import { cellAddress } from '../plan/address';
import { calculatedMovements, place, shownMovements } from './closePlaces';

/** The values of the bridge's areas, null where an area is gone. */
interface Shown {
  readonly calculated: readonly (readonly CellValue[])[] | null;
  readonly shown: readonly (readonly CellValue[])[] | null;
}

/** A cell of Månadsbokslut, where its area first stood, that shows another figure than the domain says. Kronor. */
export interface BridgeDifference {
  readonly cell: string;
  readonly expected: number;
  readonly found: CellValue;
}

/** Half an öre. */
const tolerance = 0.005;

/** Cells of the sheet's bridge that show another figure than the domain's. Kronor. */
export function bridgeDifferences(bridge: Bridge, { calculated, shown }: Shown): BridgeDifference[] {
  return [
    ...areaDifferences(calculated, place.calculatedFirst, calculatedExpected(bridge)),
    ...areaDifferences(shown, place.shownFirst, shownExpected(bridge)),
  ];
}

function areaDifferences(
  values: readonly (readonly CellValue[])[] | null,
  top: number,
  expected: readonly (readonly OreTotal[])[],
): BridgeDifference[] {
  if (values === null) return [];
  return expected.flatMap((row, index) =>
    row.flatMap((ore, column): BridgeDifference[] => {
      const found = values[index]?.[column] ?? '';
      const kronor = totalToKronor(ore);
      if (typeof found === 'number' && Math.abs(found - kronor) < tolerance) return [];
      return [{ cell: cellAddress(top + index, place.left + 1 + column), expected: kronor, found }];
    }),
  );
}

type Wanted = (measure: CloseMeasure, classes: readonly EffectClass[]) => OreTotal;

function sumOf(amounts: readonly BridgeAmount[], isYear: (year: number | null) => boolean): Wanted {
  return (measure, classes) =>
    amounts
      .filter((each) => each.measure === measure && isYear(each.year) && classes.includes(each.class))
      .reduce((sum, { amount }) => sum + amount, 0n);
}

function rowsOf(bridge: Bridge, movements: readonly Movement[], row: (sum: Wanted) => OreTotal[]): OreTotal[][] {
  const year = Math.min(...bridge.opening.flatMap((each) => (each.year === null ? [] : [each.year])));
  const isYear = (own: number | null): boolean => own === null || own === year;
  const moved = (movement: Movement): OreTotal[] =>
    row(
      sumOf(
        bridge.movements.filter((each) => each.movement === movement),
        isYear,
      ),
    );
  return [row(sumOf(bridge.opening, isYear)), ...movements.map(moved), row(sumOf(bridge.closing, isYear))];
}

function calculatedExpected(bridge: Bridge): OreTotal[][] {
  return rowsOf(bridge, calculatedMovements, (sum) => [
    ...effectClasses.map((each) => sum('calculated', [each])),
    sum('calculated', effectClasses),
    sum('inYear', effectClasses),
  ]);
}

function shownExpected(bridge: Bridge): OreTotal[][] {
  return rowsOf(bridge, shownMovements, (sum) => [sum('realised', effectClasses), sum('confirmed', effectClasses)]);
}

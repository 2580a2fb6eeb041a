import type { CloseResult } from '../../application/close/closeMonth';
import type { Bridge, BridgeAmount, BridgeMovement } from '../../domain/close/bridge';
import { closeMeasureNames, movementNames } from '../../locales/close';
import { partNames } from '../../locales/partTexts';
import { kronor, type Json } from './exactJson';
import { serialToIso } from './isoDate';

const amountOf = ({ measure, year, class: effectClass, amount }: BridgeAmount) => ({
  measure: closeMeasureNames[measure],
  year,
  class: effectClass,
  amount: kronor(amount),
});

const movementOf = (moved: BridgeMovement) => {
  const { measure, year, class: effectClass, amount } = amountOf(moved);
  return { measure, year, class: effectClass, movement: movementNames[moved.movement], amount };
};

/** The object of `close --json`. */
export function closeReport(result: CloseResult): Json {
  const { close, bridge } = result;
  return {
    close: close.closed.number,
    asOf: serialToIso(close.closed.asOf),
    opening: bridge.opening.map(amountOf),
    movements: bridge.movements.map((moved) => ({ ...movementOf(moved), effects: moved.effects })),
    closing: bridge.closing.map(amountOf),
    // A bridge holds 0 where no line is; whether that is a figure is said here.
    measured: {
      [closeMeasureNames.realised]: bridge.measured.realised,
      [closeMeasureNames.confirmed]: bridge.measured.confirmed,
    },
    lines: bridge.lines,
    sheetDifferences: closeDifferences(result),
  };
}

/** Cells that show another figure than the domain, as `refresh` tells them; of the bridge, as the close left it. */
export function closeDifferences({ refreshed, differences }: CloseResult) {
  const ofBridge = differences.map((found) => ({ sheet: partNames.close, ...found }));
  const isAnew = (sheet: string, cell: string): boolean =>
    ofBridge.some((each) => each.sheet === sheet && each.cell === cell);
  return [...refreshed.differences.filter(({ sheet, cell }) => !isAnew(sheet, cell)), ...ofBridge].map(
    ({ sheet, cell, expected, found }) => ({ sheet, cell, expected, found }),
  );
}

/** `sinceClose` of `refresh --json`: null without the part and before its first close. */
export function sinceCloseReport(bridge: Bridge | null): Json {
  return bridge === null ? null : bridge.movements.map(movementOf);
}

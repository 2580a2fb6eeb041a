import type { RowStatus } from '../../domain/rules/assessment';
import type { EffectField, TableCells } from '../../domain/register/cells';
import { kronorToTotal, totalToKronor, type OreTotal } from '../../domain/basics/money';
import type { Summary } from '../../domain/summary/summaryTypes';

/** What stands between the sum of Kalkylerad effekt on Effekter and the sum of Fakta, kronor. */
export interface RegisterBridge {
  /** Added: counted rows that the native formula cannot read (an amount written as text) or was overwritten in. */
  readonly unreadable: number;
  /** Taken off: what the formulas show for rows with an error. */
  readonly leftOut: number;
  readonly withdrawn: number;
}

/**
 * The bridge "summa i registret − utelämnade − makulerade − bortfall = här" (domain.md §7): the sheet's own sum, plus
 * `unreadable`, minus `leftOut`, `withdrawn` and bortfall, is exactly the sum of Fakta. `cells` as read with values.
 */
export function registerBridge(
  cells: TableCells<EffectField>,
  rows: readonly RowStatus[],
  total: Pick<Summary['total'], 'calculated' | 'lapsed'>,
): RegisterBridge {
  const shown = { counted: 0n, leftOut: 0n, withdrawn: 0n };
  for (const { row, state } of rows) shown[state] += shownAt(cells, row);
  return {
    unreadable: totalToKronor(total.calculated + total.lapsed - shown.counted),
    leftOut: totalToKronor(shown.leftOut),
    withdrawn: totalToKronor(shown.withdrawn),
  };
}

function shownAt(cells: TableCells<EffectField>, row: number): OreTotal {
  const place = cells.columns.calculated;
  const value = place === undefined ? null : cells.rows[row]?.[place];
  return typeof value === 'number' && Number.isFinite(value) ? kronorToTotal(value) : 0n;
}

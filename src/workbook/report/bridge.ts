import type { RowStatus } from '../../domain/rules/assessment';
import type { EffectField, RegisterCells, TableCells } from '../../domain/register/cells';
import type { Outcome } from '../../domain/register/outcome';
import { kronorToTotal, totalToKronor, type OreTotal } from '../../domain/basics/money';
import type { Summary } from '../../domain/summary/summaryTypes';

/** What stands between the sum of Kalkylerad effekt on Effekter and the sum of Fakta, kronor. */
export interface RegisterBridge {
  /** Added: counted rows that the native formula cannot read (an amount written as text) or was overwritten in. */
  readonly unreadable: number;
  /** Taken off: what the formulas show for rows with an error. */
  readonly leftOut: number;
  readonly withdrawn: number;
  /** The same for the column Realiserad effekt and Realiserat. */
  readonly realised: RealisedBridge;
}

/** What stands between the sum of Realiserad effekt on Effekter and Realiserat, kronor. */
export interface RealisedBridge {
  /** Taken off: of rows and outcomes that are left out, withdrawn, copies, or name a doubled Effekt-ID. */
  readonly leftOut: number;
  /** Added: amounts written as text, which the formula cannot read. */
  readonly asText: number;
  /** Taken off: what outcomes say of months that have not elapsed. */
  readonly later: number;
}

/**
 * The bridge "summa i registret − utelämnade − makulerade − bortfall = här" (domain.md §7): the sheet's own sum, plus
 * `unreadable`, minus `leftOut`, `withdrawn` and bortfall, is exactly the sum of Fakta. `cells` as read with values.
 */
export function registerBridge(
  cells: TableCells<EffectField>,
  rows: readonly RowStatus[],
  total: Pick<Summary['total'], 'calculated' | 'lapsed'>,
  realised: RealisedBridge,
): RegisterBridge {
  const shown = { counted: 0n, leftOut: 0n, withdrawn: 0n };
  for (const { row, state } of rows) shown[state] += shownAt(cells, 'calculated', row);
  return {
    unreadable: totalToKronor(total.calculated + total.lapsed - shown.counted),
    leftOut: totalToKronor(shown.leftOut),
    withdrawn: totalToKronor(shown.withdrawn),
    realised,
  };
}

/**
 * The bridge "summa i registret − utelämnat + belopp skrivna som text − ännu inte förflutet − bekräftat −
 * införandekostnader = här" (domain.md §5): each krona in the first term that fits. The last two are sums of Fakta.
 */
export function realisedBridge(
  { effects, outcomes }: Pick<RegisterCells, 'effects' | 'outcomes'>,
  counted: readonly Outcome[],
  { realised, realisedCost, confirmed }: Pick<Summary['total'], 'realised' | 'realisedCost' | 'confirmed'>,
): RealisedBridge {
  const column = outcomes.columns.amount;
  let [shown, plain, asText] = [0n, 0n, 0n];
  for (let row = 0; row < effects.rows.length; row += 1) shown += shownAt(effects, 'realised', row);
  for (const { row, amount, source } of counted) {
    if (source === 'estimated') continue;
    const isNumber = column !== undefined && typeof outcomes.rows[row]?.[column] === 'number';
    if (isNumber) plain += BigInt(amount);
    else asText += BigInt(amount);
  }
  const elapsed = (realised ?? 0n) - realisedCost + (confirmed ?? 0n);
  return {
    leftOut: totalToKronor(shown - plain),
    asText: totalToKronor(asText),
    later: totalToKronor(plain + asText - elapsed),
  };
}

function shownAt(cells: TableCells<EffectField>, field: 'calculated' | 'realised', row: number): OreTotal {
  const place = cells.columns[field];
  const value = place === undefined ? null : cells.rows[row]?.[place];
  return typeof value === 'number' && Number.isFinite(value) ? kronorToTotal(value) : 0n;
}

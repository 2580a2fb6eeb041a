import { monthOf, yearOf, type Serial } from '../../src/domain/basics/calendar';
import { rowsByEffect } from '../../src/domain/ledger/effectRows';
import type { LedgerRow } from '../../src/domain/ledger/ledgerRow';
import { effectKey } from '../../src/workbook/tables/ledgerCells';
import { endingAmounts } from '../../src/domain/summary/budget';
import type { Effect } from '../../src/domain/effect/effect';
import type { ExpectedFigures } from '../../src/workbook/report/block';
import { assessment, day, defaultSettings, exampleEffects } from '../support/effects';
import { ledgerOf, summaryBy } from '../support/figures';

/** What the domain says of some effects, as the reading sheets need it. */
export function figuresOf(
  effects: readonly Effect[] = exampleEffects(),
  asOf: Serial = day('2025-12-31'),
): ExpectedFigures & { readonly rows: readonly LedgerRow[] } {
  const assessed = assessment({ effects, asOf });
  const { table, rows, months } = ledgerOf(assessed);
  return {
    rows,
    effects: rowsByEffect(rows, (row) => effectKey(row, 2)),
    ending: endingAmounts(rows, yearOf(monthOf(asOf))),
    summary: summaryBy(assessed, { table }),
    months,
    settings: defaultSettings,
    decisions: [],
    bridge: { unreadable: 0, leftOut: 0, withdrawn: 0, realised: { leftOut: 0, asText: 0, later: 0 } },
  };
}

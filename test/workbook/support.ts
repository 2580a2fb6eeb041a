import { ledger } from '../../src/domain/ledger/ledger';
import type { Serial } from '../../src/domain/basics/calendar';
import type { Effect } from '../../src/domain/effect/effect';
import { summarise } from '../../src/domain/summary/summary';
import type { ExpectedFigures } from '../../src/workbook/report/block';
import { assessment, day, defaultSettings, exampleEffects } from '../support/effects';

/** What the domain says of some effects, as the reading sheets need it. */
export function figuresOf(effects: readonly Effect[] = exampleEffects(), asOf: Serial = day('2025-12-31')): ExpectedFigures {
  const assessed = assessment({ effects, asOf });
  const { table, rows, months } = ledger(assessed);
  return {
    summary: summarise(assessed, { table }), rows, months, settings: defaultSettings, decisions: [],
    bridge: { unreadable: 0, leftOut: 0, withdrawn: 0 },
  };
}

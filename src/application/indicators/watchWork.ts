import { totalToKronor, type Ore } from '../../domain/basics/money';
import type { Steps } from '../../domain/basics/steps';
import { fold } from '../../domain/basics/text';
import { judgeWatches, readWatches, stepLookup, watchTotals, type WatchReading } from '../../domain/indicators';
import type { RegisterCells } from '../../domain/register/cells';
import type { Issue } from '../../domain/register/issue';
import type { Assessment } from '../../domain/rules/assessment';
import { cellAddress } from '../../workbook/plan/address';
import { notChargedColumn, notChargedFormula } from '../../workbook/indicators/watchPlace';
import type { PartSheets, PartWork, RegisterReading } from '../ports';

/** The rows of Bevakning as they stand, by the organisation's own steps. Pure. */
export function watchesOf({ watches, lists }: RegisterCells): WatchReading {
  return readWatches(watches, stepLookup(lists.watchSteps ?? []));
}

function* issues({ cells }: RegisterReading, assessment: Assessment): Steps<Issue[]> {
  yield;
  const { watches, issues: ofRows } = watchesOf(cells);
  const amounts = new Map<string, Ore | null>();
  for (const { id, amount } of assessment.effects) amounts.set(fold(id), amount);
  return [...ofRows, ...judgeWatches(watches, assessment.asOf, (id) => amounts.get(fold(id)))] as Issue[];
}

/** The one sum of the sheet, above its table. */
function* sheets({ cells, tables }: RegisterReading): Steps<PartSheets> {
  yield;
  const place = tables.watches;
  if (place === undefined || place.headerRow < 1) return { checks: [], readBack: [] };
  const { sheet, headerRow, firstColumn } = place;
  const address = cellAddress(headerRow, firstColumn + notChargedColumn);
  const expected = totalToKronor(watchTotals(watchesOf(cells).watches).notCharged);
  return {
    checks: [{ sheet, address, formula: notChargedFormula, expected: () => expected }],
    readBack: [{ sheet, range: address }],
  };
}

export const watchWork: PartWork = { issues, sheets };

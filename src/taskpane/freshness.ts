import type { RegisterReading } from '../application/ports';
import { monthOf } from '../domain/basics/calendar';
import type { Serial } from '../domain/basics/calendar';
import { stampStates } from '../locales/workbookTexts';
import { liveStampsOf } from '../workbook/formulas/freshness';

/** Whether the summary sheets show the register as it was read. */
export type Freshness = 'fresh' | 'stale' | 'otherMonth' | 'never' | 'incomplete';

/** Half an öre: binary fractions in another order may differ as much. */
const SAME_WITHIN = 0.004;

/**
 * Compares what the last refresh stamped with the live sums that were read beside it, as the sheets' own formula does.
 * A summary for another month than the per date's has other figures though no row has changed.
 */
export function freshnessOf(
  { schema, stamps, live }: Pick<RegisterReading, 'schema' | 'stamps' | 'live'>,
  asOf: Serial,
): Freshness {
  if (stamps.state === undefined || stamps.state === null || stamps.state === '') return 'never';
  if (stamps.state !== stampStates.complete) return 'incomplete';
  const same = liveStampsOf(schema).every((key, index) => isSame(stamps[key], live[index]));
  if (!same) return 'stale';
  const sameMonth = typeof stamps.asOf === 'number' && monthOf(Math.floor(stamps.asOf) as Serial) === monthOf(asOf);
  return sameMonth ? 'fresh' : 'otherMonth';
}

function isSame(stamp: unknown, now: unknown): boolean {
  if (typeof stamp === 'number' && typeof now === 'number') return Math.abs(stamp - now) <= SAME_WITHIN;
  return (stamp ?? '') === (now ?? '');
}

import { lastElapsedMonth } from '../../../src/domain/basics/calendar';
import { calculate } from '../../../src/domain/effect/calculation';
import type { Effect } from '../../../src/domain/effect/effect';
import type { FollowUp } from '../../../src/domain/followUp/followUp';
import { followUpOf } from '../../../src/domain/followUp/followUp';
import type { Outcome, UnitData } from '../../../src/domain/register/outcome';
import { contract, day, defaultSettings } from '../../support/effects';

/** 100 kr a month, 2025-01 to 2026-12. */
export const running = contract('2025-01-01', 24, 1_200, 0);

/** An effect's follow-up on a date, by its outcomes and unit data. */
export function followed(one: Effect, outcomes: Outcome[], asOf: string, units: UnitData[] = []): FollowUp {
  return followUpOf(one, calculate(one, defaultSettings), outcomes, units, lastElapsedMonth(day(asOf)));
}

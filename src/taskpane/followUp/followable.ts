import type { RegisterState } from '../../application/results';
import { lastElapsedMonth, monthOf } from '../../domain/basics/calendar';
import type { MonthIndex } from '../../domain/basics/calendar';
import { countedIn } from '../../domain/effect/calculation';
import type { Calculation } from '../../domain/effect/calculation';
import type { Effect } from '../../domain/effect/effect';
import { traitsOf } from '../../domain/effect/effectTypes';
import { unitEstimates } from '../../domain/followUp/deviation';
import type { FollowUp } from '../../domain/followUp/followUp';
import { addOre, zeroOre } from '../../domain/basics/money';
import type { Ore } from '../../domain/basics/money';
import { unionOf } from '../../domain/basics/monthSpan';

/** An effect that outcomes can follow up, as the list shows it. */
export interface Followable {
  readonly effect: Effect;
  /** Waits: late (W554) or unpaid (W351). */
  readonly due: boolean;
  /** The last month that a counted outcome covers, null when none. */
  readonly lastFollowed: MonthIndex | null;
}

const dueRules = new Set(['W351', 'W554']);

/** Effects with an ID and a direct part (Annat has none), those that wait first, then by title. */
export function followables({ assessment }: RegisterState): Followable[] {
  const dueRows = new Set(assessment.issues.filter(({ ruleId }) => dueRules.has(ruleId)).map(({ row }) => row));
  const last = new Map<string, MonthIndex>();
  for (const { effectId, source, lastMonth } of assessment.outcomes) {
    if (source !== 'estimated' && lastMonth > (last.get(effectId) ?? -1)) last.set(effectId, lastMonth);
  }
  return assessment.effects
    .filter(({ id, type }) => id !== '' && traitsOf(type).directClass !== null)
    .map((effect) => ({ effect, due: dueRows.has(effect.row), lastFollowed: last.get(effect.id) ?? null }))
    .sort((a, b) => Number(b.due) - Number(a.due) || a.effect.title.localeCompare(b.effect.title, 'sv'));
}

/** One effect's calculation and what its outcomes show so far. */
export interface EffectPicture {
  readonly effect: Effect;
  readonly calculation: Calculation;
  readonly followUp: FollowUp;
}

/** The picture of an effect by its ID, null when it is not counted. */
export function pictureOf({ assessment }: RegisterState, effectId: string): EffectPicture | null {
  const index = assessment.effects.findIndex(({ id }) => id === effectId);
  const effect = assessment.effects[index];
  const calculation = assessment.calculations[index];
  const followUp = assessment.followUps[index];
  return effect === undefined || calculation === undefined || followUp === undefined
    ? null
    : { effect, calculation, followUp };
}

/**
 * The months that can be chosen, and those that are proposed: from the first not followed up to the last that has
 * elapsed.
 */
export interface ProposedPeriod {
  readonly months: readonly MonthIndex[];
  readonly from: MonthIndex;
  readonly to: MonthIndex;
}

/** Proposes a period. A one-off is proposed for the month of the per date: money comes when it comes. */
export function proposePeriod(
  { effect, calculation, followUp: done }: EffectPicture,
  state: RegisterState,
): ProposedPeriod {
  const { asOf } = state.assessment;
  const start = monthOf(effect.start);
  const elapsedTo = lastElapsedMonth(asOf);
  const end = calculation.direct?.term.lastCounted ?? start;
  const latest = Math.max(end, monthOf(asOf), start) as MonthIndex;
  const months: MonthIndex[] = [];
  for (let month = start; month <= latest; month = (month + 1) as MonthIndex) months.push(month);
  if (calculation.direct === null || calculation.direct.term.period === null) {
    const month = Math.max(start, monthOf(asOf)) as MonthIndex;
    return { months, from: month, to: month };
  }
  const followed = done.months[done.months.length - 1]?.last;
  const from = (followed === undefined ? start : Math.min(followed + 1, latest)) as MonthIndex;
  const to = Math.max(from, Math.min(elapsedTo, end)) as MonthIndex;
  return { months, from, to };
}

/** What unit data says of months that no outcome covers: offered as an outcome with Källa Beräknat. */
export interface OfferedEstimate {
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  readonly ore: Ore;
}

/** The first stretch of elapsed months that unit data covers and no outcome does; null when there is none. */
export function offeredEstimate({ effect }: EffectPicture, { assessment }: RegisterState): OfferedEstimate | null {
  const own = <Row extends { readonly effectId: string }>(rows: readonly Row[]): Row[] =>
    rows.filter(({ effectId }) => effectId === effect.id);
  const spans = unitEstimates(own(assessment.outcomes), own(assessment.unitData), lastElapsedMonth(assessment.asOf));
  const [stretch] = unionOf(spans);
  if (stretch === undefined) return null;
  const ore = spans
    .filter(({ first, last }) => first >= stretch.first && last <= stretch.last)
    .reduce((sum, { amount }) => addOre(sum, amount), zeroOre);
  return { from: stretch.first, to: stretch.last, ore };
}

/** Calculated of the direct part in whole months, öre; a part without a term counts whole whatever the months. */
export function calculatedFor({ calculation }: EffectPicture, from: MonthIndex, to: MonthIndex): Ore | null {
  const { direct } = calculation;
  if (direct === null) return null;
  return direct.term.period === null ? direct.total : countedIn(direct, from, to);
}

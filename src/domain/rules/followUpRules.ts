import { dayOf, daysInMonth, lastDayOf, monthIndexOf, monthNumber, serialOf, yearOf, type MonthIndex, type Serial } from '../calendar';
import type { CountedEffect, RuleContext } from './context';
import type { EffectFollowUp } from './followUpIndex';
import { judgeOneOff } from './oneOff';

/** Ended effects are still asked about for so long (W554), months. */
const monthsAfterEnd = 12;
/** W257, per cent of calculated. */
const surplusPercent = 120n;

/** What follow-up, or the lack of it, says of one effect: W257, W351, W352, W554. */
export function judgeFollowUp(counted: CountedEffect, followUp: EffectFollowUp, context: RuleContext): void {
  judgeOneOff(counted, followUp, context.settings, context.asOf);
  const { effect, calculation } = counted;
  if (effect.type === 'newContract' && followUp.followedUp > 0n) {
    if (followUp.realised * 100n > followUp.followedUp * surplusPercent) {
      counted.raise('W257', null, {
        realisedOre: Number(followUp.realised),
        calculatedOre: Number(followUp.followedUp),
        share: Number(followUp.realised) / Number(followUp.followedUp),
      });
    }
  }
  if (calculation.direct !== null && calculation.direct.months !== null) judgeLateFollowUp(counted, followUp, context);
}

/**
 * W554: a running effect, or one ended within 12 months, that is not followed up to its end and whose last follow-up (or
 * start) is more than the limit ago.
 */
function judgeLateFollowUp(counted: CountedEffect, followUp: EffectFollowUp, { settings, asOf }: RuleContext): void {
  const { effect, calculation } = counted;
  const { direct } = calculation;
  if (direct === null) return;
  const end = endOf(counted);
  if (plusMonths(end, monthsAfterEnd) < asOf) return;
  const { lastMonth } = followUp;
  if (lastMonth !== null && lastMonth >= direct.lastCounted) return;
  // What was paid before the start (W553) follows up nothing of the effect.
  const followedUpTo = lastMonth === null || lastMonth < direct.phasing.first ? null : lastDayOf(lastMonth);
  const last = followedUpTo ?? effect.start;
  if (plusMonths(last, settings.lateFollowUpMonths) >= asOf) return;
  counted.raise('W554', null, {
    reason: followedUpTo === null ? 'never' : 'late',
    lastSerial: last,
    limit: settings.lateFollowUpMonths,
  });
}

function endOf({ effect, calculation }: CountedEffect): Serial {
  const end = calculation.end ?? effect.start;
  return effect.actualEnd !== null && effect.actualEnd < end ? effect.actualEnd : end;
}

/** The same day some months later, or the month's last day where it has no such day; the last day stays the last day. */
function plusMonths(day: Serial, months: number): Serial {
  const from = dayOf(day);
  const target = (monthIndexOf(from.year, from.month) + months) as MonthIndex;
  const isLast = from.day === daysInMonth(monthIndexOf(from.year, from.month));
  const days = daysInMonth(target);
  return serialOf(yearOf(target), monthNumber(target), isLast ? days : Math.min(from.day, days));
}

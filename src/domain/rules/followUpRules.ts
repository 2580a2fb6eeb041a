import { dayInMonth, daysInMonth, lastDayOf, monthNumber, monthOf, serialOf, yearOf, type MonthIndex, type Serial } from '../basics/calendar';
import type { CountedEffect, RuleContext } from './context';
import type { EffectFollowUp } from './followUpIndex';
import { judgeOneOff } from './oneOff';

/** Ended effects are still asked about for so long (W554), months. */
const monthsAfterEnd = 12;
/** W257: a surplus of more than a fifth of calculated. */
const surplusShare = 5;

/** What follow-up, or the lack of it, says of one effect: W257, W351, W352, W554. */
export function judgeFollowUp(counted: CountedEffect, followUp: EffectFollowUp, context: RuleContext): void {
  judgeOneOff(counted, followUp, context.settings, context.asOf);
  const { effect, calculation } = counted;
  const { realised, followedUp } = followUp;
  // A fifth as five times the surplus: with whole öre that is exact wherever it is near the limit.
  if (effect.type === 'newContract' && followedUp > 0 && (realised - followedUp) * surplusShare > followedUp) {
    counted.raise('W257', null, { realisedOre: realised, calculatedOre: followedUp, share: realised / followedUp });
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
  const month = monthOf(day);
  const target = (month + months) as MonthIndex;
  const number = dayInMonth(day);
  const days = daysInMonth(target);
  const isLast = number === daysInMonth(month);
  return serialOf(yearOf(target), monthNumber(target), isLast || number > days ? days : number);
}

import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { ledgerDeviations } from '../ledger/ledgerFields';
import {
  deviationOf,
  headlineClasses,
  measures,
  narrowed,
  ofClasses,
  ratios,
  shares,
  tellingRate,
  type Measure,
} from '../ledger/measures';
import type { OreTotal } from '../basics/money';
import type { Tally } from '../ledger/tally';
import type { ClassTotals, Figures, View } from './summaryTypes';

/**
 * All figures of a slice. Rates are over every direct part, of a calendar year over those with a term (domain.md §5).
 */
export function figuresOf(tally: Tally, ratesOver: Measure['over'] = 'all'): Figures {
  const rates = (classes: readonly EffectClass[]) => {
    const realisation = narrowed(ratios.realisationRate, classes, ratesOver);
    const followUp = narrowed(ratios.followUpCoverage, classes, ratesOver);
    const rate = tally.ratio(realisation);
    return {
      rate,
      shownRate: tellingRate(rate, tally.of(realisation.below), tally.of(followUp.below)),
      coverage: tally.ratio(followUp),
    };
  };
  const headline = rates(headlineClasses);
  const measured = (measure: Measure, months: Measure): OreTotal | null =>
    tally.of(months) > 0n ? tally.of(measure) : null;
  return {
    byClass: byClass(tally, measures.calculated),
    calculated: tally.of(measures.calculated),
    realised: measured(measures.realised, ofClasses(measures.measuredMonths, headlineClasses)),
    realisedCost: tally.of(measures.realisedCost),
    confirmed: measured(measures.confirmed, ofClasses(measures.measuredMonths, ['avoided'])),
    estimated: measured(measures.estimated, measures.estimatedMonths),
    unverified: tally.of(measures.unverified),
    lapsed: tally.of(measures.lapsed),
    elapsed: tally.of(measures.elapsed),
    elapsedDirect: tally.of(measures.elapsedDirect),
    followedUp: tally.of(measures.followedUp),
    notFollowedUp: tally.of(measures.notFollowedUp),
    shortfall: tally.of(measures.shortfall),
    surplus: tally.of(measures.surplus),
    validated: tally.of(measures.validated),
    validatedShare: tally.ratio(shares.validated),
    unverifiedShare: tally.ratio(narrowed(shares.unverified, headlineClasses, 'all')),
    centihours: tally.of(measures.hours),
    deviation: Object.fromEntries(
      ledgerDeviations.map((cause) => [cause, tally.of(deviationOf(cause))]),
    ) as Figures['deviation'],
    realisationRate: headline.rate,
    shownRate: headline.shownRate,
    followUpCoverage: headline.coverage,
    rates: {
      freed: rates(['freed']),
      returned: rates(['returned']),
      avoided: rates(['avoided']),
      indirect: rates(['indirect']),
    },
  };
}

/** A measure per class, and its sum. */
export function viewOf(tally: Tally, measure: Measure): View {
  return { byClass: byClass(tally, measure), calculated: tally.of(measure) };
}

function byClass(tally: Tally, measure: Measure): ClassTotals {
  return Object.fromEntries(effectClasses.map((name) => [name, tally.of(ofClasses(measure, [name]))])) as ClassTotals;
}

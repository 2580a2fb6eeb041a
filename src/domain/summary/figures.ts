import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { ledgerDeviations } from '../ledger/ledgerFields';
import { deviationOf, headlineClasses, measures, narrowed, ofClasses, ratios, type Measure } from '../ledger/measures';
import type { Tally } from '../ledger/tally';
import type { ClassTotals, Figures, View } from './summaryTypes';

/** All figures of a slice. Rates are over every direct part, of a calendar year over those with a term (domain.md §5). */
export function figuresOf(tally: Tally, ratesOver: Measure['over'] = 'all'): Figures {
  const rates = (classes: readonly EffectClass[]) => ({
    rate: tally.ratio(narrowed(ratios.realisationRate, classes, ratesOver)),
    coverage: tally.ratio(narrowed(ratios.followUpCoverage, classes, ratesOver)),
  });
  const headline = rates(headlineClasses);
  return {
    byClass: byClass(tally, measures.calculated),
    calculated: tally.of(measures.calculated),
    realised: tally.of(measures.realised),
    confirmed: tally.of(measures.confirmed),
    estimated: tally.of(measures.estimated),
    unverified: tally.of(measures.unverified),
    lapsed: tally.of(measures.lapsed),
    elapsed: tally.of(measures.elapsed),
    elapsedDirect: tally.of(measures.elapsedDirect),
    followedUp: tally.of(measures.followedUp),
    notFollowedUp: tally.of(measures.notFollowedUp),
    shortfall: tally.of(measures.shortfall),
    surplus: tally.of(measures.surplus),
    validated: tally.of(measures.validated),
    centihours: tally.of(measures.hours),
    deviation: Object.fromEntries(ledgerDeviations.map((cause) => [cause, tally.of(deviationOf(cause))])) as Figures['deviation'],
    realisationRate: headline.rate,
    followUpCoverage: headline.coverage,
    rates: { freed: rates(['freed']), returned: rates(['returned']), avoided: rates(['avoided']), indirect: rates(['indirect']) },
  };
}

/** A measure per class, and its sum. */
export function viewOf(tally: Tally, measure: Measure): View {
  return { byClass: byClass(tally, measure), calculated: tally.of(measure) };
}

function byClass(tally: Tally, measure: Measure): ClassTotals {
  return Object.fromEntries(effectClasses.map((name) => [name, tally.of(ofClasses(measure, [name]))])) as ClassTotals;
}

import type { EffectClass } from '../effect/effect';
import { coverageOf, rateOf } from '../followUp/followUp';
import type { ClassTotals, Figures, View } from './summaryTypes';
import type { LedgerField } from '../ledger/ledgerFields';
import type { Tally } from '../ledger/tally';
import { ledgerDeviations } from '../ledger/ledgerFields';

/** The classes of the headline rate and coverage (domain.md §5). */
export const headlineClasses: readonly EffectClass[] = ['freed', 'returned'];

interface Rate {
  readonly rate: number | null;
  readonly coverage: number | null;
}

/** All figures of a slice. Its rates are over every direct part. */
export function figuresOf(tally: Tally): Figures {
  return figures(tally, (classes) => rateOver(tally, classes));
}

/** All figures of a calendar year. Its rates leave out every direct part without a term (domain.md §5). */
export function yearFiguresOf(tally: Tally): Figures {
  return figures(tally, (classes) => rateOverTerms(tally, classes));
}

/** Realisation rate and coverage over the classes, confirmed counted for avoided effects. */
export function rateOver(tally: Tally, classes: readonly EffectClass[]): Rate {
  const shown = tally.over('realised', classes) + tally.over('confirmed', classes);
  const followedUp = tally.over('followedUp', classes);
  return { rate: rateOf(shown, followedUp), coverage: coverageOf(followedUp, tally.over('elapsedDirect', classes)) };
}

/** One column per class, and its sum. */
export function viewOf(tally: Tally, field: LedgerField): View {
  return { byClass: classTotals(tally, field), calculated: tally.over(field) };
}

function rateOverTerms(tally: Tally, classes: readonly EffectClass[]): Rate {
  const shown = tally.over('realisedOfTerm', classes) + tally.over('confirmedOfTerm', classes);
  const followedUp = tally.over('followedUpOfTerm', classes);
  return { rate: rateOf(shown, followedUp), coverage: coverageOf(followedUp, tally.over('elapsedDirectOfTerm', classes)) };
}

function figures(tally: Tally, rate: (classes: readonly EffectClass[]) => Rate): Figures {
  const headline = rate(headlineClasses);
  return {
    byClass: classTotals(tally, 'calculated'),
    calculated: tally.over('calculated'),
    realised: tally.over('realised'),
    confirmed: tally.over('confirmed'),
    estimated: tally.over('estimated'),
    unverified: tally.over('unverified'),
    lapsed: tally.over('lapsed'),
    elapsed: tally.over('elapsed'),
    elapsedDirect: tally.over('elapsedDirect'),
    followedUp: tally.over('followedUp'),
    notFollowedUp: tally.over('notFollowedUp'),
    shortfall: tally.over('shortfall'),
    surplus: tally.over('surplus'),
    validated: tally.over('validated'),
    centihours: tally.over('centihours'),
    deviation: Object.fromEntries(ledgerDeviations.map((cause) => [cause, tally.over(cause)])) as Figures['deviation'],
    realisationRate: headline.rate,
    followUpCoverage: headline.coverage,
    rates: { freed: rate(['freed']), returned: rate(['returned']), avoided: rate(['avoided']), indirect: rate(['indirect']) },
  };
}

function classTotals(tally: Tally, field: LedgerField): ClassTotals {
  return {
    freed: tally.of(field, 'freed'),
    returned: tally.of(field, 'returned'),
    avoided: tally.of(field, 'avoided'),
    indirect: tally.of(field, 'indirect'),
  };
}

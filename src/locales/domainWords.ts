import type { BaselineSource, EffectClass, EffectType } from '../domain/effect/effect';
import type { LedgerDeviation } from '../domain/ledger/ledgerFields';
import type { TargetBasis, TargetScope } from '../domain/register/target';
import { choices, notStated } from './workbook';

/** The domain's own words, as they stand in running text. */
export interface DomainWords {
  readonly class: Readonly<Record<EffectClass, string>>;
  readonly type: Readonly<Record<EffectType, string>>;
  readonly cause: Readonly<Record<LedgerDeviation, string>>;
  readonly scope: Readonly<Record<TargetScope, string>>;
  readonly basis: Readonly<Record<TargetBasis, string>>;
  readonly baselineSource: Readonly<Record<BaselineSource, string>>;
  /** January first. */
  readonly months: readonly string[];
  readonly notStated: string;
}

function inSentence<Code extends string>(labels: Readonly<Record<Code, string>>): Record<Code, string> {
  const entries = Object.entries<string>(labels).map(([code, label]) => [
    code,
    label.charAt(0).toLowerCase() + label.slice(1),
  ]);
  return Object.fromEntries(entries) as Record<Code, string>;
}

export const domainWordsSv: DomainWords = {
  class: inSentence(choices.effectClasses),
  type: inSentence(choices.effectTypes),
  cause: inSentence(choices.ledgerDeviations),
  scope: inSentence(choices.targetScopes),
  basis: inSentence(choices.targetBases),
  baselineSource: inSentence(choices.baselineSources),
  months: [
    'januari',
    'februari',
    'mars',
    'april',
    'maj',
    'juni',
    'juli',
    'augusti',
    'september',
    'oktober',
    'november',
    'december',
  ],
  notStated,
};

export const domainWordsEn: DomainWords = {
  class: {
    freed: 'freed funds',
    returned: 'returned funds',
    avoided: 'avoided costs',
    indirect: 'indirect effects and time',
  },
  type: {
    oneOff: 'one-off amount/penalty',
    newContract: 'new contract',
    costAvoidance: 'cost avoidance',
    other: 'other',
  },
  cause: {
    contractLoyalty: 'the contract is not followed',
    volume: 'changed volumes',
    price: 'changed prices',
    index: 'index',
    baselineWrong: 'wrong baseline',
    other: 'other',
    notBrokenDown: 'not broken down',
  },
  scope: {
    freed: 'freed funds',
    freedAndReturned: 'freed and returned funds',
    allButIndirect: 'all but indirect',
    all: 'all classes',
  },
  basis: {
    inYear: 'effect in the year',
    newlySignedAnnual: 'newly signed, per year',
    newlySignedWhole: 'newly signed, whole term',
  },
  baselineSource: {
    previousContract: 'previous contract or outturn',
    budget: 'budget',
    indexedPrice: 'indexed price',
    averageBid: 'average bid',
    marketAssessment: 'market assessment',
  },
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  notStated: 'Not stated',
};

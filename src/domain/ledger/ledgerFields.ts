import { deviationCauses, type DeviationCause } from '../register/outcome';

/** Why realised differs from calculated: a stated cause, or none that explains it (ej nedbrytbar). */
export type LedgerDeviation = DeviationCause | 'notBrokenDown';
export const ledgerDeviations = [...deviationCauses, 'notBrokenDown'] as const satisfies readonly LedgerDeviation[];

/** The ledger's column of each cause. */
export const deviationFields = {
  contractLoyalty: 'deviationContractLoyalty',
  volume: 'deviationVolume',
  price: 'deviationPrice',
  index: 'deviationIndex',
  baselineWrong: 'deviationBaselineWrong',
  other: 'deviationOther',
  notBrokenDown: 'deviationNotBrokenDown',
} as const satisfies Record<LedgerDeviation, string>;

/**
 * The figures of a ledger row: öre, hours in hundredths. "Once" figures stand on the effect's first row of that class only, so that
 * a plain sum is right.
 */
export const ledgerFields = [
  /** All parts of the class in the year, what has lapsed taken off. */
  'calculated',
  'lapsed',
  /** Elapsed months' outcomes: freed and returned. */
  'realised',
  /** The same of avoided effects. */
  'confirmed',
  /** Outcomes with source Beräknat. */
  'estimated',
  /** Of realised and confirmed, what is not yet verified. */
  'unverified',
  /** Calculated of elapsed months, all parts. */
  'elapsed',
  /** Calculated of elapsed months, direct part only: denominator of coverage. */
  'elapsedDirect',
  /** Calculated of followed-up elapsed months, direct part: denominator of the rate. */
  'followedUp',
  /** Calculated of the year's months that are not both elapsed and followed up by this effect, all parts of the class. */
  'notFollowedUp',
  'centihours',
  /** Once: yearly effect (a one-off its amount), for "Nytecknat, årseffekt". */
  'annualEffect',
  /** Once: counted at most tak månader / cost avoidance månader. */
  'capped',
  /** Once: the first 12 months. */
  'first12Months',
  /** On the per date's year: the recurring effect per year that day. */
  'runRate',
  /** Once: gross shortfall and surplus over followed-up elapsed months. */
  'shortfall',
  'surplus',
  /** Calculated of rows that finance has validated and that are unchanged since. */
  'validated',
  /** Realised (or confirmed) − followedUp by cause: negative where less came than was calculated. */
  ...ledgerDeviations.map((cause) => deviationFields[cause]),
] as const;

export type LedgerField = (typeof ledgerFields)[number];

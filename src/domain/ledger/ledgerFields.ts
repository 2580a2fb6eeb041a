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
 * The figures of a ledger row: öre, hours in hundredths, months. "Once" figures stand on the effect's first row of that
 * class only, so that a plain sum is right. A size is an amount without its sign, so that shares of a sum are reckoned
 * row by row.
 */
export const ledgerFields = [
  /** All parts of the class in the year, what has lapsed taken off. */
  'calculated',
  'calculatedSize',
  'lapsed',
  /** What outcomes have shown in elapsed months, freed and returned, and implementation costs that are realised. */
  'realised',
  /** Of realised, implementation costs: negative. */
  'realisedCost',
  /** What outcomes have shown of avoided effects. */
  'confirmed',
  /** Months for which realised (or confirmed) is known: 0 says that nobody has looked. */
  'measuredMonths',
  /** Outcomes with source Beräknat, and the months that they cover. */
  'estimated',
  'estimatedMonths',
  /** Of what outcomes have shown, what is not yet verified. */
  'unverified',
  'shownSize',
  'unverifiedSize',
  /** Calculated of elapsed months, all parts. */
  'elapsed',
  /** Calculated of elapsed months, direct part only: the size is the denominator of coverage. */
  'elapsedDirect',
  'elapsedSize',
  /** Calculated of followed-up elapsed months, direct part. */
  'followedUp',
  'followedUpSize',
  /** What rates hold: shown, without implementation costs, ÷ calculated of the same months. */
  'ratedShown',
  'rated',
  /**
   * Calculated of the direct part that is not followed up: in months that are not elapsed and covered, or of a one-off
   * what is not paid.
   */
  'notFollowedUp',
  /**
   * Calculated of other parts that realised does not hold: indirect, hours, implementation costs that are not realised.
   */
  'restNotRealised',
  'centihours',
  /**
   * Once: yearly effect (a one-off its amount), at most what of the term has not lapsed, for "Nytecknat, årseffekt".
   */
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
  'validatedSize',
  /** Calculated of direct parts with a term: what a budget can be changed by. */
  'recurring',
  /** Shown − followedUp by cause: negative where less came than was calculated. */
  ...ledgerDeviations.map((cause) => deviationFields[cause]),
] as const;

export type LedgerField = (typeof ledgerFields)[number];

/** The place of each among them: what a figure's column goes by in tables of numbers. */
export const fieldNumbers = Object.fromEntries(ledgerFields.map((field, index) => [field, index])) as Readonly<
  Record<LedgerField, number>
>;

import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import type { LedgerDeviation } from './ledgerRow';
import { deviationCauses } from '../register/outcome';

/** The ledger's deviation columns, stated causes first. */
export const ledgerDeviations = [...deviationCauses, 'notBrokenDown'] as const satisfies readonly LedgerDeviation[];

const amountFields = [
  'calculated', 'lapsed', 'realised', 'confirmed', 'estimated', 'unverified', 'elapsed', 'elapsedDirect', 'followedUp',
  'notFollowedUp', 'centihours', 'annualEffect', 'capped', 'first12Months', 'runRate', 'shortfall', 'surplus',
] as const;

/** What only rows with a term add to: rates per year leave the others out (domain.md §5). */
const termFields = ['realisedOfTerm', 'confirmedOfTerm', 'elapsedDirectOfTerm', 'followedUpOfTerm'] as const;

/** A figure that ledger rows have and slices of the register are summed of. */
export type LedgerField = (typeof amountFields)[number] | (typeof termFields)[number] | 'validated' | LedgerDeviation;

const fields: readonly LedgerField[] = [...amountFields, ...termFields, 'validated', ...ledgerDeviations];

/** The place of each figure among those of a class. */
export const fieldAt = Object.freeze(Object.fromEntries(fields.map((field, index) => [field, index]))) as Readonly<Record<LedgerField, number>>;

/** The place of a class's first figure among those of all classes. */
export const classAt = Object.freeze(
  Object.fromEntries(effectClasses.map((name, index) => [name, index * fields.length])),
) as Readonly<Record<EffectClass, number>>;

/** How many places there are: every figure of every class has its own. */
export const allPlaces = fields.length * effectClasses.length;

import type { EffectType } from './effect';

/** Amounts of Effekter. Hours are read like an amount, in hundredths of an hour. */
export const amountFields = [
  'baseline', 'newCost', 'amount', 'ceiling', 'implementationCost', 'indirectPerYear', 'hoursPerYear',
] as const;
export type AmountField = (typeof amountFields)[number];

/** Inputs that some types use and others do not. */
export const typedFields = ['termYears', 'baselineSource', 'actualEnd', ...amountFields] as const;
export type TypedField = (typeof typedFields)[number];

const used: Readonly<Record<EffectType, ReadonlySet<TypedField>>> = {
  newContract: new Set<TypedField>([
    'termYears', 'baselineSource', 'actualEnd', 'baseline', 'newCost', 'amount', 'implementationCost', 'indirectPerYear',
    'hoursPerYear',
  ]),
  oneOff: new Set<TypedField>(['amount']),
  costAvoidance: new Set<TypedField>([
    'termYears', 'baselineSource', 'actualEnd', 'baseline', 'newCost', 'amount', 'ceiling', 'implementationCost',
    'indirectPerYear', 'hoursPerYear',
  ]),
  other: new Set<TypedField>(['termYears', 'actualEnd', 'amount', 'indirectPerYear', 'hoursPerYear']),
};

/** The fields that a type does not use, so that no row has to ask for each. */
export const unusedFields: Readonly<Record<EffectType, readonly TypedField[]>> = {
  newContract: typedFields.filter((field) => !used.newContract.has(field)),
  oneOff: typedFields.filter((field) => !used.oneOff.has(field)),
  costAvoidance: typedFields.filter((field) => !used.costAvoidance.has(field)),
  other: typedFields.filter((field) => !used.other.has(field)),
};

/**
 * Whether a type uses a field (domain.md §4 table). Only such fields can be errors; others are W158 when filled. The
 * baseline source of a cost avoidance decides nothing but tells where the requested cost comes from.
 */
export function usesField(type: EffectType, field: TypedField): boolean {
  return used[type].has(field);
}

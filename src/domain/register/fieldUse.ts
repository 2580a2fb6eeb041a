import type { EffectType } from '../effect/effect';

/** Amounts of Effekter. Hours are read like an amount, in hundredths of an hour. */
export const amountFields = [
  'baseline', 'newCost', 'amount', 'ceiling', 'implementationCost', 'indirectPerYear', 'hoursPerYear',
] as const;
export type AmountField = (typeof amountFields)[number];

/** Inputs that some types use and others do not. */
export const typedFields = ['termYears', 'baselineSource', 'actualEnd', ...amountFields] as const;
export type TypedField = (typeof typedFields)[number];

type FieldUse = Readonly<Record<TypedField, boolean>>;

const withTerm = ['termYears', 'actualEnd', 'amount', 'indirectPerYear', 'hoursPerYear'] as const;
const contracts = [...withTerm, 'baselineSource', 'baseline', 'newCost', 'implementationCost'] as const;

/**
 * Whether each type uses a field (domain.md §4 table). Only such fields can be errors; others are W158 when filled. The
 * baseline source of a cost avoidance decides nothing but tells where the requested cost comes from. Plain records: every row
 * asks for a dozen fields, and a property costs a tenth of a set.
 */
export const fieldUse: Readonly<Record<EffectType, FieldUse>> = {
  newContract: use(contracts),
  oneOff: use(['amount']),
  costAvoidance: use([...contracts, 'ceiling']),
  other: use(withTerm),
};

function use(used: readonly TypedField[]): FieldUse {
  return Object.fromEntries(typedFields.map((field) => [field, used.includes(field)])) as Record<TypedField, boolean>;
}

/** The fields that a type does not use, so that no row has to ask for each. */
export const unusedFields: Readonly<Record<EffectType, readonly TypedField[]>> = {
  newContract: unused('newContract'),
  oneOff: unused('oneOff'),
  costAvoidance: unused('costAvoidance'),
  other: unused('other'),
};

function unused(type: EffectType): TypedField[] {
  return typedFields.filter((field) => !fieldUse[type][field]);
}

/** Whether a type uses a field. */
export function usesField(type: EffectType, field: TypedField): boolean {
  return fieldUse[type][field];
}

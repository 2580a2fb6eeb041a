import type { BaselineSource, Effect, EffectClass, EffectType, Reason } from './effect';
import { effectTypes } from './effect';

/** Amounts of Effekter. Hours are read like an amount, in hundredths of an hour. */
export const amountFields = [
  'baseline',
  'newCost',
  'amount',
  'ceiling',
  'implementationCost',
  'indirectPerYear',
  'hoursPerYear',
] as const;
export type AmountField = (typeof amountFields)[number];

/** Inputs that some types use and others do not. */
export const typedFields = ['termYears', 'baselineSource', 'actualEnd', ...amountFields] as const;
export type TypedField = (typeof typedFields)[number];

/**
 * What one effect type is (domain.md §4 table): all that differs by type, but for its rules (rules/typeRules) and its
 * words.
 */
export interface EffectTypeTraits {
  /** The inputs that it uses: only these can be errors, the others are W158 when filled. */
  readonly fields: readonly TypedField[];
  /**
   * The class of its direct part, which outcomes follow up. `byBaseline`: freed where the baseline source is a fact,
   * else avoided. null: it has none, and its amount is an indirect effect.
   */
  readonly directClass: EffectClass | 'byBaseline' | null;
  /**
   * The reasons that go with it and with no other (W157); null: it takes what goes with no type, and so any reason
   * (W154).
   */
  readonly usualReasons: readonly Reason[] | null;
  /**
   * It is a contract: it runs with others of its supplier and category (W256), and another one follows it when it ends.
   */
  readonly isContract: boolean;
}

const withTerm = ['termYears', 'actualEnd', 'amount', 'indirectPerYear', 'hoursPerYear'] as const;
const yearlyCosts = [...withTerm, 'baselineSource', 'baseline', 'newCost', 'implementationCost'] as const;

const traits: Readonly<Record<EffectType, EffectTypeTraits>> = {
  oneOff: {
    fields: ['amount'],
    directClass: 'returned',
    usualReasons: ['correctedInvoice', 'penalty'],
    isContract: false,
  },
  newContract: {
    fields: yearlyCosts,
    directClass: 'byBaseline',
    usualReasons: ['frameworkContract', 'directAward', 'miniCompetition'],
    isContract: true,
  },
  // The baseline source of a cost avoidance decides nothing, but tells where the requested cost comes from.
  costAvoidance: {
    fields: [...yearlyCosts, 'ceiling'],
    directClass: 'avoided',
    usualReasons: ['indexAdjustment'],
    isContract: false,
  },
  other: {
    fields: withTerm,
    directClass: null,
    usualReasons: null,
    isContract: false,
  },
};

/** What a type is. */
export function traitsOf(type: EffectType): EffectTypeTraits {
  return traits[type];
}

/** Whether a type uses a field. */
export function usesField(type: EffectType, field: TypedField): boolean {
  return traits[type].fields.includes(field);
}

/** What a function makes of each type. */
export function ofEachType<Made>(make: (type: EffectType) => Made): Readonly<Record<EffectType, Made>> {
  return Object.fromEntries(effectTypes.map((type) => [type, make(type)])) as Record<EffectType, Made>;
}

const unused = ofEachType((type) => typedFields.filter((field) => !usesField(type, field)));

/** The fields that a type does not use. */
export function unusedFields(type: EffectType): readonly TypedField[] {
  return unused[type];
}

/** The type that a reason goes with; null when it fits every type (W157). */
export function usualTypeOf(reason: Reason): EffectType | null {
  return effectTypes.find((type) => traits[type].usualReasons?.includes(reason)) ?? null;
}

const facts: readonly (BaselineSource | null)[] = ['previousContract', 'budget'];

/**
 * Whether a baseline source is a fact: what is saved from it may be called freed. Others are estimates (domain.md §4).
 */
export function isFact(source: BaselineSource | null): boolean {
  return facts.includes(source);
}

/** The class of an effect's direct part; null when its type has none. */
export function directClassOf({ type, baselineSource }: Pick<Effect, 'type' | 'baselineSource'>): EffectClass | null {
  const { directClass } = traits[type];
  if (directClass !== 'byBaseline') return directClass;
  return isFact(baselineSource) ? 'freed' : 'avoided';
}

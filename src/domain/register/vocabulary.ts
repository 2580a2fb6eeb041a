import type { BaselineSource, EffectType, Reason, Status } from '../effect/effect';
import type { DeviationCause, OutcomeSource } from './outcome';
import type { TargetBasis, TargetScope } from './target';
import { codeLookup, type Lookup } from './list';

/** The words that cells hold, by code. The product's own are Swedish and stand in locales/workbook. */
export interface VocabularyLabels {
  readonly effectTypes: Readonly<Record<EffectType, string>>;
  readonly reasons: Readonly<Record<Reason, string>>;
  readonly baselineSources: Readonly<Record<BaselineSource, string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly outcomeSources: Readonly<Record<OutcomeSource, string>>;
  readonly deviationCauses: Readonly<Record<DeviationCause, string>>;
  readonly targetScopes: Readonly<Record<TargetScope, string>>;
  readonly targetBases: Readonly<Record<TargetBasis, string>>;
  /** The department that is always valid: Gemensamt. */
  readonly commonDepartment: string;
  /** What missing departments are counted under, and may have a target: Ej angivet. */
  readonly notStated: string;
}

/** Words → codes, as the reader looks them up. */
export interface Vocabulary {
  readonly types: Lookup<EffectType>;
  readonly reasons: Lookup<Reason>;
  readonly baselineSources: Lookup<BaselineSource>;
  readonly statuses: Lookup<Status>;
  readonly sources: Lookup<OutcomeSource>;
  readonly causes: Lookup<DeviationCause>;
  readonly scopes: Lookup<TargetScope>;
  readonly bases: Lookup<TargetBasis>;
  readonly commonDepartment: string;
  readonly labels: VocabularyLabels;
}

/** Turns the labels round, so that each word finds its code trimmed and without case. */
export function buildVocabulary(labels: VocabularyLabels): Vocabulary {
  return {
    types: codeLookup(labels.effectTypes),
    reasons: codeLookup(labels.reasons),
    baselineSources: codeLookup(labels.baselineSources),
    statuses: codeLookup(labels.statuses),
    sources: codeLookup(labels.outcomeSources),
    causes: codeLookup(labels.deviationCauses),
    scopes: codeLookup(labels.targetScopes),
    bases: codeLookup(labels.targetBases),
    commonDepartment: labels.commonDepartment,
    labels,
  };
}

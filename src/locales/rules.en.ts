import type { RuleId } from '../domain/rules/catalogue';
import { closeRulesEn } from './rules/close.en';
import { payablesRulesEn } from './rules/payables.en';
import { planRulesEn } from './rules/plan.en';
import { indicatorRulesEn } from './rules/indicators.en';
import { collectionRulesEn } from './rules/collection.en';
import { followUpRulesEn } from './rules/followUp.en';
import { rowRulesEn } from './rules/rows.en';
import { typeRulesEn } from './rules/types.en';
import type { RuleWords } from './rules/words';

/** Every rule in English. */
export const rulesEn: Readonly<Record<RuleId, RuleWords>> = {
  ...rowRulesEn,
  ...typeRulesEn,
  ...followUpRulesEn,
  ...closeRulesEn,
  ...payablesRulesEn,
  ...planRulesEn,
  ...indicatorRulesEn,
  ...collectionRulesEn,
};

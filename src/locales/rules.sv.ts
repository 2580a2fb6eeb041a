import type { RuleId } from '../domain/rules/catalogue';
import { closeRulesSv } from './rules/close.sv';
import { payablesRulesSv } from './rules/payables.sv';
import { planRulesSv } from './rules/plan.sv';
import { indicatorRulesSv } from './rules/indicators.sv';
import { collectionRulesSv } from './rules/collection.sv';
import { followUpRulesSv } from './rules/followUp.sv';
import { rowRulesSv } from './rules/rows.sv';
import { typeRulesSv } from './rules/types.sv';
import type { RuleWords } from './rules/words';

/** Every rule in Swedish. */
export const rulesSv: Readonly<Record<RuleId, RuleWords>> = {
  ...rowRulesSv,
  ...typeRulesSv,
  ...followUpRulesSv,
  ...closeRulesSv,
  ...payablesRulesSv,
  ...planRulesSv,
  ...indicatorRulesSv,
  ...collectionRulesSv,
};

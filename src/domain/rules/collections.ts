import type { Settings } from '../register/settings';
import type { RuleId } from './catalogue';

/** Judged in each member's own register, whole, and not again in a collection of their rows (collection.md E.1). */
const judgedByMembers: ReadonlySet<RuleId> = new Set<RuleId>([
  'E113',
  'E303',
  'E504',
  'W153',
  'W155',
  'W156',
  'W161',
  'W463',
]);

/** Whether a rule is run in a register of this kind. */
export function isRun(ruleId: RuleId, { registerKind }: Pick<Settings, 'registerKind'>): boolean {
  return registerKind === 'register' || !judgedByMembers.has(ruleId);
}

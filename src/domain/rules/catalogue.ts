import { partRules } from './partRules';
import { completion, error, warning, whenMissing, type Rule } from './rule';

export type { Rule } from './rule';

const yearlyFields = ['baseline', 'newCost'] as const;
const amountFields = [
  ...yearlyFields,
  'amount',
  'ceiling',
  'implementationCost',
  'indirectPerYear',
  'hoursPerYear',
] as const;
const amountTables = ['effects', 'outcomes', 'targets', 'budgetDecisions', 'cases'] as const;

/**
 * Every rule of domain.md §8, in its order, then those of the optional parts. An error leaves its row out; a warning
 * leaves it in.
 */
export const catalogue = {
  E101: error('effects', ['type']),
  W102: { ...whenMissing('effects', ['department']), tables: ['effects', 'targets', 'budgetDecisions'] },
  W103: whenMissing('effects', ['category']),
  E104: error('effects', ['start']),
  E105: { ...error('effects', amountFields), tables: ['effects', 'targets', 'cases', 'watches'] },
  E106: { ...error('effects', amountFields), tables: [...amountTables, 'watches'] },
  W107: whenMissing('effects', ['id']),
  E113: error('effects', [], { supersedesInRow: ['W107'] }),
  W108: warning('effects', ['check', 'annualEffect', 'calculated', 'realised']),
  E109: error('effects', ['termYears']),
  W110: whenMissing('effects', ['reason']),
  E111: { ...error('effects', amountFields), tables: amountTables },
  E112: error('effects', ['start', 'termYears', ...amountFields]),
  W151: {
    ...warning('effects', [...amountFields, 'termYears']),
    tables: [...amountTables, 'unitData', 'indicators', 'watches'],
  },
  W152: warning('effects', amountFields),
  W153: completion('effects', ['evidence']),
  W154: warning('effects', ['type']),
  W155: warning('effects', ['supplier', 'title']),
  W156: warning('effects', amountFields, { supersedes: ['W152'] }),
  W157: warning('effects', ['reason']),
  W158: {
    ...warning('effects', ['termYears', 'baselineSource', 'actualEnd', 'department', ...amountFields]),
    tables: ['effects', 'targets'],
  },
  W159: warning('effects', ['validatedBy']),
  W160: completion('effects', ['validatedBy']),
  W161: completion('effects', ['owner']),
  W162: warning('effects', ['baselineSource', 'status'], { supersedes: ['W254'] }),
  W163: warning('effects', ['actualEnd']),
  W164: {
    ...warning('effects', ['validatedBy', 'verified'], { supersedes: ['W160'] }),
    tables: ['effects', 'outcomes'],
  },
  W181: warning('settings', []),

  E201: error('effects', ['baseline']),
  E202: error('effects', ['newCost']),
  E203: error('effects', ['termYears'], { supersedes: ['E462'] }),
  E204: error('effects', [...yearlyFields, 'ceiling', 'implementationCost', 'hoursPerYear']),
  E205: error('effects', ['amount'], { supersedesInRow: ['E201'] }),
  W251: warning('effects', [...yearlyFields, 'amount', 'implementationCost']),
  W252: warning('effects', ['newCost']),
  W253: warning('effects', ['termYears']),
  W254: completion('effects', ['baselineSource']),
  W255: warning('effects', ['baselineSource']),
  W256: warning('effects', ['start']),
  W257: warning('effects', []),

  E301: error('effects', ['amount']),
  W302: warning('effects', ['termYears', ...yearlyFields], { supersedes: ['W158'] }),
  E303: error('effects', ['comment']),
  W351: completion('effects', ['start']),
  W352: warning('effects', ['amount']),

  E401: error('effects', ['baseline']),
  E402: error('effects', ['newCost']),
  E403: error('effects', ['termYears'], { supersedes: ['E462'] }),
  E404: error('effects', ['amount'], { supersedesInRow: ['E401'] }),
  W451: warning('effects', ['termYears'], { supersedes: ['W253'] }),
  W452: warning('effects', ['ceiling']),
  W453: warning('effects', ['ceiling']),
  W454: warning('effects', ['caseId']),

  E461: error('effects', ['amount']),
  E462: error('effects', ['termYears']),
  W463: completion('effects', ['comment']),

  E501: error('outcomes', ['effectId']),
  E502: error('outcomes', ['from', 'to']),
  E503: error('outcomes', ['amount']),
  E504: error('outcomes', []),
  E505: error('outcomes', ['effectId']),
  E507: { ...error('outcomes', ['effectId']), tables: ['outcomes', 'unitData'] },
  W551: warning('outcomes', ['to']),
  W552: warning('outcomes', ['cause']),
  W553: warning('outcomes', ['from', 'to']),
  W554: completion('effects', []),
  W555: warning('outcomes', ['from']),
  W556: warning('outcomes', ['source']),
  W557: warning('outcomes', ['cause']),

  E601: error('targets', ['year', 'amount']),
  E602: error('targets', ['share']),
  E603: error('targets', ['department', 'organisation']),
  E604: error('targets', ['scope', 'basis']),
  E605: error('targets', ['share']),
  W651: warning('targets', ['share']),
  W652: warning('targets', ['amount']),
  W653: warning('targets', ['share']),
  W654: warning('targets', ['share']),
  E607: error('budgetDecisions', []),
  E608: error('budgetDecisions', ['year', 'amount']),

  W701: warning('cases', ['statedTotal']),

  E801: error('unitData', [
    'from',
    'to',
    'priceBefore',
    'contractPrice',
    'indexedPrice',
    'invoicedPrice',
    'priceOffContract',
    'plannedVolume',
    'volumeOnContract',
    'volumeOffContract',
  ]),
  E802: error('unitData', ['effectId']),
  E803: error('unitData', []),
  W851: warning('unitData', ['plannedVolume']),
  W852: warning('unitData', ['invoicedPrice']),

  ...partRules,
} as const satisfies Readonly<Record<string, Rule>>;

/** The stable ID of a rule. */
export type RuleId = keyof typeof catalogue;

/** All rule IDs, in the catalogue's order. */
export const ruleIds = Object.keys(catalogue) as readonly RuleId[];

/** A rule by its ID. */
export function ruleOf(id: RuleId): Rule {
  return catalogue[id];
}

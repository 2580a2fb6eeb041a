import { assessed, contract, day, outcome } from '../../support/register';
import type { RegisterDraft } from '../../support/register';
import { cases } from './words.cases';

const social = 'Socialförvaltningen';
const more: readonly RegisterDraft[] = [
  {
    effects: [
      { ...contract, id: 'E*' },
      { ...contract, id: ' E-2', title: 'b', supplier: 'B', actualEnd: 'då' },
    ],
  },
  { effects: [contract], outcomes: [{ ...outcome, amount: '#N/A' }] },
  { effects: [contract], outcomes: [outcome] },
  {
    targets: [
      { year: 2025, amount: 100 },
      { year: 2025, department: social, share: 0.9 },
      { year: 2025, department: 'Tekniska förvaltningen', share: 0.9 },
      { year: 2026, amount: 'x' },
      { year: 2026, department: social, share: 0.5 },
      { year: 2027, amount: 100, share: 'hälften' },
    ],
  },
];

/** Which reason each rule gives, by the cell it is about: what Granskning's words and the pane's help choose by. */
const reasons = [
  'E101 effects.type: missing',
  'E101 effects.type: unknown',
  'E104 effects.start: missing',
  'E104 effects.start: notDate',
  'E104 effects.start: outOfRange',
  'E105 cases.statedTotal: excelError',
  'E105 cases.statedTotal: unreadable',
  'E105 effects.hoursPerYear: unreadable',
  'E105 targets.amount: unreadable',
  'E105 targets.share: unreadable',
  'E109 effects.termYears: notWholeMonths',
  'E109 effects.termYears: outOfRange',
  'E109 effects.termYears: unreadable',
  'E112 effects.indirectPerYear: excelError',
  'E201 effects.baseline: newCostAlone',
  'E201 effects.baseline: nothing',
  'E301 effects.amount: missing',
  'E301 effects.amount: zero',
  'E501 outcomes.effectId: doubled',
  'E501 outcomes.effectId: missing',
  'E501 outcomes.effectId: unknown',
  'E502 outcomes.from: missing',
  'E502 outcomes.from: unreadable',
  'E502 outcomes.to: reversed',
  'E502 outcomes.to: unreadable',
  'E503 outcomes.amount: excelError',
  'E503 outcomes.amount: missing',
  'E503 outcomes.amount: unreadable',
  'E601 targets.amount: nothing',
  'E601 targets.year: yearInvalid',
  'E601 targets.year: yearMissing',
  'E602 targets.share: one',
  'E602 targets.share: sum',
  'E605 targets.share: leftOut',
  'E605 targets.share: missing',
  'E608 budgetDecisions.amount: amountMissing',
  'E608 budgetDecisions.amount: excelError',
  'E608 budgetDecisions.amount: unreadable',
  'E608 budgetDecisions.year: yearInvalid',
  'E608 budgetDecisions.year: yearMissing',
  'E801 unitData.contractPrice: missing',
  'E801 unitData.contractPrice: unreadable',
  'E801 unitData.from: missing',
  'E801 unitData.from: unreadable',
  'E801 unitData.invoicedPrice: missing',
  'E801 unitData.plannedVolume: missing',
  'E801 unitData.plannedVolume: tooLarge',
  'E801 unitData.priceBefore: missing',
  'E801 unitData.priceBefore: negative',
  'E801 unitData.priceOffContract: missing',
  'E801 unitData.to: missing',
  'E801 unitData.to: reversed',
  'E801 unitData.volumeOffContract: missing',
  'E801 unitData.volumeOnContract: missing',
  'E802 unitData.effectId: doubled',
  'E802 unitData.effectId: missing',
  'E802 unitData.effectId: unknown',
  'W102 budgetDecisions.department: unknown',
  'W102 effects.department: missing',
  'W102 effects.department: unknown',
  'W102 targets.department: unknown',
  'W103 effects.category: missing',
  'W103 effects.category: unknown',
  'W107 effects.id: doubled',
  'W107 effects.id: missing',
  'W107 effects.id: pattern',
  'W107 effects.id: spaces',
  'W110 effects.reason: missing',
  'W110 effects.reason: unknown',
  'W162 effects.status: unknown',
  'W163 effects.actualEnd: beforeStart',
  'W163 effects.actualEnd: unreadable',
  'W251 effects.amount: amount',
  'W251 effects.implementationCost: implementation',
  'W251 effects.newCost: costs',
  'W554 effects.null: late',
  'W554 effects.null: never',
  'W556 outcomes.source: estimated',
  'W556 outcomes.source: missing',
  'W556 outcomes.source: unknown',
];

describe('the reasons of the rules', () => {
  it('E105, W107 and the others say of each cell which of their reasons it is', () => {
    const issues = [...Object.values(cases), ...more].flatMap(
      (draft) => assessed(draft, { asOf: day('2026-06-30') }).issues,
    );
    const given = issues.flatMap(({ ruleId, field, table, params }) =>
      params['reason'] === undefined ? [] : [`${ruleId} ${table}.${String(field)}: ${String(params['reason'])}`],
    );
    expect([...new Set(given)].sort()).toEqual(reasons);
  });

  it('W102, W701 and others of Mål, Budgetbeslut and Ärenden name no effect', () => {
    const issues = Object.values(cases).flatMap((draft) => assessed(draft).issues);
    const ids = (table: string) => [
      ...new Set(issues.filter((issue) => issue.table === table).map(({ effectId }) => effectId)),
    ];
    expect(['targets', 'budgetDecisions', 'cases'].map(ids)).toEqual([[''], [''], ['']]);
  });
});

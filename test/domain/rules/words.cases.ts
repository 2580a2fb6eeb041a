import type { RegisterDraft } from '../../support/register';
import { avoidance, contract, day, other, outcome, penalty } from '../../support/register';

const lump = { ...contract, baseline: '', newCost: '', amount: 40_000 };
const on = (...outcomes: readonly RegisterDraft['outcomes'][]) => ({
  effects: [contract],
  outcomes: outcomes.flatMap((each) => each ?? []),
});

const units = {
  effectId: 'E-0001',
  from: day('2025-10-01'),
  to: day('2025-12-31'),
  priceBefore: 0.5,
  contractPrice: 0.3,
  invoicedPrice: 0.3,
  plannedVolume: 25_000,
  volumeOnContract: 25_000,
  volumeOffContract: 0,
};

/** Small registers, each with something for a rule to say. */
export const cases: Readonly<Record<string, RegisterDraft>> = {
  'a row with nothing but a title': { effects: [{ title: 'x' }] },
  'unknown type, lists and dates': {
    effects: [
      {
        ...contract,
        type: 'Nya',
        department: 'x',
        category: 'y',
        reason: 'z',
        status: 'w',
        baselineSource: 'v',
        start: 'snart',
        owner: '',
        actualEnd: 'då',
      },
    ],
  },
  'a start that is an error, one out of range': {
    effects: [
      { ...contract, start: '#REF!' },
      { ...penalty, start: day('1999-12-31') },
    ],
  },
  terms: {
    effects: ['1,3', 51, 'sju', '#N/A', '2,0', ''].map((termYears, index) => ({
      ...contract,
      id: `E-${index}`,
      title: `T${index}`,
      supplier: `${index}`,
      termYears,
    })),
  },
  'amounts as text, in two ways, too large, errors': {
    effects: [
      {
        ...contract,
        baseline: '50 tkr',
        newCost: '1.500',
        implementationCost: 1e11,
        indirectPerYear: '#REF!',
        hoursPerYear: 'många',
      },
    ],
  },
  ends: {
    effects: [
      { ...contract, actualEnd: day('2025-09-30') },
      { ...penalty, actualEnd: day('2025-12-31') },
      { ...lump, id: 'E-9', title: 'Slut', supplier: 'S', actualEnd: day('2025-10-01') },
    ],
  },
  'negative inputs': {
    effects: [
      { ...avoidance, baseline: -1, newCost: -2, ceiling: '-3 kr', implementationCost: -4, hoursPerYear: -5 },
      { ...avoidance, id: 'E-8', title: 'noll', supplier: 'N', ceiling: '', hoursPerYear: 0, implementationCost: 0 },
    ],
  },
  'new contracts without what they need': {
    effects: [
      { ...contract, baseline: '', newCost: '' },
      { ...contract, id: 'b', title: 'b', baseline: '' },
      { ...contract, id: 'c', title: 'c', newCost: '' },
      { ...contract, id: 'd', title: 'd', amount: '5 tkr' },
    ],
  },
  'new contracts to look at': {
    effects: [
      { ...contract, newCost: 10_000, termYears: 5 },
      { ...lump, id: 'b', title: 'b', supplier: 'B', termYears: 5, baselineSource: '' },
      { ...contract, id: 'c', title: 'c', supplier: 'C', newCost: 60_000, baselineSource: 'Anbudsmedel' },
      { ...lump, id: 'd', title: 'd', supplier: 'D', amount: -5 },
      { ...contract, id: 'e', title: 'e', supplier: 'E', implementationCost: 50_000 },
      { ...contract, id: 'f', title: 'f', supplier: 'F', baseline: 0, newCost: 0 },
      { ...contract, id: 'g', title: 'g', supplier: 'G', newCost: 25_000, termYears: 4 },
    ],
  },
  'one-offs': {
    effects: [
      { ...penalty, amount: '' },
      { ...penalty, id: 'b', title: 'b', amount: 0 },
      { ...penalty, id: 'c', title: 'c', amount: '-5 kr' },
      { ...penalty, id: 'd', title: 'd', supplier: 'D', start: '2025-01-15' },
      { ...penalty, id: 'e', title: 'e', supplier: 'E', termYears: 1, ceiling: 5, newCost: 7 },
    ],
  },
  'a one-off paid more than claimed': {
    effects: [penalty],
    outcomes: [{ ...outcome, effectId: 'E-0002', amount: 20_000 }],
  },
  'avoided costs': {
    effects: [
      { ...avoidance, baseline: '', newCost: '' },
      { ...avoidance, id: 'b', title: 'b', newCost: '' },
      { ...avoidance, id: 'c', title: 'c', termYears: '' },
      { ...avoidance, id: 'd', title: 'd', amount: 5 },
      { ...avoidance, id: 'e', title: 'e', supplier: 'E', ceiling: '', termYears: 3 },
      { ...avoidance, id: 'f', title: 'f', supplier: 'F', ceiling: 105_000 },
    ],
  },
  'other effects': {
    effects: [
      { ...other, hoursPerYear: '', termYears: '' },
      { ...other, id: 'b', title: 'b', termYears: '', comment: '' },
    ],
  },
  "reasons that are another type's": {
    effects: [
      { ...contract, reason: 'Vite' },
      { ...penalty, reason: 'FKU' },
      { ...avoidance, reason: 'Ramavtal/kontrakt' },
    ],
  },
  validation: {
    effects: [
      { ...contract, baseline: 500_000, newCost: 400_000 },
      { ...penalty, validatedBy: 'Ek', validatedAmount: 5, validationFingerprint: 'v1-0' },
      { ...contract, id: 'b', title: 'b', supplier: 'B', validatedBy: 'Ek', validatedAmount: 40_000 },
    ],
  },
  'rows alike': {
    effects: [
      contract,
      { ...contract, id: 'E-7' },
      { ...contract, id: 'E-8', title: 'Skrivare', baseline: 50_100 },
      { ...contract, id: 'E-9', title: 'Kopiator', baseline: 50_000_000, newCost: 30_000_000, category: 'Resor' },
    ],
  },
  'one ärende': {
    effects: [
      { ...avoidance, caseId: 'Ä' },
      { ...penalty, caseId: 'Ä', reason: 'Rättad faktura' },
    ],
    cases: [
      { caseId: 'Ä', statedTotal: 5 },
      { caseId: 'B', statedTotal: 'x' },
    ],
  },
  'outcomes that name no effect': {
    effects: [contract, { ...other, id: 'E-4' }, { ...penalty, id: 'd' }, { ...penalty, id: 'D', title: 'dubbel' }],
    outcomes: [
      { ...outcome, effectId: '' },
      { ...outcome, effectId: 'x' },
      { ...outcome, effectId: 'E-4' },
      { ...outcome, effectId: 'd' },
    ],
  },
  'outcomes without period or amount': on([
    { ...outcome, from: '' },
    { ...outcome, to: 'x' },
    { ...outcome, from: '#REF!' },
    { ...outcome, from: day('2025-12-01'), to: day('2025-11-30') },
    { ...outcome, amount: '' },
    { ...outcome, amount: 'x' },
    { ...outcome, from: day('2025-12-01'), to: day('2025-12-01'), evidence: 'en dag' },
  ]),
  'outcomes twice': on([outcome, outcome, { ...outcome, evidence: 'annan' }]),
  'sources and causes': on([
    { ...outcome, source: '' },
    { ...outcome, source: 'x', cause: 'y', amount: 4000 },
    { ...outcome, source: 'Beräknat', amount: 3000 },
  ]),
  'outcomes beyond': on([{ ...outcome, from: day('2025-09-01'), to: day('2026-01-31') }]),
  'too little without a cause': on([{ ...outcome, amount: 1000 }]),
  'too much': on([{ ...outcome, amount: 9000, cause: 'Index' }]),
  'nothing for long': { effects: [{ ...contract, start: day('2025-01-01') }] },
  targets: {
    targets: [
      { amount: 5 },
      { year: 'x', amount: 5 },
      { year: 2024 },
      { year: 2025, amount: 'x', scope: 'y', basis: 'z', department: 'w' },
      { year: 2026, amount: 5, share: '150 %' },
      { year: 2027, amount: 5 },
      { year: 2027, amount: 6 },
      { year: 2028, department: 'Socialförvaltningen', share: 0.5 },
      { year: 2029, amount: 100 },
      { year: 2029, department: 'Socialförvaltningen', share: 60 },
      { year: 2029, department: 'Tekniska förvaltningen', share: '0,3' },
      { year: 2030, amount: 100 },
      { year: 2030, department: 'Socialförvaltningen', amount: 60, share: 0.5 },
    ],
    budgetDecisions: [{ year: 2026 }, { amount: 5, decision: 'x' }, { year: 2026, amount: 'x' }],
  },
  'decisions and stated totals': {
    effects: [
      { ...contract, caseId: 'A' },
      { ...penalty, caseId: 'a ', start: '' },
      { ...avoidance, caseId: 'B', start: '' },
    ],
    cases: [
      { caseId: 'A', statedTotal: '50 tkr' },
      { title: 'x', statedTotal: 5 },
      { caseId: 'C', statedTotal: '#N/A' },
      { caseId: 'D' },
      { caseId: 'E', statedTotal: 1 },
      { caseId: 'F', statedTotal: 1.01 },
    ],
    budgetDecisions: [
      { year: 1999, amount: 5 },
      { year: 2026, department: 'x', amount: '5 tkr' },
      { year: '2026', department: 'Socialförvaltningen', amount: '#N/A' },
    ],
  },
  'unit data of effects that cannot be told, are withdrawn, or have none': {
    effects: [
      { ...contract, status: 'Makulerad' },
      { ...penalty, id: 'd' },
      { ...penalty, id: 'D', title: 'dubbel', supplier: 'x' },
      { ...other, supplier: 'y' },
    ],
    unitData: [
      { ...units, effectId: 'E-0001' },
      { ...units, effectId: 'd' },
      { ...units, effectId: '' },
      { ...units, effectId: 'E-0004' },
    ],
  },
  'unit data to correct or compare': {
    ...on([outcome, { ...outcome, from: day('2026-01-01'), to: day('2026-01-31'), amount: 1 }]),
    unitData: [
      { ...units, from: 'x', to: '' },
      { ...units, to: day('2025-09-30') },
      { ...units, priceBefore: '0,50 kr', plannedVolume: '25 000' },
      { ...units, plannedVolume: 50_000 },
      { ...units, volumeOnContract: 50_000 },
      { ...units, priceBefore: 99_999_999, plannedVolume: 99_999_999_999 },
      { ...units, volumeOffContract: 1 },
      { ...units, from: day('2025-12-31'), to: day('2025-12-31'), plannedVolume: 8333 },
      { ...units, from: day('2026-02-01'), to: day('2026-02-28'), volumeOnContract: 1 },
    ],
  },
  'unit data': {
    effects: [contract],
    unitData: [
      { effectId: 'x' },
      {
        effectId: 'E-0001',
        from: day('2025-10-01'),
        to: day('2025-12-31'),
        priceBefore: -1,
        contractPrice: 'x',
        invoicedPrice: 1,
        plannedVolume: 1,
        volumeOnContract: 1,
        volumeOffContract: 1,
      },
    ],
  },
};

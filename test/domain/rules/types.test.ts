import type { CellValue, EffectField } from '../../../src/domain/register/cells';
import { fingerprintOf } from '../../../src/domain/register/fingerprint';
import type { Ore } from '../../../src/domain/basics/money';
import type { Row } from '../../support/register';
import {
  assessed,
  avoidance,
  contract,
  day,
  issuesOf,
  other,
  penalty,
  rulesOn,
  settings,
} from '../../support/register';

const rulesOf = (base: Row<EffectField>, change: Row<EffectField>): string[] =>
  rulesOn(assessed({ effects: [{ ...base, ...change }] }));
const blankCosts = { baseline: '', newCost: '' };

describe('Nytt avtal', () => {
  const on = (change: Row<EffectField>): string[] => rulesOf(contract, change);

  it('E201 wants a baseline or a total amount, and a baseline with a new cost', () => {
    expect(on(blankCosts)).toEqual(['E201']);
    expect(on({ baseline: '' })).toEqual(['E201']);
    expect(on({ ...blankCosts, amount: 40_000 })).toEqual([]);
  });

  it('E202 wants the new cost when there is a baseline; 0 is a cost', () => {
    expect(on({ newCost: '' })).toEqual(['E202']);
    expect(on({ newCost: 0 })).toEqual(['W252']);
  });

  it('E203 wants the term, and then E462 is silent', () => {
    expect(on({ termYears: '' })).toEqual(['E203']);
    expect(on({ termYears: '', indirectPerYear: 5 })).toEqual(['E203']);
    expect(on({ termYears: 1 })).toEqual([]);
  });

  it('E204 takes no negative cost, implementation cost or hours, nor a negative ceiling of a cost avoidance', () => {
    for (const field of ['baseline', 'newCost', 'implementationCost', 'hoursPerYear'])
      expect(on({ [field]: -1 })).toEqual(['E204']);
    expect(rulesOf(avoidance, { ceiling: -1 })).toEqual(['E204']);
    expect(on({ indirectPerYear: -1 })).toEqual([]);
    expect(on({ implementationCost: 0 })).toEqual([]);
  });

  it('E205 wants yearly costs or a total amount, not both, and then E201 is silent', () => {
    expect(on({ amount: 1 })).toEqual(['E205']);
    expect(on({ baseline: '', amount: 1 })).toEqual(['E205']);
    expect(on({ newCost: '', amount: 1 })).toEqual(['E205']);
    expect(on({ amount: 0 })).toEqual([]);
  });

  it('W251 counts a negative effect and says so', () => {
    const assessment = assessed({ effects: [{ ...contract, newCost: 60_000 }] });
    expect(rulesOn(assessment)).toEqual(['W251']);
    expect(issuesOf(assessment, 'W251')[0]).toMatchObject({ field: 'newCost', params: { effectOre: -2_000_000 } });
    expect(assessment.rows[0]?.state).toBe('counted');
    expect(on({ ...blankCosts, amount: -5 })).toEqual(['W251']);
    expect(on({ implementationCost: 40_001 })).toEqual(['W251']);
    expect(on({ implementationCost: 40_000 })).toEqual([]);
    expect(rulesOf(avoidance, { newCost: 110_001 })).toEqual(['W251']);
  });

  it('W252 asks about a saving above the limit, but not at it', () => {
    expect(on({ newCost: 24_999 })).toEqual(['W252']);
    expect(on({ newCost: 25_000 })).toEqual([]);
    expect(on({ baseline: 0, newCost: 0 })).toEqual([]);
  });

  it('W253 shows what is beyond the cap apart', () => {
    const assessment = assessed({ effects: [{ ...contract, termYears: 5 }] });
    expect(issuesOf(assessment, 'W253')[0]?.params).toEqual({
      months: 60,
      capMonths: 48,
      totalOre: 10_000_000,
      cappedOre: 8_000_000,
      beyondOre: 2_000_000,
    });
    expect(on({ termYears: 4 })).toEqual([]);
  });

  it('W254 counts an effect without baseline source as avoided', () => {
    expect(on({ baselineSource: '', termYears: 1 })).toEqual(['W254']);
    expect(on({ baselineSource: 'Budget' })).toEqual([]);
  });

  it.each(['Indexuppräknat pris', 'Anbudsmedel', 'Marknadsbedömning'])(
    'W255 counts an effect on %s as avoided',
    (baselineSource) => {
      expect(on({ baselineSource, termYears: 1 })).toEqual(['W255']);
    },
  );

  it('W255 is silent about a baseline that has really been paid', () => {
    expect(on({ baselineSource: 'Tidigare avtal eller utfall' })).toEqual([]);
  });
});

describe('Engångsbelopp/vite', () => {
  const on = (change: Row<EffectField>): string[] => rulesOf(penalty, change);

  it('E301 wants an amount, and not 0', () => {
    for (const amount of ['', 0, '0 kr']) expect(on({ amount })).toContain('E301');
    expect(on({ amount: 1 })).toEqual([]);
  });

  it('W302 never annualises: term and yearly costs are ignored, and W158 is then silent', () => {
    for (const field of ['termYears', 'baseline', 'newCost']) expect(on({ [field]: 3 })).toEqual(['W302']);
    expect(on({ termYears: 'oläsligt' })).toEqual(['W302']);
    expect(assessed({ effects: [{ ...penalty, termYears: 4 }] }).effects[0]?.termMonths).toBeNull();
    expect(on({ termYears: '' })).toEqual([]);
    expect(rulesOf(other, { baseline: 5, newCost: 3 })).toEqual(['W154', 'W158', 'W158']);
  });

  it('E303 wants a comment on a reversal', () => {
    expect(on({ amount: -5 })).toEqual(['E303']);
    expect(on({ amount: -5, comment: 'Återför E-0009' })).toEqual([]);
  });
});

describe('Cost avoidance', () => {
  const on = (change: Row<EffectField>): string[] => rulesOf(avoidance, change);

  it('E401 wants a requested cost or a total amount', () => {
    expect(on(blankCosts)).toEqual(['E401']);
    expect(on({ baseline: '' })).toEqual(['E401']);
    expect(on({ ...blankCosts, amount: 5, termYears: '' })).toEqual([]);
  });

  it('E402 wants the agreed cost when there is a requested one', () => {
    expect(on({ newCost: '' })).toEqual(['E402']);
    expect(on({ newCost: 0 })).not.toContain('E402');
  });

  it('E403 wants a term with a requested cost, not with a total amount', () => {
    expect(on({ termYears: '' })).toEqual(['E403']);
    expect(on({ termYears: '', indirectPerYear: 1 })).toEqual(['E403']);
    expect(on({ ...blankCosts, amount: 5, termYears: '' })).not.toContain('E403');
  });

  it('E404 wants yearly costs or a total amount, not both', () => {
    expect(on({ amount: 5 })).toEqual(['E404']);
    expect(on({ baseline: '', amount: 5 })).toEqual(['E404']);
    expect(on({ amount: 0 })).toEqual([]);
  });

  it('W451 shows what is counted beyond the limit, also of a Nytt avtal on an estimate, and W253 is then silent', () => {
    const assessment = assessed({ effects: [{ ...avoidance, termYears: 2 }] });
    expect(issuesOf(assessment, 'W451')[0]?.params).toEqual({
      months: 24,
      capMonths: 12,
      totalOre: 2_000_000,
      cappedOre: 1_000_000,
      beyondOre: 1_000_000,
    });
    expect(rulesOf(contract, { baselineSource: 'Anbudsmedel', termYears: 5 })).toEqual(['W255', 'W451']);
    expect(on({ termYears: 1 })).toEqual([]);
  });

  it('W452 uses the ceiling when more was requested', () => {
    expect(on({ ceiling: 109_999 })).toEqual(['W452']);
    expect(on({ ceiling: 110_000 })).toEqual([]);
  });

  it('W453 misses the ceiling of an index adjustment', () => {
    expect(on({ ceiling: '' })).toEqual(['W453']);
    expect(on({ ceiling: '', reason: 'Annat' })).toEqual([]);
    expect(rulesOf(contract, { reason: 'Indexjustering' })).toEqual(['W157']);
  });
});

describe('Annat', () => {
  const on = (change: Row<EffectField>): string[] => rulesOf(other, change);

  it('E461 wants an amount, a yearly effect or hours', () => {
    expect(on({ hoursPerYear: '' })).toContain('E461');
    for (const field of ['amount', 'indirectPerYear']) expect(on({ hoursPerYear: '', [field]: 5 })).toEqual(['W154']);
  });

  it('E462 wants a term for a yearly effect or hours, of any type that uses them', () => {
    expect(on({ termYears: '' })).toEqual(['E462', 'W154']);
    expect(on({ hoursPerYear: '', amount: 5, termYears: '' })).toEqual(['W154']);
    expect(rulesOf(avoidance, { ...blankCosts, amount: 5, termYears: '', indirectPerYear: 1 })).toEqual(['E462']);
    expect(on({ amount: 5, hoursPerYear: 0, termYears: '' })).toEqual(['W154']);
  });

  it('W463 wants a comment', () => {
    expect(on({ comment: '' })).toEqual(['W154', 'W463']);
    expect(on({})).toEqual(['W154']);
  });
});

describe('validation by finance', () => {
  const large = { ...contract, baseline: 1_000_000, newCost: 900_000 };
  const stored = (change: Row<EffectField>): string[] => rulesOf(large, change);

  it('W153 and W160 speak above the limit, not at it', () => {
    expect(stored({})).toEqual(['W153', 'W160']);
    expect(rulesOf(contract, { ...blankCosts, amount: 100_000 })).toEqual([]);
    expect(rulesOf(contract, { ...blankCosts, amount: 100_000.01 })).toEqual(['W153', 'W160']);
    expect(stored({ evidence: 'Dnr 12' })).toEqual(['W160']);
  });

  it('W160 is silent once finance has validated the row, and W159 speaks when an input changes after that', () => {
    const first = assessed({ effects: [{ ...large, evidence: 'x' }] }).effects[0];
    if (first === undefined) throw new Error('counted');
    const cells = validationCells(first);
    expect(stored({ evidence: 'x', ...cells })).toEqual([]);
    expect(stored({ evidence: 'x', ...cells, validatedAmount: '' })).toEqual([]);
    expect(assessed({ effects: [{ ...large, evidence: 'x', ...cells }] }).effects[0]?.validation).toEqual({
      state: 'valid',
      by: 'Ekonomi',
      amount: 20_000_000,
    });
    const unsaid = assessed({
      effects: [{ ...large, evidence: 'x', ...cells, validatedAmount: '', newCost: 800_000 }],
    });
    expect(issuesOf(unsaid, 'W159')[0]?.params).toEqual({ by: 'Ekonomi', amountOre: 40_000_000, fields: ['newCost'] });
    expect(stored({ evidence: 'x', ...cells, title: 'Nytt namn', owner: 'Någon annan' })).toEqual([]);
    const changed = assessed({ effects: [{ ...large, evidence: 'x', ...cells, newCost: 800_000 }] });
    expect(rulesOn(changed)).toEqual(['W159']);
    expect(changed.effects[0]?.validation).toEqual({ state: 'changed', by: 'Ekonomi', amount: 20_000_000 });
    expect(issuesOf(changed, 'W159')[0]?.params).toEqual({
      by: 'Ekonomi',
      amountOre: 40_000_000,
      validatedOre: 20_000_000,
      fields: ['newCost'],
    });
  });

  it.each([
    ['start', '2025-11-01'],
    ['termYears', 3],
    ['newCost', 800_000],
    ['baselineSource', 'Budget'],
    ['implementationCost', 1],
    ['indirectPerYear', 1],
    ['hoursPerYear', 1],
    ['actualEnd', '2026-01-31'],
  ])('W159 notices a change of %s', (field, value) => {
    const first = assessed({ effects: [{ ...large, evidence: 'x' }] }).effects[0];
    expect(stored({ evidence: 'x', ...(first && validationCells(first)), [field]: value })).toContain('W159');
  });

  it('W159 knows a fingerprint of the first form, without saying which input changed', () => {
    const first = assessed({ effects: [{ ...large, evidence: 'x' }] }).effects[0];
    if (first === undefined) throw new Error('counted');
    const cells = {
      ...validationCells(first),
      validationFingerprint: fingerprintOf(first, null).replace('v2', 'v1').split('-').slice(0, 2).join('-'),
    };
    expect(stored({ evidence: 'x', ...cells })).toEqual([]);
    const changed = assessed({
      effects: [{ ...large, evidence: 'x', ...cells, newCost: 800_000, start: '2025-11-01' }],
    });
    expect(issuesOf(changed, 'W159')[0]?.params.fields).toBeUndefined();
  });

  it('W159 compares the amount of a validation by hand, and a name alone validates nothing', () => {
    expect(stored({ evidence: 'x', validatedBy: 'Ekonomi', validatedAmount: 200_000 })).toEqual([]);
    expect(stored({ evidence: 'x', validatedBy: 'Ekonomi', validatedAmount: '200 tkr' })).toEqual([]);
    expect(stored({ evidence: 'x', validatedAmount: 200_000 })).toEqual(['W160']);
    expect(stored({ evidence: 'x', validatedAmount: 199_999 })).toEqual(['W160']);
    expect(stored({ evidence: 'x', validatedBy: 'Ekonomi', validatedAmount: 199_999 })).toEqual(['W159']);
    expect(stored({ evidence: 'x', validatedBy: 'Ekonomi' })).toEqual(['W160']);
  });
});

describe('hours with a cost beyond what an amount can hold', () => {
  it('E111 leaves the row out instead of failing', () => {
    const assessment = assessed(
      { effects: [{ ...other, termYears: 50, hoursPerYear: 100_000_000 }] },
      { settings: { ...settings, hourlyCost: 1_000_000_000_000 as Ore } },
    );
    expect(rulesOn(assessment)).toContain('E111');
  });

  it('E111 holds one part to 10 000 miljarder kronor, whatever stands beside it', () => {
    const hours = { ...other, amount: 5, termYears: 50, hoursPerYear: 100_000_000 };
    const state = (hourlyCost: number) =>
      assessed({ effects: [hours] }, { settings: { ...settings, hourlyCost: hourlyCost as Ore } });
    expect(state(200_000).rows[0]?.state).toBe('counted');
    expect(rulesOn(state(200_001))).toContain('E111');
    expect(state(200_001).rows[0]?.state).toBe('leftOut');
  });
});

describe('a no to validation', () => {
  const large = { ...contract, baseline: 500_000, newCost: 400_000, evidence: 'Dnr 1', validatedAmount: 200_000 };
  const said = (validatedBy: CellValue): string[] => rulesOn(assessed({ effects: [{ ...large, validatedBy }] }));

  it('W164 validates nothing, and stands without W160', () => {
    for (const no of ['nej', 'Nej!', 'NEJ, inte än', 'ej klart', 'inte validerad', '-', '–', '0', 0, 'FALSKT', false]) {
      expect([no, said(no)]).toEqual([no, ['W164']]);
      expect(assessed({ effects: [{ ...large, validatedBy: no }] }).effects[0]?.validation.state).toBe('none');
    }
    for (const name of ['Nejla', 'Ejnar', 'Intensiv', 'Eva']) expect([name, said(name)]).toEqual([name, []]);
    expect(said('')).toEqual(['W160']);
  });

  it('W159 tells hours that were validated before they had a cost', () => {
    const hours = {
      ...other,
      hoursPerYear: 1000,
      termYears: 1,
      validatedBy: 'Eva',
      validatedAmount: 0,
      validationFingerprint: 'v2-173579e10fc0c151-f5e96ac5c5c5c5c5c5c544c5',
      start: day('2025-01-01'),
    };
    const state = (hourlyCost: number | null) =>
      assessed({ effects: [hours] }, { settings: { ...settings, hourlyCost: hourlyCost as Ore | null } }).effects[0]
        ?.validation.state;
    expect([state(null), state(50_000)]).toEqual(['valid', 'changed']);
  });
});

function validationCells(effect: Parameters<typeof fingerprintOf>[0]): Row<EffectField> {
  return { validatedBy: 'Ekonomi', validatedAmount: 200_000, validationFingerprint: fingerprintOf(effect, null) };
}

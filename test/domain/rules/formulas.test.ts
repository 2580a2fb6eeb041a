import { assess } from '../../../src/domain/rules/assess';
import { finished } from '../../../src/domain/basics/steps';
import type { CellValue, EffectField, EffectFormulaField, OutcomeField } from '../../../src/domain/register/cells';
import type { ExpectedFormulas } from '../../../src/domain/rules/formulas';
import type { Row } from '../../support/register';
import { asOf, contract, issuesOf, outcome, penalty, registerOf, settings, vocabulary } from '../../support/register';

const formula = '=IF([@Belopp]="",[@[Ny kostnad per år]],Effekter[[#This Row],[Belopp]])';
const expectedFormulas = { calculated: formula, realised: '=SUM(1)' };

function judged(
  row: Row<EffectField>,
  formulas?: Partial<Record<EffectFormulaField, readonly string[]>>,
  outcomes: readonly Row<OutcomeField>[] = [outcome],
  expected: ExpectedFormulas = expectedFormulas,
) {
  const register = registerOf({ effects: [row], outcomes });
  const effects = formulas === undefined ? register.effects : { ...register.effects, formulas };
  return issuesOf(
    finished(assess({ ...register, effects }, { vocabulary, settings, asOf, expectedFormulas: expected })),
    'W108',
  );
}
const shows = (calculated: CellValue): Row<EffectField> => ({ ...contract, calculated });

describe('native formulas', () => {
  it('W108 notices an overwritten formula and restores it', () => {
    expect(judged(shows(40_000), { calculated: [''] })).toMatchObject([
      {
        field: 'calculated',
        params: { reason: 'overwritten' },
        fix: { changes: [{ table: 'effects', row: 0, field: 'calculated', before: 40_000, after: formula }] },
      },
    ]);
    expect(judged(shows(''), { calculated: [''] })[0]?.params).toEqual({ reason: 'missing' });
    expect(judged(shows(40_000), { calculated: ['=1+1'] })[0]).toMatchObject({
      params: { reason: 'changed' },
      fix: { changes: [{ before: '=1+1' }] },
    });
  });

  it('W108 takes the two ways to write this row, spaces and case for the same formula', () => {
    const same =
      '=IF( Effekter[[#This Row],[Belopp]]="", Effekter[[#This Row],[Ny kostnad per år]], Effekter[@Belopp])';
    expect(judged(shows(40_000), { calculated: [same] })).toEqual([]);
  });

  it('W108 compares the figure with the add-in’s own where inputs are plain numbers (0,005 kr)', () => {
    expect(judged(shows(40_000.005))).toEqual([]);
    expect(judged(shows(40_000.006))[0]).toMatchObject({
      field: 'calculated',
      params: { reason: 'differs', ownOre: 4_000_000 },
    });
    expect(judged(shows('#VALUE!'))).toHaveLength(1);
    expect(judged({ ...shows(1), baseline: '50 tkr' })).toEqual([]);
    expect(judged({ ...shows(1), start: '2025-10-01' })).toEqual([]);
    expect(judged({ ...shows(1), termYears: '2' })).toEqual([]);
    expect(judged(shows(''))).toEqual([]);
    expect(judged({ ...shows(0.005), newCost: 50_000 })).toEqual([]);
    expect(judged({ ...shows(0.0051), newCost: 50_000 })).toHaveLength(1);
  });

  it('W108 says nothing of a formula that it has nothing to compare with', () => {
    expect(judged({ ...contract, annualEffect: 20_000 }, { annualEffect: ['=1+1'] })).toEqual([]);
    expect(judged({ ...penalty, annualEffect: 5 })).toEqual([]);
    expect(judged({ ...contract, check: 5 })).toEqual([]);
    expect(judged({ ...contract, realised: 5001 }, { realised: ['=SUM(1)'] }, [outcome], {})).toMatchObject([
      { params: { reason: 'differs' } },
    ]);
  });

  it('W108 speaks once of each cell that differs', () => {
    const row = { ...contract, check: '', annualEffect: 20_000, calculated: 40_000, realised: 5001 };
    expect(judged(row).map(({ field }) => field)).toEqual(['realised']);
    expect(judged({ ...row, annualEffect: 1, calculated: 1 }).map(({ field }) => field)).toEqual([
      'annualEffect',
      'calculated',
      'realised',
    ]);
  });

  it('W108 compares the annual effect, and the realised with the plain sum that its formula makes', () => {
    expect(judged({ ...contract, annualEffect: 20_000, realised: 5000 })).toEqual([]);
    expect(judged({ ...contract, annualEffect: 20_001 })).toHaveLength(1);
    expect(judged({ ...contract, realised: 5001 })).toMatchObject([
      { field: 'realised', params: { reason: 'differs', ownOre: 500_000 }, fix: { changes: [{ field: 'realised' }] } },
    ]);
    // A sum in the sheet passes texts by, knows the three counted sources only, and leaves no copy out.
    expect(judged({ ...contract, realised: 0 }, undefined, [{ ...outcome, amount: '5 tkr' }])).toEqual([]);
    expect(judged({ ...contract, realised: 5000 }, undefined, [{ ...outcome, amount: '5 tkr' }])).toHaveLength(1);
    expect(
      judged({ ...contract, realised: 5000 }, undefined, [
        outcome,
        { ...outcome, source: '', amount: 7 },
        { ...outcome, source: 'x', amount: 7 },
      ]),
    ).toEqual([]);
    expect(
      judged({ ...contract, realised: 10_000 }, undefined, [
        outcome,
        outcome,
        { ...outcome, amount: 7, source: 'Beräknat' },
      ]),
    ).toEqual([]);
    expect(judged({ ...contract, realised: 3 }, undefined, [{ ...outcome, amount: '#N/A' }, outcome])).toEqual([]);
    expect(judged({ ...contract, realised: 'x' })).toEqual([]);
  });

  it('W108 tells when Excel takes one ID for another, and offers no formula: the right one stands', () => {
    const stands = (realised: CellValue, id: string, of: string) =>
      judged({ ...contract, id, realised }, { realised: [expectedFormulas.realised] }, [
        { ...outcome, effectId: of },
      ]).map(({ field, params, fix }) => [field, params['reason'], params['ownOre'], fix]);
    expect(stands(5000, '1E5', '100000')).toEqual([['realised', 'alike', 0, undefined]]);
    expect(stands('', 'E-1', ' e-1')).toEqual([['realised', 'alike', 500_000, undefined]]);
    expect(stands(5000, 'E-1', 'E-1')).toEqual([]);
    expect(stands('', 'E-1', 'E-2')).toEqual([]);
    expect(stands(5000, '', 'E-1')).toEqual([]);
  });

  it('W108 judges no withdrawn row', () => {
    expect(judged({ ...shows(1), status: 'Makulerad' }, { calculated: [''] })).toEqual([]);
  });
});

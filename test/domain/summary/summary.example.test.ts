import { calculate } from '../../../src/domain/effect/calculation';
import type { View } from '../../../src/domain/summary/summaryTypes';
import {
  assessment,
  cappedOf,
  day,
  defaultSettings,
  exampleEffects,
  first12MonthsOf,
  inKronor,
  kr,
  krTotal,
} from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

const register = assessment({ effects: exampleEffects(), asOf: day('2025-12-31') });
const summary = summaryBy(register, ledgerOf(register));

function kronor(view: View): Record<string, number> {
  return {
    freed: inKronor(view.byClass.freed),
    returned: inKronor(view.byClass.returned),
    avoided: inKronor(view.byClass.avoided),
    indirect: inKronor(view.byClass.indirect),
    calculated: inKronor(view.calculated),
  };
}

describe("The source's own cases (domain.md §4)", () => {
  const cases = [
    ['Utskrift som tjänst', 'E-0001', 14_000_000, 8_000_000, 2_000_000],
    ['Flyttjänster', 'E-0002', 175_000, 175_000, 175_000],
    [
      'Standardiserade fordon: 5,2, the source counts the yearly indirect once (3,7)',
      'E-0003',
      5_200_000,
      5_200_000,
      1_300_000,
    ],
    ['Automatiserad fakturahantering', 'E-0007', 0, 0, 0],
  ] as const;
  it.each(cases)('%s', (_title, id, whole, capped, first) => {
    const effect = exampleEffects().find((one) => one.id === id);
    if (effect === undefined) throw new Error(id);
    const calculation = calculate(effect, defaultSettings);
    expect(calculation.calculated).toBe(kr(whole));
    expect(cappedOf(calculation)).toBe(kr(capped));
    expect(first12MonthsOf(calculation)).toBe(kr(first));
  });

  it('Turbundna resor is 9,9, not the 9,4 that the source states', () => {
    const effects = exampleEffects().filter(({ caseId }) => caseId === 'Turbundna resor');
    const sum = effects.reduce((total, effect) => total + calculate(effect, defaultSettings).calculated, 0);
    expect(sum).toBe(kr(9_900_000));
  });

  it('8 000 hours are worth 0 kr until an hourly cost is set', () => {
    const hours = exampleEffects()[6];
    if (hours === undefined) throw new Error('no hours');
    expect(calculate(hours, defaultSettings).hours).toBe(800_000);
    expect(calculate(hours, { ...defaultSettings, hourlyCost: kr(450.5) }).calculated).toBe(kr(3_604_000));
  });
});

describe('The example register as a whole, on 2025-12-31', () => {
  it('sums to 29,275 mkr over the whole term, each class apart', () => {
    expect(kronor(summary.views.wholeTerm)).toEqual({
      freed: 17_200_000,
      returned: 5_875_000,
      avoided: 4_200_000,
      indirect: 2_000_000,
      calculated: 29_275_000,
    });
    expect(summary.total.calculated).toBe(krTotal(29_275_000));
  });

  it('sums to 20,125 mkr capped', () => {
    expect(kronor(summary.views.capped)).toEqual({
      freed: 11_200_000,
      returned: 5_875_000,
      avoided: 1_050_000,
      indirect: 2_000_000,
      calculated: 20_125_000,
    });
  });

  it('sums to 10,225 mkr the first 12 months', () => {
    expect(kronor(summary.views.first12Months)).toEqual({
      freed: 2_800_000,
      returned: 5_875_000,
      avoided: 1_050_000,
      indirect: 500_000,
      calculated: 10_225_000,
    });
  });

  it('has 10,225 mkr in 2025', () => {
    expect(summary.perYear[0]?.year).toBe(2025);
    expect(summary.perYear[0]?.calculated).toBe(krTotal(10_225_000));
  });

  it('has the run rate freed 2,8, avoided 1,05 and indirect 0,5', () => {
    expect(summary.runRate).toEqual({
      freed: krTotal(2_800_000),
      returned: 0n,
      avoided: krTotal(1_050_000),
      indirect: krTotal(500_000),
    });
  });

  it('has contiguous years to the end of the longest contract, 2025–2031', () => {
    expect(summary.perYear.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031]);
    expect(inKronor(summary.perYear.at(-1)?.calculated ?? 0n)).toBe(2_000_000);
  });

  it('shows nothing followed up as "–", never as 0 realised of the claim', () => {
    expect(summary.total.realised).toBeNull();
    expect(summary.total.realisationRate).toBeNull();
    expect(summary.total.followUpCoverage).toBe(0);
  });

  it('counts 8 000 hours', () => {
    expect(summary.total.centihours).toBe(800_000n);
  });

  it('lists what occurs, in list order', () => {
    expect(summary.perDepartment.map(({ name, calculated }) => [name, inKronor(calculated)])).toEqual([
      ['Kommunledningskontoret', 14_000_000],
      ['Tekniska förvaltningen', 5_375_000],
      ['Utbildningsförvaltningen', 9_900_000],
    ]);
    expect(summary.perReason.map(({ name }) => name)).toEqual([
      'Ramavtal/kontrakt',
      'Direktupphandling',
      'Rättad faktura',
      'Vite',
      'Annat',
    ]);
    expect(summary.perType.map(({ name, calculated }) => [name, inKronor(calculated)])).toEqual([
      ['oneOff', 5_875_000],
      ['newContract', 19_200_000],
      ['costAvoidance', 4_200_000],
      ['other', 0],
    ]);
  });
});

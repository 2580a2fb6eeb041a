import { automaticOutcome, type RegisterFigures } from '../../../src/domain/indicators/automatic';
import {
  judgeIndicators,
  readIndicators,
  stateOf,
  type AutomaticIndicator,
  type Direction,
  type IndicatorField,
} from '../../../src/domain/indicators/indicator';
import type { IndicatorUnit } from '../../../src/domain/indicators/indicatorValue';
import { day, tableOf, type Row } from '../../support/register';

const words = {
  directions: new Map<string, Direction>([
    ['minst', 'atLeast'],
    ['högst', 'atMost'],
    ['nollmätning', 'firstMeasured'],
    ['följs', 'followed'],
  ]),
  units: new Map<string, IndicatorUnit>([
    ['%', 'percent'],
    ['st', 'count'],
    ['kr', 'kronor'],
    ['mkr', 'millions'],
    ['text', 'text'],
  ]),
  automatic: new Map<string, AutomaticIndicator>([
    ['realiserade besparingar', 'realised'],
    ['möjliggjorda besparingar', 'calculated'],
    ['leverantörstrohet', 'supplierLoyalty'],
    ['uppföljningsgrad', 'followUpCoverage'],
    ['initiativ utan ansvarig', 'withoutOwner'],
  ]),
  registerSource: 'Registret',
};
const read = (...rows: readonly Row<IndicatorField>[]) =>
  readIndicators(tableOf(rows.map((row) => ({ year: 2023, ...row }))), words);
const states = (...rows: readonly Row<IndicatorField>[]) => read(...rows).indicators.map(stateOf);
const rules = (...rows: readonly Row<IndicatorField>[]) => {
  const { indicators, issues } = read(...rows);
  return [...issues, ...judgeIndicators(indicators, day('2024-03-31'))].map(
    ({ ruleId, row, field }) => `${ruleId}@${row} ${field}`,
  );
};
const atLeast: Row<IndicatorField> = {
  indicator: 'Samordnade upphandlingar',
  target: 0.8,
  outcome: 0.59,
  direction: 'Minst',
  unit: '%',
};

describe('Läge', () => {
  it('a region’s three read Nått, Nått, Nått, and the savings that nobody measured read –', () => {
    expect(
      states(
        { indicator: 'Avtalsuppföljningar', target: 30, outcome: 34, direction: 'Minst', unit: 'st' },
        { indicator: 'Otillåtna direktupphandlingar', target: 0, outcome: '0 kr', direction: 'Högst', unit: 'kr' },
        { indicator: 'Möjliggjorda besparingar', target: 66, outcome: '74,4 mkr', direction: 'Minst', unit: 'mkr' },
        { indicator: 'Realiserade besparingar', target: '–', outcome: '–', direction: 'Minst', unit: 'mkr' },
      ),
    ).toEqual(['reached', 'reached', 'reached', 'none']);
  });

  it('a joint board’s fit: at least, at most, measured for the first time, followed', () => {
    expect(
      states(
        atLeast,
        { indicator: 'Avtalsuppföljningar', target: 250, outcome: 218, direction: 'Minst', unit: 'st' },
        { indicator: 'Med miljökrav', target: 0.98, outcome: 0.98, direction: 'minst', unit: '%' },
        { indicator: 'Sjukfrånvaro', target: '3,0 %', outcome: '2,9 %', direction: 'Högst', unit: '%' },
        { indicator: 'Ny', target: 5, outcome: 5, direction: 'Nollmätning' },
        { indicator: 'Antal avtal', outcome: 912, direction: 'Följs', unit: 'st' },
        { indicator: 'Antal avtal', target: 1, outcome: 912, direction: '', unit: 'st' },
      ),
    ).toEqual(['missed', 'missed', 'reached', 'reached', 'none', 'none', 'none']);
  });

  it('what is not measured is never Nått, whatever the target', () => {
    expect(
      states(
        { ...atLeast, outcome: '' },
        { ...atLeast, target: 0, outcome: '' },
        { ...atLeast, direction: 'Högst', outcome: '-' },
        { ...atLeast, target: '' },
      ),
    ).toEqual(['none', 'none', 'none', 'none']);
    expect(states({ indicator: 'Nöjdhet', unit: 'text', target: 'god', outcome: 'god', direction: 'Minst' })).toEqual([
      'none',
    ]);
  });
});

describe('the rules of indicators', () => {
  it('E681 wants a name, E682 values, a year and choices that can be read', () => {
    expect(rules(atLeast)).toEqual([]);
    expect(rules({ ...atLeast, indicator: '' })).toEqual(['E681@0 indicator']);
    expect(rules({ ...atLeast, target: '<3,0 %' }, { ...atLeast, outcome: 'bra' })).toEqual([
      'E682@0 target',
      'E682@1 outcome',
    ]);
    expect(rules({ ...atLeast, year: 'i år', direction: 'Mer', unit: 'ton' })).toEqual([
      'E682@0 unit',
      'E682@0 year',
      'E682@0 direction',
    ]);
    expect(rules({ ...atLeast, unit: 'text', target: 'bra', outcome: 'bra' })).toEqual([]);
  });

  it('W683 the same indicator, year and slice twice', () => {
    expect(rules(atLeast, { ...atLeast, indicator: ' samordnade UPPHANDLINGAR' })).toEqual([
      'W683@0 indicator',
      'W683@1 indicator',
    ]);
    expect(rules(atLeast, { ...atLeast, slice: 'Resor' }, { ...atLeast, year: 2022 })).toEqual([]);
  });

  it('W684 the year is over without an outcome', () => {
    expect(rules({ ...atLeast, outcome: '' }, { ...atLeast, year: 2024, outcome: '' })).toEqual(['W684@0 outcome']);
  });

  it('W685 per cent as a share beside per cent as a number: Läge is –', () => {
    const mixed = { ...atLeast, target: 80, outcome: 0.85 };
    expect([rules(mixed), states(mixed)]).toEqual([['W685@0 outcome'], ['none']]);
    expect(rules({ ...mixed, target: 0.8, outcome: 85 })).toEqual(['W685@0 outcome']);
    expect([
      rules({ ...mixed, target: 1, outcome: 0.85 }),
      rules({ ...mixed, target: 80, outcome: 0 }),
      rules({ ...mixed, unit: 'st' }),
    ]).toEqual([[], [], []]);
  });

  it('W686 a unit that cannot hold the register’s figure, kronor, a share or a number', () => {
    const own = { ...atLeast, source: 'Registret', outcome: '' };
    const units = ['', '%', 'st', 'kr', 'mkr'];
    const told = (indicator: string) =>
      units.filter((unit) => rules({ ...own, indicator, unit }).includes('W686@0 unit'));
    expect(told('Möjliggjorda besparingar')).toEqual(['', '%', 'st']);
    expect(told('Uppföljningsgrad')).toEqual(['', 'st', 'kr', 'mkr']);
    expect(told('Initiativ utan ansvarig')).toEqual(['%', 'kr', 'mkr']);
    // What people have typed may be in any unit.
    expect(rules({ ...atLeast, indicator: 'Möjliggjorda besparingar', unit: 'st' })).toEqual([]);
  });

  it('0,1 + 0,2 is at most 0,3, as on the sheet', () => {
    expect(states({ ...atLeast, unit: '', direction: 'Högst', target: 0.3, outcome: 0.1 + 0.2 })).toEqual(['reached']);
  });
});

describe('automatic rows', () => {
  const figures: RegisterFigures = {
    year: 2023,
    calculated: 7_440_000_000n,
    realised: null,
    followUpCoverage: 0.5,
    realisationRate: null,
    validatedShare: 0,
    supplierLoyalty: new Map([
      ['', 0.871],
      ['Resor', 0.7],
    ]),
    unpaidClaims: 0n,
    withoutOwner: null,
  };
  const outcome = (row: Row<IndicatorField>) =>
    read({ source: 'Registret', ...row }).indicators.map((indicator) => automaticOutcome(indicator, figures))[0];

  it('take the register’s figure in their unit, and nothing where nobody has measured', () => {
    expect([
      outcome({ indicator: 'Möjliggjorda besparingar', unit: 'mkr' }),
      outcome({ indicator: 'Möjliggjorda besparingar', unit: 'kr' }),
      outcome({ indicator: 'Realiserade besparingar', unit: 'mkr' }),
    ]).toEqual([74.4, 74_400_000, null]);
    expect([
      outcome({ indicator: 'Uppföljningsgrad', unit: '%', target: 80 }),
      outcome({ indicator: 'Uppföljningsgrad', unit: '%', target: 0.8 }),
    ]).toEqual([50, 0.5]);
    expect([
      outcome({ indicator: 'Leverantörstrohet', unit: '%' }),
      outcome({ indicator: 'Leverantörstrohet', unit: '%', slice: 'resor' }),
      outcome({ indicator: 'Leverantörstrohet', unit: '%', slice: 'Bygg' }),
    ]).toEqual([0.871, 0.7, null]);
    // Only loyalty is known of a category by itself.
    expect(outcome({ indicator: 'Möjliggjorda besparingar', unit: 'mkr', slice: 'Resor' })).toBeNull();
  });

  it('are none of another year, or typed', () => {
    expect([
      outcome({ indicator: 'Möjliggjorda besparingar', year: 2022 }),
      outcome({ indicator: 'Möjliggjorda besparingar', source: 'Ekonomi' }),
    ]).toEqual([null, null]);
  });
});

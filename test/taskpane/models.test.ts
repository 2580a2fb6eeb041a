import fc from 'fast-check';
import type { YearFigures } from '../../src/domain/summary/summaryTypes';
import { monthIndexOf } from '../../src/domain/basics/calendar';
import { chartBars, chartWindow } from '../../src/taskpane/figures/chartBars';
import { summaryOf } from '../../src/taskpane/figures/summaryOf';
import { calculatedFor, followables, pictureOf, proposePeriod } from '../../src/taskpane/followUp/followable';
import { blankOutcome, outcomeDraft, outcomeIssues } from '../../src/taskpane/followUp/outcomeForm';
import { freshnessOf } from '../../src/taskpane/freshness';
import { formOfSettings, settingsChanges } from '../../src/taskpane/settings/settingsForm';
import { targetRows } from '../../src/taskpane/settings/targetRows';
import { glanceOf } from '../../src/taskpane/start/glanceOf';
import { splitLines } from '../../src/taskpane/start/splitLines';
import { createStore } from '../../src/taskpane/store';
import { liveStampsOf } from '../../src/workbook/formulas/freshness';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { paneToday, readingOf, stateOf } from '../support/pane';
import { day } from '../support/register';

const year = (number: number, calculated: number, realised = 0) =>
  ({ year: number, calculated: BigInt(calculated), realised: BigInt(realised) }) as YearFigures;

describe('the small chart', () => {
  it('keeps every bar within its frame, negative ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 7 }), (values) => {
        const chart = chartBars(
          values.map(([calculated, realised], index) => year(2025 + index, calculated, realised)),
          { width: 288, height: 120 },
        );
        for (const bar of chart.years.flatMap(({ bars }) => bars)) {
          expect(bar.y).toBeGreaterThanOrEqual(-1e-6);
          expect(bar.y + bar.height).toBeLessThanOrEqual(120 + 1e-6);
          expect(bar.x).toBeGreaterThanOrEqual(-1);
          expect(bar.x + bar.width).toBeLessThanOrEqual(289);
        }
      }),
    );
  });

  it('shows at most seven years, this year among them', () => {
    const years = Array.from({ length: 20 }, (_, index) => year(2015 + index, 1));
    const shown = chartWindow(years, 2025).map(({ year: number }) => number);
    expect(shown).toEqual([2023, 2024, 2025, 2026, 2027, 2028, 2029]);
    expect(chartWindow(years, 2034)).toHaveLength(7);
    expect(chartWindow(years.slice(0, 3), 2025)).toHaveLength(3);
  });
});

describe('the figures', () => {
  it('are computed once for one reading', () => {
    const { assessment } = stateOf();
    expect(summaryOf(assessment)).toBe(summaryOf(assessment));
    expect(summaryOf(assessment).total.calculated).toBe(2_927_500_000n);
  });
});

describe('the state at a glance', () => {
  it('counts rows left out apart, and a row with errors and warnings not twice', () => {
    const state = stateOf(
      readingOf({ effects: [...exampleRegister.effects, { 'Effekt-ID': 'E-0100', Benämning: 'Utan typ' }] }),
    );
    expect(glanceOf(state)).toMatchObject({ counted: 7, leftOut: 1, withdrawn: 0 });
  });

  it('counts effects to look over, rows of other tables, and what only lacks a fact, each apart', () => {
    expect(glanceOf(stateOf())).toMatchObject({ counted: 7, warned: 3, warnedElsewhere: 1, incomplete: 4 });
  });
});

describe('freshness', () => {
  const liveStamps = liveStampsOf(wholeSchema);
  const live = liveStamps.map((_, index) => index + 0.5);
  const stamps = {
    state: 'Klar',
    asOf: day('2025-12-01'),
    ...Object.fromEntries(liveStamps.map((key, index) => [key, index + 0.5])),
  };

  it.each([
    ['fresh', stamps, live],
    ['stale', stamps, [99, ...live.slice(1)]],
    ['otherMonth', { ...stamps, asOf: day('2025-11-30') }, live],
    ['stale', { ...stamps, asOf: day('2025-11-30') }, [99, ...live.slice(1)]],
    ['incomplete', { ...stamps, state: 'Pågår' }, live],
    ['never', {}, live],
  ] as const)('is %s', (expected, given, now) => {
    expect(freshnessOf({ schema: wholeSchema, stamps: given, live: now }, paneToday)).toBe(expected);
  });
});

describe('following up', () => {
  it('lists effects with a direct part, those that wait first', () => {
    const all = followables(stateOf());
    expect(all.map(({ effect }) => effect.type)).not.toContain('other');
    expect(all[0]?.due).toBe(true);
  });

  it('proposes the months from the first that is not followed up to the last that has elapsed', () => {
    const outcome = {
      'Effekt-ID': 'E-0001',
      Från: '2025-01-01',
      Till: '2025-09-30',
      'Realiserat belopp': 1_300_000,
      Källa: 'Faktura',
    };
    const state = stateOf(readingOf({ ...exampleRegister, outcomes: [outcome] }));
    const picture = pictureOf(state, 'E-0001');
    if (picture === null) throw new Error('E-0001 must count');
    expect(proposePeriod(picture, state)).toMatchObject({ from: monthIndexOf(2025, 10), to: monthIndexOf(2025, 12) });
    expect(calculatedFor(picture, monthIndexOf(2025, 10), monthIndexOf(2025, 12))).toBe(50_000_000);
  });

  it('proposes the present month for a one-off: money comes when it comes', () => {
    const state = stateOf();
    const picture = pictureOf(state, 'E-0002');
    if (picture === null) throw new Error('E-0002 must count');
    expect(proposePeriod(picture, state)).toMatchObject({ from: monthIndexOf(2025, 12), to: monthIndexOf(2025, 12) });
    expect(calculatedFor(picture, monthIndexOf(2025, 12), monthIndexOf(2025, 12))).toBe(17_500_000);
  });

  it('writes whole months and numbers, and hears the rules of Utfall (E503, W552)', () => {
    const state = stateOf();
    const form = blankOutcome(monthIndexOf(2025, 1), monthIndexOf(2025, 3));
    const draft = outcomeDraft('E-0001', { ...form, amount: '100 tkr' });
    expect(draft).toMatchObject({
      from: day('2025-01-01'),
      to: day('2025-03-31'),
      amount: 100_000,
      source: 'Faktura',
      verified: '',
    });
    expect(outcomeIssues(state, draft, paneToday).map(({ ruleId }) => ruleId)).toContain('W552');
    expect(outcomeIssues(state, outcomeDraft('E-0001', form), paneToday).map(({ ruleId }) => ruleId)).toContain('E503');
  });
});

describe('settings', () => {
  const cells = { organisation: 'Region Exempel', savingWarningShare: 0.5, validationLimit: 100_000, asOf: '' };

  it('changes nothing when nothing was changed', () => {
    expect(settingsChanges(cells, formOfSettings(cells))).toEqual({ values: {}, unreadable: [] });
  });

  it('writes shares as fractions and amounts as numbers', () => {
    const form = { ...formOfSettings(cells), savingWarningShare: '40', validationLimit: '250 tkr', asOf: '2025-12-31' };
    expect(settingsChanges(cells, form)).toEqual({
      values: { savingWarningShare: 0.4, validationLimit: 250_000, asOf: day('2025-12-31') },
      unreadable: [],
    });
  });

  it('refuses what the reader would not use', () => {
    expect(
      settingsChanges(cells, { ...formOfSettings(cells), capMonths: 'fyra', hourlyCost: '-1' }).unreadable,
    ).toEqual(expect.arrayContaining(['capMonths', 'hourlyCost']));
  });
});

describe('a target', () => {
  const form = {
    year: '2026',
    amount: '20 mkr',
    scope: 'Alla',
    basis: 'Effekt i året',
    shares: { A: '20', B: '50 %', C: '' },
  };

  it('is the organisation’s row and one row per share', () => {
    expect(targetRows(form)).toEqual([
      { year: 2026, department: '', amount: 20_000_000, scope: 'Alla', basis: 'Effekt i året' },
      { year: 2026, department: 'A', share: 0.2 },
      { year: 2026, department: 'B', share: 0.5 },
    ]);
  });

  it('is not written with shares above 100 % (E602) or an amount that cannot be read', () => {
    expect(targetRows({ ...form, shares: { A: '60', B: '50' } })).toBeNull();
    expect(targetRows({ ...form, amount: 'mycket' })).toBeNull();
  });
});

describe('small things', () => {
  it('splits pasted names into one each', () => {
    expect(splitLines(' Vård \n\nSkola;skola\tTeknik ')).toEqual(['Vård', 'Skola', 'Teknik']);
  });

  it('a store tells its listeners and forgets those that left', () => {
    const store = createStore({ a: 1, b: 2 });
    const heard = jest.fn();
    const stop = store.subscribe(heard);
    store.set({ a: 2 });
    stop();
    store.set(({ a }) => ({ a: a + 1 }));
    expect(heard).toHaveBeenCalledTimes(1);
    expect(store.get()).toEqual({ a: 3, b: 2 });
  });
});

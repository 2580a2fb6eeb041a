import { krTotal } from '../support/effects';
import { casesOf, refreshed, type Refreshed } from './support';

// The registers of figures/: each once gave a figure or a word that misleads. `refreshed` holds every summary cell to
// the domain and looks for errors on the sheets; here stand the right values, as people and programs see them.

const kr = krTotal;
const run = async (file: string, name: string): Promise<Refreshed> => {
  const register = casesOf(file)[name];
  if (register === undefined) throw new RangeError(`no case ${name} in ${file}`);
  return refreshed(register);
};
const targetsOf = ({ summary }: Refreshed) =>
  summary.targets.map(({ realised, forecast, forecastUncertain }) => ({ realised, forecast, forecastUncertain }));
const rates = ({ summary: { total } }: Refreshed) => [total.realisationRate, total.followUpCoverage];

describe('01 implementation costs in realised and forecast', () => {
  it('F59: nothing is realised net, at a rate of 100 %, and nothing of the target', async () => {
    const seen = await run('01-implementation-cost-in-realised-and-forecast', 'F59');
    expect([seen.summary.total.realised, ...rates(seen)]).toEqual([0n, 1, 1]);
    const [target] = seen.line('summary', 'Hela organisationen');
    expect(target?.slice(0, 7)).toEqual(['Hela organisationen', 2025, 100_000, 0, 0, 0, 0]);
    expect(target).toContain('Realiserat');
  });

  it.each([
    ['F09', 0n, false],
    ['F09b', null, true],
  ])('%s: the forecast is 600 000', async (name, realised, forecastUncertain) => {
    const seen = await run('01-implementation-cost-in-realised-and-forecast', name);
    expect(targetsOf(seen)).toEqual([{ realised, forecast: kr(600_000), forecastUncertain }]);
  });
});

describe('03, 04, 17 copies', () => {
  it('F51: of two alike within an ärende one counts', async () => {
    const seen = await run('03-copy-in-one-case-counted-twice', 'F51');
    expect([seen.summary.counted, seen.summary.total.calculated]).toEqual([1, kr(4_000_000)]);
    expect(seen.said).toContain('E113 Effekter 7');
  });

  it.each([
    ['F06a', 'E113 Effekter 6'],
    ['F06b', 'E113 Effekter 7'],
  ])('%s: the one with an outcome counts, whatever the order', async (name, copy) => {
    const seen = await run('04-row-order-changes-realised', name);
    expect(seen.summary.total.realised).toBe(kr(80_000));
    expect(seen.said.filter((said) => said.startsWith('E'))).toEqual([copy]);
  });

  it('F40: an outcome of a row that is left out says so, and not that the effect does not exist', async () => {
    const { said } = await run('04-row-order-changes-realised', 'F40');
    expect(said.filter((one) => one.startsWith('E50'))).toEqual(['E507 Utfall 7', 'E501 Utfall 8']);
  });

  it('F46: a date or an amount as text is the same date and amount', async () => {
    const seen = await run('17-near-copies-text-date-or-amount', 'F46');
    expect(seen.summary.total.calculated).toBe(kr(50_000));
    expect(seen.said.filter((said) => said.startsWith('E113'))).toHaveLength(2);
  });
});

describe('05 settings that cannot be read', () => {
  const file = '05-unreadable-setting-silent';
  it.each(['A1', 'A2'])('%s: Per datum is told on every sheet', async (name) => {
    const seen = await run(file, name);
    expect(seen.messages('W181')).toHaveLength(1);
    for (const sheet of ['management', 'summary', 'budget'] as const) {
      const lines = seen.line(
        sheet,
        'Aktuell per 2026-06-15 Per datum i Inställningar går inte att läsa: dagens datum används.',
      );
      expect(lines).toHaveLength(1);
    }
  });

  it.each([
    ['S_cap0', 2],
    ['S_cap601', 1],
    ['S_captext', 2],
  ])('%s: label and figure are of the default', async (name, told) => {
    const seen = await run(file, name);
    expect(seen.messages('W181')).toHaveLength(told);
    expect(seen.line('summary', 'Försiktig vy: högst 48 mån, undvikna 12 mån')[0]).toContain(505_000);
  });

  it('S_hneg: no cost is used, and hours stay hours', async () => {
    const seen = await run(file, 'S_hneg');
    expect(seen.messages('W181')).toHaveLength(1);
    expect(seen.summary.total.byClass.indirect).toBe(0n);
  });

  it('S_cov50: 50 is 50 %, and raises nothing', async () => {
    const seen = await run(file, 'S_cov50');
    expect(seen.messages('W181')).toEqual([]);
    expect(seen.assessment.settings.forecastCoverage).toBe(0.5);
  });
});

describe('06, 18, 22 rows without an Effekt-ID of their own', () => {
  const file = '06-last-year-of-neighbours-without-or-with-same-ID';
  it.each([
    ['F01', 'A utan id', -100_000],
    ['F01b', 'A', -100_000],
    ['F58', 'Gammalt', -100_000],
  ])('%s: what ends is listed with its last year', async (name, title, ends) => {
    const seen = await run(file, name);
    expect(seen.line('budget', 'Ekonomi')[0]?.[4]).toBe(ends);
    const listed = seen.line('budget', title);
    expect(listed).toHaveLength(1);
    expect(listed[0]).toContain(2025);
  });

  it('F02: all three end this year, on their own rows', async () => {
    const seen = await run(file, 'F02');
    for (const title of ['A', 'B', 'C']) expect(seen.line('budget', title)[0]).toContain(2025);
    expect(seen.line('budget', 'Summa')[0]?.[4]).toBe(-700_000);
  });

  it('F60: Kontroll shows the own worst issue of a row without an ID', async () => {
    const seen = await run('18-error-row-without-ID-looks-clean', 'F60');
    expect(seen.line('effects', 'utan id')[0]?.[1]).toBe('Fel: belopp går inte att läsa');
  });

  it('F32: the largest effect stands first, named or not', async () => {
    const seen = await run('22-largest-effects-hide-rows-without-ID', 'F32');
    expect(seen.line('summary', 'utan id')[0]).toContain(17_800_000);
    expect(seen.line('summary', 'Övriga effekter')[0]?.[1]).toBe(0);
  });
});

describe('07, 25 validation', () => {
  it('V3: an hourly cost that came later is a change', async () => {
    const seen = await run('07-hourly-cost-after-validation', 'V3');
    expect(seen.messages('W159')).toEqual([
      'Eva validerade 0 kr. Uppgifterna är ändrade sedan dess. Nu är effekten 500 000 kr.',
    ]);
    expect(seen.summary.total.validatedShare).toBe(0);
  });

  it('V2: nej validates nothing', async () => {
    const seen = await run('25-name-nej-validates', 'V2');
    expect(seen.said).toContain('W164 Effekter 10');
    expect(seen.said).not.toContain('W160 Effekter 10');
    expect(seen.summary.total.validatedShare).toBeCloseTo(200_000 / 1_000_006, 12);
  });
});

describe('08, 13, 14, 24 followed up', () => {
  it('F05: 100 of 150 in absolute amounts, and a sentence that is true of it', async () => {
    const seen = await run('08-ledningsvy-false-not-followed-up', 'F05');
    expect(rates(seen)).toEqual([0.95, 100 / 150]);
    expect(seen.line('management', 'Inget mål för effekt i året är angivet på bladet Mål.')[0]).toContain(
      'Så mycket av den kalkylerade effekten syns i det som är uppföljt.',
    );
    expect(
      seen.line('management', '2025: 95 tkr syns i bokföringen, kalkylerat är 50 tkr. 66 % är uppföljt.'),
    ).toHaveLength(1);
  });

  it('F21: a reversal that is paid back is wholly followed up, at no rate', async () => {
    const seen = await run('08-ledningsvy-false-not-followed-up', 'F21');
    expect(rates(seen)).toEqual([null, 1]);
    expect(seen.line('management', '2025: −100 tkr syns i bokföringen, kalkylerat är −100 tkr.')).toHaveLength(1);
    expect(seen.line('management', 'inget löpande att följa upp än')[0]).toContain(1);
    expect(seen.line('management', 'Inget mål för effekt i året är angivet på bladet Mål.')[0]).toContain(
      'Ingen grad visas: det som är helt uppföljt är för litet, eller inte positivt.',
    );
  });

  it('F30: one of three is a third, however the signs are', async () => {
    expect(rates(await run('13-coverage-net-of-negatives', 'F30'))).toEqual([1, 1 / 3]);
  });

  it.each(['F26', 'F31'])('%s: a krona of a million is a millionth, and what is left is asked for', async (name) => {
    const seen = await run('14-tiny-or-future-instalment-is-full-follow-up', name);
    expect(rates(seen)).toEqual([null, 1e-6]);
    expect(seen.messages('W351')[0]).toContain('1 kr av 1 000 000 kr är betalt, 999 999 kr återstår.');
  });

  it('F25: a payment that is still to come follows up nothing', async () => {
    const seen = await run('14-tiny-or-future-instalment-is-full-follow-up', 'F25');
    expect([seen.summary.total.realised, ...rates(seen)]).toEqual([null, null, 0]);
  });

  it('F48: an outcome of 0 is 0, not nothing', async () => {
    const seen = await run('14-tiny-or-future-instalment-is-full-follow-up', 'F48');
    expect([seen.summary.total.realised, ...rates(seen)]).toEqual([0n, null, 0]);
  });

  it('F23: 99,6 % is never shown as 100 %', async () => {
    const seen = await run('24-hundred-percent-by-rounding', 'F23');
    expect(rates(seen)).toEqual([null, 0.996]);
    expect(seen.line('summary', 'Hela organisationen')[0]?.slice(5, 7)).toEqual([99_600, 0.996]);
  });
});

describe('09 no division by nothing', () => {
  it.each([
    ['F03', 0.5],
    ['F03b', 0.6],
  ])('%s: what is validated is reckoned row by row, in absolute amounts', async (name, share) => {
    const seen = await run('09-ledningsvy-div0', name);
    expect(seen.summary.total.validatedShare).toBe(share);
    expect(seen.line('summary', 'Andel av kalkylerat, validerad av ekonomi')[0]).toContain(share);
  });

  it('F04: a share of a target of 0 is –', async () => {
    const seen = await run('09-ledningsvy-div0', 'F04');
    expect(seen.line('summary', 'Hela organisationen')[0]?.slice(2, 7)).toEqual([0, 100_000, '–', '–', '–']);
  });
});

describe('10, 11 one word, one figure', () => {
  it('F15: realised, confirmed and both, the same on each sheet and for departments', async () => {
    const seen = await run('10-same-word-two-figures', 'F15');
    const { total, targets } = seen.summary;
    expect([total.realised, total.confirmed, targets[0]?.realised, targets[0]?.forecast]).toEqual(
      [100_000, 90_000, 190_000, 190_000].map(kr),
    );
    expect(seen.line('management', 'År')[0]?.slice(1, 3)).toEqual(['Kalkylerat', 'Realiserat och bekräftat']);
    expect(seen.line('management', '2025')[0]?.slice(1, 3)).toEqual([250_000, 190_000]);
    expect(seen.line('summary', 'Vård')[0]?.slice(7, 10)).toEqual(['–', 0, 90_000]);
    const [target] = seen.line('summary', 'Hela organisationen');
    expect(target?.slice(5, 7)).toEqual([190_000, expect.closeTo(0.633, 6)]);
    expect(target).toContain('Realiserat och bekräftat');
  });

  it('F33: confirmed is not in the rate of the headline', async () => {
    const seen = await run('10-same-word-two-figures', 'F33');
    expect([seen.summary.total.realised, seen.summary.total.confirmed]).toEqual([kr(1_000_000), kr(1_000_000)]);
  });

  it('F17: nothing measured is null in data and – on sheets', async () => {
    const seen = await run('11-zero-where-nothing-measured', 'F17');
    const { total, perYear, perDepartment } = seen.summary;
    for (const { realised, confirmed, estimated } of [total, ...perYear, ...perDepartment])
      expect([realised, confirmed, estimated]).toEqual([null, null, null]);
    expect(seen.line('summary', 'Frigjorda medel')[0]?.slice(5, 8)).toEqual(['–', 0, '–']);
    expect(seen.line('management', '2025')[0]?.[2]).toBe('#N/A');
  });
});

describe('12 unit data', () => {
  const file = '12-unit-data-copies-and-articles';
  it('F14b: a copy is left out, so causes are told once', async () => {
    const seen = await run(file, 'F14b');
    expect(seen.said).toContain('E803 Läckageunderlag 7');
    expect(seen.line('summary', 'Volymförändring')[0]?.[1]).toBe(-40_000);
  });

  it('F14: articles of one effect are compared together', async () => {
    const { said } = await run(file, 'F14');
    expect(said.filter((one) => one.startsWith('W85'))).toEqual([]);
  });

  it('F14c: unit data of months without an outcome is estimated', async () => {
    const seen = await run(file, 'F14c');
    expect([seen.summary.total.estimated, seen.summary.total.realised]).toEqual([kr(160_000), null]);
    expect(seen.line('summary', 'Frigjorda medel')[0]).toContain(160_000);
  });

  it('F14d: a volume that reads in two ways is asked for', async () => {
    const { said } = await run(file, 'F14d');
    expect(said).toContain('E801 Läckageunderlag 6');
  });
});

describe('15, 16, 26 targets', () => {
  it.each(['F53', 'F43'])('%s: each kind at its own rate of the year, and too little is told', async (name) => {
    const seen = await run('15-forecast-rate-from-other-things', name);
    expect(seen.summary.targets[0]).toMatchObject({ forecast: kr(2_000_000), forecastUncertain: true });
    expect(seen.line('summary', 'Hela organisationen')[1]).toContain('för lite uppföljt');
  });

  it('F20: a short term counts no more than it gives', async () => {
    const seen = await run('16-nytecknat-annualises-short-terms', 'F20');
    expect(seen.summary.targets[0]?.calculated).toBe(kr(150_000));
  });

  it('F41: Ej angivet has its own', async () => {
    const seen = await run('26-target-for-Ej-angivet', 'F41');
    const own = seen.summary.targets.find(({ department }) => department === 'Ej angivet');
    expect([own?.target, own?.calculated]).toEqual([kr(5), kr(70_000)]);
    expect(seen.line('summary', 'Ej angivet').some((line) => line.includes(5) && line.includes(70_000))).toBe(true);
  });
});

describe('21, 23 Budgetunderlag', () => {
  it('F24: a cost once is no change', async () => {
    const seen = await run('21-one-time-cost-in-Budgetunderlag', 'F24');
    expect(seen.line('budget', 'Ekonomi')[0]?.slice(1, 7)).toEqual([1_000_000, 1_000_000, 0, 0, 0, -900_000]);
  });

  it('F28: a decision that stands twice is taken once', async () => {
    const seen = await run('23-budget-decision-copy', 'F28');
    expect(seen.said).toContain('E607 Mål 9');
    expect(seen.line('budget', 'Ekonomi')[0]?.at(-1)).toBe(-2_000_000);
  });
});

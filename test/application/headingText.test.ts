import { foldHeading, headingUnit, plainHeading } from '../../src/application/headingText';

const says = (heading: string) => {
  const { power, per, vat, time, isOption } = headingUnit(heading);
  return [power, per, vat, time, isOption];
};

describe('a heading says what its figures are in', () => {
  it.each([
    ['Belopp (tkr)', 3, null, null, null],
    ['Besparing mkr', 6, null, null, null],
    ['BESPARING (MSEK)', 6, null, null, null],
    ['Kostnad [kkr/år]', 3, 'year', null, 'years'],
    ['Avtalstid (månader)', null, null, null, 'months'],
    ['Avtalstid, mån.', null, null, null, 'months'],
    ['Avtalstid (år)', null, null, null, 'years'],
    ['Årskostnad innan', null, 'year', null, null],
    ['Årlig besparing (tkr, exkl moms)', 3, 'year', 'excluded', null],
    ['Besparing per år', null, 'year', null, 'years'],
    ['Månadskostnad kr inkl. moms', 0, 'month', 'included', null],
    ['Total besparing hela avtalstiden', null, 'term', null, null],
    ['Belopp ex moms', null, null, 'excluded', null],
    ['Miljökrav', null, null, null, null],
    ['Kreditnota', null, null, null, null],
    ['Årskurs', null, null, null, null],
  ] as const)('%s', (heading, power, per, vat, time) => expect(says(heading)).toEqual([power, per, vat, time, false]));

  it.each([
    'Avtalstid exklusive optioner (månader)',
    'Avtalstid exkl. option',
    'Avtalstid utan förlängning',
    'Avtalstid',
  ])('%s is the agreed term', (heading) => {
    expect(headingUnit(heading).isOption).toBe(false);
  });

  it.each(['Option t.o.m.', 'Förlängning till', 'Avtalstid inkl. optioner'])('%s is of an option', (heading) => {
    expect(headingUnit(heading).isOption).toBe(true);
  });

  it('and what it is without that', () => {
    expect(plainHeading('Besparing (tkr/år, exkl. moms)')).toBe('besparing');
    expect(plainHeading('Belopp exkl moms, mkr')).toBe('belopp');
    expect(foldHeading(' Ver.nr_X Å ')).toBe('vernrxa');
  });
});

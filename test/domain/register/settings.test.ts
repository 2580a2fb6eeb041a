import {
  readSetting,
  settingDefinitions,
  type SettingDefinition,
  type SettingKey,
} from '../../../src/domain/register/settings';
import type { CellValue } from '../../../src/domain/register/cells';
import { day, settings } from '../../support/register';

const definitions: Readonly<Record<SettingKey, SettingDefinition>> = settingDefinitions;
const keys = Object.keys(definitions) as SettingKey[];
const read = (key: SettingKey, cell: CellValue) => readSetting(definitions[key], cell);
const monthsOfCaps = ['capMonths', 'avoidanceCapMonths', 'shortestFollowUpMonths'] as const;
const days = ['unpaidClaimDays', 'ledgerReadyDays', 'creditMatchDays'] as const;
const shares = keys.filter((key) => definitions[key].kind === 'share');

describe('Inställningar (domain.md §7, foundations)', () => {
  it('stand in the sheet’s order, those of the parts last', () => {
    expect(keys).toEqual([
      ...['organisation', 'asOf', 'displayUnit', 'capMonths', 'avoidanceCapMonths', 'hourlyCost'],
      ...['savingWarningShare', 'lateFollowUpMonths', 'unpaidClaimDays', 'validationLimit', 'forecastCoverage'],
      ...['organisationNumber', 'ledgerReadyDays', 'scopeTolerance', 'shortestFollowUpMonths', 'creditMatchDays'],
      ...['smallestCredit', 'loyaltyCoverage', 'neverReadAccounts', 'internalCounterparties', 'groupCounterparties'],
      ...['registerKind', 'keepsPersonal'],
      ...['leadQuarters', 'planTermYears', 'ideaProbability', 'decidedProbability', 'procurementProbability'],
    ]);
  });

  it.each(keys.map((key) => [key]))('%s as a new workbook has it', (key) => {
    expect(read(key, definitions[key].default)).toEqual(settings[key]);
  });

  it('belong to every register, or to the parts that need them', () => {
    const ofPart = (part: string) => keys.filter((key) => [definitions[key].part].flat().includes(part));
    expect(keys.filter((key) => definitions[key].part === undefined)).toHaveLength(11);
    expect(ofPart('payables')).toEqual([
      ...['organisationNumber', 'ledgerReadyDays', 'scopeTolerance', 'shortestFollowUpMonths', 'creditMatchDays'],
      ...['smallestCredit', 'loyaltyCoverage', 'neverReadAccounts', 'internalCounterparties', 'groupCounterparties'],
    ]);
    expect(ofPart('collection')).toEqual(['organisationNumber', 'registerKind', 'keepsPersonal']);
    expect(ofPart('plan')).toEqual([
      ...['leadQuarters', 'planTermYears', 'ideaProbability', 'decidedProbability', 'procurementProbability'],
    ]);
  });
});

describe('W181: what a setting can be', () => {
  it.each(monthsOfCaps.map((key) => [key]))('%s: 1–600 whole months', (key) => {
    expect([1, 600, 0, 601, 1.5, 'två'].map((cell) => read(key, cell))).toEqual([
      ...[1, 600, undefined, undefined, undefined, undefined],
    ]);
  });

  it('lateFollowUpMonths: 0–600', () => {
    expect([0, 600, -1, 601].map((cell) => read('lateFollowUpMonths', cell))).toEqual([0, 600, undefined, undefined]);
  });

  it.each(days.map((key) => [key]))('%s: 0–36 500 days', (key) => {
    expect([0, 36_500, -1, 36_501].map((cell) => read(key, cell))).toEqual([0, 36_500, undefined, undefined]);
  });

  it('leadQuarters: 0–80; planTermYears: 1–50', () => {
    expect([0, 80, -1, 81].map((cell) => read('leadQuarters', cell))).toEqual([0, 80, undefined, undefined]);
    expect([1, 50, 0, 51].map((cell) => read('planTermYears', cell))).toEqual([1, 50, undefined, undefined]);
  });

  it.each(shares.map((key) => [key]))('%s: 0–100 %, as a share or in per cent', (key) => {
    expect([0, 1, 0.25, 50, '20 %', -0.1, 101, 'hälften'].map((cell) => read(key, cell))).toEqual([
      ...[0, 1, 0.25, 0.5, 0.2, undefined, undefined, undefined],
    ]);
  });

  it('amounts are kronor of 0 or more, as number or text; öre inside', () => {
    for (const key of ['validationLimit', 'smallestCredit', 'hourlyCost'] as const)
      expect([0, 100_000, '2 tkr', -1, '-2 tkr', 'mycket', '1.500'].map((cell) => read(key, cell))).toEqual([
        ...[0, 10_000_000, 200_000, undefined, undefined, undefined, undefined],
      ]);
    expect(read('hourlyCost', ' ')).toBeNull();
    expect(read('validationLimit', ' ')).toBeUndefined();
  });

  it('the per date is a day, or blank for today', () => {
    expect(['2025-12-31', day('2025-12-31'), '', 'igår', '31/12 2025'].map((cell) => read('asOf', cell))).toEqual([
      ...[day('2025-12-31'), day('2025-12-31'), null, undefined, undefined],
    ]);
  });

  it('words are read without case: unit, kind of register, yes and no', () => {
    expect(['kr', ' TKR ', 'mkr', 'euro'].map((cell) => read('displayUnit', cell))).toEqual([
      ...['kr', 'tkr', 'mkr', undefined],
    ]);
    expect(['register', ' SAMLING', 'bok'].map((cell) => read('registerKind', cell))).toEqual([
      ...['register', 'collection', undefined],
    ]);
    expect(['JA', 'nej ', 'kanske'].map((cell) => read('keepsPersonal', cell))).toEqual([true, false, undefined]);
    expect(read('organisation', '  Alvesta kommun ')).toBe('Alvesta kommun');
  });

  it('accounts are named as on Avtal; blank: none', () => {
    expect(read('neverReadAccounts', '6*; 7410')).toEqual({
      patterns: [
        { kind: 'prefix', digits: '6' },
        { kind: 'exact', digits: '7410' },
      ],
    });
    expect(read('neverReadAccounts', '  ')).toBeNull();
    expect(read('neverReadAccounts', 'alla')).toBeUndefined();
  });

  it('counterparties are codes of one to three digits, one or a span', () => {
    const span = (text: string) => read('internalCounterparties', text);
    expect(span('1–4')).toEqual({ from: 1, to: 4 });
    expect(span('10 - 999')).toEqual({ from: 10, to: 999 });
    expect(span('7')).toEqual({ from: 7, to: 7 });
    expect(read('internalCounterparties', 7)).toEqual({ from: 7, to: 7 });
    expect(span('3-3')).toEqual({ from: 3, to: 3 });
    for (const text of ['', '4-1', '1000', '1-1000', 'x1', '1x', '1–4 och 9', '–4']) expect(span(text)).toBeUndefined();
  });
});

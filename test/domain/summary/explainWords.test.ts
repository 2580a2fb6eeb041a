import type { FigureRef } from '../../../src/domain/summary/figureRef';
import { figureEn } from '../../../src/locales/explain.en';
import { figureSv } from '../../../src/locales/explain.sv';
import { addEnglishRules } from '../../../src/locales/issueText';
import { rulesEn } from '../../../src/locales/rules.en';
import { summary, all, explain } from './explainedRegister';
import { plain } from '../../support/plainText';

addEnglishRules(rulesEn);

describe('The words of an explained figure', () => {
  const refs: FigureRef[] = [
    ...(
      [
        'calculated',
        'lapsed',
        'realised',
        'confirmed',
        'estimated',
        'unverified',
        'elapsed',
        'elapsedDirect',
        'followedUp',
        'notFollowedUp',
        'shortfall',
        'surplus',
        'capped',
        'first12Months',
        'runRate',
        'annualEffect',
        'validated',
        'hours',
        'realisationRate',
        'followUpCoverage',
      ] as const
    ).map((measure): FigureRef => ({ measure, class: null, slice: all })),
    { measure: 'deviation', cause: 'price', class: 'freed', slice: { kind: 'year', year: 2025 } },
    { measure: 'realisationRate', class: null, slice: { kind: 'year', year: 2025 } },
    ...(['department', 'category', 'reason'] as const).map((kind): FigureRef => ({
      measure: 'calculated',
      class: null,
      slice: { kind, name: '' },
    })),
    { measure: 'calculated', class: null, slice: { kind: 'type', name: 'oneOff' } },
    ...summary.targets.flatMap((one) =>
      (['targetCalculated', 'targetRealised', 'targetForecast'] as const).map((measure): FigureRef => ({
        measure,
        target: one,
      })),
    ),
  ];

  it('give the formula, the sum and what is left out', () => {
    expect(plain(figureSv(explain({ measure: 'realisationRate', class: null, slice: all })))).toEqual([
      'Realiserat före införandekostnader delat med kalkylerat, bara för uppföljda månader. Engångsbelopp ingår när de är betalda eller avslutade.',
      'Gäller hela registret.',
      '450 kr / 600 kr = 75 %',
      'Uppföljningsgrad 67,6 %.',
      '1 makulerad rad ingår inte.',
      'Raden E-9 Utan datum räknas inte (Startdatum saknas eller går inte att läsa; Avtalstid saknas).',
      'Ett utfall för E-1 räknas inte (Perioden saknas eller är omvänd; Realiserat belopp saknas eller går inte att läsa).',
    ]);
    expect(
      plain(figureEn(explain({ measure: 'calculated', class: 'freed', slice: { kind: 'department', name: 'A' } }))),
    ).toEqual([
      'The sum of all parts of the effects; months after a contract really ended do not count.',
      'Covers department A, freed funds.',
      '= 1 800 kr',
      '600 kr has lapsed and is not in it.',
      '1 withdrawn row is not in it.',
      'The row E-9 Utan datum does not count (Start date missing or unreadable; Term missing).',
    ]);
  });

  it('a forecast on too little says so', () => {
    const target = { ...(summary.targets[1] as (typeof summary.targets)[0]), forecastUncertain: true };
    const ref: FigureRef = { measure: 'targetForecast', target };
    expect(figureSv(explain(ref))).toContain('För lite är uppföljt: det som återstår räknas som kalkylerat.');
    expect(figureEn(explain(ref))).toContain('Too little has been followed up: what is left counts as calculated.');
  });

  it('exist for every figure in both languages', () => {
    for (const ref of refs) {
      const [sv, en] = [figureSv(explain(ref)), figureEn(explain(ref))];
      expect(sv).toHaveLength(en.length);
      expect([...sv, ...en].join(' ')).not.toMatch(/undefined|NaN|null/);
      expect(sv[0]).not.toBe(en[0]);
    }
  });
});

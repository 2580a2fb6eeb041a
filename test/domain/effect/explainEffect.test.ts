import fc from 'fast-check';
import { calculate } from '../../../src/domain/effect/calculation';
import { explainEffect } from '../../../src/domain/effect/explainEffect';
import type { Effect } from '../../../src/domain/effect/effect';
import { effectEn } from '../../../src/locales/explain.en';
import { effectSv } from '../../../src/locales/explain.sv';
import { anyEffect } from '../../support/arbitraries';
import { claim, contract, day, defaultSettings, effect, exampleEffects, kr } from '../../support/effects';
import { plain } from '../../support/plainText';

const sentences = (one: Effect, settings = defaultSettings): string[] => plain(effectSv(explainEffect(one, settings)));

describe("An effect's calculation as a sentence", () => {
  it('(5 000 000 − 3 000 000) kr/år × 7 år = 14 000 000 kr', () => {
    expect(sentences(exampleEffects()[0] as Effect)).toEqual([
      '(5 000 000 − 3 000 000) kr/år × 7 år = 14 000 000 kr',
      'Räknas som frigjorda medel: utgångskostnaden är känd.',
    ]);
  });

  it('says the same in English', () => {
    expect(plain(effectEn(explainEffect(exampleEffects()[0] as Effect, defaultSettings)))[0]).toBe(
      '(5 000 000 − 3 000 000) kr/year × 7 years = 14 000 000 kr',
    );
  });

  it('a term that is not whole years is told in months', () => {
    expect(sentences(contract('2025-01-01', 30, 1_000, 400))[0]).toBe(
      '(1 000 − 400) kr/år × 30 månader / 12 = 1 500 kr',
    );
  });

  it('W452 tells that the ceiling is used', () => {
    const capped = effect({
      type: 'costAvoidance',
      termMonths: 12,
      baseline: kr(1_000),
      ceiling: kr(700),
      newCost: kr(600),
    });
    expect(sentences(capped)[0]).toBe('(700 − 600) kr/år × 1 år = 100 kr, räknat från taket enligt avtal');
  });

  it('a budget is a known cost', () => {
    expect(sentences(contract('2025-01-01', 12, 2, 1, { baselineSource: 'budget' }))[1]).toBe(
      'Räknas som frigjorda medel: utgångskostnaden är känd.',
    );
  });

  it('W254 W255 tell why a new contract counts as avoided', () => {
    const estimate = contract('2025-01-01', 12, 2, 1, { baselineSource: 'averageBid' });
    expect(sentences(estimate)[1]).toBe('Räknas som undvikna kostnader: utgångskostnaden är en uppskattning.');
    expect(sentences({ ...estimate, baselineSource: null })[1]).toBe(
      'Räknas som undvikna kostnader: baselinekälla saknas.',
    );
  });

  it('every part has its line, then the sum', () => {
    const given = contract('2025-03-10', 24, 1_000, 400, {
      implementationCost: kr(50),
      indirectPerYear: kr(20),
      centihoursPerYear: 1_050,
      actualEnd: day('2026-02-11'),
    });
    expect(sentences(given, { ...defaultSettings, hourlyCost: kr(450) })).toEqual([
      '(1 000 − 400) kr/år × 2 år = 1 200 kr',
      'Införandekostnad −50 kr, en gång i mars 2025',
      'Indirekt effekt 20 kr/år × 2 år = 40 kr',
      '10,5 timmar/år × 450 kr × 2 år = 9 450 kr',
      expect.stringMatching(
        /^Bortfall −5 .* kr: avtalet upphörde 2026-02-11, månader efter februari 2026 räknas inte$/,
      ),
      expect.stringMatching(/^Kalkylerad effekt: 5 .* kr$/),
      'Räknas som frigjorda medel: utgångskostnaden är känd.',
    ]);
  });

  it('an end that takes nothing away has no line', () => {
    const given = contract('2025-01-01', 12, 2, 1, { actualEnd: day('2025-12-31') });
    expect(sentences(given)).toHaveLength(2);
  });

  it('hours without an hourly cost are hours, an amount over a term and at once are told apart', () => {
    expect(sentences(exampleEffects()[6] as Effect)).toEqual([
      '8 000 timmar sparade, 0 kr så länge ingen timkostnad är satt',
    ]);
    expect(sentences(exampleEffects()[2] as Effect)[0]).toBe('3 200 000 kr för hela avtalstiden, 4 år');
    expect(sentences(claim('2025-03-15', 175_000))).toEqual([
      '175 000 kr, en gång 2025-03-15',
      'Räknas som återbetalda medel.',
    ]);
    expect(sentences(effect({ type: 'other', amount: kr(9), termMonths: 6 }))[0]).toBe(
      '9 kr för hela avtalstiden, 6 månader',
    );
  });

  it('the steps sum to what is calculated', () => {
    fc.assert(
      fc.property(anyEffect, (given) => {
        const explanation = explainEffect(given, defaultSettings);
        const sum = explanation.steps.reduce(
          (all, step) => all + (step.kind === 'lapsed' ? step.amount : step.total),
          0,
        );
        expect(sum).toBe(calculate(given, defaultSettings).calculated);
        for (const lines of [effectSv(explanation), effectEn(explanation)])
          expect(lines.join(' ')).not.toMatch(/undefined|NaN|null/);
      }),
    );
  });
});

import { monthOf } from '../../src/domain/basics/calendar';
import type { Bridge, BridgeAmount } from '../../src/domain/close/bridge';
import type { CloseMeasure, Movement } from '../../src/domain/close/closeTypes';
import type { EffectClass } from '../../src/domain/effect/effect';
import { closeReport } from '../../src/locales/closeReport';
import { day } from '../support/register';

const of = (measure: CloseMeasure, name: EffectClass, kronor: number): BridgeAmount => ({
  measure,
  year: null,
  class: name,
  amount: BigInt(Math.round(kronor * 100)),
});
const moved = (measure: CloseMeasure, name: EffectClass, movement: Movement, kronor: number) => ({
  ...of(measure, name, kronor),
  movement,
  effects: 1,
});

const measured = { realised: true, confirmed: false };
const opening = [
  of('calculated', 'freed', 17_200_000),
  of('calculated', 'returned', 5_875_000),
  of('calculated', 'avoided', 4_200_000),
  of('calculated', 'indirect', 2_000_000),
];
/** The worked example (close.md D.4). */
const example: Bridge = {
  opening,
  movements: [
    moved('calculated', 'freed', 'new', 1_200_000),
    moved('calculated', 'freed', 'changed', -700_000),
    moved('calculated', 'freed', 'endedEarly', -2_000_000),
    moved('calculated', 'avoided', 'withdrawn', -4_200_000),
    moved('calculated', 'indirect', 'recalculated', 3_200_000),
    moved('calculated', 'indirect', 'endedEarly', -1_250_000),
    moved('realised', 'freed', 'outcomes', 1_003_027.59),
  ],
  closing: [],
  measured,
  lines: 7,
};
const scope = { since: monthOf(day('2026-01-31')), year: 2026, unit: 'mkr' } as const;
const said = (...args: Parameters<typeof closeReport>) =>
  closeReport(...args).map((text) => text.replaceAll('\u00a0', ' '));

describe('what has moved since a close, for the report', () => {
  it('begins with freed funds: from, to, since, and the movements, increases first', () => {
    expect(said(example, scope, 'sv')).toEqual([
      'Frigjorda medel minskade från 17,2 till 15,7 mkr sedan januari: nya effekter +1,2; förtida slut −2,0; ändrade uppgifter −0,7.',
      'Undvikna kostnader minskade från 4,2 till 0,0 mkr sedan januari: makulerat −4,2.',
      'Indirekt och tid ökade från 2,0 till 4,0 mkr sedan januari: omräknat +3,2; förtida slut −1,3.',
      'Alla klasser tillsammans minskade från 29,3 till 25,5 mkr sedan januari: omräknat +3,2; nya effekter +1,2; makulerat −4,2; förtida slut −3,3; ändrade uppgifter −0,7.',
      'Realiserat ökade från 0,0 till 1,0 mkr sedan januari: nya och ändrade utfall +1,0.',
    ]);
  });

  it('says that freed funds are unchanged, and nothing of classes that are', () => {
    expect(said({ opening, movements: [], closing: opening, measured, lines: 0 }, scope, 'sv')).toEqual([
      'Frigjorda medel är oförändrade sedan januari, 17,2 mkr.',
    ]);
  });

  it('names the year of a close in another year, and speaks English where Office does', () => {
    const december = { ...scope, since: monthOf(day('2025-12-31')) };
    expect(said(example, december, 'en')[0]).toBe(
      'Freed funds fell from 17.2 to 15.7 mkr since December 2025: new effects +1.2; ended early −2.0; changed details −0.7.',
    );
  });
});

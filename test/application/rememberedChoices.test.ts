import fc from 'fast-check';
import { remember, rememberedFor } from '../../src/application/rememberedChoices';

const headings = ['Avtal', 'Årskostnad (tkr)'];
const choices = {
  mapping: { title: 0, baseline: 1 },
  units: { 1: { power: 3, per: 'year', vat: 0, time: 'years' } as const },
};

describe('a mapping is remembered for its set of headings', () => {
  it('and found again however they are spelt, for the same target only', () => {
    const text = remember(null, 'effects', headings, choices);
    expect(rememberedFor(text, 'effects', ['AVTAL', 'arskostnad (tkr)'])).toEqual(choices);
    expect(rememberedFor(text, 'payables', headings)).toBeNull();
    expect(rememberedFor(text, 'effects', ['Avtal'])).toBeNull();
  });

  it('the last one of each set, and so many sets', () => {
    let text = remember(null, 'effects', headings, choices);
    text = remember(text, 'effects', headings, { mapping: { title: 1 }, units: {} });
    expect(rememberedFor(text, 'effects', headings)?.mapping).toEqual({ title: 1 });
    for (let n = 0; n < 30; n += 1) text = remember(text, 'effects', [`Kolumn ${n}`], choices);
    expect(rememberedFor(text, 'effects', headings)).toBeNull();
    expect(rememberedFor(text, 'effects', ['Kolumn 0'])).not.toBeNull();
  });

  it('a text that is not ours is no memory', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(rememberedFor(text, 'effects', headings)).toBeNull();
      }),
    );
    expect(rememberedFor('[{"headings":"x","mapping":{"a":-1},"units":{}}]', 'effects', headings)).toBeNull();
  });
});

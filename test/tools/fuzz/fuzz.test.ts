import { Worlds } from '../../../src/tools/faults/worlds';
import { Chance } from '../../../src/tools/fuzz/chance';
import { runFuzz } from '../../../src/tools/fuzz/runFuzz';

const worlds = new Worlds();

describe('bad input', () => {
  // fuzz.long.test.ts and the step fuzz of the long run try whatever comes.
  it('in a register whose column Kontroll has another heading leaves a row of formulas alone free for the next effect', async () => {
    expect(await runFuzz({ seed: 194_668_172, firstBook: 12, inputs: 5, worlds })).toMatchObject({
      inputs: 5,
      findings: [],
    });
  }, 180_000);

  it('is the same for the same seed', () => {
    const draw = (seed: number) => {
      const chance = new Chance(seed);
      return Array.from({ length: 20 }, () => chance.below(1000));
    };
    expect(draw(5)).toEqual(draw(5));
    expect(draw(5)).not.toEqual(draw(6));
  });
});

import { Worlds } from '../../../src/tools/faults/worlds';
import { runFuzz } from '../../../src/tools/fuzz/runFuzz';

const worlds = new Worlds();

describe('bad input', () => {
  it.each([1, 777, 20_251_231])(
    'of seed %i gets a plain answer: no crash, no hang, no change that nobody asked for',
    async (seed) => {
      const tally = await runFuzz({ seed, inputs: 20, worlds });
      expect(tally.findings).toEqual([]);
      expect(tally).toMatchObject({ inputs: 20, crashes: 0, hangs: 0, silentChanges: 0 });
    },
    180_000,
  );
});

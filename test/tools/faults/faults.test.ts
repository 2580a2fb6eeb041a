import { faultsFor, order, spread } from '../../../src/tools/faults/fault';
import { judgeAll, runFaults, sumOf } from '../../../src/tools/faults/runFaults';
import { attach, openScene } from '../../../src/tools/faults/scene';
import { difference, Trials } from '../../../src/tools/faults/trial';
import { useCases, type UseCase } from '../../../src/tools/faults/useCases';
import { Worlds } from '../../../src/tools/faults/worlds';

const worlds = new Worlds();

/** Use cases that are begun alike, and of which the same is asked when they break off. */
const kindOf = ({ again, reads, drawsSheets, resumes, prepare }: UseCase): string =>
  [again, reads, drawsSheets, resumes, prepare !== undefined].join();
const ofEachKind = useCases.filter(
  (useCase, index) => useCases.findIndex((one) => kindOf(one) === kindOf(useCase)) === index,
);

describe('a fault in the middle of a use case', () => {
  // One of each kind, from the first half of its faults and the second by turns: the step faults of the long run tries
  // every fault on every use case.
  it.each(ofEachKind.map((useCase, index) => [useCase.name, useCase, index % 2] as const))(
    '%s: nothing is lost, the user is told, a second run completes',
    async (_, useCase, half) => {
      const trials = new Trials(worlds, useCase);
      const faults = spread(faultsFor(await trials.reference()), 2).slice(half, half + 1);
      expect(faults).toHaveLength(1);
      expect(await judgeAll(trials, faults)).toEqual([]);
    },
    180_000,
  );
});

describe('the trials themselves', () => {
  it('are shared between processes, and summed', async () => {
    const one = useCases.filter(({ name }) => name === 'selection');
    const parts = [];
    for (const part of [0, 1]) parts.push(await runFaults({ worlds, useCases: one, most: 5, share: { part, of: 2 } }));
    expect(parts.every(({ tried }) => tried > 0)).toBe(true);
    expect(sumOf(parts)).toMatchObject({
      tried: 5,
      survived: 5,
      lost: 0,
      perUseCase: [{ name: 'selection', tried: 5, survived: 5, lost: 0 }],
    });
  });

  it('let a pane that has closed ask nothing more, also when it did not wait for an answer', async () => {
    const { host, workbook } = await openScene(null);
    const asked: string[] = [];
    const ordered = order(host, { kind: 'paneClosedAfter', n: 1 });
    const reads = (of: typeof workbook) => of.readStructure({});
    void reads(workbook);
    await ordered.closed;
    ordered.lift();
    void reads(workbook).then(() => asked.push('the one that closed'));
    await reads(attach(host).workbook);
    asked.push('one opened anew');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(asked).toEqual(['one opened anew']);
  });

  it('see one line too many, one too few and one that stands twice', () => {
    expect(difference(['a', 'b'], ['a', 'b'])).toBe('');
    expect(difference(['a'], ['a', 'b'])).toContain('also b');
    expect(difference(['a', 'b'], ['a'])).toContain('no b');
    expect(difference(['a'], ['a', 'a'])).toContain('also a');
  });
});

import { order } from '../../../src/tools/faults/fault';
import { runFaults, sumOf } from '../../../src/tools/faults/runFaults';
import { attach, openScene } from '../../../src/tools/faults/scene';
import { difference } from '../../../src/tools/faults/trial';
import { useCases } from '../../../src/tools/faults/useCases';
import { Worlds } from '../../../src/tools/faults/worlds';

const worlds = new Worlds();

// The step faults of the long run tries every fault on every use case.
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

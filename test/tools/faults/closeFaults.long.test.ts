import { faultsFor } from '../../../src/tools/faults/fault';
import { judgeAll } from '../../../src/tools/faults/runFaults';
import { Trials } from '../../../src/tools/faults/trial';
import { useCases } from '../../../src/tools/faults/useCases';
import { Worlds } from '../../../src/tools/faults/worlds';

/** Faults at a request: refused, its answer lost, the pane closed before or after it. */
const atRequests: ReadonlySet<string> = new Set(['syncRefused', 'answerLost', 'paneClosedBefore', 'paneClosedAfter']);

const worlds = new Worlds();

// faults.test.ts tries a sample of every use case, of the closes too.
it.each(['closeFirstMonth', 'closeMonth'])(
  '%s: a fault at any request leaves the old close or the new one, never between',
  async (name) => {
    const useCase = useCases.find((each) => each.name === name);
    if (useCase === undefined) throw new RangeError(name);
    const trials = new Trials(worlds, useCase);
    const reference = await trials.reference();
    const faults = faultsFor(reference).filter(({ kind }) => atRequests.has(kind));
    expect(new Set(faults.flatMap((fault) => ('n' in fault ? [fault.n] : []))).size).toBe(reference.syncs);
    expect(await judgeAll(trials, faults)).toEqual([]);
  },
  1_800_000,
);

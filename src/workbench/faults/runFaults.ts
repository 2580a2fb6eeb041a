import { faultsFor, type Fault } from './fault';
import { Trials, type Complaint } from './trial';
import { useCases, type UseCase } from './useCases';
import { Worlds } from './worlds';

/** What came of the trials of one use case. */
export interface UseCaseTally {
  readonly name: string;
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
}

export interface FaultTally {
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  readonly perUseCase: readonly UseCaseTally[];
  /** One line for each that was lost. */
  readonly complaints: readonly string[];
}

export interface FaultOptions {
  /** At most this many faults of each use case, spread over all of them. */
  readonly most?: number;
  readonly useCases?: readonly UseCase[];
  readonly onUseCase?: (tally: UseCaseTally) => void;
}

/** Trials that wait (Excel busy, a cell edited) run beside others. */
const AT_ONCE = 6;

/** Tries every fault on every use case. */
export async function runFaults(options: FaultOptions = {}): Promise<FaultTally> {
  const worlds = new Worlds();
  const perUseCase: UseCaseTally[] = [];
  const complaints: string[] = [];
  for (const useCase of options.useCases ?? useCases) {
    const trials = new Trials(worlds, useCase);
    const faults = spread(faultsFor(await trials.reference()), options.most ?? Infinity);
    const lost = await judgeAll(trials, faults);
    complaints.push(...lost.map((complaint) => `${useCase.name}: ${complaint}`));
    const tally = { name: useCase.name, tried: faults.length, survived: faults.length - lost.length, lost: lost.length };
    perUseCase.push(tally);
    options.onUseCase?.(tally);
  }
  const sum = (of: (tally: UseCaseTally) => number) => perUseCase.reduce((total, tally) => total + of(tally), 0);
  return { tried: sum(({ tried }) => tried), survived: sum(({ survived }) => survived), lost: sum(({ lost }) => lost), perUseCase, complaints };
}

/** The complaints of some trials. */
export async function judgeAll(trials: Trials, faults: readonly Fault[]): Promise<Complaint[]> {
  const complaints: Complaint[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let fault = faults[next++]; fault !== undefined; fault = faults[next++]) {
      const complaint = await trials.judge(fault);
      if (complaint !== '') complaints.push(complaint);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return complaints;
}

/** At most `most` of the faults, evenly spread. */
export function spread<T>(faults: readonly T[], most: number): T[] {
  if (faults.length <= most) return [...faults];
  return Array.from({ length: most }, (_, index) => faults[Math.floor((index * faults.length) / most)]).filter((fault) => fault !== undefined);
}

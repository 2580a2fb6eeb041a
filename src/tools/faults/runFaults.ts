import { faultsFor, shareOf, spread, type Fault } from './fault';
import { findPlanted, plantedBugs } from './planted';
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
  readonly planted: number;
  readonly plantedFound: number;
  readonly perUseCase: readonly UseCaseTally[];
  /** One line for each that was lost. */
  readonly complaints: readonly string[];
  /** Names of planted bugs that no trial noticed. */
  readonly missed: readonly string[];
}

export interface FaultOptions {
  /** At most this many faults of each use case, spread over all of them. */
  readonly most?: number;
  /** Also at each action that fills in a sheet of the run's own: takes an hour. */
  readonly every?: boolean;
  readonly useCases?: readonly UseCase[];
  readonly worlds?: Worlds;
  /** Every `of`th trial, from `part` on (0 is the first): for one of several processes. */
  readonly share?: { readonly part: number; readonly of: number };
  /** Whether the planted bugs are looked for too. */
  readonly planted?: boolean;
  readonly onUseCase?: (tally: UseCaseTally) => void;
}

/** Trials that wait (Excel busy, a cell edited) run beside others. */
const AT_ONCE = 6;

/** Tries every fault on every use case. */
export async function runFaults(options: FaultOptions = {}): Promise<FaultTally> {
  const worlds = options.worlds ?? new Worlds();
  const { part, of } = options.share ?? { part: 0, of: 1 };
  const perUseCase: UseCaseTally[] = [];
  const complaints: string[] = [];
  for (const useCase of options.useCases ?? useCases) {
    const trials = new Trials(worlds, useCase);
    const faults = shareOf(spread(faultsFor(await trials.reference(), options.every), options.most ?? Infinity), {
      part,
      of,
    });
    const lost = await judgeAll(trials, faults);
    complaints.push(...lost.map((complaint) => `${useCase.name}: ${complaint}`));
    const tally = {
      name: useCase.name,
      tried: faults.length,
      survived: faults.length - lost.length,
      lost: lost.length,
    };
    perUseCase.push(tally);
    options.onUseCase?.(tally);
  }
  const bugs = options.planted === true ? plantedBugs.filter((_, index) => index % of === part) : [];
  const missed = await findPlanted(worlds, bugs);
  const sum = (field: 'tried' | 'survived' | 'lost') => perUseCase.reduce((total, tally) => total + tally[field], 0);
  return {
    tried: sum('tried'),
    survived: sum('survived'),
    lost: sum('lost'),
    planted: bugs.length,
    plantedFound: bugs.length - missed.length,
    perUseCase,
    complaints,
    missed,
  };
}

/** The tallies of several parts as one. */
export function sumOf(parts: readonly FaultTally[]): FaultTally {
  const sum = <T>(of: readonly T[], field: (one: T) => number) => of.reduce((total, one) => total + field(one), 0);
  const names = [...new Set(parts.flatMap(({ perUseCase }) => perUseCase.map(({ name }) => name)))];
  return {
    tried: sum(parts, ({ tried }) => tried),
    survived: sum(parts, ({ survived }) => survived),
    lost: sum(parts, ({ lost }) => lost),
    planted: sum(parts, ({ planted }) => planted),
    plantedFound: sum(parts, ({ plantedFound }) => plantedFound),
    perUseCase: names.map((name) => {
      const own = parts.flatMap(({ perUseCase }) => perUseCase.filter((tally) => tally.name === name));
      return {
        name,
        tried: sum(own, ({ tried }) => tried),
        survived: sum(own, ({ survived }) => survived),
        lost: sum(own, ({ lost }) => lost),
      };
    }),
    complaints: parts.flatMap(({ complaints }) => complaints),
    missed: parts.flatMap(({ missed }) => missed),
  };
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

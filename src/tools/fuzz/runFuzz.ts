import { WorkbookError } from '../../application/errors';
import type { Scene } from '../faults/scene';
import { Worlds } from '../faults/worlds';
import { OfficeError } from '../../host';
import { tryBadFile, tryBentPackage, tryLedgerCommand, tryOversizedFile } from './badFiles';
import { Chance } from './chance';
import { ledgerFile, tryLedgerFile } from './ledgerFiles';
import { contents, structures } from './mutations';
import { repairs, tasks } from './tasks';

export interface FuzzOptions {
  readonly seed: number;
  /** Ends when this many inputs have been tried, or `until` says so. */
  readonly inputs: number;
  readonly until?: () => boolean;
  /** Milliseconds after which a task counts as hanging. */
  readonly patience?: number;
  /** Begins with this workbook: repeats a finding without what came before. */
  readonly firstBook?: number;
  /** Workbooks that other runs have made already. */
  readonly worlds?: Worlds;
}

export interface FuzzTally {
  readonly inputs: number;
  readonly crashes: number;
  readonly hangs: number;
  readonly silentChanges: number;
  /** One line for each, with what repeats it. */
  readonly findings: readonly string[];
}

/** Inputs that one open workbook takes, one upon the other. */
const ROUNDS = 6;
/** Files of finance systems between two workbooks: they take no time. */
const LEDGERS = 4;

/** Tries bad input on every task; the same seed gives the same inputs. */
export async function runFuzz({
  seed,
  inputs,
  until = () => false,
  patience = 60_000,
  firstBook = 0,
  worlds = new Worlds(),
}: FuzzOptions): Promise<FuzzTally> {
  const bytes = await worlds.bytes('filled');
  const tally = { inputs: 0, crashes: 0, hangs: 0, silentChanges: 0, findings: [] as string[] };
  const count = async (round: string, work: () => Promise<string>): Promise<boolean> => {
    tally.inputs += 1;
    const found = await judged(work, patience);
    if (found === null) return true;
    tally[found.kind] += 1;
    tally.findings.push(`seed ${seed} ${round} ${found.kind}: ${found.text}`);
    return false;
  };
  const more = () => tally.inputs < inputs && !until();
  if (more() && firstBook === 0) await count('oversized file', tryOversizedFile);
  for (let book = firstBook; more(); book += 1) {
    const chance = new Chance(seed + book * 7919);
    if (book % 2 === 1) await count(`file ${book}`, () => tryBadFile(bytes ?? new Uint8Array(0), chance));
    else await count(`package ${book}`, () => tryBentPackage(bytes ?? new Uint8Array(0), chance));
    const scene = await worlds.open(book % 4 === 2 ? 'watched' : 'filled');
    for (let round = 0; round < ROUNDS && more(); round += 1) {
      mutate(scene, chance, round >= ROUNDS / 2);
      const task = chance.below(tasks.length + 1);
      const well = await count(`book ${book} round ${round} task ${task}`, () =>
        (tasks[task] ?? repairs)(scene, chance),
      );
      if (!well) break;
    }
    scene.client.close();
    for (let file = 0; file < LEDGERS && more(); file += 1)
      await count(`book ${book} ledger ${file}`, () => tryLedgerFile(ledgerFile(chance)));
    if (book % 4 === 3 && more()) {
      const register = (await worlds.bytes('withPayables')) ?? new Uint8Array(0);
      await count(`book ${book} ledger in a register`, () => tryLedgerCommand(register, ledgerFile(chance)));
    }
  }
  return tally;
}

function mutate(scene: Scene, chance: Chance, structure: boolean): void {
  for (let count = 1 + chance.below(6); count > 0; count -= 1) {
    const mutation = chance.of(structure && chance.happens(0.5) ? structures : contents);
    try {
      scene.host.remoteEdit((state) => mutation(state, chance));
    } catch (error) {
      // What Excel would not let a user do is no input.
      if (!(error instanceof OfficeError)) throw error;
    }
  }
}

type Finding = { readonly kind: 'crashes' | 'hangs' | 'silentChanges'; readonly text: string };

async function judged(work: () => Promise<string>, patience: number): Promise<Finding | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), patience);
  });
  try {
    const answer = await Promise.race([work(), late]);
    if (answer === 'late') return { kind: 'hangs', text: `no answer after ${patience} ms` };
    return answer === '' ? null : { kind: 'silentChanges', text: answer };
  } catch (error) {
    // A refusal in plain words is what bad input gets.
    if (error instanceof WorkbookError && error.code !== 'unexpected') return null;
    const cause =
      error instanceof WorkbookError
        ? ((error.cause as { message?: string; stack?: string } | undefined)?.message ?? '')
        : ((error as Error).stack ?? '');
    return { kind: 'crashes', text: `${String(error)} ${cause}`.slice(0, 900) };
  } finally {
    clearTimeout(timer);
  }
}

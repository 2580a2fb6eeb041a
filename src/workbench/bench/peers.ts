import { vocabulary } from '../../application/vocabulary';
import type { RegisterCells } from '../../domain/cells';
import { readEffectRows } from '../../domain/reading/effectRow';
import { nameLookup } from '../../domain/reading/list';
import { readOutcomeRows } from '../../domain/reading/outcomeRow';
import { domainWork } from './domain';
import { cellsOf, generateRegister } from './generate';
import { tidyHeap } from './heap';
import { findLibreOffice, timeLibreOffice } from './libreOffice';
import { median, medians, rounded } from './statistics';
import { readWithZod, summariseWithZod } from './zodPeer';

export interface PeerResult {
  readonly name: string;
  readonly work: string;
  readonly rows: number;
  /** The peer's time divided by ours. */
  readonly ratio: number;
}

export interface Peers {
  readonly peers: readonly PeerResult[];
  /** What could not be measured on this machine, and why. */
  readonly skipped: readonly string[];
}

/**
 * Others at the same work. Where their work is smaller than ours (zod's has no rules between rows and no follow-up, LibreOffice's
 * no checks and no outcomes), all of ours is counted all the same.
 */
export function measurePeers(rows: number, runs: number): Peers {
  const cells = cellsOf(generateRegister(rows));
  const times = medians(
    {
      ours: () => domainWork(cells),
      oursReading: () => readRows(cells),
      zod: () => summariseWithZod(cells),
      zodReading: () => readWithZod(cells),
    },
    runs,
    tidyHeap,
  );
  const peers: PeerResult[] = [
    { name: 'zod', work: 'read', rows, ratio: rounded(times.zodReading / times.oursReading, 2) },
    { name: 'zod', work: 'read, check each row, phase and summarise', rows, ratio: rounded(times.zod / times.ours, 2) },
  ];
  const office = findLibreOffice();
  if (office === null) return { peers, skipped: ['LibreOffice is not installed'] };
  const theirs = median(Array.from({ length: Math.min(3, runs) }, () => timeLibreOffice(office, cells)));
  peers.push({ name: 'LibreOffice', work: 'phase per year and summarise by formulas', rows, ratio: rounded(theirs / times.ours, 2) });
  return { peers, skipped: [] };
}

/** Our reading alone: every cell of effects and outcomes to typed rows. */
function readRows(cells: RegisterCells): unknown[] {
  const lookups = {
    vocabulary,
    departments: nameLookup(cells.lists.departments),
    categories: nameLookup(cells.lists.categories),
    reasons: nameLookup(cells.lists.reasons),
  };
  return [readEffectRows(cells.effects, lookups), readOutcomeRows(cells.outcomes, vocabulary)];
}

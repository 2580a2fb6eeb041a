import { vocabulary } from '../../application/vocabulary';
import type { RegisterCells } from '../../domain/cells';
import { buildEffect } from '../../domain/reading/buildEffect';
import { effectReader } from '../../domain/reading/effectRow';
import { nameLookup } from '../../domain/reading/list';
import { readOutcomeRows } from '../../domain/reading/outcomeRow';
import { sourceRows } from '../../domain/reading/sourceRow';
import { domainWork } from './domain';
import { cellsOf, generateRegister } from './generate';
import { findLibreOffice, timeLibreOffice } from './libreOffice';
import { median, medians, rounded } from './statistics';
import { readWithZod } from './zodPeer';

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
 * Others at the same work: zod reads rows as our reader does. LibreOffice's formulas phase and sum, and neither check nor follow up;
 * all of our work is counted against them all the same.
 */
export function measurePeers(rows: number, runs: number): Peers {
  const cells = cellsOf(generateRegister(rows));
  const times = medians(
    {
      ours: () => domainWork(cells),
      oursReading: () => readRows(cells),
      zod: () => readWithZod(cells),
    },
    runs,
  );
  const peers: PeerResult[] = [
    { name: 'zod, naively', work: 'read every row', rows, ratio: rounded(times.zod / times.oursReading, 2) },
  ];
  const office = findLibreOffice();
  if (office === null) return { peers, skipped: ['LibreOffice is not installed'] };
  const theirs = median(Array.from({ length: Math.min(3, runs) }, () => timeLibreOffice(office, cells)));
  peers.push({ name: 'LibreOffice', work: 'phase per year and summarise by formulas', rows, ratio: rounded(theirs / times.ours, 2) });
  return { peers, skipped: [] };
}

/** Our reading alone: every cell of effects and outcomes to typed rows and effects. */
function readRows(cells: RegisterCells): unknown[] {
  const lookups = {
    vocabulary,
    departments: nameLookup(cells.lists.departments),
    categories: nameLookup(cells.lists.categories),
    reasons: nameLookup(cells.lists.reasons),
  };
  const read = effectReader(lookups);
  const effects = sourceRows(cells.effects).map((row) => buildEffect(read(row)));
  return [effects, readOutcomeRows(cells.outcomes, vocabulary)];
}

import { cellsOf, generateRegister } from './generate';
import type { ComputingTimes } from './computing';
import { findLibreOffice, timeLibreOffice } from './libreOffice';
import { rounded, timeOverNoise } from './statistics';

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
 * Others at the same work: zod reads rows as our reader does. LibreOffice's formulas phase and sum, and neither check
 * nor follow up; all of our work is counted against them all the same.
 */
export function measurePeers(
  times: ComputingTimes['peers'],
  rows: number,
  runs: number,
  office: string | null = findLibreOffice(),
): Peers {
  const peers: PeerResult[] = [
    { name: 'zod, naively', work: 'read every row', rows, ratio: rounded(times.zod / times.oursReading, 2) },
  ];
  if (office === null) return { peers, skipped: ['LibreOffice is not installed'] };
  const cells = cellsOf(generateRegister(rows));
  const theirs = timeOverNoise(Array.from({ length: runs }, () => timeLibreOffice(office, cells)));
  if (theirs === null)
    return { peers, skipped: [`LibreOffice: what ${rows} rows of formulas take is lost in the machine's noise`] };
  peers.push({
    name: 'LibreOffice',
    work: 'phase per year and summarise by formulas',
    rows,
    ratio: rounded(theirs / times.ours, 2),
  });
  return { peers, skipped: [] };
}

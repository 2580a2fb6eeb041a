import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partText, readParts, setPart, writeParts } from '../../host';
import { timeOverNoise, type PairOfRuns } from './statistics';

const TIMEOUT_MS = 600_000;

/** Milliseconds that LibreOffice takes to calculate a register, by which the sheets' freshness sums can be told. */
export interface FreshnessCost {
  readonly rows: number;
  /** Every formula; null, as below, when the machine's noise has swallowed it. */
  readonly wholeMs: number | null;
  /** The sums by which the sheets see that the register has changed: every formula, less every other. */
  readonly ms: number | null;
}

const value = /(<f\b[^>]*\/>|<f\b[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g;
const sum = /<f\b[^>]*>SUMSQ\([^<]*<\/f>/g;

/**
 * The time that a refreshed register of so many rows takes to convert when every formula has to be calculated, less the
 * same with their values in the file; and with the freshness sums taken away. Medians of `runs`.
 */
export async function measureFreshness(
  office: string,
  register: Uint8Array,
  rows: number,
  runs: number,
): Promise<FreshnessCost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = {
      valued: register,
      bare: await rewritten(register, (xml) => xml.replaceAll(value, '$1')),
      without: await rewritten(register, (xml) => xml.replaceAll(value, '$1').replaceAll(sum, '')),
    };
    if (files.bare.length === files.without.length) throw new Error('the register has no freshness sums');
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, `${name}.xlsx`), bytes);
    const run = (name: keyof typeof files): number => {
      const started = performance.now();
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      const out = ['--convert-to', 'ods', '--outdir', join(folder, 'out'), join(folder, `${name}.xlsx`)];
      spawnSync(office, [profile, '--headless', ...out], { stdio: 'ignore', timeout: TIMEOUT_MS });
      return performance.now() - started;
    };
    // The first start makes a profile; it is nobody's work.
    run('valued');
    const times = Array.from({ length: runs }, () => [run('valued'), run('without'), run('bare')] as const);
    const over = (pairs: readonly PairOfRuns[]): number | null => {
      const time = timeOverNoise(pairs);
      return time === null ? null : Math.round(time);
    };
    return {
      rows,
      wholeMs: over(times.map(([valued, , bare]) => ({ withIt: bare, without: valued }))),
      ms: over(times.map(([, without, bare]) => ({ withIt: bare, without }))),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file with its sheets' parts changed. */
async function rewritten(register: Uint8Array, by: (xml: string) => string): Promise<Uint8Array> {
  const parts = await readParts(register);
  for (const path of [...parts.keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name)))
    setPart(parts, path, by(partText(parts, path) ?? ''));
  return writeParts(parts);
}

/** What the freshness sums cost, in a line for each size. */
export function freshnessText(costs: readonly FreshnessCost[]): string {
  return costs
    .map(
      ({ rows, ms, wholeMs }) =>
        `freshness sums of ${rows} rows, calculated by LibreOffice: ${shown(ms)} of ${shown(wholeMs)} for every formula\n`,
    )
    .join('');
}

const shown = (ms: number | null): string => (ms === null ? "less than the machine's noise" : `${ms} ms`);

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { partText, readParts, setPart, writeParts } from '../../host';
import { median } from './statistics';

const TIMEOUT_MS = 240_000;

export interface FreshnessCost {
  readonly rows: number;
  /** Milliseconds that LibreOffice takes for the sums by which the sheets see that the register has changed. */
  readonly ms: number;
}

/**
 * The time that a refreshed register of so many rows takes to convert when its freshness sums have to be calculated,
 * less the same with their values in the file: medians of `runs`.
 */
export async function measureFreshness(
  office: string,
  register: Uint8Array,
  rows: number,
  runs: number,
): Promise<FreshnessCost> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = { valued: register, bare: await withoutSums(register) };
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
    const times = Array.from({ length: runs }, () => run('bare') - run('valued'));
    return { rows, ms: Math.max(0, Math.round(median(times))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same file, the values of its freshness sums taken out. Throws when it has none. */
async function withoutSums(register: Uint8Array): Promise<Uint8Array> {
  const parts = await readParts(register);
  let taken = 0;
  for (const path of [...parts.keys()].filter((name) => /worksheets\/sheet\d+\.xml$/.test(name))) {
    const xml = partText(parts, path) ?? '';
    const bare = xml.replaceAll(/(<f[^>]*>SUMSQ\((?:(?!<\/f>)[\s\S])*<\/f>)<v>[^<]*<\/v>/g, (_, formula: string) => {
      taken += 1;
      return formula;
    });
    if (bare !== xml) setPart(parts, path, bare);
  }
  if (taken === 0) throw new Error('the register has no freshness sums');
  return writeParts(parts);
}

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RegisterCells } from '../../domain/register/cells';
import { formulaSheets } from './libreOfficeSheets';
import type { PairOfRuns } from './statistics';

const OFFICES = ['soffice', 'libreoffice'];
const TIMEOUT_MS = 240_000;

/** The LibreOffice of this machine; null where there is none. */
export function findLibreOffice(): string | null {
  return OFFICES.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/** Times LibreOffice with a register's formulas and without. Throws when it calculates nothing. */
export function timeLibreOffice(office: string, cells: RegisterCells): PairOfRuns {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const run = (name: string, formulas: boolean): number => {
      const sheet = join(folder, `${name}.fods`);
      writeFileSync(sheet, formulaSheets(cells.effects, formulas));
      const started = performance.now();
      const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
      spawnSync(office, [profile, '--headless', '--convert-to', 'csv', '--outdir', folder, sheet], {
        stdio: 'ignore',
        timeout: TIMEOUT_MS,
      });
      return performance.now() - started;
    };
    // The first start makes a profile; it is nobody's work.
    run('first', false);
    const without = run('without', false);
    const withIt = run('with', true);
    const answer = join(folder, 'with.csv');
    if (!existsSync(answer) || !/\d{4},[1-9]/.test(readFileSync(answer, 'utf8')))
      throw new Error('LibreOffice calculated nothing');
    return { withIt, without };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

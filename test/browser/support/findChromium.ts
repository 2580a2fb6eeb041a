import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MADE } from './filled';

const CHROMIUM = join(__dirname, '../../../src/workbench/server/chromium.mjs');

/** Where Playwright's workers find how to start the browser. */
export const LAUNCH_OPTIONS = 'CHROMIUM_LAUNCH_OPTIONS';

/**
 * Finds the browser once, before the workers start: the package unpacks it, which two of them must not do at the same
 * time. Asked in a process of its own because the package that holds it is an ES module.
 */
export default function findChromium(): void {
  rmSync(MADE, { recursive: true, force: true });
  const print = `import(${JSON.stringify(`file://${CHROMIUM}`)}).then(async (m) => console.log(JSON.stringify(await m.chromiumLaunch())))`;
  process.env[LAUNCH_OPTIONS] = execFileSync(process.execPath, ['-e', print], { encoding: 'utf8' });
}

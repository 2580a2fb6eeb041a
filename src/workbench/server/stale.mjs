// Whether the installed packages and the built files are older than what they are made from.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from './serve.mjs';

const inProject = (path) => join(projectFolder, path);
const changedAt = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

/** The time of the newest file in a folder, its own folders included; 0 when there is none. */
function newestIn(folder) {
  if (!existsSync(folder)) return 0;
  return readdirSync(folder, { withFileTypes: true }).reduce((newest, entry) => {
    const path = join(folder, entry.name);
    return Math.max(newest, entry.isDirectory() ? newestIn(path) : changedAt(path));
  }, 0);
}

/**
 * What installs the packages. npm's warnings are left out: on Node 20 two packages ask for a newer one, and what the
 * project uses of them works there.
 */
export const installCommand = ['ci', '--no-audit', '--no-fund', '--loglevel=error'];

/** True when nothing is installed yet or the lock file has changed since. */
export function installIsStale() {
  return changedAt(inProject('node_modules/.package-lock.json')) < changedAt(inProject('package-lock.json'));
}

/** True when a source file is newer than what `npm run build` made last. */
export function buildIsStale() {
  const sources = Math.max(
    newestIn(inProject('src')),
    newestIn(inProject('assets')),
    ...['manifest.xml', 'webpack.config.js', '.swcrc', 'package-lock.json'].map((name) => changedAt(inProject(name))),
  );
  return changedAt(inProject('dist/built')) < sources;
}

// `npm start`: installs and builds what is missing, serves the workbench and opens it. Must run before
// anything is installed, so it uses nothing but Node. `--no-open` opens no browser, `--as-built` serves what is there.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildIsStale, installCommand, installIsStale } from './stale.mjs';
import { projectFolder, serve } from './serve.mjs';

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/** Runs an npm command in the project and ends this process when it fails. */
function run(...args) {
  const { status } = spawnSync(npm, args, {
    cwd: projectFolder,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
}

function openBrowser(url) {
  if (process.env.CI || process.argv.includes('--no-open')) return;
  const noScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (noScreen) return;
  const [command, ...args] = {
    darwin: ['open', url],
    win32: ['cmd', '/c', 'start', '', url],
  }[process.platform] ?? ['xdg-open', url];
  const opener = spawn(command, args, { stdio: 'ignore', detached: true });
  opener.on('error', () => console.log('Öppna adressen i en webbläsare.'));
  opener.unref();
}

if (!existsSync(join(projectFolder, 'package-lock.json'))) {
  console.error('package-lock.json saknas: kör kommandot i projektets mapp.');
  process.exit(1);
}
const asBuilt = process.argv.includes('--as-built');
if (!asBuilt && installIsStale()) {
  console.log('Installerar …');
  run(...installCommand);
}
if (!asBuilt && buildIsStale()) {
  console.log('Bygger …');
  run('run', '--silent', 'build');
}

const { url, close } = await serve(Number(process.env.PORT ?? 3000));
console.log(`Effektregister visas på ${url} (avsluta med Ctrl-C)`);
openBrowser(url);

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, async () => {
    await close();
    process.exit(0);
  });
}

import { spawn } from 'node:child_process';
import { join } from 'node:path';

const START = join(__dirname, '../../../src/workbench/server/start.mjs');

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the workbench server as `npm start` does, on a free port, with what is built. */
export function startServer(): Promise<RunningServer> {
  const child = spawn(process.execPath, [START, '--no-open', '--as-built'], {
    env: { ...process.env, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
    child.stdout.on('data', (text: Buffer) => {
      const url = /http:\/\/localhost:\d+\//.exec(text.toString())?.[0];
      if (!url) return;
      resolve({
        url,
        stop() {
          child.kill('SIGINT');
          return ended;
        },
      });
    });
  });
}

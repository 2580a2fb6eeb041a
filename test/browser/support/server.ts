import { spawn } from 'node:child_process';
import { join } from 'node:path';

const START = join(__dirname, '../../../src/workbench/server/start.mjs');

export interface RunningServer {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts the workbench server as `npm start` does, with what is built, from a port on (0: any free one). */
export function startServer(port = 0): Promise<RunningServer> {
  const child = spawn(process.execPath, [START, '--no-open', '--as-built'], {
    env: { ...process.env, PORT: String(port) },
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

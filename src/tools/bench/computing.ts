import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Configuration } from 'webpack';
import type { DomainResult } from './domain';

/** What is to be measured of pure computing: register sizes, how often each, and the size and runs for zod. */
export interface ComputingWanted {
  readonly sizes: readonly number[];
  readonly runs: readonly number[];
  readonly peerRows: number;
  readonly peerRuns: number;
}

export interface ComputingTimes {
  readonly domain: readonly DomainResult[];
  /** Milliseconds, medians: all of our work, our reading alone, and zod's reading. */
  readonly peers: { readonly ours: number; readonly oursReading: number; readonly zod: number };
}

/**
 * Measures the domain, its floor and zod in a process of their own, compiled as the pane is. The compiler that runs the
 * bench gives every function its name as it is made, which costs more than much of what is measured, most in a short
 * loop.
 */
export async function measureComputing(folder: string, wanted: ComputingWanted): Promise<ComputingTimes> {
  const script = await compile(folder);
  const { status, stdout } = spawnSync(process.execPath, [script, JSON.stringify(wanted)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) throw new Error('the domain could not be measured');
  return JSON.parse(stdout) as ComputingTimes;
}

async function compile(folder: string): Promise<string> {
  const { default: webpack } = await import('webpack');
  const configure = createRequire(import.meta.url)(join(folder, 'webpack.config.js')) as (
    env: object,
    argv: object,
  ) => readonly Configuration[];
  const { optimization = {}, module = {} } =
    configure({}, { mode: 'production' }).find(({ name }) => name === 'addin') ?? {};
  const [path, filename] = [join(folder, 'dist/bench'), 'measured.js'];
  const compiler = webpack({
    mode: 'production',
    target: 'node20',
    context: folder,
    entry: join(folder, 'src/tools/bench/measured.ts'),
    output: { path, filename },
    resolve: { extensions: ['.ts', '.js'] },
    optimization,
    module,
  });
  await new Promise<void>((resolve, reject) => {
    compiler?.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString('errors-only')));
      else resolve();
    });
  });
  return join(path, filename);
}

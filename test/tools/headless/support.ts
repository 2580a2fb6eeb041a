import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Serial } from '../../../src/domain/basics/calendar';
import { run } from '../../../src/tools/headless/run';

/** What one run of the command line answered. */
export interface RunAnswer {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** 2026-06-15, the day it is in these tests. */
export const today = 46188 as Serial;

/** Runs the command line in this process. */
export async function commandLine(...args: string[]): Promise<RunAnswer> {
  let out = '';
  let error = '';
  const code = await run(args, {
    today,
    out: (text) => {
      out += text;
    },
    error: (line) => {
      error += `${line}\n`;
    },
  });
  return { code, out, error };
}

/** New registers as they were written, by the arguments that made them: each kind is made once in a test file. */
const made = new Map<string, Promise<Buffer>>();

/** A new register as `create` with these arguments makes it. */
export async function newRegister(file: string, ...args: string[]): Promise<void> {
  const kind = args.join(' ');
  const before = made.get(kind);
  if (before !== undefined) return writeFile(file, await before);
  const { code, error } = await commandLine('create', file, ...args);
  if (code !== 0 || error !== '') throw new Error(`create ${kind}: ${error}`);
  made.set(kind, readFile(file));
}

/** A directory for the test's files, and how to take it away. */
export async function workDirectory(): Promise<{ path: (name: string) => string; remove: () => Promise<void> }> {
  const directory = await mkdtemp(join(tmpdir(), 'effektregister-'));
  return { path: (name) => join(directory, name), remove: () => rm(directory, { recursive: true, force: true }) };
}

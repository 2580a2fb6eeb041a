import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Serial } from '../../domain/basics/calendar';
import { unzipSync } from 'fflate';
import { trialDay } from '../faults/scene';
import { run } from '../headless/run';
import type { Chance } from './chance';
import { bentPackage } from './packages';

/** Files that are no workbooks, or no longer. */
const makers: readonly ((whole: Uint8Array, chance: Chance) => Uint8Array)[] = [
  () => new Uint8Array(0),
  (whole, chance) => whole.slice(0, chance.below(whole.length)),
  (whole, chance) => {
    const bent = whole.slice();
    for (let count = 1 + chance.below(20); count > 0; count -= 1) bent[chance.below(bent.length)] = chance.below(256);
    return bent;
  },
  (_, chance) => Uint8Array.from({ length: 1 + chance.below(5000) }, () => chance.below(256)),
  (whole, chance) => whole.slice(chance.below(whole.length)),
  (whole, chance) =>
    Uint8Array.from([
      ...whole.slice(0, 1000),
      ...Array.from({ length: chance.below(3000) }, () => chance.below(256)),
      ...whole.slice(1000),
    ]),
  () => new TextEncoder().encode('Effekt-ID;Belopp\nE-0001;12 000\n'),
  () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(2000).fill(0)]),
  () => new TextEncoder().encode('<html><table><tr><td>Effekter</td></tr></table></html>'),
  // The end record of an archive that holds nothing.
  () => Uint8Array.from([0x50, 0x4b, 0x05, 0x06, ...new Array<number>(18).fill(0)]),
];

/** Larger than any workbook that Excel would take from a person's mail. */
export const OVERSIZED = 80_000_000;

/** One bad file through the command line. '' when it was answered with one clear line and nothing was written. */
export async function tryBadFile(whole: Uint8Array, chance: Chance): Promise<string> {
  return tryFile(chance.of(makers)(whole, chance), chance.of(['check', 'refresh']));
}

/** A file far beyond the usual size. */
export function tryOversizedFile(): Promise<string> {
  return tryFile(new Uint8Array(OVERSIZED), 'check');
}

/**
 * A package bent in one of its parts. '' when it was refused as a bad file is, or used so that what differs is what was
 * told, and the written file can be used again.
 */
export async function tryBentPackage(whole: Uint8Array, chance: Chance): Promise<string> {
  const { bytes, works, name } = bentPackage(whole, chance);
  const command = chance.of(['check', 'refresh', 'repair']);
  const found = await tryFile(bytes, command, works);
  return found === '' ? '' : `${name}: ${found}`;
}

async function tryFile(bytes: Uint8Array, command: string, works = false): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'effektregister-'));
  try {
    const file = join(folder, 'fil.xlsx');
    await writeFile(file, bytes);
    const lines: string[] = [];
    let out = '';
    const carryOut = (args: readonly string[]): Promise<0 | 1 | 2> =>
      run(args, {
        today: trialDay as Serial,
        out: (text) => {
          out += text;
        },
        error: (line) => lines.push(line),
      });
    const code = await carryOut([command, file, ...(command === 'repair' ? [] : ['--json'])]);
    if ((await readdir(folder)).length !== 1) return `${command} left other files`;
    const same = digest(await readFile(file)) === digest(bytes);
    if (code === 2 && !same) return `${command} failed and changed the file`;
    if (command === 'check' && !same) return 'check changed the file';
    if (code === 2 && (lines.length !== 1 || (lines[0] ?? '').trim() === '' || lines[0]?.includes('\n')))
      return `${command} said ${JSON.stringify(lines)}`;
    if (code === 2 && /(undefined|TypeError|Cannot read|is not a function|\bat \w+\(|känner igen)/.test(lines[0] ?? ''))
      return `${command} said ${lines[0] ?? ''}`;
    if (code === 2) return works ? `${command} refused a usable file: ${lines[0] ?? ''}` : '';
    if (same) return '';
    const untold = command === 'refresh' ? untoldParts(bytes, await readFile(file), out) : [];
    if (untold.length > 0) return `${command} changed ${untold.join(', ')} and did not tell`;
    // A bent register may be told to be damaged; the file that it is in has to be one.
    const isRefused = (await carryOut(['check', file])) === 2 && (works || /register: Filen/.test(lines.at(-1) ?? ''));
    return isRefused ? `after ${command}, check says ${lines.at(-1) ?? ''}` : '';
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Parts that differ between two packages and are not among the changes that a refresh tells. */
function untoldParts(before: Uint8Array, after: Uint8Array, json: string): string[] {
  const [old, now] = [before, after].map((file) => {
    const parts = Object.entries(unzipSync(file)).filter(([path]) => !path.endsWith('/'));
    return new Map(parts.map(([path, part]) => [path.replace(/\\/g, '/'), digest(part)]));
  }) as [Map<string, string>, Map<string, string>];
  const { fileChanges } = JSON.parse(json) as { fileChanges: readonly { part: string }[] };
  const told = new Set(fileChanges.map(({ part }) => part));
  return [...new Set([...old.keys(), ...now.keys()])].filter(
    (path) => old.get(path) !== now.get(path) && !told.has(path),
  );
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/**
 * A ledger file read into a register on the command line. '' when it was taken in, or refused in one clear line with
 * the register as it was.
 */
export async function tryLedgerCommand(register: Uint8Array, ledger: Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'effektregister-'));
  try {
    const [file, list] = [join(folder, 'register.xlsx'), join(folder, 'reskontra.csv')];
    await Promise.all([writeFile(file, register), writeFile(list, ledger)]);
    const lines: string[] = [];
    const today = trialDay as Serial;
    const code = await run(['payables', file, '--file', list, '--json'], {
      today,
      out: () => undefined,
      error: (line) => lines.push(line),
    });
    if (digest(await readFile(list)) !== digest(ledger)) return 'payables changed the ledger';
    if ((await readdir(folder)).length !== 2) return 'payables left other files';
    if (code !== 2) return '';
    if (digest(await readFile(file)) !== digest(register)) return 'payables failed and changed the register';
    const [line = ''] = lines;
    return lines.length === 1 && line.length > 20 && !/[\n]|undefined|TypeError|\bat \w+\(/.test(line)
      ? ''
      : `payables said ${JSON.stringify(lines)}`;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** LibreOffice's program, null where it is not installed. */
export function soffice(): string | null {
  const places = (process.env.PATH ?? '').split(':').map((directory) => join(directory, 'soffice'));
  return places.find((place) => existsSync(place)) ?? null;
}

/** Lets LibreOffice open a workbook and write it in another format; it calculates what carries no value. */
export async function throughLibreOffice(bytes: Uint8Array, format: 'xlsx' | 'pdf'): Promise<Uint8Array> {
  const [converted] = await allThroughLibreOffice([bytes], format);
  return converted as Uint8Array;
}

/** The same with several workbooks in one go: starting is what takes time. */
export async function allThroughLibreOffice(
  files: readonly Uint8Array[],
  format: 'xlsx' | 'pdf',
): Promise<Uint8Array[]> {
  const program = soffice();
  if (program === null) throw new Error('LibreOffice is not installed');
  const directory = await mkdtemp(join(tmpdir(), 'effektregister-soffice-'));
  try {
    const target = join(directory, 'out');
    const sources = files.map((_, index) => join(directory, `in${index}.xlsx`));
    for (const [index, bytes] of files.entries()) await writeFile(sources[index] ?? '', bytes);
    const profile = `-env:UserInstallation=file://${join(directory, 'profile')}`;
    await execute(program, [profile, '--headless', '--convert-to', format, '--outdir', target, ...sources], {
      timeout: 180_000,
    });
    return await Promise.all(files.map((_, index) => readFile(join(target, `in${index}.${format}`))));
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

/** What Microsoft's Open XML SDK has to say against a file; empty when it is valid. */
export async function openXmlErrors(file: string): Promise<unknown[]> {
  const cli = join('node_modules', '@xarsh', 'ooxml-validator', 'dist', 'src', 'cli.js');
  const { stdout } = await execute(process.execPath, [cli, file], { maxBuffer: 50_000_000 }).catch(
    (error: { stdout?: string }) => {
      if (error.stdout === undefined || error.stdout === '') throw error;
      return { stdout: error.stdout };
    },
  );
  const { ok, errors } = JSON.parse(stdout) as { ok: boolean; errors: unknown[] };
  return ok ? [] : errors;
}

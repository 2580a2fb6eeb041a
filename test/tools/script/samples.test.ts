import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { build } from 'esbuild';
import { connect } from '../../../src/host/client';
import { EmbeddedHost } from '../../../src/host';

const FOLDER = join(__dirname, 'samples');
const samples = readdirSync(FOLDER).filter((name) => name !== 'show.ts');

/** What a script says that it prints: its lines of comment that begin with `// >`. */
const told = (text: string): string[] => [...text.matchAll(/^\s*\/\/ > (.*)$/gm)].map(([, line]) => line ?? '');

/**
 * Runs a script here, on a new workbook, and answers what it prints. `runner.test.ts` has scripts in a process of their
 * own.
 */
async function printed(file: string): Promise<string[]> {
  const { outputFiles } = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'silent',
    tsconfigRaw: {},
  });
  const lines: string[] = [];
  const { Excel, Office, OfficeExtension } = connect(await EmbeddedHost.open(null, { locale: 'en-US' }));
  const console = { log: (...values: unknown[]) => lines.push(format(...values)) };
  // A module may await outside functions, as the body of an async function may.
  const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;
  const script = new AsyncFunction('Excel', 'Office', 'OfficeExtension', 'console', outputFiles[0]?.text ?? '');
  await script(Excel, Office, OfficeExtension, console);
  return lines;
}

describe('ordinary code prints on the host what its comments say that it prints in Excel', () => {
  it.each(samples)('%s', async (name) => {
    const file = join(FOLDER, name);
    const expected = told(readFileSync(file, 'utf8'));
    expect(await printed(file)).toEqual(expected);
    expect(expected.length).toBeGreaterThan(0);
  });
});

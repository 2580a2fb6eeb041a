import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, formatMessages, type BuildFailure } from 'esbuild';

/** A script that cannot be read: its message says where and why. */
export class UnreadableScript extends Error {}

/**
 * Runs a TypeScript or JavaScript file with the files that it imports. Modules of either kind (import, require) and
 * await outside functions are understood; types are dropped unchecked. Throws UnreadableScript for a file that is
 * missing or has a syntax error, and whatever the script throws.
 */
export async function importScript(file: string): Promise<void> {
  const text = await bundled(file);
  const folder = mkdtempSync(join(tmpdir(), 'script-'));
  // Only at the end: the text is read again for the places in a stack.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const module = join(folder, 'script.mjs');
  writeFileSync(module, text);
  await import(pathToFileURL(module).href);
}

/** A file and what it imports as the text of one module. */
async function bundled(file: string): Promise<string> {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) throw new UnreadableScript(`There is no file ${file}`);
  try {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      absWorkingDir: dirname(file),
      sourceRoot: `${dirname(file)}/`,
      write: false,
      platform: 'node',
      format: 'esm',
      target: 'node20',
      sourcemap: 'inline',
      logLevel: 'silent',
      // A script means the same wherever it lies.
      tsconfigRaw: {},
      define: {
        __filename: JSON.stringify(file),
        __dirname: JSON.stringify(dirname(file)),
        'import.meta.url': JSON.stringify(pathToFileURL(file).href),
      },
      banner: {
        js: `import { createRequire as makeRequire__ } from 'node:module'; const require = makeRequire__(${JSON.stringify(file)});`,
      },
    });
    return outputFiles[0]?.text ?? '';
  } catch (error) {
    const { errors } = error as Partial<BuildFailure>;
    if (!errors) throw error;
    throw new UnreadableScript((await formatMessages(errors, { kind: 'error' })).join('').trim());
  }
}

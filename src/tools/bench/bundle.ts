import { readFileSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes that one file of the built pane takes over the wire. */
export interface Chunk {
  readonly name: string;
  readonly gzip: number;
}

export interface BundleSizes {
  /** What the pane loads before it can show anything, Microsoft's office.js apart. */
  readonly initialGzip: number;
  readonly chunks: readonly Chunk[];
}

/**
 * Sizes of the production build in `folder`, the largest chunk first, names without their hashes. Throws when nothing
 * is built.
 */
export async function bundleSizes(folder: string): Promise<BundleSizes> {
  const page = readFileSync(join(folder, 'taskpane.html'), 'utf8');
  const files = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const sizes = await Promise.all(
    files.map(async (file) => ({ file, gzip: gzipSync(await readFile(join(folder, file)), { level: 9 }).length })),
  );
  const initial = sizes.filter(({ file }) => page.includes(file));
  return {
    initialGzip: initial.reduce((sum, { gzip }) => sum + gzip, 0),
    chunks: sizes
      .map(({ file, gzip }) => ({ name: file.replace(/\.[0-9a-f]{10}\.js$/, ''), gzip }))
      .sort((a, b) => b.gzip - a.gzip),
  };
}

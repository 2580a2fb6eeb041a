import { ZipReader, type FileEntry } from '@zip.js/zip.js';
import { throwIfCancelled, WorkbookError } from '../application/errors';
import type { ReadRowsOptions } from '../application/importSource';
import { FileError } from './fault';
import { bytesOf } from './fileKind';

/** One part of a package, unpacked piece by piece. */
export interface PackagePart {
  /** As in relations: / between folders, none before, small letters. */
  readonly name: string;
  text(options?: ReadRowsOptions): AsyncGenerator<string>;
}

export type Package = ReadonlyMap<string, PackagePart>;

/** No sheet is packed to less than this share of its size; what is, was made to fill a memory. */
const highestRatio = 200;
const smallEnough = 20_000_000;

/** The parts of a zip file, found by its directory wherever they stand. Throws FileError 'damaged', 'password'. */
export async function openPackage(content: Blob): Promise<Package> {
  const reader = {
    size: content.size,
    readUint8Array: (offset: number, length: number) => bytesOf(content, offset, offset + length),
    createReadable: ({ offset, size }: { offset: number; size: number }) =>
      content.slice(offset, offset + size).stream(),
  };
  const zip = new ZipReader(reader as unknown as ConstructorParameters<typeof ZipReader>[0], {
    useWebWorkers: false,
  });
  const entries = await zip.getEntries().catch((cause: unknown) => {
    throw new FileError('damaged', {}, { cause });
  });
  const files = entries.filter((entry): entry is FileEntry => !entry.directory);
  if (files.some(({ encrypted }) => encrypted)) throw new FileError('password');
  return new Map(
    files.map((entry) => {
      const name = partName(entry.filename);
      return [name, { name, text: (options) => partText(entry, options) }];
    }),
  );
}

/**
 * A name in a form that finds it: some programs write \ between folders, / before or other letters than the
 * relation has.
 */
export function partName(name: string): string {
  return name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();
}

async function* partText(entry: FileEntry, { signal, onProgress }: ReadRowsOptions = {}): AsyncGenerator<string> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const pieces = readable.getReader();
  let failure: unknown = null;
  const unpacked = entry.getData(writable).then(
    () => undefined,
    (cause: unknown) => {
      failure ??= cause ?? new FileError('damaged');
      // What fails before it has written anything ends no stream: who waits for a piece would wait for ever.
      return pieces.cancel().catch(() => undefined);
    },
  );
  let decoder: TextDecoder | null = null;
  let bytes = 0;
  try {
    for (;;) {
      throwIfCancelled(signal);
      const { done, value } = await pieces.read();
      if (done) break;
      bytes += value.length;
      if (bytes > smallEnough && bytes > highestRatio * entry.compressedSize) throw new FileError('bomb');
      decoder ??= new TextDecoder(value[0] === 0xff && value[1] === 0xfe ? 'utf-16le' : 'utf-8');
      yield decoder.decode(value, { stream: true });
      onProgress?.(Math.min(bytes, entry.uncompressedSize), entry.uncompressedSize);
    }
    await unpacked;
  } catch (cause) {
    // Our own word for it comes first; whatever the library throws means that the file is damaged.
    throw cause instanceof FileError || cause instanceof WorkbookError
      ? cause
      : new FileError('damaged', {}, { cause });
  } finally {
    void pieces.cancel().catch(() => undefined);
  }
  if (failure !== null) throw new FileError('damaged', {}, { cause: failure });
}

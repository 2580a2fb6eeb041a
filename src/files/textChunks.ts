import { throwIfCancelled } from '../application/errors';
import type { ReadRowsOptions } from '../application/importSource';
import { pieces } from './fileKind';
import type { TextEncodingName } from './encoding';

/** Fetched at a time: each fetch costs a round trip. */
const fetchedBytes = 512 * 1024;
/** Decoded and parsed at a time: what fits near the processor is parsed fastest. */
const chunkBytes = 128 * 1024;

/**
 * The text of a file piece by piece, every line end as \n. U+0085, U+2028 and VT are left alone: they occur in
 * names.
 */
export async function* textChunks(
  content: Blob,
  encoding: TextEncodingName,
  { signal, onProgress }: ReadRowsOptions = {},
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  let done = 0;
  for await (const fetched of pieces(content, fetchedBytes)) {
    for (let from = 0; from < fetched.length; from += chunkBytes) {
      throwIfCancelled(signal);
      const bytes = fetched.subarray(from, from + chunkBytes);
      const text = held + decoder.decode(bytes, { stream: true });
      // A \r that ends a piece may be half a line end.
      held = text.endsWith('\r') ? '\r' : '';
      yield lineEnds(held === '' ? text : text.slice(0, -1));
      done += bytes.length;
      onProgress?.(done, content.size);
    }
  }
  const last = held + decoder.decode();
  if (last !== '') yield lineEnds(last);
}

/** Texts are looked for faster than patterns: most files have only one kind of line end. */
function lineEnds(text: string): string {
  const windows = text.replaceAll('\r\n', '\n');
  return windows.includes('\r') ? windows.replaceAll('\r', '\n') : windows;
}

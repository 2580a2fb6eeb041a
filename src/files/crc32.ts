import { pieces } from './fileKind';

const pieceBytes = 4 << 20;
const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = (value & 1) === 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 (IEEE 802.3) of a file, eight hexadecimal digits: says "the same file", nothing more. */
export async function crc32(content: Blob, signal?: AbortSignal): Promise<string> {
  let crc = 0xffffffff;
  for await (const bytes of pieces(content, pieceBytes)) {
    if (signal?.aborted === true) break;
    for (let at = 0; at < bytes.length; at += 1)
      crc = ((crc >>> 8) ^ (table[(crc ^ (bytes[at] ?? 0)) & 0xff] ?? 0)) >>> 0;
  }
  return ((crc ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0');
}

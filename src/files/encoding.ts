import { throwIfCancelled } from '../application/errors';
import { FileError } from './fault';
import { bytesOf, pieces } from './fileKind';
import { DecoderCheck, Utf8Check } from './encodingCheck';

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const scanBytes = 1 << 20;

/** The five bytes that Windows-1252 leaves undefined. */
const undefinedBytes: ReadonlySet<number> = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * The encoding that the whole file can be read in without loss: as its byte order mark says, else strict UTF-8,
 * else Windows-1252. Throws FileError 'encoding' for anything else: a file that is mostly UTF-8 is a damaged one,
 * and not of another encoding.
 */
export async function detectEncoding(content: Blob, signal?: AbortSignal): Promise<TextEncodingName> {
  const [first, second, third] = await bytesOf(content, 0, 3);
  if (first === 0xff && second === 0xfe) return strictly(content, 'utf-16le', signal);
  if (first === 0xfe && second === 0xff) return strictly(content, 'utf-16be', signal);
  if (first === 0xef && second === 0xbb && third === 0xbf) return strictly(content, 'utf-8', signal);
  if (await decodes(content, 'utf-8', signal)) return 'utf-8';
  if (await isWindows1252(content, signal)) return 'windows-1252';
  throw new FileError('encoding');
}

async function strictly(content: Blob, encoding: TextEncodingName, signal?: AbortSignal): Promise<TextEncodingName> {
  if (await decodes(content, encoding, signal)) return encoding;
  throw new FileError('encoding');
}

async function decodes(content: Blob, encoding: TextEncodingName, signal?: AbortSignal): Promise<boolean> {
  const check = encoding === 'utf-8' ? new Utf8Check() : new DecoderCheck(encoding);
  for await (const bytes of pieces(content, scanBytes)) {
    throwIfCancelled(signal);
    if (!check.see(bytes)) return false;
    // A text holds no NUL, whatever its encoding; UTF-16 without its mark and other programs' files do.
    if (encoding === 'utf-8' && bytes.includes(0)) throw new FileError('encoding');
  }
  return check.endsWhole();
}

async function isWindows1252(content: Blob, signal?: AbortSignal): Promise<boolean> {
  let pairs = 0;
  let lone = 0;
  for await (const bytes of pieces(content, scanBytes)) {
    throwIfCancelled(signal);
    for (let index = 0; index < bytes.length; index += 1) {
      const byte = bytes[index] ?? 0;
      if (byte !== 0 && byte < 0x80) continue;
      const trails = byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : 0;
      if (trails > 0 && isTrail(bytes[index + 1]) && (trails === 1 || isTrail(bytes[index + 2]))) {
        pairs += 1;
        index += trails;
      } else if (byte === 0 || undefinedBytes.has(byte)) return false;
      else lone += 1;
    }
  }
  return pairs < lone;
}

const isTrail = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x80 && byte < 0xc0;

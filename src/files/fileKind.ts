import type { FileFaultCode } from './fault';

/** What a file is by its first bytes, whatever its name says. A fault's code for what cannot be read. */
export type FileKind = 'text' | 'package' | FileFaultCode;

const magic: readonly (readonly [readonly number[], FileKind])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'package'],
  [[0x50, 0x4b, 0x05, 0x06], 'package'],
  [[0x25, 0x50, 0x44, 0x46], 'otherFile'],
  [[0x89, 0x50, 0x4e, 0x47], 'otherFile'],
  [[0xff, 0xd8, 0xff], 'otherFile'],
  [[0x47, 0x49, 0x46, 0x38], 'otherFile'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'otherFile'],
  [[0x1f, 0x8b], 'otherFile'],
];
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0];
const webPage = /^\s*(?:<!doctype\s+html|<html|<table|mime-version:)/i;
const xmlFile = /^\s*<\?xml/i;
const headBytes = 512;
/** A zip's last record with the longest comment. */
const longestEnd = 65_557;

/** Tells a file by its first bytes; an older Excel file from a password-protected one by its directory. */
export async function fileKind(content: Blob): Promise<FileKind> {
  const head = await bytesOf(content, 0, headBytes);
  if (head.length === 0) return 'empty';
  if (begins(head, compoundFile)) return compoundKind(content, head);
  const known = magic.find(([bytes]) => begins(head, bytes));
  if (known !== undefined) return known[1];
  if (await endsAsPackage(content)) return 'damaged';
  const text = new TextDecoder('windows-1252').decode(head).replace(/^\u00ef\u00bb\u00bf/, '');
  if (webPage.test(text)) return 'webPage';
  return xmlFile.test(text) ? 'otherFile' : 'text';
}

/** The bytes from `from` up to, not with, `to`. */
export async function bytesOf(content: Blob, from: number, to: number): Promise<Uint8Array> {
  return new Uint8Array(await content.slice(from, to).arrayBuffer());
}

/** A file piece by piece; the next is fetched while one is looked at. `from`: where to begin. */
export async function* pieces(content: Blob, size: number, from = 0): AsyncGenerator<Uint8Array> {
  let next = bytesOf(content, from, from + size);
  for (let at = from; at < content.size; at += size) {
    const bytes = await next;
    next = bytesOf(content, at + size, at + 2 * size);
    yield bytes;
  }
  await next;
}

function begins(head: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => head[index] === byte);
}

/** Whether a zip stands behind other bytes, which Excel does not open; at most a comment follows its last record. */
async function endsAsPackage(content: Blob): Promise<boolean> {
  const tail = await bytesOf(content, Math.max(0, content.size - longestEnd), content.size);
  return new TextDecoder('windows-1252').decode(tail).includes('PK\u0005\u0006');
}

/** MS-CFB: the header's 32-bit number at 48 says in which 512-byte sector the directory begins; names are UTF-16. */
async function compoundKind(content: Blob, head: Uint8Array): Promise<FileKind> {
  if (head.length < headBytes) return 'damaged';
  const sector = new DataView(head.buffer).getUint32(48, true);
  const start = (sector + 1) * 512;
  const names = new TextDecoder('utf-16le').decode(await bytesOf(content, start, start + 4096));
  return names.includes('EncryptedPackage') ? 'password' : 'oldExcel';
}

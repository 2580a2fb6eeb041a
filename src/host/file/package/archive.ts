import { deflateSync, inflateSync } from 'fflate';
import { UnreadableWorkbookError } from './refusal';

/** One part unpacked: more than this the engine cannot hold as one text. */
const LARGEST_PART = 400_000_000;
/** Parts up to this size are kept once they have been unpacked; larger ones are unpacked again. */
const SMALL = 1_000_000;

const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED = 1;
const UTF8 = 0x800;
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
/** 1 January 1980, the earliest day that a zip can say: a file says nothing of when it was written. */
const WRITTEN = 0x00210000;

interface NodeZlib {
  inflateRawSync(packed: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
}
const { process: node } = globalThis as {
  process?: { getBuiltinModule?: (name: 'node:zlib') => NodeZlib | undefined };
};
/** Node's own, which is several times as fast; absent in a browser and in older ones. */
const zlib = node?.getBuiltinModule?.('node:zlib');

/** What the bytes unpack to, which is `size` bytes. Throws for what is damaged, or unpacks to more. */
function inflatedTo(size: number, packed: Uint8Array): Uint8Array {
  if (zlib === undefined) return inflateSync(packed, { out: new Uint8Array(size) });
  const { buffer, byteOffset, length } = zlib.inflateRawSync(packed, {
    maxOutputLength: Math.max(1, size),
    chunkSize: Math.max(64, size + 1),
  });
  return new Uint8Array(buffer, byteOffset, length);
}

/** A part as it stands packed in a file; unpacked when somebody looks into it, and copied as it is when not. */
export class PackedPart {
  private unpacked: Uint8Array | undefined;
  /** Unpacked by looking through, for the reading that follows. */
  private looked: Uint8Array | undefined;

  constructor(
    readonly packed: Uint8Array,
    readonly method: number,
    readonly crc: number,
    /** Bytes unpacked. */
    readonly size: number,
  ) {}

  /** Packs the bytes of a part. Level 0 stores them as they are. */
  static of(bytes: Uint8Array, level: 0 | 1 | 6): PackedPart {
    return level === 0
      ? new PackedPart(bytes, STORED, crcOf(bytes), bytes.length)
      : new PackedPart(deflateSync(bytes, { level }), DEFLATED, crcOf(bytes), bytes.length);
  }

  /** What hardly shrinks, as pictures, is not packed once more. */
  get isStored(): boolean {
    return this.method === STORED || this.packed.length > this.size * 0.9;
  }

  /** The part unpacked. Throws UnreadableWorkbookError for one that is damaged, or too large to be read. */
  bytes(): Uint8Array {
    if (this.unpacked) return this.unpacked;
    const bytes = this.looked ?? this.unchecked();
    this.looked = undefined;
    if (this.crc !== 0 && crcOf(bytes) !== this.crc) throw new UnreadableWorkbookError('damaged');
    if (this.size <= SMALL) this.unpacked = bytes;
    return bytes;
  }

  /**
   * Looks through the part without checking its sum, which is a third faster. What is answered null for is read next:
   * it is not unpacked twice. Throws as `bytes`.
   */
  lookThrough<T>(look: (bytes: Uint8Array) => T | null): T | null {
    const bytes = this.unchecked();
    const seen = look(bytes);
    if (seen === null) this.looked = bytes;
    return seen;
  }

  private unchecked(): Uint8Array {
    if (this.size > LARGEST_PART)
      throw new UnreadableWorkbookError('tooLarge', { megabytes: Math.round(this.size / 1e6) });
    const bytes = this.method === STORED ? this.packed : this.inflated();
    if (bytes.length !== this.size) throw new UnreadableWorkbookError('damaged');
    return bytes;
  }

  private inflated(): Uint8Array {
    if (this.method !== DEFLATED) throw new UnreadableWorkbookError('method');
    try {
      return inflatedTo(this.size, this.packed);
    } catch (error) {
      throw new UnreadableWorkbookError('damaged', {}, { cause: error });
    }
  }
}

/**
 * The parts of a zip by their names, in the order of its directory; folders are left out. Nothing is unpacked. Throws
 * UnreadableWorkbookError.
 */
export function readArchive(bytes: Uint8Array): Map<string, PackedPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, PackedPart>();
  try {
    const { count, start } = directoryOf(view);
    let at = start;
    for (let i = 0; i < count; i += 1) {
      const entry = readEntry(view, bytes, at);
      at = entry.next;
      if ((entry.flags & ENCRYPTED) !== 0) throw new UnreadableWorkbookError('password');
      if (!entry.name.endsWith('/')) parts.set(entry.name, partAt(view, bytes, entry));
    }
  } catch (error) {
    if (error instanceof UnreadableWorkbookError) throw error;
    throw new UnreadableWorkbookError('damaged', {}, { cause: error });
  }
  return parts;
}

interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly next: number;
}

/** Where the directory stands: it says so itself, counted from the file's first byte. Throws RangeError. */
function directoryOf(view: DataView): { count: number; start: number } {
  let end = view.byteLength - 22;
  while (view.getUint32(end, true) !== END) {
    end -= 1;
    if (end < view.byteLength - 65_557) throw new RangeError('no end record');
  }
  const count = view.getUint16(end + 8, true);
  const offset = view.getUint32(end + 16, true);
  const isLarge = count === 0xffff || offset === 0xffffffff;
  // Excel opens no archive that stands behind other bytes: its directory ends where the last record begins.
  const standsAt = end - view.getUint32(end + 12, true);
  if (!isLarge && standsAt > offset && view.getUint32(standsAt, true) === (count === 0 ? END : CENTRAL))
    throw new RangeError('bytes before the archive');
  if (!isLarge || view.getUint32(end - 20, true) !== LOCATOR64) return { count, start: offset };
  const end64 = large(view, end - 12);
  if (view.getUint32(end64, true) !== END64) throw new RangeError('no end record');
  return { count: large(view, end64 + 32), start: large(view, end64 + 48) };
}

const large = (view: DataView, at: number): number => Number(view.getBigUint64(at, true));

function readEntry(view: DataView, bytes: Uint8Array, at: number): Entry {
  if (view.getUint32(at, true) !== CENTRAL) throw new RangeError('no entry');
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  // Numbers that don't fit stand in an extra field of their own, in this order.
  for (let extra = nameEnd; extra + 4 <= extraEnd; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== 1) continue;
    let from = extra + 4;
    sizes.forEach((size, i) => {
      if (size !== 0xffffffff) return;
      sizes[i] = large(view, from);
      from += 8;
    });
  }
  const [size = 0, packedSize = 0, offset = 0] = sizes;
  const name = new TextDecoder((flags & UTF8) === 0 ? 'latin1' : 'utf-8').decode(bytes.subarray(at + 46, nameEnd));
  return {
    name,
    flags,
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    packedSize,
    size,
    offset,
    next: extraEnd + view.getUint16(at + 32, true),
  };
}

function partAt(view: DataView, bytes: Uint8Array, entry: Entry): PackedPart {
  const at = entry.offset;
  if (view.getUint32(at, true) !== LOCAL) throw new RangeError('no part');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedSize > bytes.length) throw new RangeError('a part is cut off');
  return new PackedPart(bytes.subarray(start, start + entry.packedSize), entry.method, entry.crc, entry.size);
}

/** Puts packed parts together to a zip. Throws UnreadableWorkbookError for more than a plain one can hold. */
export function writeArchive(parts: ReadonlyMap<string, PackedPart>): Uint8Array {
  const named = [...parts].map(([name, part]) => ({ name: new TextEncoder().encode(name), part }));
  const total = named.reduce((sum, { name, part }) => sum + 76 + 2 * name.length + part.packed.length, 22);
  if (total > 0xffffffff || named.length > 0xffff)
    throw new UnreadableWorkbookError('tooLarge', { megabytes: Math.round(total / 1e6) });
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  const header = (at: number, { name, part }: (typeof named)[number]): void => {
    const flags = name.some((byte) => byte > 127) ? UTF8 : 0;
    [20, flags, part.method].forEach((value, i) => view.setUint16(at + 2 * i, value, true));
    [WRITTEN, part.crc, part.packed.length, part.size].forEach((value, i) =>
      view.setUint32(at + 6 + 4 * i, value, true),
    );
    view.setUint16(at + 22, name.length, true);
  };
  let at = 0;
  const offsets = named.map((one) => {
    const offset = at;
    view.setUint32(at, LOCAL, true);
    header(at + 4, one);
    bytes.set(one.name, at + 30);
    bytes.set(one.part.packed, at + 30 + one.name.length);
    at += 30 + one.name.length + one.part.packed.length;
    return offset;
  });
  const start = at;
  named.forEach((one, i) => {
    view.setUint32(at, CENTRAL, true);
    view.setUint16(at + 4, 20, true);
    header(at + 6, one);
    view.setUint32(at + 42, offsets[i] as number, true);
    bytes.set(one.name, at + 46);
    at += 46 + one.name.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - start, true);
  view.setUint32(at + 16, start, true);
  return bytes;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** The checksum of bytes that a zip holds beside them. */
export function crcOf(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (let i = 0; i < bytes.length; i += 1)
    crc = (CRC_TABLE[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

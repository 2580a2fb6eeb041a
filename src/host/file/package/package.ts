import { PackedPart, readArchive, writeArchive } from './archive';
import { refuseOtherFormats, UnreadableWorkbookError, type RefusalReason } from './refusal';
import { child, children, readXml, XmlError, type XmlElement } from '../xml/tree';
import { escapeAttribute } from '../xml/edits';

const encoder = new TextEncoder();

export interface Relation {
  readonly id: string;
  /** The last word of the relation's type: `worksheet`, `sharedStrings`. */
  readonly kind: string;
  /** The path of the part that it leads to, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

/**
 * The parts of an opened file. A part that nobody looks into is not unpacked, and one that is not set anew is written
 * as it was packed, byte for byte.
 */
export class Package {
  private readonly changed = new Map<string, Uint8Array | null>();
  private readonly added = new Set<string>();
  private readonly relationLists = new Map<string, Relation[]>();

  private constructor(
    private readonly original: ReadonlyMap<string, PackedPart>,
    private readonly lowered: ReadonlyMap<string, string>,
  ) {}

  /** Reads the directory of a file. Throws UnreadableWorkbookError. */
  static open(bytes: Uint8Array): Package {
    refuseOtherFormats(bytes);
    const original = new Map([...readArchive(bytes)].map(([name, part]) => [pathOf(name), part]));
    return new Package(original, new Map([...original.keys()].map((path) => [path.toLowerCase(), path])));
  }

  /** The same parts as they were read, for changes of its own. */
  fork(): Package {
    return new Package(this.original, this.lowered);
  }

  /** The paths of the parts that there are now. */
  get paths(): string[] {
    const gone = (path: string): boolean => this.changed.get(path) === null;
    return [
      ...[...this.original.keys()].filter((path) => !gone(path)),
      ...[...this.added].filter((path) => !gone(path)),
    ];
  }

  /** The paths that are written otherwise than they were read, or are new, or gone. */
  get changedPaths(): string[] {
    return [...this.changed.keys()].filter((path) => {
      const before = this.original.get(path);
      const now = this.changed.get(path);
      if (!before || !now) return before !== undefined || Boolean(now);
      return before.size !== now.length || before.bytes().some((byte, i) => byte !== now[i]);
    });
  }

  /** The path of a part as the package spells it: names of parts compare without case. */
  find(path: string): string | undefined {
    const known = this.added.has(path) ? path : this.lowered.get(path.toLowerCase());
    return known === undefined || this.changed.get(known) === null ? undefined : known;
  }

  bytes(path: string): Uint8Array | undefined {
    const known = this.find(path);
    return known === undefined ? undefined : (this.changed.get(known) ?? this.original.get(known)?.bytes());
  }

  /** Bytes of a part that was read, unpacked; 0 when there is none. */
  sizeOf(path: string): number {
    return this.original.get(path)?.size ?? 0;
  }

  /** Looks through a part as it was read, as PackedPart does; null when there is none. */
  lookThrough<T>(path: string, look: (bytes: Uint8Array) => T | null): T | null {
    return this.original.get(path)?.lookThrough(look) ?? null;
  }

  /** A part as text, whichever of the encodings that XML allows it is in; undefined when there is none. */
  text(path: string): string | undefined {
    const bytes = this.bytes(path);
    return bytes && new TextDecoder(encodingOf(bytes)).decode(bytes);
  }

  /** A part as a tree; undefined when there is none. Throws UnreadableWorkbookError when it is not well-formed. */
  xml(path: string): XmlElement | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : understood(path, () => readXml(text));
  }

  set(path: string, text: string): void {
    const known = this.find(path) ?? path;
    if (!this.original.has(known)) this.added.add(known);
    // What was in another encoding is written in UTF-8 once it is touched.
    this.changed.set(
      known,
      encoder.encode(text.replace(/^(<\?xml[^>]*?encoding=)(["'])utf-16[a-z]*\2/i, '$1$2UTF-8$2')),
    );
    this.relationLists.delete(known);
  }

  /** Takes a part away, with its content type. */
  remove(path: string): void {
    const known = this.find(path);
    if (known === undefined) return;
    this.changed.set(known, null);
    const types = this.text(TYPES) ?? '';
    for (const one of children(this.xml(TYPES), 'Override')) {
      if (pathOf(one.attributes.PartName ?? '').toLowerCase() === known.toLowerCase())
        this.set(TYPES, types.slice(0, one.start) + types.slice(one.end));
    }
  }

  /** The content type of a part. */
  typeOf(path: string): string {
    const types = this.xml(TYPES);
    const own = children(types, 'Override').find(
      ({ attributes }) => pathOf(attributes.PartName ?? '').toLowerCase() === path.toLowerCase(),
    );
    if (own) return own.attributes.ContentType ?? '';
    const extension = path.slice(path.lastIndexOf('.') + 1).toLowerCase();
    return (
      children(types, 'Default').find(({ attributes }) => attributes.Extension?.toLowerCase() === extension)?.attributes
        .ContentType ?? ''
    );
  }

  /** Adds a part with its content type. */
  add(path: string, type: string, text: string): void {
    this.set(path, text);
    if (this.typeOf(path) === type) return;
    this.append(TYPES, `<Override PartName="/${escapeAttribute(path)}" ContentType="${type}"/>`);
  }

  /** Puts an element last in the root of a part. */
  append(path: string, xml: string): void {
    const text = this.text(path) ?? '';
    const root = this.xml(path);
    if (!root) throw new RangeError(`no part ${path}`);
    const name = /^<([\w.:-]+)/.exec(text.slice(root.start))?.[1] ?? '';
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : '';
    const inner = prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);
    if (root.closeStart === root.end)
      this.set(path, `${text.slice(0, root.end).replace(/\s*\/>$/, '>')}${inner}</${name}>${text.slice(root.end)}`);
    else this.set(path, text.slice(0, root.closeStart) + inner + text.slice(root.closeStart));
  }

  /** The relations of a part; of the package itself for the empty path. */
  relations(path: string): readonly Relation[] {
    const place = this.find(relationsPath(path)) ?? relationsPath(path);
    const known = this.relationLists.get(place);
    if (known) return known;
    const list = children(this.xml(place), 'Relationship').map(({ attributes }): Relation => {
      const external = attributes.TargetMode === 'External';
      const target = attributes.Target ?? '';
      return {
        id: attributes.Id ?? '',
        kind: (attributes.Type ?? '').replace(/^.*\//, ''),
        target: external ? target : this.resolved(path, target),
        external,
      };
    });
    this.relationLists.set(place, list);
    return list;
  }

  /** What a target leads to: the part that is spelled so in the file, or else with its escapes undone. */
  private resolved(from: string, target: string): string {
    const literal = this.lowered.get(pathFrom(from, target).toLowerCase());
    return literal ?? pathFrom(from, withoutEscapes(target));
  }

  /** The part that a relation of some kind leads to, the first of them. */
  related(path: string, kind: string): string | undefined {
    return this.relations(path).find((relation) => relation.kind === kind && !relation.external)?.target;
  }

  /** Adds a relation; answers its id. */
  relate(path: string, type: string, target: string, external = false): string {
    const place = relationsPath(path);
    if (this.find(place) === undefined) {
      this.add(
        place,
        RELATIONS_TYPE,
        `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>`,
      );
    }
    const taken = new Set(this.relations(path).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const mode = external ? ' TargetMode="External"' : '';
    const written = external ? target : `/${target}`;
    this.append(place, `<Relationship Id="rId${number}" Type="${type}" Target="${escapeAttribute(written)}"${mode}/>`);
    return `rId${number}`;
  }

  /** Takes a relation away. */
  unrelate(path: string, id: string): void {
    const place = relationsPath(path);
    const text = this.text(place) ?? '';
    const found = children(this.xml(place), 'Relationship').find(({ attributes }) => attributes.Id === id);
    if (found) this.set(place, text.slice(0, found.start) + text.slice(found.end));
  }

  /** A path that no part has: `xl/tables/table` + the next free number + `.xml`. */
  freePath(before: string, after: string): string {
    let number = 1;
    while (this.lowered.has(`${before}${number}${after}`.toLowerCase()) || this.added.has(`${before}${number}${after}`))
      number += 1;
    return `${before}${number}${after}`;
  }

  /** The package as a file. */
  write(): Uint8Array {
    const packed = (path: string): PackedPart => {
      const before = this.original.get(path);
      const now = this.changed.get(path);
      if (!now) return before as PackedPart;
      return PackedPart.of(now, before?.isStored ? 0 : now.length > LARGE ? 1 : 6);
    };
    return writeArchive(new Map(this.paths.map((path) => [path, packed(path)])));
  }
}

/** Larger parts are packed faster and less. */
const LARGE = 10_000_000;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const TYPES = '[Content_Types].xml';
const RELATIONS_TYPE = 'application/vnd.openxmlformats-package.relationships+xml';

const pathOf = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '');

const relationsPath = (path: string): string => path.replace(/([^/]*)$/, '_rels/$1.rels');

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0x3c && bytes[1] === 0) return 'utf-16le';
  if (bytes[0] === 0 && bytes[1] === 0x3c) return 'utf-16be';
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(String.fromCharCode(...bytes.subarray(0, 100)))?.[1];
  return declared !== undefined && /^(iso-8859-1|windows-1252|us-ascii)$/i.test(declared) ? declared : 'utf-8';
}

/** `%C3%A5` as the letter that it stands for; what stands for none is left. */
function withoutEscapes(target: string): string {
  try {
    return decodeURI(target.replace(/%(?![0-9A-Fa-f]{2})/g, '%25'));
  } catch {
    return target;
  }
}

/** The path that a target means, seen from a part. */
function pathFrom(from: string, target: string): string {
  const plain = target.replace(/\\/g, '/');
  if (plain.startsWith('/')) return plain.slice(1);
  const steps = from.includes('/') ? from.slice(0, from.lastIndexOf('/')).split('/') : [];
  for (const step of plain.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** Runs a reader of a part. Throws UnreadableWorkbookError for what is not well-formed. */
export function understood<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    const reason = /document type|entity/.test(error.message) ? 'entities' : 'damagedPart';
    throw new UnreadableWorkbookError(reason, { part: path }, { cause: error });
  }
}

/** The path of the workbook's part. Throws UnreadableWorkbookError for a package that is something else. */
export function workbookPath(parts: Package): string {
  const main = parts.relations('').find(({ kind }) => kind === 'officeDocument')?.target;
  const path = main === undefined ? undefined : parts.find(main);
  if (path === undefined) throw new UnreadableWorkbookError(otherPackage(parts));
  const type = parts.typeOf(path);
  if (/wordprocessing|\.document\.main|ms-word/.test(type)) throw new UnreadableWorkbookError('word');
  if (/presentation|powerpoint/.test(type)) throw new UnreadableWorkbookError('presentation');
  if (/addin/.test(type)) throw new UnreadableWorkbookError('addin');
  // Excel opens a template only by a template's name.
  if (/template/.test(type)) throw new UnreadableWorkbookError('template');
  if (/visio/.test(type)) throw new UnreadableWorkbookError('otherFile');
  if (/binary/.test(type) || path.endsWith('.bin')) throw new UnreadableWorkbookError('xlsb');
  if (child(parts.xml(path), 'sheets') === undefined) throw new UnreadableWorkbookError('damagedPart', { part: path });
  return path;
}

function otherPackage(parts: Package): RefusalReason {
  const { paths } = parts;
  const mime = parts.text('mimetype') ?? '';
  if (mime.includes('opendocument')) return mime.includes('spreadsheet') ? 'ods' : 'otherFile';
  if (paths.some((path) => path.startsWith('Index/') || path.endsWith('.iwa'))) return 'numbers';
  if ((parts.text('META-INF/manifest.xml') ?? '').includes('opendocument.spreadsheet')) return 'ods';
  if (paths.some((path) => /\.(xls[xmb]?|csv)$/i.test(path))) return 'packed';
  if (paths.includes('EncryptedPackage')) return 'password';
  const kinds: readonly [RegExp, RefusalReason][] = [
    [/^word\//i, 'word'],
    [/^ppt\//i, 'presentation'],
    [/^xl\/workbook\.bin$/i, 'xlsb'],
  ];
  for (const [pattern, reason] of kinds) if (paths.some((path) => pattern.test(path))) return reason;
  return parts.find(TYPES) === undefined ? 'otherFile' : 'damaged';
}

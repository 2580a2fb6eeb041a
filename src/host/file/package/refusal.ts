/** Why a file cannot be used as a workbook; the words are the caller's. */
export type RefusalReason =
  | 'empty'
  | 'password'
  | 'xls'
  | 'xlsb'
  | 'ods'
  | 'word'
  | 'presentation'
  | 'webPage'
  | 'spreadsheetXml'
  | 'text'
  | 'pdf'
  | 'packed'
  | 'numbers'
  | 'template'
  | 'addin'
  | 'otherFile'
  /** Packed in a way that workbooks are not: LZMA, Deflate64. */
  | 'method'
  | 'damaged'
  | 'damagedPart'
  | 'entities'
  | 'tooLarge'
  | 'tooManyCells'
  | 'longText'
  | 'outsideSheet'
  | 'noSheets'
  | 'chartSheetsOnly'
  /** ISO's strict form, which is read and not written. */
  | 'strict';

/** A file that is no workbook, or one that cannot be used. */
export class UnreadableWorkbookError extends Error {
  constructor(
    readonly reason: RefusalReason,
    /** What the words name: a part, a sheet, a cell, a size in MB. */
    readonly details: Readonly<Record<string, string | number>> = {},
    options?: ErrorOptions,
  ) {
    super(`The file is no usable .xlsx workbook (${reason}).`, options);
  }
}

/** How files begin that gzip, 7-Zip and RAR have packed. */
const packed: readonly (readonly number[])[] = [
  [0x1f, 0x8b],
  [0x37, 0x7a, 0xbc, 0xaf],
  [0x52, 0x61, 0x72, 0x21],
];

/** How a zip's last record begins, and its length with the longest comment. */
const END_RECORD = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);
const LONGEST_END = 65_557;

const starts = (bytes: Uint8Array, ...wanted: readonly number[]): boolean =>
  wanted.every((byte, i) => bytes[i] === byte);

/** Looks at a file's first bytes. Throws UnreadableWorkbookError for everything but a zip. */
export function refuseOtherFormats(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new UnreadableWorkbookError('empty');
  if (starts(bytes, 0x50, 0x4b)) return;
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableWorkbookError(insideOf(bytes));
  if (starts(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableWorkbookError('pdf');
  if (packed.some((first) => starts(bytes, ...first))) throw new UnreadableWorkbookError('packed');
  // Excel opens no archive that stands behind other bytes.
  if (includes(bytes.subarray(-LONGEST_END), END_RECORD)) throw new UnreadableWorkbookError('damaged');
  // Records of Excel 2 to 5 that no compound file holds.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1)) throw new UnreadableWorkbookError('xls');
  const isUtf16 = starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff);
  const head = new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    bytes.subarray(0, 4096),
  );
  if (/<(!doctype html|html|head|body|table)[\s>]/i.test(head) || /^MIME-Version:/i.test(head))
    throw new UnreadableWorkbookError('webPage');
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(head)) throw new UnreadableWorkbookError('spreadsheetXml');
  if (/urn:oasis:names:tc:opendocument:xmlns:office/.test(head)) throw new UnreadableWorkbookError('ods');
  // eslint-disable-next-line no-control-regex -- control characters tell what is no text
  throw new UnreadableWorkbookError(/[\u0000-\u0008\u000E-\u001A]/.test(head) ? 'otherFile' : 'text');
}

/** What an old compound file holds, by the names of its streams. */
function insideOf(bytes: Uint8Array): RefusalReason {
  const names = (name: string): boolean =>
    includes(bytes, Uint8Array.from([...name].flatMap((c) => [c.charCodeAt(0), 0])));
  if (names('EncryptedPackage')) return 'password';
  if (names('Workbook') || names('Book')) return 'xls';
  if (names('WordDocument')) return 'word';
  return names('PowerPoint Document') ? 'presentation' : 'otherFile';
}

function includes(bytes: Uint8Array, wanted: Uint8Array): boolean {
  for (let at = bytes.indexOf(wanted[0] as number); at >= 0; at = bytes.indexOf(wanted[0] as number, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}

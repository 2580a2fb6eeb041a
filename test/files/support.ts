import { strToU8, zipSync } from 'fflate';
import type { CellValue } from '../../src/domain/register/cells';
import type { ImportSource, ReadRowsOptions } from '../../src/application/importSource';
import { FileError } from '../../src/files/fault';
import { openFile } from '../../src/files/openFile';

type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** Windows-1252 beyond Latin-1, as far as the tests need it. */
const windows: Readonly<Record<string, number>> = { '€': 0x80, '–': 0x96, '…': 0x85, '’': 0x92 };

/** A text as the bytes of a file. */
export function encoded(text: string, encoding: Encoding): Blob {
  if (encoding === 'utf-8') return new Blob([text]);
  if (encoding === 'utf-8-bom') return new Blob(['\ufeff', text]);
  if (encoding === 'windows-1252')
    return new Blob([Uint8Array.from([...text].map((sign) => windows[sign] ?? sign.charCodeAt(0)))]);
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Blob([new Uint8Array(encoding === 'utf-16be' ? bytes.swap16() : bytes)]);
}

/** Headings that a ledger of suppliers is known by. */
export const ledgerHeadings = [
  'Leverantör',
  'leverantor',
  'leverantor_id',
  'Belopp',
  'Datum',
  'Konto',
  'konto_nr',
  'Verifikationsnummer',
];

/** The one list of a text file. */
export async function openText(
  text: string | Blob,
  headings: readonly string[] = ledgerHeadings,
): Promise<ImportSource> {
  const sources = await openFile(typeof text === 'string' ? new Blob([text]) : text, headings);
  if (sources[0] === undefined || sources.length !== 1) throw new Error(`${sources.length} lists`);
  return sources[0];
}

/** Every row of a source, blank ones too. */
export async function allRows(source: ImportSource, options: ReadRowsOptions = {}): Promise<(readonly CellValue[])[]> {
  const rows: (readonly CellValue[])[] = [];
  let next = source.headingRow + 1;
  for await (const batch of source.rows(options)) {
    if (batch.firstRow !== next) throw new Error(`row ${batch.firstRow} after row ${next - 1}`);
    rows.push(...batch.rows);
    next += batch.rows.length;
  }
  return rows;
}

/** The fault that opening or reading a file ends with; null when it does not. */
export async function faultOf(content: Blob | string): Promise<FileError['code'] | null> {
  try {
    for (const source of await openFile(typeof content === 'string' ? new Blob([content]) : content, ledgerHeadings))
      await allRows(source);
    return null;
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
}

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relations = (targets: readonly (readonly [string, string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([type, target], index) => `<Relationship Id="r${index + 1}" Type="${office}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

export interface SheetXml {
  readonly name: string;
  /** What stands in sheetData. */
  readonly rows: string;
  /** Attributes of a table on the sheet. */
  readonly table?: string;
}
export interface WorkbookXml {
  readonly sheets: readonly SheetXml[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  readonly from1904?: boolean;
  /** Parts to add, take away (null) or change, by name. */
  readonly parts?: Readonly<Record<string, string | null>>;
  /** How the names of parts are written in the package. */
  readonly partName?: (name: string) => string;
}

/** A package with just the parts that a reader needs. */
export function workbook({
  sheets,
  sharedStrings,
  styles,
  from1904,
  parts = {},
  partName = (name) => name,
}: WorkbookXml): Blob {
  const files: Record<string, string | null> = {
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${from1904 === true ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="r${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...sheets.map((_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`] as const),
      ...(sharedStrings === undefined ? [] : [['sharedStrings', 'sharedStrings.xml'] as const]),
      ...(styles === undefined ? [] : [['styles', 'styles.xml'] as const]),
    ]),
  };
  if (sharedStrings !== undefined) files['xl/sharedStrings.xml'] = `<sst xmlns="${main}">${sharedStrings}</sst>`;
  if (styles !== undefined) files['xl/styles.xml'] = `<styleSheet xmlns="${main}">${styles}</styleSheet>`;
  sheets.forEach(({ rows, table }, index) => {
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
    if (table === undefined) return;
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relations([['table', `../tables/table${index + 1}.xml`]]);
    files[`xl/tables/table${index + 1}.xml`] = `<table xmlns="${main}" ${table}/>`;
  });
  const packed = Object.entries({ ...files, ...parts }).flatMap(([name, text]) =>
    text === null ? [] : [[partName(name), strToU8(text)] as const],
  );
  return new Blob([new Uint8Array(zipSync(Object.fromEntries(packed)))]);
}

/** Cells of a row, from its first column on: numbers and inline texts. */
export function cells(row: number, values: readonly (string | number | null)[]): string {
  const one = (value: string | number | null, column: number): string => {
    const name = `${String.fromCharCode(65 + column)}${row}`;
    if (value === null) return '';
    return typeof value === 'number'
      ? `<c r="${name}"><v>${value}</v></c>`
      : `<c r="${name}" t="inlineStr"><is><t>${value}</t></is></c>`;
  };
  return `<row r="${row}">${values.map(one).join('')}</row>`;
}

import { strToU8 } from 'fflate';
import { EmbeddedHost, UnreadableWorkbookError } from '../../../src/host';
import { fileRefusalText } from '../../../src/locales/fileRefusals';
import { change, fileOf, partsOf, smallWorkbook, type Parts } from './packages';

let small: Uint8Array;
beforeAll(async () => {
  small = await smallWorkbook();
});

/** A compound file of older Office with a stream of a name. */
const compound = (stream: string): Uint8Array =>
  Uint8Array.from([
    0xd0,
    0xcf,
    0x11,
    0xe0,
    0xa1,
    0xb1,
    0x1a,
    0xe1,
    ...[...stream].flatMap((c) => [c.charCodeAt(0), 0]),
  ]);

const broken =
  (by: (parts: Parts) => void): (() => Uint8Array) =>
  () => {
    const parts = partsOf(small);
    by(parts);
    return fileOf(parts);
  };

const bytes = (text: string) => () => strToU8(text);

/** Says that the workbook is of another kind. */
const ofType = (parts: Parts, type: string): void =>
  change(parts, '[Content_Types].xml', (xml) =>
    xml.replace(/spreadsheetml\.sheet\.main\+xml/, `spreadsheetml.${type}`),
  );

/** The files that people give a program in the belief that they are workbooks, and what is said of each. */
const FILES: readonly [string, string, () => Uint8Array][] = [
  ['nothing', 'empty', () => new Uint8Array()],
  ['a workbook with a password', 'password', () => compound('EncryptedPackage')],
  ['an .xls', 'xls', () => compound('Workbook')],
  ['a .doc', 'word', () => compound('WordDocument')],
  ['a .csv', 'text', bytes('Effekt-ID;Belopp\nE-1;100\n')],
  ['a web page', 'webPage', bytes('<!DOCTYPE html><html><body>Logga in</body></html>')],
  ['a table saved by an old system', 'webPage', bytes('<table border="1"><tr><td>1</td></tr></table>')],
  [
    'an XML spreadsheet of 2003',
    'spreadsheetXml',
    bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
  ],
  ['a PDF', 'pdf', bytes('%PDF-1.7')],
  ['an .xls of the first Excels', 'xls', () => Uint8Array.from([0x09, 0x08, 8, 0, 0, 5, 0x10, 0])],
  ['what 7-Zip has packed', 'packed', () => Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
  ['a workbook in a zip', 'packed', () => fileOf({ 'Effektregister.xlsx': small })],
  ['a Numbers spreadsheet', 'numbers', () => fileOf({ 'Index/Document.iwa': strToU8('x') })],
  ['a template', 'template', broken((parts) => ofType(parts, 'template.main+xml'))],
  ['an add-in', 'addin', broken((parts) => ofType(parts, 'addin.macroEnabled.main+xml'))],
  [
    'a Word document with macros',
    'word',
    broken((parts) =>
      change(parts, '[Content_Types].xml', (xml) =>
        xml.replace(/"[^"]*sheet\.main\+xml"/, '"application/vnd.ms-word.document.macroEnabled.main+xml"'),
      ),
    ),
  ],
  [
    'a flat OpenDocument spreadsheet',
    'ods',
    bytes('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
  ],
  ['a workbook behind a text', 'damaged', () => Uint8Array.from([...strToU8('skräp\r\n'), ...small])],
  ['a workbook behind PK', 'damaged', () => Uint8Array.from([...strToU8('PK'), ...small])],
  ['bytes', 'otherFile', () => Uint8Array.from([1, 2, 3, 0, 255])],
  ['an .ods', 'ods', () => fileOf({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet') })],
  [
    'a Word document',
    'word',
    () => fileOf({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<d/>') }),
  ],
  [
    'an .xlsb',
    'xlsb',
    broken((parts) => {
      change(parts, '[Content_Types].xml', (xml) =>
        xml.replace(/spreadsheetml\.sheet\.main\+xml/, 'sheet.binary.macroEnabled.main'),
      );
    }),
  ],
  ['half a file', 'damaged', () => small.slice(0, small.length / 2)],
  [
    'a sheet that ends too early',
    'damagedPart',
    broken((parts) => change(parts, 'xl/worksheets/sheet1.xml', (xml) => xml.slice(0, 900))),
  ],
  ['a sheet that is not there', 'damagedPart', broken((parts) => delete parts['xl/worksheets/sheet2.xml'])],
  [
    'entities',
    'entities',
    broken((parts) =>
      change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace('<worksheet', '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet'),
      ),
    ),
  ],
  [
    'a row beyond the last',
    'outsideSheet',
    broken((parts) =>
      change(parts, 'xl/worksheets/sheet2.xml', (xml) => xml.replace('<row r="2"', '<row r="2000000000"')),
    ),
  ],
  [
    'a column beyond the last',
    'outsideSheet',
    broken((parts) => change(parts, 'xl/worksheets/sheet2.xml', (xml) => xml.replace('r="A2"', 'r="ZZZZZZ2"'))),
  ],
  [
    'no sheets',
    'noSheets',
    broken((parts) => change(parts, 'xl/workbook.xml', (xml) => xml.replace(/<sheet\s[^>]*>/g, ''))),
  ],
  [
    'chart sheets alone',
    'chartSheetsOnly',
    broken((parts) =>
      change(parts, 'xl/_rels/workbook.xml.rels', (xml) =>
        xml.replace(/relationships\/worksheet"/g, 'relationships/chartsheet"'),
      ),
    ),
  ],
];

describe('a file that cannot be used', () => {
  it.each(FILES)('%s is refused as %s, in one line that says what to do', async (_name, reason, file) => {
    const error = await EmbeddedHost.open(file()).then(
      () => null,
      (refused: unknown) => refused,
    );
    expect(error).toBeInstanceOf(UnreadableWorkbookError);
    const { reason: found, details } = error as UnreadableWorkbookError;
    expect(found).toBe(reason);
    for (const language of ['sv', 'en'] as const)
      expect(fileRefusalText(found, details, language)).toMatch(/^[A-ZÅÄÖ][^\n]{20,}\.$/);
  });

  it('a text that no cell can hold is refused before it is taken for one', async () => {
    const file = broken((parts) =>
      change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace(
          /<c r="A1"[^>]*>[\s\S]*?<\/c>/,
          `<c r="A1" t="inlineStr"><is><t>${'x'.repeat(300_000)}</t></is></c>`,
        ),
      ),
    );
    await expect(EmbeddedHost.open(file())).rejects.toMatchObject({ reason: 'longText', details: { sheet: 'Eget' } });
  });

  it('ten thousand merged blocks are read and saved in a moment', async () => {
    const blocks = Array.from({ length: 10_000 }, (_, i) => `<mergeCell ref="D${2 * i + 1}:E${2 * i + 2}"/>`).join('');
    const file = broken((parts) =>
      change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace('</sheetData>', `</sheetData><mergeCells count="10000">${blocks}</mergeCells>`),
      ),
    );
    const started = performance.now();
    const host = await EmbeddedHost.open(file());
    await host.save();
    expect(host.state.book.sheets[1]?.merges).toHaveLength(10_000);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

import fc from 'fast-check';
import { guessMapping } from '../../src/application/importTarget';
import { FileError } from '../../src/files/fault';
import { openFile } from '../../src/files/openFile';
import { payablesTarget } from '../../src/files/payablesTarget';
import { readPayables } from '../../src/files/readPayables';
import { fileFaultText } from '../../src/locales/files';
import { payablesHeadings } from '../../src/locales/payablesHeadings';
import { cells, encoded, workbook } from './support';

const headings = Object.values(payablesHeadings).flat();
const heading = ['Datum', 'Leverantör', 'Orgnr', 'Konto', 'Belopp'];

/** Reads a file as a ledger, to its end: null when it went well, else the words that the user is given. */
async function said(content: Blob): Promise<string | null> {
  try {
    for (const source of await openFile(content, headings)) {
      const mapping = guessMapping({ headings: source.headings, rows: source.sample }, payablesTarget);
      await readPayables(source, mapping, () => () => undefined);
    }
    return null;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return fileFaultText(error, 'sv') + fileFaultText(error, 'en');
  }
}

/** What stands in cells of files that went wrong on their way. */
const cell = fc.oneof(
  fc.constantFrom(
    '2025-01-01',
    '202501',
    '45688',
    'A AB',
    '559900-1004',
    '550231-0245',
    '6410',
    '12,50',
    '12.50',
    '1.500',
    '1 500,000',
  ),
  fc.constantFrom(
    '=HYPERLINK("http://x")',
    '+1',
    '@SUM(A1)',
    '"',
    '""',
    '"a',
    'a"b',
    ';',
    '\t',
    '\r',
    '\n',
    '\u0000',
    '\u2028',
    '\ufffd',
    'å',
    '€',
  ),
  fc.string({ maxLength: 12 }),
);
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { maxLength: 15 });

/** Bytes of a good file with some of them changed, and perhaps cut off. */
const damage = fc.record({
  places: fc.array(fc.tuple(fc.nat(100_000), fc.nat(255)), { maxLength: 12 }),
  kept: fc.option(fc.integer({ min: 0, max: 100 }), { nil: 100 }),
});
async function damaged(content: Blob, { places, kept }: { places: [number, number][]; kept: number }): Promise<Blob> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  for (const [place, byte] of places) bytes[place % bytes.length] = byte;
  return new Blob([bytes.subarray(0, Math.floor((bytes.length * kept) / 100))]);
}

const ledger = workbook({
  sheets: [{ name: 'Reskontra', rows: cells(1, heading) + cells(2, [45_700, 'A AB', '559900-1004', 6410, 12.5]) }],
  sharedStrings: '<si><t>x</t></si>',
  styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
});

describe('whatever a file holds, it is read or it is said in words why not', () => {
  it('texts of any cells, separators and encodings', async () => {
    const encodings = fc.constantFrom('utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252');
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(';', ',', '\t', '|'),
        encodings,
        fc.constantFrom('\n', '\r\n', '\r'),
        async (body, separator, encoding, end) => {
          const text = [heading, ...body].map((row) => row.join(separator)).join(end);
          const words = await said(encoded(text, encoding as 'utf-8'));
          expect(words === null || words.length > 20).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it('bytes of any kind', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        expect(await said(new Blob([new Uint8Array(bytes)]))).toMatch(/./);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('packages with changed bytes, or cut off', async () => {
    await fc.assert(
      fc.asyncProperty(damage, async (change) => {
        const words = await said(await damaged(ledger, change as { places: [number, number][]; kept: number }));
        expect(words === null || words.length > 20).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('sheets with any XML in their rows', async () => {
    const piece = fc.constantFrom(
      '<row r="1">',
      '</row>',
      '<c r="A1" t="s">',
      '<c t="inlineStr"><is><t>Datum</t></is></c>',
      '</c>',
      '<v>1</v>',
      '<v>',
      '&amp;',
      '&x;',
      '<row r="-1">',
      '<row r="9e9">',
      '<c r="XFE1">',
      '<c r="ZZZZZ1"/>',
      '<!DOCTYPE x>',
      '<![CDATA[1]]>',
      'x',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
        const words = await said(workbook({ sheets: [{ name: 'S', rows: pieces.join('') }] }));
        expect(words === null || words.length > 20).toBe(true);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('no words quote a cell', async () => {
    const secret = 'Anna Ek 550231-0245';
    const broken = [
      `${heading.join(';')}\n"${secret};a;b;c;1`,
      `${heading.join(';')}\n2025-01-01;${secret};x;6410;1.500\n`,
      `Datum;Text;Belopp\n2025-01-01;${secret};1,5\n`,
    ];
    for (const text of broken) expect(await said(new Blob([text]))).not.toMatch(/Anna|0245|1\.500/);
  });
});

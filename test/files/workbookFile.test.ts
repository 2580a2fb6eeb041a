import { zipSync, strToU8 } from 'fflate';
import { openFile } from '../../src/files/openFile';
import { allRows, cells, faultOf, ledgerHeadings, openText, workbook } from './support';

const heading = ['Datum', 'Leverantör', 'Konto', 'Belopp'];
const list =
  cells(1, heading) + cells(2, [45_700, 'Blå &amp; Ö AB', 6410, 1200.5]) + cells(4, ['2025-03-01', 'CD', 6420, -3]);
const rows = [[45_700, 'Blå & Ö AB', 6410, 1200.5], [], ['2025-03-01', 'CD', 6420, -3]];

const open = (content: Blob) => openFile(content, ledgerHeadings);

describe('an .xlsx file is its lists', () => {
  it('the cells of a sheet below its headings, positions kept', async () => {
    const [source, ...others] = await open(workbook({ sheets: [{ name: 'Reskontra', rows: list }] }));
    if (source === undefined) throw new Error('no list');
    expect(others).toEqual([]);
    expect(source).toMatchObject({ sheet: 'Reskontra', table: '', headings: heading, headingRow: 1 });
    expect(source.sample).toEqual([rows[0], rows[2]]);
    expect(await allRows(source)).toEqual(rows);
    expect(await allRows(source, { columns: [1] })).toEqual([[null, 'Blå & Ö AB'], [], [null, 'CD']]);
  });

  it('headings below a title', async () => {
    const content = workbook({
      sheets: [{ name: 'Blad1', rows: cells(1, ['Utdrag']) + cells(4, heading) + cells(5, [45_700, 'AB', 1, 2]) }],
    });
    const [source] = await open(content);
    expect(source?.headingRow).toBe(4);
  });

  it('tables by name, where they stand, without their total row', async () => {
    const body =
      cells(3, [null, 'A', 'B', null]) +
      cells(4, [null, 1, 2, 9]) +
      cells(5, [null, 3, 4]) +
      cells(6, [null, 'Summa', 6]);
    const table = 'name="Tabell1" displayName="Effekter" ref="B3:C6" totalsRowCount="1"';
    const sources = await open(
      workbook({
        sheets: [
          { name: 'Blad1', rows: body, table },
          { name: 'Blad2', rows: list },
          { name: 'Tomt', rows: '' },
        ],
      }),
    );
    expect(sources.map(({ sheet, table: name }) => [sheet, name])).toEqual([
      ['Blad1', 'Effekter'],
      ['Blad2', ''],
    ]);
    const [effects] = sources;
    if (effects === undefined) throw new Error('no table');
    expect(effects.headings).toEqual(['A', 'B']);
    expect(await allRows(effects)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it('shared texts, rich ones, phonetic guides left out, control characters as written', async () => {
    const sharedStrings =
      '<si><t>Datum</t></si><si><r><t>Leve</t></r><r><rPr/><t xml:space="preserve">rantör </t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>' +
      '<si><t>rad_x000D_två</t></si>';
    const body =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" t="s"><v>2</v></c><c r="B2" t="s"><v>99</v></c></row>';
    const [source] = await open(workbook({ sheets: [{ name: 'S', rows: body }], sharedStrings }));
    if (source === undefined) throw new Error('no list');
    expect(source.headings).toEqual(['Datum', 'Leverantör']);
    expect(await allRows(source)).toEqual([['rad\rtvå', null]]);
  });

  it('values of every kind: truth, error, a formula’s value, ISO days; formulas are not read', async () => {
    const body =
      cells(1, ['Datum', 'Leverantör', 'Konto', 'Belopp', 'Avtal']) +
      '<row r="2"><c r="A2" t="d"><v>2025-03-01T00:00:00</v></c><c r="B2" t="str"><f>A1</f><v>CD</v></c><c r="C2" t="b"><v>1</v></c>' +
      '<c r="D2" t="e"><v>#N/A</v></c><c r="E2"><f>1+1</f><v>2</v></c></row>';
    const [source] = await open(workbook({ sheets: [{ name: 'S', rows: body }] }));
    expect(source?.sample).toEqual([['2025-03-01T00:00:00', 'CD', true, '#N/A', 2]]);
  });

  it('cells and rows without their names stand one after the other', async () => {
    const body =
      '<row><c t="str"><v>Datum</v></c><c t="str"><v>Konto</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row>';
    const [source] = await open(workbook({ sheets: [{ name: 'S', rows: body }] }));
    expect(source?.sample).toEqual([[1, 2]]);
  });

  it('days counted from 1904 become the days they are, and other numbers stay', async () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="171" formatCode="&quot;dag&quot;\\ 0"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs>';
    const body =
      cells(1, ['Datum', 'Leverantör', 'Konto', 'Belopp']) +
      '<row r="2">' +
      [0, 1, 2, 3].map((style) => `<c s="${style}"><v>44238</v></c>`).join('') +
      '</row>';
    const sheets = [{ name: 'S', rows: body }];
    expect((await open(workbook({ sheets, styles, from1904: true })))[0]?.sample).toEqual([
      [44_238, 45_700, 45_700, 44_238],
    ]);
    expect((await open(workbook({ sheets, styles })))[0]?.sample).toEqual([[44_238, 44_238, 44_238, 44_238]]);
  });

  it('a package whose names are prefixed, have \\ between folders, or other letters', async () => {
    const prefixed = workbook({
      sheets: [{ name: 'S', rows: '' }],
      parts: {
        'xl/worksheets/sheet1.xml': `<x:worksheet xmlns:x="m"><x:sheetData>${list.replace(/<(\/?)(row|c|v|is|t)\b/g, '<$1x:$2')}</x:sheetData></x:worksheet>`,
      },
    });
    expect((await open(prefixed))[0]?.sample).toHaveLength(2);
    const backslashes = workbook({
      sheets: [{ name: 'S', rows: list }],
      partName: (name) => name.replaceAll('/', '\\'),
    });
    expect((await open(backslashes))[0]?.sample).toHaveLength(2);
    const capitals = workbook({
      sheets: [{ name: 'S', rows: list }],
      partName: (name) => name.replace('sheet1', 'Sheet1'),
    });
    expect((await open(capitals))[0]?.sample).toHaveLength(2);
  });
});

describe('a file that is no workbook to read says what it is', () => {
  const zipped = (files: Readonly<Record<string, string>>) =>
    new Blob([
      new Uint8Array(zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))),
    ]);
  const oldFile = (name: string) => {
    const bytes = new Uint8Array(4096);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(name, 'utf16le'), 512);
    return new Blob([bytes]);
  };
  const sheet = (rows: string) => workbook({ sheets: [{ name: 'S', rows }] });

  it.each([
    ['a password-protected one', oldFile('EncryptedPackage'), 'password'],
    ['.xls', oldFile('Workbook'), 'oldExcel'],
    ['.xlsb', zipped({ 'xl/workbook.bin': 'x', '_rels/.rels': '<r/>' }), 'binaryExcel'],
    [
      '.ods',
      zipped({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>' }),
      'openDocument',
    ],
    ['a Word file', zipped({ 'word/document.xml': '<x/>' }), 'otherFile'],
    ['a web page', new Blob(['<html><table><tr><td>Leverantör</td></tr></table></html>']), 'webPage'],
    ['a workbook behind a text', new Blob(['skräp\r\n', zipped({ 'xl/workbook.xml': '<x/>' })]), 'damaged'],
    ['a PDF', new Blob(['%PDF-1.7']), 'otherFile'],
    ['a picture', new Blob([new Uint8Array([0x89, 0x50, 0x4e, 0x47])]), 'otherFile'],
    ['cut off', workbook({ sheets: [{ name: 'S', rows: list }] }).slice(0, 900), 'damaged'],
    ['an empty archive', zipped({}), 'damaged'],
    [
      'no sheet where the workbook says',
      workbook({ sheets: [{ name: 'S', rows: list }], parts: { 'xl/worksheets/sheet1.xml': null } }),
      'damaged',
    ],
    ['a sheet that is not well-formed', sheet('<row r="1"><c></row>'), 'damaged'],
    ['a row beyond the sheet', sheet(cells(1_048_577, heading)), 'damaged'],
    [
      'an entity that the sheet makes itself',
      workbook({
        sheets: [{ name: 'S', rows: '' }],
        parts: {
          'xl/worksheets/sheet1.xml':
            '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>',
        },
      }),
      'damaged',
    ],
    ['only blank sheets', sheet(''), 'noLists'],
    [
      'a cell of 40 MB in a small package',
      sheet(`<row r="1"><c t="str"><v>${'x'.repeat(40_000_000)}</v></c></row>`),
      'bomb',
    ],
    [
      'shared texts of 40 MB in a small package',
      workbook({ sheets: [{ name: 'S', rows: list }], sharedStrings: `<si><t>${' '.repeat(40_000_000)}</t></si>` }),
      'bomb',
    ],
  ])('%s', async (_, content, code) => expect(await faultOf(content)).toBe(code));

  it('a text file named .xlsx is read as what it is', async () => {
    expect((await openText('Datum;Leverantör;Konto\n1;2;3\n')).headings).toHaveLength(3);
  });

  it('what is broken is told by its sheet', async () => {
    const content = workbook({
      sheets: [
        { name: 'Bra', rows: list },
        { name: 'Trasigt', rows: '<row' },
      ],
    });
    await expect(open(content)).rejects.toMatchObject({ code: 'damaged', params: { sheet: 'Trasigt' } });
  });
});

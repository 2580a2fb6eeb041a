import fc from 'fast-check';
import { allRows, encoded, faultOf, openText } from './support';

const heading = 'Datum;Leverantör;Konto;Belopp';
const first = ['2025-01-03', 'Blå Ö–hus AB', '6410', '1 200,50'];
const file = (end: string, separator = ';') =>
  [heading.replaceAll(';', separator), first.join(separator), ''].join(end);

describe('a text file is read whatever wrote it', () => {
  it.each(['utf-8', 'utf-8-bom', 'utf-16le', 'utf-16be', 'windows-1252'] as const)('in %s', async (encoding) => {
    const source = await openText(encoded(file('\r\n'), encoding));
    expect(source.headings).toEqual(heading.split(';'));
    expect(await allRows(source)).toEqual([first]);
  });

  it.each([
    ['CRLF', '\r\n'],
    ['LF', '\n'],
    ['a bare CR', '\r'],
  ])('with %s', async (_, end) => {
    expect(await allRows(await openText(file(end)))).toEqual([first]);
  });

  it('with line ends of several kinds', async () => {
    const source = await openText(`${heading}\r\na;b;c;1\nd;e;f;2\rg;h;i;3\r\n`);
    expect((await allRows(source)).map(([cell]) => cell)).toEqual(['a', 'd', 'g']);
  });

  it.each([';', ',', '\t', '|'])('separated by %j', async (separator) => {
    const rows = Array.from({ length: 8 }, (_, index) =>
      ['2025-01-03', `AB ${index}`, '6410', '12.50'].join(separator),
    );
    const source = await openText([heading.replaceAll(';', separator), ...rows].join('\n'));
    expect(source.headings).toEqual(heading.split(';'));
    expect(await allRows(source)).toHaveLength(8);
  });

  it('a decimal comma in every column does not make the comma the separator', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => `1,5;${index},25;3,75;4,1`);
    expect((await openText(['Belopp;Konto;Datum;Leverantör', ...rows].join('\n'))).headings).toHaveLength(4);
  });

  it('Excel’s own line tells the separator', async () => {
    const source = await openText(`sep=|\n${heading.replaceAll(';', '|')}\na|b;b;b|c|1\n`);
    expect(source.headingRow).toBe(2);
    expect(await allRows(source)).toEqual([['a', 'b;b;b', 'c', '1']]);
  });

  it('quoted fields hold separators, doubled quotes and line ends', async () => {
    const source = await openText(`${heading}\n2025-01-03;"Båt; ""Ö"" AB\r\nfilial";6410;1\n`);
    expect(await allRows(source)).toEqual([['2025-01-03', 'Båt; "Ö" AB\nfilial', '6410', '1']]);
  });

  it('quotes that nobody doubled are part of the name', async () => {
    const source = await openText(`${heading}\n2025-01-03;"Krogen "Skeppet" AB";6410;1\n2025-01-03;Skärm 24";6410;2\n`);
    expect((await allRows(source)).map(([, name]) => name)).toEqual(['Krogen "Skeppet" AB', 'Skärm 24"']);
  });

  it('U+0085, U+2028 and VT end no line: they stand in names', async () => {
    const name = 'Ett\u0085två\u2028tre\u000bfyra';
    expect(await allRows(await openText(`${heading}\n2025-01-03;${name};6410;1\n`))).toEqual([
      ['2025-01-03', name, '6410', '1'],
    ]);
  });

  it.each([
    [4, 'e-avrop'],
    [2, 'Mercell'],
    [20, 'the last that is looked at'],
  ])('headings on row %i (%s)', async (row) => {
    const above = Array.from({ length: row - 1 }, (_, index) => (index === 0 ? 'Leverantörsreskontra 2025;;;' : ';;;'));
    const source = await openText([...above, heading, first.join(';')].join('\n'));
    expect(source.headingRow).toBe(row);
    expect(await allRows(source)).toEqual([first]);
  });

  it('headings are known without case, spaces, points, underscores and dots over letters', async () => {
    const source = await openText('Utdrag;ur;ekonomisystemet;\nLEVERANTOR;KONTO_NR;BELOPP (tkr);X\na;1;2;3\n');
    expect(source.headingRow).toBe(2);
  });

  it('trailing empty columns are ignored', async () => {
    const source = await openText('Datum;Leverantör;Konto;Belopp;;;\n2025-01-03;AB;6410;1;;;\n');
    expect(source.headings).toEqual(['Datum', 'Leverantör', 'Konto', 'Belopp']);
  });

  it('columns beyond the headings are there to be seen when they hold something', async () => {
    const source = await openText('Datum;Leverantör;Konto;Belopp;;;\n2025-01-03;AB;6410;1;förskjuten;;\n');
    expect(source.headings).toEqual(['Datum', 'Leverantör', 'Konto', 'Belopp', '']);
  });

  it('rows are numbered as a spreadsheet numbers them, blank ones too', async () => {
    const source = await openText(`${heading}\n\na;b;c;1\n\n"x\ny";b;c;2\nd;b;c;3\n`);
    const rows = await allRows(source);
    expect(rows.findIndex(([cell]) => cell === 'd') + source.headingRow + 1).toBe(6);
    expect(source.sample).toHaveLength(3);
  });

  it('a large file, whatever its pieces cut in two', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `2025-01-03;"Å ${index}";${'å'.repeat(index % 40)};1`);
    const read = await allRows(await openText(encoded([heading, ...rows].join('\r\n'), 'utf-8-bom')));
    expect(read).toHaveLength(30_000);
    expect(read.every((row, index) => row[1] === `Å ${index}` && row[2] === 'å'.repeat(index % 40))).toBe(true);
  });

  it('every table of texts that is written comes back, whatever is in it', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'å', ';', ',', '"', ' ', '\n', '€', '1', '\u2028'),
      maxLength: 8,
    });
    const table = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, fc.constantFrom('utf-8', 'utf-16le', 'utf-16be', 'utf-8-bom'), async (rows, encoding) => {
        const text = rows.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(';')).join('\r\n');
        expect(await allRows(await openText(encoded(`${heading}\r\n${text}`, encoding as 'utf-8')))).toEqual(
          rows.map((row) => [...row]),
        );
      }),
    );
  });
});

describe('a text file that cannot be read says why', () => {
  it.each([
    ['E901: bytes that Windows-1252 leaves undefined', new Blob([`${heading}\n`, new Uint8Array([0x81, 0x8d, 0xff])])],
    ['E901: UTF-8 with one damaged letter', new Blob([`${heading}\nåäöåäö;b;c;1\n`, new Uint8Array([0xe5])])],
    ['E901: a mark that the rest belies', new Blob(['\ufeff', heading, new Uint8Array([0xe5, 0x20])])],
    ['E901: UTF-16 without its mark', new Blob([new Uint8Array(Buffer.from(heading, 'utf16le'))])],
    ['E901: UTF-16 with half a letter', new Blob([new Uint8Array(Buffer.from(`\ufeff${heading}\ud800;`, 'utf16le'))])],
  ])('%s', async (_, content) => expect(await faultOf(content)).toBe('encoding'));

  it.each([
    ['nothing', '', 'empty'],
    ['blank lines', '\n\n  \n', 'empty'],
    ['one column', 'Leverantör\nA\nB\n', 'noColumns'],
    ['no headings', '1;2;3;4\n5;6;7;8\n', 'noHeadings'],
    ['a quote that is never closed', `${heading}\n2025-01-03;"AB;6410;1\n2025-01-04;CD;6410;2\n`, 'brokenQuote'],
    ['a quote that takes other rows with it', `${heading}\na;"AB;c;1\nd;"CD";e;2\nf;g;h;3\n`, 'brokenQuote'],
    ['a row of 10 MB', `${heading}\n${'x'.repeat(10_000_000)}\n`, 'longRow'],
    ['a file that is one row of 10 MB', 'x;'.repeat(5_000_000), 'longRow'],
    ['an open quote before 10 MB', `${heading}\na;"b;c;1\n${'x;y;z;1\n'.repeat(1_250_000)}`, 'brokenQuote'],
  ])('%s', async (_, text, code) => expect(await faultOf(text)).toBe(code));

  it('a broken quote is told by its row, when the file is opened or when that row is reached', async () => {
    const broken = `${heading}\na;b;c;1\nd;"AB;e;3\n`;
    await expect(openText(broken)).rejects.toMatchObject({ code: 'brokenQuote', params: { row: 3 } });
    const far = await openText(`${heading}\n${'a;b;c;1\n'.repeat(100_000)}d;"AB;e;3\n`);
    await expect(allRows(far)).rejects.toMatchObject({ code: 'brokenQuote', params: { row: 100_002 } });
  });

  it('reading ends when it is cancelled', async () => {
    const source = await openText(`${heading}\n${'a;b;c;1\n'.repeat(100_000)}`);
    const stop = new AbortController();
    const seen: number[] = [];
    const reading = allRows(source, {
      signal: stop.signal,
      onProgress: (done, total) => {
        seen.push(done / total);
        stop.abort();
      },
    });
    await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
    expect(seen).toHaveLength(1);
  });
});

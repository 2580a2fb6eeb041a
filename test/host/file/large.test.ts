import fc from 'fast-check';
import { EmbeddedHost, insertCells, renameTable, writeCells, type Sheet, type Table } from '../../../src/host';
import { UnusualCells, walkSheet, type FileCell } from '../../../src/host/file/opened/cells';
import { readSharedStrings } from '../../../src/host/file/opened/strings';
import { HUGE_SHEET, LARGE_SHEET, peekSheet, staysInside } from '../../../src/host/file/opened/sheet-peek';
import type { XmlElement } from '../../../src/host/file/xml/tree';
import { readArchive } from '../../../src/host/file/package/archive';
import { strToU8 } from 'fflate';
import { change, fileOf, partsOf, smallWorkbook } from './packages';

/** All that a walk tells of a sheet's part. */
function told(text: string, isQuick: boolean): unknown {
  const events: unknown[] = [];
  const root = walkSheet(
    text,
    'Blad',
    {
      row: ({ r, attributes, start, openEnd }) => events.push(['row', r, { ...attributes }, start, openEnd]),
      cell: (cell: FileCell) =>
        events.push({
          ...cell,
          formula: cell.formula && { ...cell.formula, attributes: { ...cell.formula.attributes } },
        }),
      rowEnd: ({ closeStart, end }) => events.push([closeStart, end]),
    },
    isQuick,
  );
  return [events, places(root)];
}

const places = (element: XmlElement | null): unknown =>
  element && [
    element.name,
    { ...element.attributes },
    element.text,
    [element.start, element.openEnd, element.closeStart, element.end],
    element.children.map(places),
  ];

const content = fc.constantFrom('1', '-2.5e3', 'a&amp;b', 'rad 1\nrad 2', ' å &#10;', '', '&#x1F600;');
const cell = fc
  .record({
    s: fc.constantFrom('', ' s="3"', " s='0'"),
    t: fc.constantFrom('', ' t="s"', ' t="str"', ' t="b"'),
    cm: fc.constantFrom('', ' cm="1"'),
    inside: fc.oneof(
      content.map((text) => `<v>${text}</v>`),
      content.map((text) => `<f>A1&amp;"${text}"</f><v>${text}</v>`),
      fc.constant('<f t="shared" si="0"/><v/>'),
      content.map((text) => `<is><t xml:space="preserve">${text}</t></is>`),
      fc.constant(''),
    ),
  })
  .map(
    ({ s, t, cm, inside }) =>
      (r: string) =>
        `<c r="${r}"${s}${t}${cm}${inside === '' ? '/>' : `>${inside}</c>`}`,
  );
const sheetText = fc
  .record({
    rows: fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 }),
    space: fc.constantFrom('', '\n  '),
    prefix: fc.constantFrom('', 'x:'),
    attributes: fc.constantFrom('', ' ht="20" customHeight="1"', ' x14ac:dyDescent="0.25"'),
  })
  .map(({ rows, space, prefix, attributes }) => {
    const inner = rows.map(
      (cells, r) =>
        `${space}<row r="${r + 1}"${attributes}>${cells.map((one, c) => space + one(`${'ABCD'[c]}${r + 1}`)).join('')}</row>`,
    );
    const xml = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:x14ac="y"><cols><col min="1"/></cols><sheetData>${inner.join('')}</sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells></worksheet>`;
    return prefix === ''
      ? xml
      : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`).replace(' xmlns="', ` xmlns:${prefix.slice(0, -1)}="`);
  });

describe('cells are read quickly', () => {
  it('and told just as by a walk that knows all of XML, places too', () => {
    fc.assert(
      fc.property(sheetText, (text) => {
        expect(told(text, true)).toEqual(told(text, false));
      }),
    );
  });

  it.each([
    ['a comment', '<row r="1"><!-- <c r="A1"/> --></row>'],
    ['a literal text', '<row r="1"><c r="A1" t="str"><v><![CDATA[<c>]]></v></c></row>'],
    ['a namespace of its own', '<row r="1"><y:c xmlns:y="z" r="A1"/></row>'],
    ['an extension in a cell', '<row r="1"><c r="A1"><v>1</v><extLst/></c></row>'],
    ['a text in parts', '<row r="1"><c r="A1" t="inlineStr"><is><r><t>a</t></r></is></c></row>'],
    ['an unknown entity', '<row r="1"><c r="A1" t="str"><v>&fel;</v></c></row>'],
    ['a line end of old', '<row r="1">\r\n<c r="A1"/></row>'],
    ['what is no cell', '<row r="1"><cell r="A1"/></row>'],
    ['a row that does not end', '<row r="1"><c r="A1"/>'],
    ['an attribute twice', '<row r="1"><c r="A1" r="A2"/></row>'],
  ])('but not with %s, which the slow walk has to judge', (_name, rows) => {
    const text = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`;
    expect(() => told(text, true)).toThrow(UnusualCells);
  });
});

describe('shared texts are read quickly', () => {
  const root = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="9">';
  const item = fc.oneof(
    content.map((text) => `<si><t>${text}</t></si>`),
    content.map((text) => `<si><t xml:space="preserve">${text}</t></si>`),
    content.map((text) => `<si><r><t>${text}</t></r><r><rPr><b/></rPr><t>fet</t></r></si>`),
    content.map((text) => `<si><t>${text}</t><rPh sb="0" eb="1"><t>uttal</t></rPh></si>`),
  );

  it('and are the same as with a walk that knows all of XML', () => {
    fc.assert(
      fc.property(fc.array(item, { maxLength: 8 }), (items) => {
        const quick = readSharedStrings(`${root}${items.join('')}</sst>`);
        // A comment makes the walk go slowly.
        expect(quick).toEqual(readSharedStrings(`${root}${items.join('')}<!-- --></sst>`));
      }),
    );
  });
});

describe('a formula stays inside its sheet', () => {
  it.each(['A1+B2', 'SUM($A$1:B9)*2', '"a!b"&C3', 'IF(A1=TRUE,1E3,_xlfn.CONCAT(A:A))', 'SUM(1:3)', 'ROUND(A1,2)'])(
    '%s does',
    (formula) => expect(staysInside(formula)).toBe(true),
  );
  it.each(['Effekter[Belopp]', 'Blad!A1', "'Mitt blad'!A1", 'MinSumma*2', 'INDIRECT("A1")', 'Moms', 'A1#', '{1,2}+Å1'])(
    '%s may not',
    (formula) => expect(staysInside(formula)).toBe(false),
  );
});

describe('a large sheet of the user', () => {
  const rows = (formula: string): string =>
    Array.from({ length: 30_000 }, (_, i) => {
      const r = i + 1;
      return `<row r="${r}"><c r="A${r}"><v>${r}</v></c><c r="B${r}">${r % 1000 === 0 ? `<f>${formula}</f>` : ''}<v>2</v></c></row>`;
    }).join('');
  let small: Uint8Array;
  beforeAll(async () => {
    small = await smallWorkbook();
  });
  const large = (formula: string): Uint8Array => {
    const parts = partsOf(small);
    change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
      xml.replace(/<sheetData>[\s\S]*<\/sheetData>/, `<sheetData>${rows(formula)}</sheetData>`),
    );
    return fileOf(parts);
  };
  const own = ({ state: { book } }: EmbeddedHost): Sheet => book.sheets[1] as Sheet;

  it('is not read, and carried as it was packed, when another sheet is written to', async () => {
    const file = large('A1+A2');
    const host = await EmbeddedHost.open(file);
    expect(own(host).grid.isUnread).toBe(true);
    writeCells(host.state, host.state.book.sheets[0] as Sheet, { r1: 9, r2: 9, c1: 5, c2: 5 }, [['ny text']]);
    const { bytes, changes } = await host.saved();
    expect(own(host).grid.isUnread).toBe(true);
    expect(changes.map(({ part }) => part)).not.toContain('xl/worksheets/sheet2.xml');
    const [before, after] = [readArchive(file), readArchive(bytes)].map(
      (archive) => archive.get('xl/worksheets/sheet2.xml')?.packed,
    );
    expect(after).toEqual(before);
  });

  it('is read as soon as somebody asks for a cell of it, and written where it is changed', async () => {
    const host = await EmbeddedHost.open(large('A1+A2'));
    const { engine } = host.state;
    expect(engine.cellValue(own(host), 29_999, 0)).toBe(30_000);
    expect(own(host).grid.isUnread).toBe(false);
    writeCells(host.state, own(host), { r1: 0, r2: 0, c1: 0, c2: 0 }, [[100]]);
    const { bytes, changes } = await host.saved();
    expect(changes).toContainEqual(
      expect.objectContaining({ part: 'xl/worksheets/sheet2.xml', cells: 1, results: 30 }),
    );
    expect(engine.cellValue(own(await EmbeddedHost.open(bytes)), 999, 1)).toBe(102);
  });

  it.each(['Effekter[Belopp]', 'Lista'])('is read at once when %s stands in a formula of it', async (formula) => {
    expect(own(await EmbeddedHost.open(large(`SUM(${formula})`))).grid.isUnread).toBe(false);
  });

  it('is read at once when it is not as every program writes it', () => {
    const start = '<worksheet><sheetData>';
    const filler = `<row r="1">${'<c r="A1"/>'.repeat(LARGE_SHEET / 10)}</row>`;
    const texts = ['</sheetData></worksheet>', '<!-- --></sheetData></worksheet>', '</worksheet>'];
    expect(texts.map((end) => peekSheet(strToU8(start + filler + end)))).toEqual([
      { text: `${start}</sheetData></worksheet>`, bound: [] },
      null,
      null,
    ]);
  });

  describe('and of forty megabytes, whose formulas read other sheets,', () => {
    let file: Uint8Array;
    beforeAll(() => {
      const text = `<c r="A1" t="inlineStr"><is><t>${'x'.repeat(32_000)}</t></is></c>`;
      const filler = Array.from(
        { length: HUGE_SHEET / 32_000 },
        (_, i) => `<row r="${i + 3}">${text.replace('A1', `A${i + 3}`)}</row>`,
      );
      const parts = partsOf(small);
      change(parts, 'xl/worksheets/sheet2.xml', (xml) =>
        xml.replace(
          /<sheetData>[\s\S]*<\/sheetData>/,
          `<sheetData><row r="1"><c r="A1"><f>SUM(Effekter[Belopp])</f><v>60</v></c></row>${filler.join('')}</sheetData>`,
        ),
      );
      file = fileOf(parts);
    });

    it('is left unread with a formula that its cells share, until what the last of them reads moves', () => {
      const start = '<worksheet><sheetData>';
      const peeked = (formula: string, ref = 'B2:B900') => {
        const cells = `<row r="2"><c r="B2"><f t="shared" ref="${ref}" si="0">${formula}</f></c></row><row r="3"><c r="B3"><f t="shared" si="0"/></c></row>`;
        const filler = `<row r="4">${'<c r="A1"/>'.repeat(HUGE_SHEET / 10)}</row>`;
        return peekSheet(strToU8(`${start}${cells}${filler}</sheetData></worksheet>`))?.bound;
      };
      expect(peeked('A2*COUNT(Effekter[Belopp])')).toEqual([
        'A2*COUNT(Effekter[Belopp])',
        'A900*COUNT(Effekter[Belopp])',
      ]);
      expect(peeked('Blad1!$C$4+Blad1!C4')).toEqual(['Blad1!$C$4+Blad1!C4', 'Blad1!$C$4+Blad1!C902']);
      // Where that cannot be told the sheet is read at once.
      expect(peeked('Blad1!C4', 'B2:B1048576')).toBeUndefined();
      expect(peeked('Blad1!C4+', 'B2:B900')).toBeUndefined();
      expect(peeked('Blad1!C4', '')).toBeUndefined();
    });

    it('is not calculated, and that is told when something else is written', async () => {
      const host = await EmbeddedHost.open(file);
      expect(own(host).grid.isUnread).toBe(true);
      expect((await host.saved()).uncalculated).toEqual([]);
      writeCells(host.state, host.state.book.sheets[0] as Sheet, { r1: 1, r2: 1, c1: 1, c2: 1 }, [[1000]]);
      const { changes, uncalculated } = await host.saved();
      expect(uncalculated).toEqual(['Eget']);
      expect(changes.map(({ part }) => part)).not.toContain('xl/worksheets/sheet2.xml');
    });

    it('is calculated when somebody asks for a cell of it', async () => {
      const host = await EmbeddedHost.open(file);
      const { engine, book } = host.state;
      writeCells(host.state, book.sheets[0] as Sheet, { r1: 1, r2: 1, c1: 1, c2: 1 }, [[1000]]);
      const sum = engine.cellValue(own(host), 0, 0);
      const { changes, uncalculated } = await host.saved();
      expect(uncalculated).toEqual([]);
      expect(changes).toContainEqual(expect.objectContaining({ part: 'xl/worksheets/sheet2.xml', results: 1 }));
      expect(sum).toBeGreaterThan(1000);
    });

    it('follows a table that gets another name, and is left unread by rows that no formula of it names', async () => {
      const host = await EmbeddedHost.open(file);
      insertCells(host.state, host.state.book.sheets[0] as Sheet, { r1: 9, r2: 9, c1: 0, c2: 16_383 }, 'Down');
      expect(own(host).grid.isUnread).toBe(true);
      renameTable(host.state, host.state.book.sheets[0]?.tables[0] as Table, 'Nytt');
      expect(own(host).grid.formula(0, 0)?.formula.text).toBe('SUM(Nytt[Belopp])');
    });
  });
});

import fc from 'fast-check';
import { EmbeddedHost, insertCells, writeCells, type Area, type FileChange, type Sheet } from '../../../src/host';
import { fileLossText } from '../../../src/locales/fileRefusals';
import { change, FOREIGN, fileOf, partsOf, smallWorkbook, SPELLED, textOf, type Parts } from './packages';

let small: Uint8Array;
beforeAll(async () => {
  small = await smallWorkbook();
});

/** The XML of each cell of a sheet's part by its address, whatever its prefix. */
function cellsOf(xml: string): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [cell] of xml.matchAll(/<(?:x:)?c\s[^>]*?(?:\/>|>[\s\S]*?<\/(?:x:)?c>)/g)) {
    cells.set(/\sr=["'](\w+)["']/.exec(cell)?.[1] ?? '', cell);
  }
  return cells;
}

const at = (r: number, c: number): Area => ({ r1: r, r2: r, c1: c, c2: c });
const differing = (before: Parts, after: Parts): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter(
      (path) =>
        Buffer.compare(before[path] ?? Buffer.alloc(0), after[path] ?? Buffer.alloc(0)) !== 0 ||
        !(path in before) ||
        !(path in after),
    )
    .sort();

/** All that a sheet's cells hold and look like. */
const contentOf = ({ state: { book, engine } }: EmbeddedHost): unknown =>
  book.sheets.map((sheet) => ({
    name: sheet.name,
    cells: Array.from({ length: 12 }, (_, r) =>
      Array.from({ length: 12 }, (__, c) => [
        engine.cellValue(sheet, r, c),
        sheet.grid.formula(r, c)?.formula.text ?? null,
        book.styles.get(sheet.grid.styleId(r, c)),
      ]),
    ),
    tables: sheet.tables.map(({ name, area, columns }) => [
      name,
      area,
      columns.map((column) => [column.name, column.calculated?.text]),
    ]),
    rules: [
      sheet.validations.map(({ areas, rule }) => [areas, rule]),
      sheet.conditionals.map(({ areas, rule }) => [areas, { ...rule, priority: 0 }]),
    ],
    merges: sheet.merges,
  }));

const edit = fc.record({
  sheet: fc.constantFrom(0, 1),
  r: fc.integer({ min: 0, max: 9 }),
  c: fc.integer({ min: 3, max: 8 }),
  value: fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.string({ maxLength: 8 }).filter((text) => !/^['=]/.test(text)),
    fc.boolean(),
    fc.constantFrom('=1+1', '=SUM(A1:A3)', 'a', ''),
  ),
});

describe('a file that is opened and saved', () => {
  it.each(Object.keys(FOREIGN))('is the same in every part when nothing was done, with %s', async (name) => {
    const before = partsOf(small);
    FOREIGN[name]?.(before);
    const host = await EmbeddedHost.open(fileOf(before));
    const { bytes, changes, losses } = await host.saved();
    expect(differing(before, partsOf(bytes))).toEqual([]);
    expect([changes, losses]).toEqual([[], []]);
  });

  it.each(Object.keys(SPELLED))(
    'keeps the name and bytes of %s, and changes it alone when it is told to',
    async (name) => {
      const before = partsOf(small);
      SPELLED[name]?.(before);
      const host = await EmbeddedHost.open(fileOf(before));
      expect(differing(before, partsOf((await host.saved()).bytes))).toEqual([]);
      writeCells(host.state, host.state.book.sheets[1] as Sheet, at(0, 0), [[7]]);
      const { bytes, changes } = await host.saved();
      expect(changes.map(({ sheet }) => sheet)).toEqual(['Eget']);
      expect(differing(before, partsOf(bytes))).toEqual(changes.map(({ part }) => part));
      const { engine, book } = (await EmbeddedHost.open(bytes)).state;
      expect(engine.cellValue(book.sheets[1] as Sheet, 0, 0)).toBe(7);
    },
  );

  it('differs only where it says so, and holds what the book holds, whatever it was made of and whatever is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(Object.keys(FOREIGN).filter((name) => name !== 'single quotes')),
        fc.array(edit, { minLength: 1, maxLength: 6 }),
        async (names, edits) => {
          const before = partsOf(small);
          // A sheet is told in one way at a time.
          for (const name of names.filter(
            (one) => one !== 'a sheet in UTF-16' || !names.includes('prefixes in a sheet'),
          ))
            FOREIGN[name]?.(before);
          const host = await EmbeddedHost.open(fileOf(before), { today: () => 46_000 });
          for (const { sheet, r, c, value } of edits)
            writeCells(host.state, host.state.book.sheets[sheet] as Sheet, at(r, c), [[value]]);
          const { bytes, changes, losses } = await host.saved();
          const after = partsOf(bytes);
          expect(losses).toEqual([]);
          expect(changes.map(({ part }) => part).sort()).toEqual(differing(before, after));
          for (const change of changes) expectToldCells(change, before, after);
          const again = await EmbeddedHost.open(bytes, { today: () => 46_000 });
          expect(contentOf(again)).toEqual(contentOf(host));
          expect(differing(after, partsOf(await again.save()))).toEqual([]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

/** Of a sheet's cells no more differ than the change tells of. */
function expectToldCells({ part, cells = 0, results = 0, added }: FileChange, before: Parts, after: Parts): void {
  if (!part.startsWith('xl/worksheets/') || added || textOf(before, part).includes('\u0000')) return;
  const [old, now] = [cellsOf(textOf(before, part)), cellsOf(textOf(after, part))];
  const changed = [...new Set([...old.keys(), ...now.keys()])].filter(
    (address) => old.get(address) !== now.get(address),
  );
  expect(changed.length).toBeLessThanOrEqual(cells + results);
}

describe('a table whose filter buttons are off', () => {
  it.each([
    ['as Excel writes it, without a filter', ''],
    ['as other programs write it, with a filter of no place', '<autoFilter/>'],
  ])('is read so and stays so, %s', async (_how, filter) => {
    const parts = partsOf(small);
    change(parts, 'xl/tables/table1.xml', (xml) => xml.replace(/<autoFilter\b[^>]*(?:\/>|>.*?<\/autoFilter>)/, filter));
    const host = await EmbeddedHost.open(fileOf(parts));
    const [sheet] = host.state.book.sheets as [Sheet];
    expect(sheet.tables[0]?.showFilterButton).toBe(false);
    writeCells(host.state, sheet, at(4, 0), [['d']]);
    const table = textOf(partsOf(await host.save()), 'xl/tables/table1.xml');
    expect(table).toContain('ref="A1:C5"');
    expect(table).not.toContain('autoFilter');
  });
});

describe('what would be lost', () => {
  it('is told: a pivot table stays where it stood when a row comes in above it', async () => {
    const parts = partsOf(small);
    change(parts, 'xl/worksheets/_rels/sheet1.xml.rels', (xml) =>
      xml.replace('</Relationships>', '<Relationship Id="rId99" Type="x/pivotTable" Target="/p.xml"/></Relationships>'),
    );
    const host = await EmbeddedHost.open(fileOf(parts));
    const sheet = host.state.book.sheets[0] as Sheet;
    insertCells(host.state, sheet, { r1: 8, r2: 8, c1: 0, c2: 16_383 }, 'Down');
    const { losses } = await host.saved();
    expect(losses).toEqual([{ kind: 'anchored', sheet: sheet.name, what: 'pivotTables' }]);
    expect(fileLossText(losses, 'sv')).toMatch(
      /^Ingenting är sparat, .*pivottabeller på bladet .* --allow-loss om det är i sin ordning\.$/,
    );
  });

  it('is told: a signature that no longer holds, once something else is written', async () => {
    const parts = partsOf(small);
    parts['_xmlsignatures/sig1.xml'] = new Uint8Array([60]);
    const host = await EmbeddedHost.open(fileOf(parts));
    expect((await host.saved()).losses).toEqual([]);
    writeCells(host.state, host.state.book.sheets[1] as Sheet, at(0, 0), [[99]]);
    expect((await host.saved()).losses).toEqual([{ kind: 'signature' }]);
  });
});

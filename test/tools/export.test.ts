import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { factHeadings } from '../../src/locales/workbook';
import { schemaText } from '../../src/tools/export/schemaText';
import { csvOf } from '../../src/tools/export/writers';
import { exportAdds } from './exportAdds';
import { changedFile } from './headless/collectionFiles';
import { commandLine, workDirectory } from './headless/support';

jest.setTimeout(300_000);

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

describe('effektregister export', () => {
  it('seven registers give DuckDB the totals that refresh gives, to the öre, out of Parquet and CSV alike', () =>
    exportAdds(directory, 7));

  it('names what is no register, has never been refreshed, or is of an organisation that another file has', async () => {
    const first = directory.path('Mall 00.xlsx');
    const again = await changedFile(first, directory.path('igen.xlsx'), (part) => part);
    const plain = directory.path('ny.xlsx');
    await commandLine('create', plain, '--example');
    const { code, error } = await commandLine('export', first, again, plain, '-o', directory.path('två'));
    expect(code).toBe(1);
    expect(error.trim().split('\n')).toEqual([
      'igen.xlsx: organisationen finns också i Mall 00.xlsx',
      'ny.xlsx: aldrig uppdaterat',
    ]);
    expect((await commandLine('export', first)).error).toContain('-o mapp saknas');
  });

  it('writes what is not measured as nothing, and quotes what has to be', () => {
    const columns = [
      { name: 'Text', type: 'text', key: true },
      { name: 'Belopp', type: 'amount', key: false },
      { name: 'Dag', type: 'day', key: false },
    ] as const;
    const rows = [
      ['a "b", c', -123_456n, 20_453],
      [null, null, null],
    ];
    expect(csvOf(columns, rows)).toBe('Text,Belopp,Dag\r\n"a ""b"", c",-1234.56,2025-12-31\r\n,,\r\n');
  });
});

describe('docs/fakta-schema.md', () => {
  const text = () => readFile(join(__dirname, '../../docs/fakta-schema.md'), 'utf8');

  it('holds the schema as it is written', async () => {
    expect(await text()).toContain(schemaText().trim());
  });

  it('the query From folder names columns of Fakta only', async () => {
    const query = /```powerquery\n([\s\S]*?)```/.exec(await text())?.[1] ?? '';
    const listed = /Kolumner = \{(.*?)\}/.exec(query)?.[1] ?? '';
    const columns = [...listed.matchAll(/"([^"]+)"/g)].map(([, name]) => name);
    const headings: readonly string[] = Object.values(factHeadings);
    expect(columns.length).toBeGreaterThan(10);
    for (const name of columns) expect(headings).toContain(name);
    for (const [, name] of query.matchAll(/\{"([^"]+)", (?:Int64\.Type|Currency\.Type|type number)\}/g))
      expect(columns).toContain(name);
    expect(query).toContain('[Item] = "Fakta"');
    // Brackets and quotes that do not match would be refused as the query is pasted.
    for (const [open, close] of ['()', '{}', '[]'])
      expect(query.split(open ?? '').length).toBe(query.split(close ?? '').length);
    expect(query.split('"').length % 2).toBe(1);
  });
});

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { factHeadings } from '../../src/locales/workbook';
import { exportTables } from '../../src/tools/export/exportSchema';
import { schemaText } from '../../src/tools/export/schemaText';
import { csvOf } from '../../src/tools/export/writers';
import { changedFile } from './headless/collectionFiles';
import { commandLine, workDirectory } from './headless/support';

jest.setTimeout(300_000);

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

/** One row of an SQL answer, values as text. */
async function asked(sql: string): Promise<readonly string[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  return (reader.getRows()[0] ?? []).map(String);
}

interface Totals {
  readonly total: { readonly calculated: number; readonly realised: number; readonly lapsed: number };
}

describe('effektregister export', () => {
  it('seventy registers give DuckDB the totals that refresh gives, to the öre, out of Parquet and CSV alike', async () => {
    const first = directory.path('Mall 00.xlsx');
    await commandLine('create', first, '--example', 'year', '--as-of', '2026-06-15');
    const { out } = await commandLine('refresh', first, '--json', '--as-of', '2026-06-15');
    const { total } = JSON.parse(out) as Totals;
    const names = Array.from({ length: 70 }, (_, index) => `Kommun & Å ${index}`);
    const files: string[] = [];
    for (const [index, name] of names.entries())
      files.push(
        await changedFile(first, directory.path(`${index}.xlsx`), (part) =>
          part.replaceAll('Exempelkommunen', name.replace('&', '&amp;')),
        ),
      );
    const folder = directory.path('ut');
    const answer = await commandLine('export', ...files, '-o', folder, '--json');
    expect([answer.code, answer.error]).toEqual([0, '']);
    const sums = 'sum("Kalkylerad"), sum("Realiserad"), sum("Bortfall"), count(DISTINCT "Organisation")';
    const parquet = `read_parquet('${folder}/fakta/*/*/*.parquet', hive_partitioning = false)`;
    const ofMany = (kronor: number): string => ((BigInt(Math.round(kronor * 100)) * 70n) / 100n).toString();
    const cents = (kronor: number): string => String((BigInt(Math.round(kronor * 100)) * 70n) % 100n).padStart(2, '0');
    const wanted = [total.calculated, total.realised, total.lapsed].map((sum) => `${ofMany(sum)}.${cents(sum)}`);
    expect(total.calculated).toBeGreaterThan(0);
    expect(await asked(`SELECT ${sums} FROM ${parquet}`)).toEqual([...wanted, '70']);
    const csv = `read_csv('${folder}/fakta/*/*/*.csv', hive_partitioning = false, types = {'Kalkylerad': 'DECIMAL(18,2)', 'Realiserad': 'DECIMAL(18,2)', 'Bortfall': 'DECIMAL(18,2)'})`;
    expect(await asked(`SELECT ${sums} FROM ${csv}`)).toEqual([...wanted, '70']);
    const byFolder = `read_parquet('${folder}/fakta/*/*/*.parquet', hive_partitioning = true)`;
    expect(await asked(`SELECT count(*) FROM ${byFolder} WHERE year <> "År"`)).toEqual(['0']);
    // The key tells every row from every other.
    const keys = exportTables[0]?.columns.filter(({ key }) => key).map(({ name }) => `"${name}"`) ?? [];
    expect(await asked(`SELECT count(*) - count(DISTINCT (${keys.join(', ')})) FROM ${parquet}`)).toEqual(['0']);
  });

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

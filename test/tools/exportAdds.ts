import { DuckDBInstance } from '@duckdb/node-api';
import { exportTables } from '../../src/tools/export/exportSchema';
import { changedFile, type Directory } from './headless/collectionFiles';
import { commandLine } from './headless/support';

/** One row of an SQL answer, values as text. */
async function asked(sql: string): Promise<readonly string[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const reader = await connection.runAndReadAll(sql);
  return (reader.getRows()[0] ?? []).map(String);
}

interface Totals {
  readonly total: { readonly calculated: number; readonly realised: number; readonly lapsed: number };
}

/** Holds that so many exported registers sum to what a refresh says of each. */
export async function exportAdds(directory: Directory, count: number): Promise<void> {
  const first = directory.path('Mall 00.xlsx');
  await commandLine('create', first, '--example', 'year', '--as-of', '2026-06-15');
  const { out } = await commandLine('refresh', first, '--json', '--as-of', '2026-06-15');
  const { total } = JSON.parse(out) as Totals;
  const names = Array.from({ length: count }, (_, index) => `Kommun & Å ${index}`);
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
  const ofMany = (kronor: number): string => ((BigInt(Math.round(kronor * 100)) * BigInt(count)) / 100n).toString();
  const cents = (kronor: number): string =>
    String((BigInt(Math.round(kronor * 100)) * BigInt(count)) % 100n).padStart(2, '0');
  const wanted = [total.calculated, total.realised, total.lapsed].map((sum) => `${ofMany(sum)}.${cents(sum)}`);
  expect(total.calculated).toBeGreaterThan(0);
  expect(await asked(`SELECT ${sums} FROM ${parquet}`)).toEqual([...wanted, String(count)]);
  const csv = `read_csv('${folder}/fakta/*/*/*.csv', hive_partitioning = false, types = {'Kalkylerad': 'DECIMAL(18,2)', 'Realiserad': 'DECIMAL(18,2)', 'Bortfall': 'DECIMAL(18,2)'})`;
  expect(await asked(`SELECT ${sums} FROM ${csv}`)).toEqual([...wanted, String(count)]);
  const byFolder = `read_parquet('${folder}/fakta/*/*/*.parquet', hive_partitioning = true)`;
  expect(await asked(`SELECT count(*) FROM ${byFolder} WHERE year <> "År"`)).toEqual(['0']);
  // The key tells every row from every other.
  const keys = exportTables[0]?.columns.filter(({ key }) => key).map(({ name }) => `"${name}"`) ?? [];
  expect(await asked(`SELECT count(*) - count(DISTINCT (${keys.join(', ')})) FROM ${parquet}`)).toEqual(['0']);
}

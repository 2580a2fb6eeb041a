import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DefaultSettings, TaskUtils } from '@microsoft/powerquery-parser';
import { exportTables } from '../../src/tools/export/exportSchema';
import { schemaText } from '../../src/tools/export/schemaText';
import { csvOf } from '../../src/tools/export/writers';
import { exportAdds } from './exportAdds';
import { changedFile } from './headless/collectionFiles';
import { commandLine, newRegister, workDirectory } from './headless/support';

jest.setTimeout(300_000);

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

describe('effektregister export', () => {
  // export.long.test.ts has seventy.
  it('registers give DuckDB the totals that refresh gives, to the öre, out of Parquet and CSV alike', () =>
    exportAdds(directory, 2));

  it('names what is no register, has never been refreshed, or is of an organisation that another file has', async () => {
    const first = directory.path('Mall 00.xlsx');
    const again = await changedFile(first, directory.path('igen.xlsx'), (part) => part);
    const plain = directory.path('ny.xlsx');
    await newRegister(plain, '--example');
    const { code, error } = await commandLine('export', first, again, plain, '-o', directory.path('två'));
    expect(code).toBe(1);
    expect(error.trim().split('\n')).toEqual([
      'igen.xlsx: organisationen finns också i Mall 00.xlsx',
      'ny.xlsx: aldrig uppdaterat',
    ]);
    expect((await commandLine('export', first)).error).toContain('-o mapp saknas');
  });

  it('exits with 2 and writes nothing where no file can be exported, one is missing, or the folder is a file', async () => {
    const [rubbish, fine] = [directory.path('skräp.xlsx'), directory.path('Mall 00.xlsx')];
    await writeFile(rubbish, 'hej');
    const place = directory.path('inget');
    const refused = (...args: string[]) => commandLine('export', ...args);
    expect(await refused(rubbish, '-o', place)).toMatchObject({
      code: 2,
      out: '',
      error: expect.stringMatching(/^effektregister: Ingen fil gick att exportera: skräp\.xlsx: .+\n$/) as string,
    });
    expect(await refused(fine, directory.path('borta.xlsx'), '-o', place)).toMatchObject({
      code: 2,
      error: `effektregister: Filen ${directory.path('borta.xlsx')} går inte att läsa\n`,
    });
    await expect(stat(place)).rejects.toThrow();
    expect(await refused(fine, '-o', rubbish)).toMatchObject({
      code: 2,
      error: `effektregister: ${rubbish} är en fil. Ange en mapp att skriva i.\n`,
    });
    expect(await refused(fine, '-o', join(rubbish, 'under'))).toMatchObject({
      code: 2,
      error: `effektregister: Mappen ${join(rubbish, 'under')} går inte att skriva i\n`,
    });
    expect(await readFile(rubbish, 'utf8')).toBe('hej');
  });

  it('never takes away a register that lies where it writes', async () => {
    const root = directory.path('fyra');
    const inside = join(root, 'fakta', 'organisation=Mall%2000');
    await mkdir(inside, { recursive: true });
    const file = join(inside, 'Mall 00.xlsx');
    await copyFile(directory.path('Mall 00.xlsx'), file);
    expect(await commandLine('export', file, '-o', root)).toMatchObject({
      code: 2,
      error: `effektregister: Exporten skulle ta bort ${file}. Flytta filen, eller ange en annan mapp.\n`,
    });
    expect((await stat(file)).size).toBeGreaterThan(0);
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

  it('the query From folder parses, and its columns are the schema’s, each as its type', async () => {
    const query = /```powerquery\n([\s\S]*?)```/.exec(await text())?.[1] ?? '';
    const parsed = await TaskUtils.tryLexParse(DefaultSettings, query);
    expect([parsed.stage, parsed.resultKind]).toEqual(['Parse', 'Ok']);
    const broken = await TaskUtils.tryLexParse(DefaultSettings, query.replace(/\nin\n.*\n$/, '\nin\n'));
    expect(broken.resultKind).toBe('Error');
    const listed = (name: string) =>
      [...(new RegExp(` ${name} = \\{(.*?)\\}`).exec(query)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(([, each]) => each);
    const typeOf = new Map(exportTables[0]?.columns.map(({ name, type }) => [name, type]));
    const [texts, wholes, amounts] = ['Texter', 'Heltal', 'Belopp'].map(listed);
    expect([texts?.length, wholes?.length, amounts?.length]).toEqual([12, 2, 6]);
    expect(texts?.map((name) => typeOf.get(name ?? ''))).toEqual(texts?.map(() => 'text'));
    expect(wholes?.map((name) => typeOf.get(name ?? ''))).toEqual(wholes?.map(() => 'whole'));
    expect(amounts?.map((name) => typeOf.get(name ?? ''))).toEqual(amounts?.map(() => 'amount'));
    expect(query).toContain('[Item] = "Fakta"');
    // A table of a workbook has its headings already: what PromoteHeaders took would be a row.
    expect(query).not.toContain('PromoteHeaders');
  });
});

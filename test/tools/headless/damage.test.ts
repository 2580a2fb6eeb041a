import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { deleteSheet, EmbeddedHost, type Sheet } from '../../../src/host';
import { commandLine, newRegister, workDirectory } from './support';

let work: Awaited<ReturnType<typeof workDirectory>>;
let example: Uint8Array;

beforeAll(async () => {
  work = await workDirectory();
  const file = work.path('exempel.xlsx');
  await newRegister(file, '--example');
  example = await readFile(file);
});
afterAll(() => work.remove());

/** The example with one part of its package rewritten. */
async function changed(name: string, part: RegExp, rewrite: (text: string) => string): Promise<string> {
  const parts = unzipSync(example);
  for (const path of Object.keys(parts).filter((known) => part.test(known)))
    parts[path] = strToU8(rewrite(strFromU8(parts[path] ?? new Uint8Array())));
  const file = work.path(name);
  await writeFile(file, zipSync(parts));
  return file;
}

/** The example as the first version would have left it, without some sheets. */
async function older(name: string, ...gone: readonly string[]): Promise<string> {
  const host = await EmbeddedHost.open(await readFile(await changed(name, ...asOlder)));
  for (const sheet of gone) deleteSheet(host.state, host.state.book.findSheet(sheet) as Sheet);
  const file = work.path(name);
  await writeFile(file, await host.save());
  return file;
}

const olderVersion = /(<definedName[^>]*name="Schemaversion"[^>]*>)[^<]*/;
const asOlder = [/^xl\/workbook\.xml$/, (text: string): string => text.replace(olderVersion, '$11')] as const;

const sheetsOf = async (file: string): Promise<string[]> =>
  (await EmbeddedHost.open(await readFile(file))).state.book.sheets.map(({ name }) => name);

describe('the command line names damage and leaves the file as it was', () => {
  it('days counted from 1904 are refused, with what to do', async () => {
    const file = await changed('1904.xlsx', /^xl\/workbook\.xml$/, (text) =>
      text.includes('<workbookPr')
        ? text.replace('<workbookPr', '<workbookPr date1904="1"')
        : text.replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>'),
    );
    const before = await readFile(file);
    for (const command of ['check', 'refresh']) {
      const { code, error } = await commandLine(command, file);
      expect([code, error]).toEqual([2, expect.stringContaining('1904 års datumsystem')]);
    }
    expect(await readFile(file)).toEqual(before);
  });

  it('a renamed table is told by the name that it has now', async () => {
    const file = await changed('namn.xlsx', /^xl\/tables\//, (text) =>
      text.replace('name="Effekter"', 'name="Tabell1"').replace('displayName="Effekter"', 'displayName="Tabell1"'),
    );
    const { code, error } = await commandLine('refresh', file);
    expect([code, error]).toEqual([2, expect.stringContaining('Effekter heter nu Tabell1')]);
  });

  it('an older register that has lost a column is not upgraded over it', async () => {
    const file = await changed('äldre.xlsx', /^xl\/(workbook\.xml|tables\/|sharedStrings)/, (text) =>
      text.replace(olderVersion, '$11').replaceAll('Faktiskt slutdatum', 'Avslutat'),
    );
    const { code, error } = await commandLine('refresh', file);
    expect([code, error]).toEqual([2, expect.stringContaining('Effekter[Faktiskt slutdatum] heter nu Avslutat')]);
  });

  it('a renamed column is told, and nothing is summed', async () => {
    const file = await changed('kolumn.xlsx', /^xl\/(tables\/|sharedStrings)/, (text) =>
      text.replaceAll('Baselinekälla', 'Varifrån'),
    );
    const { code, out, error } = await commandLine('refresh', file);
    expect([code, out, error]).toEqual([2, '', expect.stringContaining('Effekter[Baselinekälla] heter nu Varifrån')]);
  });

  it('what goes with a missing sheet, or comes with the new version, is told by one line', async () => {
    const file = await older('utan-listor.xlsx', 'Listor');
    const { error } = await commandLine('check', file);
    expect(error.split('\n')).toEqual(['Bladet Listor saknas.', 'Registret är skapat med en äldre version.', '']);
  });
});

describe('the command line puts back what is gone', () => {
  it('an older register without a reading sheet gets it anew, with the figures on it', async () => {
    const file = await older('utan-vy.xlsx', 'Ledningsvy');
    const { code, out, error } = await commandLine('refresh', file, '--json');
    expect([code, error]).toEqual([0, '']);
    const anew =
      'Registret har fått den nya versionens blad. De gamla finns kvar under sina namn följda av (tidigare).';
    expect(JSON.parse(out)).toMatchObject({
      ...{ sheetDifferences: [], total: { calculated: 29_275_000 } },
      putBack: ['Bladet Ledningsvy är tillbaka, utan det som stod på det.', anew],
    });
    expect(await sheetsOf(file)).toEqual(
      expect.arrayContaining(['Ledningsvy', 'Sammanställning', 'Sammanställning (tidigare)']),
    );
  });

  it('a refresh says that it gives an older register new sheets and the name of a sheet back, and else nothing', async () => {
    const file = await older('omdöpt.xlsx');
    const host = await EmbeddedHost.open(await readFile(file));
    (host.state.book.findSheet('Utfall') as Sheet).name = 'Uppföljning';
    await writeFile(file, await host.save());
    const { out } = await commandLine('refresh', file, '--as-of', '2025-12-31');
    expect(out.split('\n').slice(1, -1)).toEqual([
      'Bladet Uppföljning heter åter Utfall.',
      'Registret har fått den nya versionens blad. De gamla finns kvar under sina namn följda av (tidigare).',
    ]);
    const again = JSON.parse((await commandLine('refresh', file, '--json')).out) as { putBack: unknown };
    expect(again.putBack).toEqual([]);
  });

  it('an older register whose heading ends with a space gets formulas that name it', async () => {
    const name = 'blanksteg.xlsx';
    await older(name);
    const parts = unzipSync(await readFile(work.path(name)));
    for (const path of Object.keys(parts).filter((known) => /^xl\/(tables\/|sharedStrings|worksheets\/)/.test(known)))
      parts[path] = strToU8(
        strFromU8(parts[path] ?? new Uint8Array())
          .replaceAll('name="Leverantör"', 'name="Leverantör "')
          .replaceAll('>Leverantör<', ' xml:space="preserve">Leverantör <')
          .replaceAll('Effekter[Leverantör]', 'Effekter[Leverantör ]'),
      );
    await writeFile(work.path(name), zipSync(parts));
    const { code, error } = await commandLine('refresh', work.path(name));
    expect([code, error]).toEqual([0, '']);
  });

  it('repair lists it, and then there is nothing more to put back', async () => {
    const host = await EmbeddedHost.open(example);
    const { state } = host;
    deleteSheet(state, state.book.findSheet('Mål') as Sheet);
    (state.book.findSheet('Utfall') as Sheet).tables.forEach((table) => (table.name = 'Tabell7'));
    const file = work.path('trasig.xlsx');
    await writeFile(file, await host.save());
    expect(await commandLine('repair', file)).toEqual({
      code: 0,
      out: `Lagade ${file}\nBladet Mål är tillbaka, utan det som stod på det.\nTabellen Tabell7 heter åter Utfall.\n`,
      error: '',
    });
    expect((await commandLine('repair', file)).out).toBe(`Registret i ${file} är helt, inget är skrivet\n`);
  });
});

import { readFile, writeFile } from 'node:fs/promises';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { commandLine, workDirectory } from './support';

let work: Awaited<ReturnType<typeof workDirectory>>;
let example: Uint8Array;

beforeAll(async () => {
  work = await workDirectory();
  const file = work.path('exempel.xlsx');
  await commandLine('create', file, '--example');
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
    const older = /(<definedName[^>]*name="Schemaversion"[^>]*>)[^<]*/;
    const file = await changed('äldre.xlsx', /^xl\/(workbook\.xml|tables\/|sharedStrings)/, (text) =>
      text.replace(older, '$11').replaceAll('Faktiskt slutdatum', 'Avslutat'),
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
});

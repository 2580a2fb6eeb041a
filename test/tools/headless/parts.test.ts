import { readFile, writeFile } from 'node:fs/promises';
import { inspect } from '../../../src/application/repair';
import { openWorkbook } from '../../../src/tools/headless/openWorkbook';
import { readRowsFile } from '../../../src/tools/headless/rowsFile';
import { run } from '../../../src/tools/headless/run';
import { schemaWithIdeas } from '../../support/madeUpPart';
import { commandLine, today, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
beforeAll(async () => {
  directory = await workDirectory();
});
afterAll(() => directory.remove());

async function withIdeas(...args: string[]): Promise<{ code: number; error: string }> {
  let error = '';
  const code = await run(args, {
    today,
    out: () => undefined,
    error: (line) => {
      error += line;
    },
    schema: schemaWithIdeas,
  });
  return { code, error };
}

async function rowsFile(name: string, rows: unknown): Promise<string> {
  const file = directory.path(name);
  await writeFile(file, JSON.stringify(rows));
  return file;
}

describe('create --parts', () => {
  it('makes a register with the part, fills its tables and writes settings by their label', async () => {
    const file = directory.path('ideas.xlsx');
    const rows = await rowsFile('ideas.json', {
      ideas: [{ 'Idé-ID': 'I-1', Idé: 'Byt lampor' }],
      settings: { Idégräns: 900, timkostnad: 450 },
    });
    expect(await withIdeas('create', file, '--rows', rows, '--parts', 'ideas')).toEqual({ code: 0, error: '' });
    const { workbook } = await openWorkbook(await readFile(file), schemaWithIdeas);
    expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: ['ideas'] });
    const { cells, settings } = await workbook.readRegister({ formulas: false });
    expect((cells as unknown as Record<string, { rows: unknown[][] }>).ideas?.rows[0]?.slice(0, 2)).toEqual([
      'I-1',
      'Byt lampor',
    ]);
    expect(settings).toMatchObject({ ideaLimit: 900, hourlyCost: 450 });
  });

  it('knows no part that there is not, and no table or setting of a part that the register does not get', async () => {
    const file = directory.path('none.xlsx');
    expect(await withIdeas('create', file, '--parts', 'ideas,plans')).toMatchObject({
      code: 2,
      error: expect.stringContaining('plans (finns: ideas)'),
    });
    expect(await commandLine('create', file, '--parts', 'ideas')).toMatchObject({
      code: 2,
      error: expect.stringContaining('Okänd del: ideas'),
    });
    const setting = await rowsFile('setting.json', { settings: { Idégräns: 900 } });
    expect(await withIdeas('create', file, '--rows', setting)).toMatchObject({
      code: 2,
      error: expect.stringContaining('okänd inställning Idégräns'),
    });
    expect(() => readRowsFile('{"ideas":[]}')).toThrow(/okänd nyckel ideas/);
    expect(readRowsFile('{"ideas":[{}]}', schemaWithIdeas)).toMatchObject({ ideas: [{}] });
  });
});

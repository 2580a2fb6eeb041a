import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runScript } from './runScript';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'scripts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a script of these lines; other files lie beside it. */
function run(lines: string, { name = 'script.ts', beside = {} as Record<string, string>, args = [] as string[] } = {}) {
  for (const [other, text] of Object.entries({ ...beside, [name]: lines })) writeFileSync(join(folder, other), text);
  return runScript(join(folder, name), args);
}

const NAME_OF_SHEET = `async (context) => {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load('name');
  await context.sync();
  console.log(sheet.name);
}`;

describe('workbench:script: a script is run to its end', () => {
  it('with await outside functions', () => {
    expect(run(`await Excel.run(${NAME_OF_SHEET});\nconsole.log('end');`)).toEqual({
      out: 'Sheet1\nend\n',
      error: '',
      code: 0,
    });
  });

  it('without await before Excel.run, and with what it starts later', () => {
    expect(
      run(`Excel.run(${NAME_OF_SHEET}).then(() => setTimeout(() => console.log('late'), 50));\nconsole.log('first');`),
    ).toEqual({ out: 'first\nSheet1\nlate\n', error: '', code: 0 });
  });

  it('from Office.onReady and from Office.initialize', () => {
    expect(run(`Office.onReady(() => { Excel.run(${NAME_OF_SHEET}); });`).out).toBe('Sheet1\n');
    expect(run(`Office.initialize = () => { Excel.run(${NAME_OF_SHEET}); };`).out).toBe('Sheet1\n');
  });

  it('with files that it imports, whatever their kind, and with types that do not fit', () => {
    const beside = {
      'numbers.ts': 'export interface Pair { a: number }\nexport const two = 2;',
      'old.js': 'module.exports = { three: 3 };',
    };
    expect(
      run(
        `import { two, type Pair } from './numbers';\nimport { three } from './old.js';\nconst pair: Pair = 'no pair';\nconsole.log(two, three, pair);`,
        { beside },
      ),
    ).toEqual({ out: '2 3 no pair\n', error: '', code: 0 });
    expect(
      run(`const { two } = require('./numbers');\nconsole.log(two, require('node:path').basename(__filename));`, {
        name: 'common.js',
        beside,
      }).out,
    ).toBe('2 common.js\n');
  });
});

describe('workbench:script: what fails is told, with exit code 1', () => {
  it("a rejection that nobody handles: Office's code, message, place and statement", () => {
    const { out, error, code } = run(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Saknas').activate();
      await context.sync();
    });
    console.log('goes on');`);
    expect([out, code]).toEqual(['goes on\n', 1]);
    expect(error).toBe(
      "ItemNotFound: The requested resource doesn't exist. (WorksheetCollection.getItem)\n  in: var worksheet = worksheets.getItem(...);\n",
    );
  });

  it('a member above the API set, which can be chosen', () => {
    const script =
      'await Excel.run(async (context) => { context.workbook.getActiveCell().getDependents().load("addresses"); await context.sync(); });';
    const { error, code } = run(script);
    expect(code).toBe(1);
    expect(error).toContain('ApiNotFound: ');
    expect(error).toContain('ExcelApi 1.14; --api sets another');
    expect(
      run('console.log(Office.context.requirements.isSetSupported("ExcelApi", "1.15"));', { args: ['--api', '1.15'] })
        .out,
    ).toBe('true\n');
  });

  it("an error of the script's own, with the line where it was thrown", () => {
    const { error, code } = run('const later = async () => {\n  throw new RangeError("too far");\n};\nvoid later();');
    expect(code).toBe(1);
    expect(error).toContain('RangeError: too far');
    expect(error).toContain(`${join(folder, 'script.ts')}:2`);
  });

  it('a syntax error, with its line', () => {
    const { out, error, code } = run('console.log(1);\nconst a = ;');
    expect([out, code]).toEqual(['', 1]);
    expect(error).toContain('script.ts:2:10');
  });

  it('a missing file, and a wait for what never comes', () => {
    expect(runScript(join(folder, 'missing.ts'))).toEqual({
      out: '',
      error: `There is no file ${join(folder, 'missing.ts')}\n`,
      code: 1,
    });
    expect(run('await new Promise(() => {});')).toEqual({
      out: '',
      error: 'The script waits for something that never comes.\n',
      code: 1,
    });
  });

  it("and the script's own exit code stands; without a file the usage is told, with exit code 2", () => {
    expect(run('process.exit(3);').code).toBe(3);
    const { status, stderr } = spawnSync('node', ['node_modules/tsx/dist/cli.mjs', 'src/tools/script/run-script.ts'], {
      encoding: 'utf8',
    });
    expect([status, stderr.startsWith('Usage:')]).toEqual([2, true]);
  });
});

it('the document of older code holds settings and the selected cells', () => {
  expect(
    run(`Office.context.document.settings.set('name', 'value');
  Office.context.document.settings.saveAsync(({ status }) => {
      const { settings } = Office.context.document;
      console.log(status, settings.get('name'), settings.get('none'));
    });
  Office.context.document.setSelectedDataAsync([[1, 'two'], [3, '=A1+A2']], () => {
    Office.context.document.getSelectedDataAsync('matrix', ({ value }) => console.log(JSON.stringify(value)));
  });`).out,
  ).toBe('succeeded value null\n[[1]]\n');
});

it("an error of Office's is an Error for the script, too", () => {
  expect(
    run(`await Excel.run(async (context) => {
    try { context.workbook.worksheets.getItem('Saknas').activate(); await context.sync(); }
    catch (error) { console.log(error instanceof OfficeExtension.Error, error instanceof Error, error.code); }
  });`).out,
  ).toBe('true true ItemNotFound\n');
});

import { readFile } from 'node:fs/promises';
import { partText, readParts } from '../../../src/host';
import { recalculated, withLibreOffice } from './alike';
import { cellsOfFile } from './fileCells';
import { openXmlErrors, soffice, throughLibreOffice } from './outsiders';
import { commandLine, newRegister, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
let file: string;

beforeAll(async () => {
  directory = await workDirectory();
  file = directory.path('exempel.xlsx');
  await newRegister(file, '--example');
  await commandLine('refresh', file, '--as-of', '2025-12-31');
});
afterAll(() => directory.remove());

if (soffice() === null)
  console.warn('SKIPPED: LibreOffice (soffice) is not installed, its recalculation is not compared.');

describe('the written file', () => {
  it('passes the Open XML validator, as created and as refreshed', async () => {
    const created = directory.path('ny.xlsx');
    await commandLine('create', created);
    expect(await openXmlErrors(created)).toEqual([]);
    expect(await openXmlErrors(file)).toEqual([]);
  });

  it('holds tables, list validation, conditional formats, structured references and native charts', async () => {
    const parts = await readParts(await readFile(file));
    const paths = [...parts.keys()];
    const sheets = paths
      .filter((path) => /^xl\/worksheets\/sheet\d+\.xml$/.test(path))
      .map((path) => partText(parts, path) ?? '');
    expect(paths.filter((path) => /^xl\/tables\/table\d+\.xml$/.test(path)).length).toBeGreaterThan(10);
    expect(paths.filter((path) => /^xl\/charts\/chart\d+\.xml$/.test(path)).length).toBeGreaterThanOrEqual(5);
    expect(sheets.some((xml) => /<dataValidation [^>]*type="list"/.test(xml))).toBe(true);
    expect(sheets.some((xml) => xml.includes('<conditionalFormatting'))).toBe(true);
    expect(sheets.some((xml) => xml.includes('Effekter[[#This Row],'))).toBe(true);
  });

  it('asks for days between 2000 and 2099, as the numbers that they are', async () => {
    const parts = await readParts(await readFile(file));
    const rules = [...parts.keys()]
      .filter((path) => path.startsWith('xl/worksheets/sheet'))
      .flatMap((path) => (partText(parts, path) ?? '').match(/type="date".*?<\/dataValidation>/g) ?? [])
      .map((rule) => /<formula1>(.*?)<\/formula1><formula2>(.*?)<\/formula2>/.exec(rule)?.slice(1));
    expect(rules.length).toBeGreaterThan(3);
    expect(new Set(rules.map(String))).toEqual(new Set(['36526,73050']));
  });

  it('carries a value for every formula and asks for calculation when it is opened', async () => {
    const cells = [...(await cellsOfFile(await readFile(file))).entries()].filter(
      ([, { formula }]) => formula !== null,
    );
    expect(cells.length).toBeGreaterThan(300);
    expect(cells.filter(([, { value }]) => value === null)).toEqual([]);
    expect(partText(await readParts(await readFile(file)), 'xl/workbook.xml')).toMatch(/fullCalcOnLoad="(1|true)"/);
  });

  it('opens again as it was: refreshed once more, it shows the same', async () => {
    const again = directory.path('igen.xlsx');
    const answer = await commandLine('refresh', file, '-o', again, '--as-of', '2025-12-31', '--json');
    expect(JSON.parse(answer.out)).toMatchObject({ sheetDifferences: [], total: { calculated: 29_275_000 } });
    expect(await filledCells(again)).toEqual(await filledCells(file));
  });

  withLibreOffice()(
    'is calculated alike by LibreOffice from scratch',
    async () => {
      const { formulas, differing } = await recalculated(await readFile(file));
      expect(formulas).toBeGreaterThan(300);
      expect(differing).toEqual([]);
    },
    200_000,
  );

  withLibreOffice()(
    'is drawn by LibreOffice',
    async () => {
      expect((await throughLibreOffice(await readFile(file), 'pdf')).length).toBeGreaterThan(20_000);
    },
    200_000,
  );
});

async function filledCells(path: string): Promise<Record<string, unknown>> {
  const cells = await cellsOfFile(await readFile(path));
  return Object.fromEntries([...cells].filter(([, { formula, value }]) => formula !== null || value !== null));
}

/** LibreOffice writes the empty text as no value. */

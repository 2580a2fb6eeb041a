import { readFile, writeFile } from 'node:fs/promises';
import { alvestaFile } from '../../support/parts/planRows';
import { recalculated, withLibreOffice } from './alike';
import { partRows } from './partRows';
import { commandLine, newRegister, workDirectory } from './support';

describe('the sheets of parts are calculated alike by LibreOffice, cached values stripped', () => {
  withLibreOffice().each([
    ['plan', alvestaFile, '2022-03-31'],
    ['indicators,watch', partRows, '2026-06-15'],
  ] as const)('%s', async (parts, rows, asOf) => {
    const directory = await workDirectory();
    const [file, source] = [directory.path('delar.xlsx'), directory.path('delar.json')];
    await newRegister(file, '--parts', parts);
    await writeFile(source, JSON.stringify(rows));
    expect(await commandLine('put', file, '--rows', source)).toMatchObject({ code: 0, error: '' });
    expect(await commandLine('refresh', file, '--as-of', asOf)).toMatchObject({ error: '' });
    const { formulas, differing } = await recalculated(await readFile(file));
    await directory.remove();
    expect(formulas).toBeGreaterThan(300);
    expect(differing).toEqual([]);
  });
});

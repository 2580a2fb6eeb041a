import { sheetNames } from '../../src/locales/workbook';
import { withLibreOffice } from '../tools/headless/alike';
import { cellsOfFile, withoutCachedValues } from '../tools/headless/fileCells';
import { allThroughLibreOffice } from '../tools/headless/outsiders';
import { freshnessCases, typedAfterRefresh } from './freshness';

describe('02 what is typed after a refresh', () => {
  withLibreOffice()('LibreOffice says the same of each, cached values stripped', async () => {
    const lines: string[] = [];
    const stripped: Uint8Array[] = [];
    for (const name of Object.keys(freshnessCases)) {
      const { line, host } = await typedAfterRefresh(name);
      lines.push(line);
      stripped.push((await withoutCachedValues((await host.saved()).bytes)).bytes);
    }
    const converted = await allThroughLibreOffice(stripped, 'xlsx');
    const theirs = await Promise.all(converted.map((bytes) => cellsOfFile(bytes)));
    expect(theirs.map((cells) => cells.get(`${sheetNames.management}!B2`)?.value)).toEqual(lines);
  });
});

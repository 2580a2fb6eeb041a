import { refresh } from '../../src/application/refresh';
import { restoreFormulas } from '../../src/application/restoreFormulas';
import type { CellDifference } from '../../src/workbook/report/differences';
import { insertCells } from '../../src/host';
import { rangeAddress } from '../../src/workbook/plan/address';
import { asOf, formulasOf, openRefreshed, type Opened } from './support';

/** A register with one figure typed over, and what the refresh says of it. */
async function typedOver(): Promise<{ opened: Opened; differences: readonly CellDifference[]; place: string }> {
  const opened = await openRefreshed();
  const cells = await formulasOf(opened.host, 'Sammanställning');
  const row = cells.findIndex((line) => line.some((cell) => /^=.*SUMIFS/i.test(String(cell))));
  const column = (cells[row] ?? []).findIndex((cell) => /^=.*SUMIFS/i.test(String(cell)));
  await opened.client.run(async (context) => {
    const cell = context.workbook.worksheets.getItem('Sammanställning').getUsedRange().getCell(row, column);
    cell.values = [[4711]];
    await context.sync();
  });
  const { differences } = await refresh(opened.workbook, { today: asOf });
  const typed = differences.find(({ foundFormula }) => foundFormula === 4711);
  expect(typed).toBeDefined();
  return { opened, differences, place: typed?.cell ?? '' };
}

const holds = async ({ host }: Opened, value: unknown): Promise<boolean> =>
  (await formulasOf(host, 'Sammanställning')).some((row) => row.includes(value as number));

describe('formulas are put back', () => {
  it('in the cells that somebody typed over', async () => {
    const { opened, differences } = await typedOver();
    expect(await restoreFormulas(opened.workbook, differences)).toHaveLength(1);
    expect(await holds(opened, 4711)).toBe(false);
  });

  it('and taken back: what somebody had typed stands there again, unless the cell has changed since', async () => {
    const { opened, differences, place } = await typedOver();
    const back = await restoreFormulas(opened.workbook, differences);
    await refresh(opened.workbook, { today: asOf });
    expect(await opened.workbook.writeFormulas(back)).toHaveLength(1);
    expect(await holds(opened, 4711)).toBe(true);
    const again = await restoreFormulas(opened.workbook, differences);
    opened.host.userWrite(`Sammanställning!${place}`, [[99]]);
    expect(await opened.workbook.writeFormulas(again)).toEqual([]);
    expect(await holds(opened, 99)).toBe(true);
  });

  it('not where a co-author moves the rows just before: told, and nothing is written', async () => {
    const { opened, differences } = await typedOver();
    opened.host.faults.beforeSync = {
      n: 2,
      run: () => {
        const { state } = opened.host;
        const sheet = state.book.findSheet('Sammanställning');
        if (sheet) insertCells(state, sheet, { r1: 2, r2: 2, c1: 0, c2: 16_383 }, 'Down');
      },
    };
    await expect(restoreFormulas(opened.workbook, differences)).rejects.toMatchObject({
      code: 'conflict',
      partial: false,
    });
    expect(await holds(opened, 4711)).toBe(true);
  });

  it('not where rows have been put in since: the blank cell there now is not the one that was emptied', async () => {
    const opened = await openRefreshed();
    const { blocks } = await opened.workbook.readRegister({ formulas: false, reports: true });
    const { top = 0, left = 0 } = blocks.find(({ name }) => name === 'Samm_År') ?? {};
    opened.host.userWrite(`Sammanställning!${rangeAddress(top + 2, left + 1, top + 3, left + 1)}`, [[''], ['']]);
    const { differences } = await refresh(opened.workbook, { today: asOf });
    expect(differences.filter(({ foundFormula }) => foundFormula === '')).toHaveLength(2);
    const sheet = opened.host.state.book.findSheet('Sammanställning');
    if (sheet) insertCells(opened.host.state, sheet, { r1: top + 1, r2: top + 1, c1: 0, c2: 16_383 }, 'Down');
    const before = await formulasOf(opened.host, 'Sammanställning');
    expect(await restoreFormulas(opened.workbook, differences)).toHaveLength(0);
    expect(await formulasOf(opened.host, 'Sammanställning')).toEqual(before);
    const { differences: now } = await refresh(opened.workbook, { today: asOf });
    expect(await restoreFormulas(opened.workbook, now)).toHaveLength(
      now.filter(({ formulaReplaced }) => formulaReplaced).length,
    );
    expect((await refresh(opened.workbook, { today: asOf })).differences).toEqual([]);
  });

  it('not over what a co-author types just before', async () => {
    const { opened, differences, place } = await typedOver();
    opened.host.faults.beforeSync = { n: 2, run: () => opened.host.remoteWrite(`Sammanställning!${place}`, [[1234]]) };
    expect(await restoreFormulas(opened.workbook, differences)).toHaveLength(0);
    expect(await holds(opened, 1234)).toBe(true);
  });

  it('says that some may be written when Excel gives up half-way', async () => {
    const { opened, differences } = await typedOver();
    opened.host.faults.loseAnswerAtSync = 2;
    await expect(restoreFormulas(opened.workbook, differences)).rejects.toMatchObject({ partial: true });
  });
});

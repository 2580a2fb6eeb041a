import { acceptProposals } from '../../src/application/payables/acceptProposals';
import { payablesOf, reductionRequest, writeLedger } from '../../src/application/payables/ledgerReading';
import { payablesAnswers } from '../../src/application/payables/proposals';
import { readState } from '../../src/application/check';
import { refresh } from '../../src/application/refresh';
import { remember } from '../../src/application/rememberedChoices';
import { inspect, repair } from '../../src/application/repair';
import { appendWithUndo } from '../../src/application/takeBack';
import { openFile } from '../../src/files/openFile';
import { ledgerList } from '../../src/files/ledgerList';
import { reduceLedger } from '../../src/files/reduceLedger';
import { preparedLedger } from '../../src/tools/faults/ledgerWorlds';
import { Worlds } from '../../src/tools/faults/worlds';
import { payablesHeadings } from '../../src/locales/payablesHeadings';
import { ledgerText, printingRows } from '../support/parts/ledgerText';
import { plantedPeople } from '../support/parts/plantedPeople';
import { asOf, attach } from './support';

const worlds = new Worlds();
const when = { today: asOf };

describe('a co-author while outcomes come from the ledger', () => {
  it('changes Avtal: the proposal that was shown is not written, and that is told', async () => {
    const scene = await worlds.open('ledgerRead');
    const state = await readState(scene.workbook, when);
    const { proposals } = payablesAnswers(state, payablesOf(state));
    expect(proposals).toHaveLength(1);
    const other = attach(scene.host);
    await other.client.run(async (context) => {
      const avtal = context.workbook.tables.getItem('Avtal');
      avtal.columns.getItem('Organisationsnummer').getDataBodyRange().getCell(0, 0).values = [['802000-1007']];
      await context.sync();
    });
    const accepting = acceptProposals(scene.workbook, { proposals, claims: [] }, new Map(), when);
    await expect(accepting).rejects.toMatchObject({ code: 'conflict' });
    const after = await readState(scene.workbook, when);
    expect(after.reading.cells.outcomes.rows).toEqual(state.reading.cells.outcomes.rows);
    expect(after.issues.map(({ issue }) => issue.ruleId)).toContain('W925');
  });

  it('reads a file meanwhile: ours is not written over it, and that is told', async () => {
    const scene = await worlds.open('withPayables');
    const state = await readState(scene.workbook, when);
    const other = attach(scene.host);
    const theirs = await readState(other.workbook, when);
    await writeLedger(other.workbook, theirs.reading, preparedLedger(theirs, 1).after, payablesOf(theirs));
    const ours = writeLedger(scene.workbook, state.reading, preparedLedger(state, 2).after, payablesOf(state));
    await expect(ours).rejects.toMatchObject({ code: 'conflict' });
    const { reading } = await readState(scene.workbook, when);
    expect(reading.cells.payables.rows).toEqual((await readState(other.workbook, when)).reading.cells.payables.rows);
  });
});

describe('repair of the part', () => {
  it('puts back the sheet Inköp and its names, as to a register that was made before them, and no row is touched', async () => {
    const { workbook, client } = await worlds.open('ledgerRead');
    const rows = async () => {
      const { payables, purchases, payablesImports } = (await readState(workbook, when)).reading.cells;
      return [payables.rows, purchases.rows, payablesImports.rows];
    };
    const before = await rows();
    await client.run(async (context) => {
      const { worksheets, names } = context.workbook;
      worksheets.getItem('Inköp').delete();
      for (const name of ['Inköp_Period', 'Inköp_Belopp']) names.getItem(name).delete();
      await context.sync();
    });
    expect((await inspect(workbook)).state).toBe('damaged');
    expect(await repair(workbook)).toMatchObject({ state: 'whole', damages: [] });
    expect(await rows()).toEqual(before);
    expect((await refresh(workbook, when)).differences).toEqual([]);
  });
});

describe('personal data in what the pane keeps', () => {
  it('the undo store and the remembered columns hold none of a thousand numbers, names and voucher texts', async () => {
    const { workbook } = await worlds.open('withPayables');
    const state = await readState(workbook, when);
    const text = ledgerText([...printingRows.filter(({ supplier }) => supplier !== 'Sven Svensson'), ...plantedPeople]);
    const { source, mapping } = ledgerList(
      await openFile(new Blob([text]), Object.values(payablesHeadings).flat()),
      null,
    );
    const request = reductionRequest(state, payablesOf(state), { importId: 'L-1', costAccountsOnly: false });
    const { reduction } = await reduceLedger(source, mapping, request);
    await writeLedger(workbook, state.reading, preparedLedger(state, 1).after, payablesOf(state));
    await appendWithUndo(workbook, 'contracts', [{ number: 'NY', supplier: 'Bolaget AB', start: 45_658 }], {});
    const read = await readState(workbook, when);
    const { proposals } = payablesAnswers(read, payablesOf(read));
    if (proposals.length > 0) await acceptProposals(workbook, { proposals, claims: [] }, new Map(), when);
    const kept = JSON.stringify(
      [workbook.list(), remember(null, 'payables', source.headings, { mapping, units: {} }), reduction],
      (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(workbook.list().length).toBeGreaterThan(0);
    expect(kept).toContain('Bolaget AB');
    expect(plantedPeople.flatMap(({ secrets }) => secrets.filter((secret) => kept.includes(secret)))).toEqual([]);
  });
});

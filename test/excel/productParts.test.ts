import { addPart, removePart } from '../../src/application/changeParts';
import { createRegister } from '../../src/application/createRegister';
import { refresh } from '../../src/application/refresh';
import { inspect, repair } from '../../src/application/repair';
import { withParts } from '../../src/workbook/tables/registerSchema';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { asOf, open } from './support';
import { imageOf } from '../../src/tools/faults/image';

const keys = wholeSchema.parts.map(({ key }) => key);

describe.each(keys)('the part %s', (key) => {
  it('is added, refreshed without a difference, repaired and taken away without a trace', async () => {
    const { host, client, workbook } = await open();
    await createRegister(workbook, { departments: ['Skola'], categories: [] });
    const typed = () => imageOf(host).typed;
    const names = () => host.state.book.names.map(({ name }) => name).sort();
    const before = { typed: typed(), names: names() };
    expect(await addPart(workbook, key)).toEqual({ state: 'whole', damages: [], notes: [], parts: [key] });
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    const [lost] = withParts(wholeSchema, [key]).sheets.filter(({ part }) => part === key);
    await client.run(async (context) => {
      context.workbook.worksheets.getItem(lost?.name ?? '').delete();
      await context.sync();
    });
    expect(await repair(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [key] });
    expect(await removePart(workbook, key)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect(await inspect(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [] });
    expect({ typed: typed(), names: names() }).toEqual(before);
  });
});

describe.each([
  ['payables', 'indicators'],
  ['indicators', 'payables'],
] as const)('%s beside %s', (gone, kept) => {
  it('is read by name, and taken away without a trace in the other', async () => {
    const { client, workbook } = await open();
    await createRegister(workbook, { departments: ['Skola'], categories: [], parts: [gone, kept] });
    await workbook.wholeSchema();
    if (kept === 'indicators') {
      const row = { År: 2025, Indikator: 'Leverantörstrohet', Mål: 0.92, Riktning: 'Minst', Källa: 'Registret' };
      await workbook.fillTable('indicators', [row]);
    }
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    expect(await removePart(workbook, gone)).toMatchObject({ state: 'whole', damages: [], parts: [kept] });
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    const broken = await client.run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.load('items/name');
      await context.sync();
      const used = sheets.items.map((sheet) => sheet.getUsedRange());
      for (const range of used) range.load('values');
      await context.sync();
      return used
        .flatMap(({ values }) => (values as unknown[][]).flat())
        .filter((value) => /^#(NAME|REF)/.test(String(value)));
    });
    expect(broken).toEqual([]);
  });
});

describe.each([
  ['indicators', 'Måluppföljning', 'B8'],
  ['payables', 'Inköp', 'B6'],
] as const)('the reading sheet of %s in a register of an older version', (part, sheet, cell) => {
  it('is made anew by repair as a new register has it; the old one stands aside with what people wrote on it', async () => {
    const { client, workbook } = await open();
    await createRegister(workbook, { departments: ['Skola'], categories: [], parts: [part] });
    const shown = (name: string) =>
      client.run(async (context) => {
        const used = context.workbook.worksheets.getItem(name).getUsedRange();
        const own = context.workbook.worksheets.getItem(name).getRange('R3');
        used.load('formulas');
        own.load('values');
        await context.sync();
        return { formulas: used.formulas as unknown[][], own: own.values[0]?.[0] as unknown };
      });
    const planned = (await shown(sheet)).formulas;
    await client.run(async (context) => {
      context.workbook.names.getItem('Schemaversion').formula = '=4';
      const standing = context.workbook.worksheets.getItem(sheet);
      standing.getRange(cell).formulas = [['="Som förr"']];
      standing.getRange('R3').values = [['Eget']];
      await context.sync();
    });
    expect(await repair(workbook)).toEqual({ state: 'whole', damages: [], notes: [], parts: [part] });
    expect((await shown(sheet)).formulas).toEqual(planned);
    expect((await shown(`${sheet} (tidigare)`)).own).toBe('Eget');
    expect((await refresh(workbook, { today: asOf })).differences).toEqual([]);
    expect(await removePart(workbook, part)).toMatchObject({ state: 'whole', parts: [] });
  });
});

import { createExample } from '../../src/application/createExample';
import { readState } from '../../src/application/check';
import { refresh } from '../../src/application/refresh';
import { serialOf } from '../../src/domain/basics/calendar';
import { exampleOf } from '../../src/workbook/examples/examples';
import { open, valuesOf } from './support';

const today = serialOf(2026, 11, 30);
const nobody = { departments: [], categories: [] };

describe('Exempel efter ett år in a workbook', () => {
  it('opens on Ledningsvy with figures that agree with the domain, most rows validated', async () => {
    const { host, client, workbook } = await open();
    await createExample(workbook, nobody, exampleOf('year', today), { today });
    const front = await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.load('name');
      await context.sync();
      return sheet.name;
    });
    expect(front).toBe('Ledningsvy');
    const [title, fresh, sentence] = (await valuesOf(host, 'Ledningsvy', 'B1:B3')).flat();
    expect(title).toBe('Exempelkommunen – effekter av inköp');
    expect(fresh).toBe('Aktuell per 2026-11-30');
    expect(sentence).toBe('2026: 4,5 av målets 6 mkr syns i bokföringen. 85 % är uppföljt. Prognos 5,7 mkr.');
    const { assessment } = await readState(workbook, { today });
    const valid = assessment.effects.filter(({ validation }) => validation.state === 'valid');
    expect([assessment.effects.length, valid.length]).toEqual([18, 16]);
    expect(workbook.list()).toEqual([]);
    const again = await refresh(workbook, { today });
    expect([again.differences, again.summary.leftOut]).toEqual([[], 1]);
  });

  it('keeps the name and departments that the user has given, and a register that is there', async () => {
    const { host, workbook } = await open();
    const own = { departments: ['Räddningstjänsten'], categories: [], organisation: 'Vår kommun' };
    await createExample(workbook, own, exampleOf('year', today), { today });
    expect((await valuesOf(host, 'Ledningsvy', 'B1'))[0]?.[0]).toBe('Vår kommun – effekter av inköp');
    await createExample(workbook, nobody, exampleOf('cases', today), { today });
    const { summary } = await refresh(workbook, { today });
    expect(summary.counted).toBe(18);
  });
});

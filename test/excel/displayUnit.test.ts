import { refresh } from '../../src/application/refresh';
import { amountFormat } from '../../src/workbook/plan/formats';
import { asOf, openExample, openRefreshed, type Opened } from './support';

interface Drawn {
  readonly title: string;
  readonly axis: string;
  readonly labels: readonly string[];
}

async function drawn({ client }: Opened): Promise<Drawn[]> {
  return client.run(async (context) => {
    const sheets = ['Sammanställning', 'Ledningsvy'].map((name) => context.workbook.worksheets.getItem(name).charts);
    for (const charts of sheets) charts.load('items/title/text,items/axes/valueAxis/numberFormat');
    await context.sync();
    const all = sheets.flatMap(({ items }) => items);
    for (const chart of all) chart.series.load('items/hasDataLabels,items/dataLabels/numberFormat');
    await context.sync();
    return all.map(({ title, axes, series }) => ({
      title: title.text,
      axis: axes.valueAxis.numberFormat as string,
      labels: series.items
        .filter(({ hasDataLabels }) => hasDataLabels)
        .map(({ dataLabels }) => dataLabels.numberFormat),
    }));
  });
}

describe('the display unit', () => {
  it('is the same in the title, on the axis and in the labels of every chart, however often it is changed', async () => {
    const opened = await openExample();
    for (const unit of ['tkr', 'mkr', 'kr'] as const) {
      await opened.workbook.writeSettings({ displayUnit: unit });
      await refresh(opened.workbook, { today: asOf });
      const charts = await drawn(opened);
      expect(charts.length).toBeGreaterThanOrEqual(8);
      // Deviations, and the two amounts at the departments' bars.
      expect(charts.flatMap(({ labels }) => labels)).toEqual(new Array(3).fill(amountFormat(unit)));
      for (const { title, axis } of charts) {
        expect([title.split(', ').pop(), axis]).toEqual([unit, amountFormat(unit)]);
      }
    }
  });

  it('changes no label that people have taken off a chart', async () => {
    const opened = await openRefreshed();
    await opened.client.run(async (context) => {
      const chart = context.workbook.worksheets.getItem('Sammanställning').charts.getItem('Diagram_Avvikelse');
      chart.series.getItemAt(0).hasDataLabels = false;
      await context.sync();
    });
    await opened.workbook.writeSettings({ displayUnit: 'kr' });
    await refresh(opened.workbook, { today: asOf });
    const charts = await drawn(opened);
    expect(charts.find(({ title }) => title.startsWith('Avvikelse'))?.labels).toEqual([]);
    expect(charts.flatMap(({ labels }) => labels)).toEqual(new Array(2).fill(amountFormat('kr')));
  });
});

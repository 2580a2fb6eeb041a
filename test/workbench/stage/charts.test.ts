import { type ChartPart, newAxis } from '../../../src/host';
import { chartViews } from '../../../src/workbench/stage/charts';
import { TestBook } from './support';

const chart = (part: Partial<ChartPart>): ChartPart => ({
  id: 'c',
  name: 'År',
  type: 'ColumnStacked',
  left: 30,
  top: 15,
  width: 300,
  height: 150,
  title: { text: 'Effekt per år', visible: true, overlay: false, font: {} },
  legend: { visible: true, position: 'Top', overlay: false, font: {} },
  font: {},
  series: [],
  nextSeriesId: 1,
  plotVisibleOnly: false,
  displayBlanksAs: 'Gap',
  seriesBy: 'Columns',
  axes: {
    category: newAxis(false),
    value: newAxis(true),
    secondaryValue: newAxis(false),
    secondaryCategory: newAxis(false),
  },
  ...part,
});

describe('a chart as data', () => {
  const book = new TestBook().write('A1:C3', [
    ['År', 'Kalkylerad', 'Rat'],
    [2025, 100, 0.5],
    [2026, '', 0.75],
  ]);
  book.style('B2', { numFmt: '#,##0' });
  book.sheet.charts.push(
    chart({
      series: [
        {
          id: 1,
          nameRef: 'Blad1!$B$1',
          values: 'Blad1!$B$2:$B$3',
          categories: 'Blad1!$A$2:$A$3',
          axisGroup: 'Primary',
          fillColor: '#112233',
        },
        { id: 2, nameText: 'Grad', values: 'Blad1!$C$2:$C$3', axisGroup: 'Secondary', type: 'Line', lineStyle: 'Dash' },
        { id: 3, values: 'Borta!$A$1', axisGroup: 'Primary' },
      ],
    }),
  );
  const [view] = chartViews(book.state, book.sheet);

  it('reads values, names and categories from the cells', () => {
    expect(view?.categories).toEqual(['2025', '2026']);
    expect(view?.series[0]).toMatchObject({
      name: 'Kalkylerad',
      values: [100, null],
      color: '#112233',
      kind: 'column',
    });
  });

  it('knows lines, the second axis and dashes', () => {
    expect(view?.series[1]).toMatchObject({ name: 'Grad', kind: 'line', secondary: true, dashed: true });
  });

  it('draws nothing for a series whose cells are gone', () => expect(view?.series[2]?.values).toEqual([]));

  it('stands in pixels and takes the number format of the cells', () => {
    expect(view).toMatchObject({
      left: 40,
      top: 20,
      width: 400,
      height: 200,
      stacked: true,
      legend: 'top',
      valueFormat: '#,##0',
    });
  });
});

import type { Block } from '../../../src/workbook/report/block';
import {
  blockCells,
  blockName,
  blockStyles,
  checkedCells,
  initialLabels,
  lastRow,
  rowPosition,
} from '../../../src/workbook/report/block';
import { managementBlocks } from '../../../src/workbook/report/managementBlocks';
import { managementCharts } from '../../../src/workbook/report/managementSheet';
import { parseCell } from '../../../src/workbook/plan/address';
import { placeCharts } from '../../../src/workbook/report/reportLayout';
import { initialBlocks, reports } from '../../../src/workbook/report/reports';
import type { ExpectedFigures } from '../../../src/workbook/report/block';
import { monthsBlock } from '../../../src/workbook/report/yearBlocks';
import { assessment, contract, day, outcome } from '../../support/effects';
import { figuresOf } from '../support';
import { ledgerOf, summaryBy } from '../../support/figures';

const figures = figuresOf();
const blocks: readonly Block[] = [...reports.flatMap((report) => report.blocks(figures)), ...managementBlocks(figures)];
const placed = blocks.map((block) => ({
  block,
  place: { sheet: 'Blad', top: 10, left: 2, count: initialLabels(block).length },
  labels: initialLabels(block),
}));

describe.each(blocks.map((block) => [block.key, block] as const))('block %s', (key, block) => {
  const { place, labels } = placed.find((entry) => entry.block.key === key) ?? {
    place: { sheet: '', top: 10, left: 2, count: 1 },
    labels: [],
  };

  it('has a figure for every column that holds no label', () => {
    labels.forEach((own, index) => {
      expect(own).toHaveLength(block.labelColumns.length);
      expect(block.figures(rowPosition(place, 11 + index), own, index)).toHaveLength(
        block.columns.length - block.labelColumns.length,
      );
    });
    if (block.total !== null)
      expect(block.total.figures(rowPosition(place, 30), labels)).toHaveLength(block.columns.length - 1);
  });

  it('says of every number what it must show', () => {
    const cells = checkedCells(block, place, labels as never);
    expect(cells.length).toBeGreaterThan(0);
    const open = cells.filter(({ expected }) => expected(figures) === null);
    // Only words that are looked up, chosen or put together have nothing of their own to compare with.
    for (const { formula } of open) expect(formula).toMatch(/INDEX\(|CHOOSE\(|IF\(ISNUMBER|IF\(ROUND\(|Sista år/);
  });

  it('is a rectangle under its name', () => {
    const cells = blockCells(block, place, labels).at(-1);
    const [from = '', to = ''] = (blockName(block, place).formula.split('!')[1] ?? '').split(':');
    expect(parseCell(from)).toEqual(parseCell(cells?.at ?? ''));
    const end = to === '' ? parseCell(from) : parseCell(to);
    expect(end.row - parseCell(from).row + 1).toBe(cells?.cells.length);
    expect(end.column - parseCell(from).column + 1).toBe(block.columns.length);
  });
});

describe('the year so far', () => {
  const block = monthsBlock();
  const place = { sheet: 'Blad', top: 10, left: 2, count: 12 };
  const realisedBy = (of: ExpectedFigures) =>
    initialLabels(block).map((labels, index) =>
      block
        .figures(rowPosition(place, 11 + index), labels, index)
        .slice(1, 4)
        .map(({ expected }) => expected(of)),
    );

  it('draws nothing realised while nobody has followed anything up: not measured is not zero', () => {
    const months = realisedBy(figures);
    expect(months.map(([alone]) => alone)).toEqual(new Array(12).fill('#N/A'));
    expect(months.map(([, , summed]) => summed)).toEqual(new Array(12).fill('#N/A'));
    expect(months.every(([, calculated]) => typeof calculated === 'number')).toBe(true);
  });

  it('begins with the first month that is followed up, and ends with the last that has passed', () => {
    const assessed = assessment({
      effects: [contract('2025-01-01', 12, 120, 0)],
      outcomes: [outcome('E-1', '2025-03-01', '2025-03-31', 7), outcome('E-1', '2025-05-01', '2025-12-31', 80)],
      asOf: day('2025-06-30'),
    });
    const { months } = ledgerOf(assessed);
    const seen = realisedBy({ ...figures, summary: summaryBy(assessed), months });
    expect(seen.map(([alone]) => alone)).toEqual(['#N/A', '#N/A', 7, 0, 10, 10, ...new Array<string>(6).fill('#N/A')]);
    expect(seen.map(([, , summed]) => summed)).toEqual([
      '#N/A',
      '#N/A',
      7,
      7,
      17,
      27,
      ...new Array<string>(6).fill('#N/A'),
    ]);
  });
});

describe('blocks together', () => {
  it('have keys and names of their own', () => {
    expect(new Set(blocks.map(({ key }) => key)).size).toBe(blocks.length);
    expect(new Set(blocks.map(({ name }) => name.toLowerCase())).size).toBe(blocks.length);
  });

  it('stand apart on their sheet', () => {
    for (const report of reports) {
      let [start, free, right] = [0, 0, 0];
      for (const { block, place } of initialBlocks(report, figures)) {
        // Beside the block before it, or below everything.
        if (block.beside === undefined) expect(place.top - 2).toBeGreaterThan(free);
        else {
          expect([block.growth, place.top]).toEqual(['fixed', start]);
          expect(place.left).toBeGreaterThan(right);
        }
        start = place.top;
        right = place.left + block.columns.length - 1;
        free = Math.max(free, lastRow(block, place));
      }
    }
  });

  it('never show a sum in place of the classes: each slice has the four classes before its sum', () => {
    for (const { key, columns } of blocks.filter((block) =>
      ['perYear', 'perType', 'perDepartment', 'views', 'top'].includes(block.key),
    )) {
      const headings = columns.map(({ heading }) => heading.replace('\n', ' '));
      const classes = ['Frigjorda medel', 'Återbetalda medel', 'Undvikna kostnader', 'Indirekt och tid'];
      const first = headings.indexOf(classes[0] ?? '');
      expect({ key, headings: headings.slice(first, first + 5) }).toEqual({ key, headings: [...classes, 'Summa'] });
    }
  });
});

describe('charts', () => {
  const charts = [
    ...reports.flatMap((report) => placeCharts(report.charts, initialBlocks(report, figures), 'tkr', report.grid)),
    ...managementCharts(placed, 'tkr', figures),
  ].map(({ chart }) => chart);

  it('are those of domain.md §7: three on Ledningsvy, five on Sammanställning', () => {
    expect(charts.map(({ name }) => name)).toEqual([
      'Diagram_Avvikelse',
      'Diagram_Året',
      'Diagram_KlasserPerÅr',
      'Diagram_Kategorier',
      'Diagram_Största',
      'Diagram_Mål',
      'Diagram_Klasser',
      'Diagram_Förvaltningar',
    ]);
  });

  it('have a descriptive title with the unit, and series with name, values and categories of equal length', () => {
    const rowsOf = (address: string): number => {
      const [from = '', to = from] = (address.split('!')[1] ?? '').split(':');
      return parseCell(to).row - parseCell(from).row;
    };
    for (const { title, series } of charts) {
      expect(title).toMatch(/.{12,}, tkr$/);
      expect(series.length).toBeGreaterThan(0);
      for (const { name, values, categories } of series) {
        expect(name).not.toBe('');
        expect(values).toMatch(/^'[^']+'!\$[A-Z]+\$\d+(:\$[A-Z]+\$\d+)?$/);
        expect(rowsOf(values)).toBe(rowsOf(categories));
      }
    }
  });

  it('draw the target only where there is one', () => {
    const series = charts.find(({ name }) => name === 'Diagram_Mål')?.series.map(({ name }) => name);
    expect(series).toEqual(['Kalkylerat', 'Realiserat']);
  });

  it('draw nobody else when every department is named', () => {
    const values = charts.find(({ name }) => name === 'Diagram_Förvaltningar')?.series[0]?.values ?? '';
    expect(values).toBe("'Blad'!$C$11:$C$13");
  });
});

it.each([
  ['top', 'N'],
  ['ending', 'I'],
])('lines of %s go as far as the words of its last column may run', (key, last) => {
  const found = placed.find(({ block }) => block.key === key);
  if (found === undefined) throw new Error(key);
  const { block, place } = found;
  const ends = blockStyles(block, place, 'tkr').flatMap(({ range, style }) =>
    style.bottom === undefined && style.top === undefined ? [] : [range.replace(/^.*:/, '').replace(/\d+$/, '')],
  );
  expect(ends.length).toBeGreaterThan(1);
  expect(new Set(ends)).toEqual(new Set([last]));
});

import { managementTexts } from '../../../src/locales/managementTexts';
import { largestFirst } from '../../../src/workbook/report/summarySheet';
import { cardBlocks, cardRows } from '../../../src/workbook/report/managementCards';
import { managementCharts, managementSheet } from '../../../src/workbook/report/managementSheet';
import { managementBlocks } from '../../../src/workbook/report/managementBlocks';
import { initialLabels, lastRow, type Block } from '../../../src/workbook/report/block';
import { headingLook, labelLook } from '../../../src/workbook/report/reportStyle';
import { initialBlocks, pagesOf, reports, reportSheets } from '../../../src/workbook/report/reports';
import { blockHeights, bottomOf } from '../../../src/workbook/report/reportLayout';
import { pageCapacity } from '../../../src/workbook/report/pagination';
import { columnNumber, parseCell } from '../../../src/workbook/plan/address';
import { amountFormat, formats } from '../../../src/workbook/plan/formats';
import type { SheetPlan } from '../../../src/workbook/plan/plan';
import { landscapePage } from '../../../src/workbook/plan/sheetStyle';
import { linesOf, roomOf, textWidth } from '../../../src/workbook/plan/textWidth';
import { contract } from '../../support/effects';
import { figuresOf } from '../support';

const long = 'Arbetsmarknads-, vuxenutbildnings- och integrationsförvaltningen för hela kommunalförbundet';
/** Forty departments and fifteen categories over ten years, with long names and IDs, and names of one long word. */
const large = figuresOf(
  Array.from({ length: 120 }, (_, index) =>
    contract(`${2021 + (index % 10)}-01-01`, 24, 1_000 * (index + 2), index % 9 === 0 ? 500_000 : 1_000, {
      row: index,
      id: index % 7 === 0 ? `Bergslagskommunerna Västra:E-${index}` : `E-${index}`,
      title:
        index % 5 === 0
          ? `Upphandling av samordnad varudistribution med lager, transporter och e-handel ${index}`
          : 'Skor',
      department: index % 40 === 7 ? '' : `${index % 3 === 0 ? long : 'Nämnden'} ${index % 40}`,
      category: `Kategori ${index % 15}`,
    }),
  ),
);

const withFigures = reports.map((report) => ({ report, placed: initialBlocks(report, large) }));
const sheets = reportSheets(large);

/** Characters of the column that a cell stands in. */
function widthAt(sheet: SheetPlan, column: number): number {
  const found = sheet.columns.filter(({ range }) => {
    const [from = '', to = from] = range.split(':');
    return column >= columnNumber(from) && column <= columnNumber(to);
  });
  return found.at(-1)?.width ?? 8.43;
}

describe('names and headings fit', () => {
  it.each(withFigures)('on $report.title: every heading in its column, no word broken', ({ report, placed }) => {
    for (const { block, place } of placed) {
      block.columns.forEach(({ heading, kind }, index) => {
        if (kind === 'words' || kind === 'plain') return;
        const room = roomOf(widthAt(sheets[report.key], place.left + index));
        for (const line of heading.split('\n')) {
          const fits = textWidth(line, headingLook) <= room;
          expect({ block: block.key, line, fits }).toEqual({ block: block.key, line, fits: true });
        }
      });
    }
  });

  it.each(withFigures)('on $report.title: every row is as high as its words', ({ report, placed }) => {
    const heights = new Map<number, number>();
    for (const { range, height } of sheets[report.key].rows) {
      const [from = 0, to = from] = range.split(':').map(Number);
      for (let row = from; row <= to; row += 1) heights.set(row, height);
    }
    let wrapped = 0;
    for (const { block, place } of placed) {
      initialLabels(block).forEach((labels, index) => {
        const linesAt = (words: string, at: number): number =>
          words.startsWith('=') ? 1 : linesOf(words, widthAt(sheets[report.key], place.left + at), labelLook);
        const own = block.labelColumns.map((at, label) =>
          block.columns[at]?.kind === 'label' ? linesAt(String(labels[label] ?? ''), at) : 1,
        );
        const lines = Math.max(linesAt(block.words?.(labels) ?? '', 0), ...own);
        wrapped += block.beside === undefined && Math.max(...own) > linesAt(block.words?.(labels) ?? '', 0) ? 1 : 0;
        if (block.beside === undefined) expect(heights.get(place.top + 1 + index)).toBeGreaterThanOrEqual(lines * 11.5);
      });
    }
    expect(wrapped).toBeGreaterThan(5);
  });

  it('beside each other: neither words nor sentence runs into what stands to the right', () => {
    for (const { report, placed } of withFigures) {
      placed.forEach(({ block, place }, index) => {
        const across = (from: number, to: number): number =>
          Array.from({ length: to - from }, (_, at) => 7 * widthAt(sheets[report.key], from + at) + 5).reduce(
            (a, b) => a + b,
            0,
          );
        const right = placed[index + 1];
        if (right?.block.beside !== undefined)
          expect(textWidth(block.sentence, { fontSize: 9 })).toBeLessThan(across(place.left, right.place.left));
        if (block.beside === undefined) return;
        for (const [label] of block.labels) {
          const room = across(place.left, place.left + block.columns.length - 1);
          expect(textWidth(String(label), labelLook)).toBeLessThan(room);
        }
      });
    }
  });

  it('on Ledningsvy: every sentence of a card in the lines of the narrowest card', () => {
    const { classes, sum, forecast, rate, runRate, basis } = managementTexts;
    const followedUp = [rate.little, rate.enough, rate.noRate].map((words) => words + rate.costsApart);
    const sentences = [
      ...Object.values(classes),
      ...[sum.sentence, forecast.certain, forecast.uncertain, forecast.noTarget, runRate.sentence, basis.notValidated],
      ...[rate.nothingElapsed, rate.noneSentence, ...followedUp],
    ];
    const sheet = managementSheet(large);
    const narrowest = [2, 3, 4].reduce((sum, column) => sum + widthAt(sheet, column), 0);
    for (const words of sentences) {
      const fits = linesOf(words, narrowest - 2, { fontSize: 8 }) * 11 <= (cardRows[3] ?? 0);
      expect({ words, fits }).toEqual({ words, fits: true });
    }
  });
});

describe('what is listed stands by size', () => {
  it('the largest first, the dearer last, Ej angivet after all', () => {
    const sizes = largestFirst(large.summary.perDepartment);
    expect(sizes.at(-1)?.name).toBe('');
    const amounts = sizes.slice(0, -1).map(({ calculated }) => calculated);
    expect(amounts).toEqual([...amounts].sort((a, b) => (a < b ? 1 : -1)));
    expect(amounts.at(-1)).toBeLessThan(0n);
  });

  it.each(['perType', 'perDepartment', 'perCategory', 'perReason', 'budgetDepartments'])('in the block %s', (key) => {
    const block = withFigures.flatMap(({ placed }) => placed).find((each) => each.block.key === key)?.block as Block;
    expect(block.growth).toBe('ordered');
    const names = block.labels.map(([label]) => label);
    const position = names.indexOf('Ej angivet');
    expect([-1, names.length - 1]).toContain(position);
  });
});

describe('printed pages', () => {
  it.each(withFigures)(
    'of $report.title tear no block that a page holds, and leave no page for one that fits above',
    ({ report, placed }) => {
      const capacity = pageCapacity(report.grid, landscapePage.marginCm ?? 0);
      const breaks = new Set(sheets[report.key].page.breaksBefore);
      const heightOf = (from: number, to: number): number => {
        const labelled = placed.map((each) => ({ ...each, labels: initialLabels(each.block) }));
        const known = new Map<number, number>();
        for (const each of labelled)
          for (const { range, height } of blockHeights(each, report.grid)) {
            const [first = 0, last = first] = range.split(':').map(Number);
            for (let row = first; row <= last; row += 1) known.set(row, height);
          }
        return Array.from({ length: to - from + 1 }, (_, at) => known.get(from + at) ?? 15).reduce((a, b) => a + b, 0);
      };
      let pageStart = 1;
      for (const { block, place } of placed) {
        if (block.beside !== undefined) continue;
        const [start, end] = [place.top - 2, bottomOf({ block, place }, report.charts)];
        const [last] = [lastRow(block, place)];
        if (breaks.has(start)) {
          // It would not have fitted on the page before.
          expect(heightOf(pageStart, end)).toBeGreaterThan(capacity * 0.9);
          pageStart = start;
        }
        const torn = [...breaks].filter((row) => row > start && row <= end);
        const fits = heightOf(start, end) <= capacity;
        expect({ key: block.key, torn: fits ? torn : torn.filter((row) => row !== last + 2) }).toEqual({
          key: block.key,
          torn: [],
        });
        for (const row of torn) pageStart = row;
      }
    },
  );

  it('a report of a little more than a page is one page, of much more has pages of its own', () => {
    const { report, placed } = withFigures.find((one) => one.report.key === 'budget') ?? {};
    if (report === undefined || placed === undefined) throw new RangeError('no Budgetunderlag');
    const withRows = (count: number) => {
      let top = 6;
      return placed.map(({ block, place }) => {
        const labels = Array.from({ length: count }, (_, at) => [`Förvaltning ${at}`, '', '', '', '', '']);
        const here = { block: { ...block, labels }, place: { ...place, top, count }, labels };
        top += count + 5;
        return here;
      });
    };
    expect([5, 10, 25].map((rows) => pagesOf(report, withRows(rows)).fitTall)).toEqual([1, 1, 0]);
    expect([5, 10, 25].map((rows) => pagesOf(report, withRows(rows)).breaksBefore.length > 0)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('are so wide that figures are read without a glass: at least seven points', () => {
    for (const { grid } of reports) {
      const widths = [2, grid.labelWidth, ...Array.from({ length: grid.columns }, () => grid.columnWidth)];
      const points = widths.reduce((sum, width) => sum + (7 * width + 5) * 0.75, 0);
      expect((labelLook.fontSize * (29.7 - 2.6) * 28.35) / points).toBeGreaterThanOrEqual(6.8);
    }
  });
});

describe('numbers are written as in the pane', () => {
  it('a minus sign, and a space before per cent', () => {
    expect([amountFormat('tkr'), formats.percent]).toEqual(['#,##0,;"−"#,##0,', '0.0"\u00a0"%;"−"0.0"\u00a0"%']);
    const used = [...Object.values(sheets)].flatMap(({ styles }) =>
      styles.flatMap(({ style }) => style.numberFormat ?? []),
    );
    expect(used.filter((format) => /(^|;)-|[0-9]%/.test(format))).toEqual([]);
  });

  it('never as ####: amounts shrink', () => {
    const amounts = sheets.summary.styles.filter(({ style }) => style.numberFormat === amountFormat('tkr'));
    expect(amounts.length).toBeGreaterThan(20);
    expect(amounts.every(({ style }) => style.shrinkToFit === true)).toBe(true);
  });
});

describe('the charts of Ledningsvy', () => {
  it('write amounts at the bars where an axis of them would stand aslant', () => {
    const placed = managementBlocks(large).map((block) => {
      const labels = initialLabels(block);
      return { block, labels, place: { sheet: 'S', top: 29, left: 2, count: labels.length } };
    });
    const charts = managementCharts(placed, 'tkr', large).map(({ chart }) => chart);
    expect(charts.filter(({ amountsAtBars }) => amountsAtBars).map(({ name }) => name)).toEqual([
      'Diagram_Förvaltningar',
    ]);
  });

  it('what hides a cell that has no figure is looked at before the bold of the year, which is all that LibreOffice applies', () => {
    const rules = managementSheet(large).conditionalFormats;
    const isBold = rules.map(({ style }) => style.bold === true);
    const hidesErrors = rules.map(({ rule }) => rule.kind === 'custom' && rule.formula.startsWith('=ISNA('));
    expect(isBold.lastIndexOf(true)).toBeGreaterThanOrEqual(0);
    expect(hidesErrors.indexOf(true)).toBeGreaterThan(isBold.lastIndexOf(true));
  });

  it('stand over the table that they draw and on no card', () => {
    const sheet = managementSheet(large);
    const cards = cardBlocks().map(({ name }) => name);
    expect(cards).toEqual(['Ledning_Läge', 'Ledning_Klasser']);
    const rows = sheet.merges.map((range) => parseCell(range.split(':')[1] ?? '').row);
    expect(Math.max(...rows.filter((row) => row < 20))).toBeLessThan(14);
  });
});

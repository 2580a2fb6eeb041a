import type { PlanStep } from '../../../src/workbook/plan/plan';
import { managementBlocks } from '../../../src/workbook/report/managementBlocks';
import { blockCells, initialLabels } from '../../../src/workbook/report/block';
import type { Block } from '../../../src/workbook/report/block';
import { reports } from '../../../src/workbook/report/reports';
import type { StandingBlock } from '../../../src/workbook/report/updateReports';
import { updateReports } from '../../../src/workbook/report/updateReports';
import { contract, exampleEffects } from '../../support/effects';
import { figuresOf } from '../support';
import { ideaAdditions } from '../../support/madeUpAdditions';
import type { CellValue } from '../../../src/domain/register/cells';
import { finished } from '../../../src/domain/basics/steps';

const updateOf = (...given: Parameters<typeof updateReports>) => finished(updateReports(...given));

const figures = figuresOf();
const settled = { unit: 'tkr', standingUnit: 'tkr', charts: new Set<string>() } as const;

/** Blocks as they stand on one sheet each, with the labels of some figures. */
function standing(data: Parameters<typeof updateReports>[0] | null): StandingBlock[] {
  const blocks: Block[] = [...reports.flatMap((report) => report.blocks(data)), ...managementBlocks(data)];
  return blocks.map((block) => {
    const labels = initialLabels(block);
    const cells =
      blockCells(block, { sheet: block.key, top: 10, left: 2, count: labels.length }, labels).at(-1)?.cells ?? [];
    return {
      name: block.name,
      sheet: block.key,
      top: 10,
      left: 2,
      values: cells.map((row) => row.map((cell) => cell ?? '')),
    };
  });
}

const of = (steps: readonly PlanStep[], sheet: string): PlanStep[] =>
  steps.filter((step) => 'sheet' in step && step.sheet === sheet);

describe('refresh of the reading sheets', () => {
  it('changes nothing when labels, unit and charts stand as they should', () => {
    const charts = new Set(
      updateOf(figures, standing(figures), { ...settled, standingUnit: '' }).steps.flatMap((step) =>
        step.kind === 'chart' ? [step.chart.name] : [],
      ),
    );
    const { steps } = updateOf(figures, standing(figures), { ...settled, charts });
    expect(steps.filter(({ kind }) => kind !== 'chart')).toEqual([]);
    expect(steps.every((step) => step.kind === 'chart' && !step.create)).toBe(true);
  });

  it('puts new rows in above the last label row, so that sums and names that span the block grow', () => {
    const { steps } = updateOf(figures, standing(null), settled);
    // One blank row stands in row 11 with the total below; seven years are wanted.
    expect(of(steps, 'perYear')[0]).toEqual({ kind: 'insertRows', sheet: 'perYear', before: 11, count: 6 });
    const labels = of(steps, 'perYear').find(
      (step) => step.kind === 'cells' && step.at === 'B11' && step.cells[0]?.length === 1,
    );
    expect(labels).toMatchObject({ cells: [[2025], [2026], [2027], [2028], [2029], [2030], [2031]] });
  });

  it('reads back each block where it stands afterwards, blocks below moved down', () => {
    const onOneSheet = standing(null)
      .filter(({ name }) => name === 'Samm_År' || name === 'Samm_ÅrKlass')
      .map((block, index) => ({ ...block, sheet: 'S', top: 10 + index * 20 }));
    const { readBack, checks } = updateOf(figures, onOneSheet, settled);
    expect(readBack).toEqual([
      { sheet: 'S', range: 'B10:N18' },
      { sheet: 'S', range: 'B36:O44' },
    ]);
    expect(checks.map(({ address }) => address)).toContain('C44');
  });

  it('sorts by size whatever order stood there, the largest first and Ej angivet last', () => {
    const own = standing(figures).map((block) => {
      if (block.name !== 'Samm_Förvaltning') return block;
      const [heading = [], first = [], second = [], ...rest] = block.values;
      return { ...block, values: [heading, second, first, ...rest] };
    });
    const grown = figuresOf([
      ...exampleEffects(),
      contract('2025-01-01', 12, 5, 3, { row: 7, id: 'E-8' }),
      contract('2025-01-01', 12, 50_000_000, 3, { row: 8, id: 'E-9', department: 'Nya' }),
      contract('2025-01-01', 12, 3, 50_000_000, { row: 9, id: 'E-10', department: 'Dyra' }),
    ]);
    const labels = of(updateOf(grown, own, settled).steps, 'perDepartment')
      .filter((step) => step.kind === 'cells')
      .at(-1);
    expect(labels).toMatchObject({
      cells: [
        ['Nya'],
        ['Kommunledningskontoret'],
        ['Utbildningsförvaltningen'],
        ['Tekniska förvaltningen'],
        ['Dyra'],
        ['Ej angivet'],
      ],
    });
  });

  it('makes rows as high as their words, and the pages anew, where rows have come', () => {
    const name = 'Arbetsmarknads- och vuxenutbildningsförvaltningen för hela kommunalförbundet och dess medlemmar';
    const grown = figuresOf([
      ...exampleEffects(),
      contract('2025-01-01', 12, 50_000_000, 3, { row: 8, id: 'E-9', department: name }),
    ]);
    const { steps } = updateOf(grown, standing(figures), settled);
    const [first] = of(steps, 'perDepartment').filter((step) => step.kind === 'rowHeight');
    expect(first).toMatchObject({ range: '11:11', height: 26.5 });
    expect(steps.some((step) => step.kind === 'pages')).toBe(true);
    const { steps: settledSteps } = updateOf(grown, standing(grown), settled);
    expect(settledSteps.filter(({ kind }) => kind === 'rowHeight' || kind === 'pages')).toEqual([]);
  });

  it('never takes rows away: labels that are not wanted become blank rows', () => {
    const fewer = figuresOf(exampleEffects().slice(1, 2));
    const { steps, checks } = updateOf(fewer, standing(figures), settled);
    expect(of(steps, 'perYear').filter(({ kind }) => kind === 'cells')).toEqual([
      { kind: 'cells', sheet: 'perYear', at: 'B11', cells: [[2025], [''], [''], [''], [''], [''], ['']] },
    ]);
    expect(checks.find(({ sheet, address }) => sheet === 'perYear' && address === 'C17')?.expected(fewer)).toBe('');
  });

  it('follows a changed unit by number formats alone', () => {
    const styles = updateOf(figures, standing(figures), { ...settled, unit: 'mkr' }).steps.flatMap((step) =>
      step.kind === 'style' ? [step.style] : [],
    );
    expect(styles.length).toBeGreaterThan(20);
    expect(styles.every((style) => Object.keys(style).join() === 'numberFormat')).toBe(true);
    expect(styles.map(({ numberFormat }) => numberFormat)).toContain('#,##0.0,,;"−"#,##0.0,,');
  });

  it('draws charts at the first refresh, and never again what somebody has taken away', () => {
    const first = updateOf(figures, standing(figures), { ...settled, standingUnit: '' }).steps.filter(
      ({ kind }) => kind === 'chart',
    );
    expect(first).toHaveLength(8);
    expect(updateOf(figures, standing(figures), settled).steps.filter(({ kind }) => kind === 'chart')).toEqual([]);
  });

  it('extends, compares and draws what parts add as everything else, with its chart among those of the sheet', () => {
    const additions = ideaAdditions([['Byt lampor'], ['Dela bil'], ['Kör mindre']]);
    const block = (name: string, rows: CellValue[][]): StandingBlock => ({
      name,
      sheet: 'S',
      top: 90,
      left: 2,
      values: rows,
    });
    const own = [
      block('Samm_Idéer', [
        ['Idé', 'Antal'],
        ['', ''],
        ['Alla', 2],
      ]),
      {
        ...block('Ledning_Idéer', [
          ['Idé', 'Antal'],
          ['Idéer i år', 10],
        ]),
        sheet: 'L',
      },
    ];
    const update = updateOf(figures, own, { ...settled, standingUnit: '', additions });
    expect(of(update.steps, 'S')[0]).toEqual({ kind: 'insertRows', sheet: 'S', before: 91, count: 2 });
    expect(update.checks.map(({ sheet, address }) => `${sheet}!${address}`)).toEqual([
      'S!C91',
      'S!C92',
      'S!C93',
      'S!C94',
      'L!C91',
    ]);
    expect(update.steps.flatMap((step) => (step.kind === 'chart' ? [step.chart.name] : []))).toEqual([
      'Diagram_Idéer',
      'Diagram_Idélinje',
    ]);
    expect(updateOf(figures, own, settled).readBack).toEqual([]);
  });

  it('leaves out a block whose name is gone', () => {
    const { readBack } = updateOf(
      figures,
      standing(figures).filter(({ name }) => name !== 'Samm_År'),
      settled,
    );
    expect(readBack.some(({ sheet }) => sheet === 'perYear')).toBe(false);
  });

  it('never runs a name that begins with =', () => {
    const hostile = figuresOf([contract('2025-01-01', 12, 5, 3, { id: 'E-1', department: '=HYPERLINK("x")' })]);
    const { steps } = updateOf(hostile, standing(null), settled);
    const written = of(steps, 'perDepartment').flatMap((step) => (step.kind === 'cells' ? step.cells.flat() : []));
    expect(written).toContain('="=HYPERLINK(""x"")"');
    expect(written).not.toContain('=HYPERLINK("x")');
  });
});

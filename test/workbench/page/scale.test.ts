import fc from 'fast-check';
import { partsOf, scaleFor } from '../../../src/workbench/page/charts/scale';
import type { ChartView, SeriesView } from '../../../src/workbench/stage/types';

const series = (values: (number | null)[], part: Partial<SeriesView> = {}): SeriesView => ({
  name: 's',
  kind: 'column',
  values,
  color: '#000000',
  secondary: false,
  labels: false,
  dashed: false,
  pointColors: {},
  ...part,
});
const chart = (part: Partial<ChartView>): ChartView => ({
  id: 'c',
  name: 'c',
  title: '',
  kind: 'column',
  stacked: false,
  percent: false,
  left: 0,
  top: 0,
  width: 100,
  height: 100,
  categories: ['a', 'b'],
  series: [],
  legend: 'none',
  valueFormat: '0',
  secondaryFormat: '0',
  valueTitle: '',
  minimum: null,
  maximum: null,
  reversedCategories: false,
  gridlines: true,
  valueAxisVisible: true,
  ...part,
});

describe('scales of charts', () => {
  it('holds every value and nought between round ticks', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e12, max: 1e12 }), { maxLength: 8 }), (ore) => {
        const values = ore.map((n) => n / 100);
        const { low, high, ticks } = scaleFor(values, null, null);
        expect(low).toBeLessThanOrEqual(Math.min(0, ...values));
        expect(high).toBeGreaterThanOrEqual(Math.max(0, ...values));
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(13);
      }),
    );
  });

  it('stacks plus and minus apart', () => {
    const stacked = chart({ stacked: true, series: [series([10, -5]), series([20, 3])] });
    expect(partsOf(stacked).extents).toEqual([
      [
        [0, 10],
        [0, -5],
      ],
      [
        [10, 30],
        [0, 3],
      ],
    ]);
  });

  it('shares a whole in a percent chart', () => {
    const percent = chart({ stacked: true, percent: true, series: [series([1, 0]), series([3, 2])] });
    expect(partsOf(percent).extents).toEqual([
      [
        [0, 0.25],
        [0, 0],
      ],
      [
        [0.25, 1],
        [0, 1],
      ],
    ]);
  });

  it('gives lines on the second axis a scale of their own', () => {
    const mixed = chart({ series: [series([100, 200]), series([0.4, 0.9], { kind: 'line', secondary: true })] });
    const { primary, secondary } = partsOf(mixed);
    expect(primary.high).toBe(200);
    expect(secondary?.high).toBe(1);
  });

  it('leaves blanks out', () => {
    expect(partsOf(chart({ series: [series([null, 4])] })).extents).toEqual([[null, [0, 4]]]);
  });
});

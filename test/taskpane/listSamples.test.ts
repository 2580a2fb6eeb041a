import { sampleFor } from '../../src/taskpane/import/listChoices';

describe('samples of a column that is taken in', () => {
  it.each([
    ['46082', 'start', '2026-03-01'],
    ['46082.5', 'contractEnd', '2026-03-01'],
    ['46082', 'amount', '46082'],
    ['46082', '', '46082'],
    ['2026-03-01', 'start', '2026-03-01'],
    ['2026', 'start', '2026'],
  ] as const)('%s in the field %p is shown as %s', (sample, field, shown) => {
    expect(sampleFor(sample, field)).toBe(shown);
  });
});

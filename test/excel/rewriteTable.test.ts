import { bytesAbout, evenBudget } from '../../src/excel/rewriteTable';
import { REQUEST_BUDGET } from '../../src/excel/session';
import { bytesOf } from '../../src/workbook/plan/cellBytes';

const MB = 1_000_000;

describe('what a request holds when a large table is rewritten', () => {
  it('is an even share: of the requests that there are anyhow, and one more per 4 MB that passes', () => {
    expect(evenBudget({ written: 13.5 * MB, read: 3 * MB }, 3)).toBeLessThan(2 * MB);
    expect(evenBudget({ written: 13.5 * MB, read: 3 * MB }, 3)).toBeGreaterThanOrEqual((13.5 * MB) / 7);
  });

  it.each([
    [1.5, 0],
    [5, 1],
    [13.5, 3],
    [40, 10],
    [200, 50],
  ])('takes no more requests than that for %d MB after %d MB were read', (written, read) => {
    const budget = evenBudget({ written: written * MB, read: read * MB }, 3);
    expect(Math.ceil((written * MB) / budget)).toBeLessThanOrEqual(
      3 + Math.floor(((written + read) * MB) / REQUEST_BUDGET),
    );
    expect(budget).toBeLessThanOrEqual(REQUEST_BUDGET);
  });

  it('is all of a small table, beside what is queued before it', () => {
    expect(evenBudget({ written: MB, read: 9 * MB }, 3)).toBe(REQUEST_BUDGET);
  });

  it('is known from rows here and there, not from the first alone', () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => [
      `E-${index}`,
      index < 1000 ? 'kort' : 'en längre text',
      index,
    ]);
    expect(bytesAbout(rows) / bytesOf(rows)).toBeCloseTo(1, 1);
    expect(bytesAbout([])).toBe(0);
    expect(bytesAbout([['=1', 2]])).toBe(bytesOf([["'=1", 2]]));
  });
});

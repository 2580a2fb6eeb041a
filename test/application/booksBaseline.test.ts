import { categoryBaselines } from '../../src/application/plan/booksBaseline';
import { monthIndexOf, type MonthIndex } from '../../src/domain/basics/calendar';
import type { PurchaseRow } from '../../src/domain/payables/purchases';

const first = monthIndexOf(2025, 1);
const year = { first, last: (first + 11) as MonthIndex };
const row = (month: number, kronor: number, own: Partial<PurchaseRow> = {}): PurchaseRow => ({
  month: (first + month) as MonthIndex,
  department: 'Omsorg',
  accountGroup: '56',
  category: 'Fordon',
  addressable: true,
  amount: BigInt(kronor * 100),
  contracted: 0n,
  afterwards: 0n,
  referenced: 0n,
  validContract: 0n,
  unknown: 0n,
  importId: 'L-1',
  ...own,
});
const months = (count: number) => Array.from({ length: count }, (_, month) => row(month, 100_000));
const fordon = { category: 'fordon ', department: '' };

describe('an initiative’s baseline from the books', () => {
  it('is twelve months’ addressable purchases of its category, as an outcome', () => {
    const others = [row(3, 70_000, { category: 'Resor' }), row(4, 50_000, { addressable: false }), row(-1, 90_000)];
    expect(categoryBaselines([...months(12), ...others], year)(fordon)).toMatchObject({
      proposal: 120_000_000,
      source: 'previousContract',
      months: 12,
    });
  });

  it('is of its own department where it names one', () => {
    const rows = [...months(12), ...Array.from({ length: 12 }, (_, at) => row(at, 10_000, { department: 'Skola' }))];
    expect(categoryBaselines(rows, year)({ ...fordon, department: 'Skola' })?.proposal).toBe(12_000_000);
    expect(categoryBaselines(rows, year)(fordon)?.proposal).toBe(132_000_000);
  });

  it('is scaled up and has no source where fewer months are read, and there is none with fewer than six', () => {
    expect(categoryBaselines(months(6), year)(fordon)).toMatchObject({ proposal: 120_000_000, source: null });
    expect(categoryBaselines(months(5), year)(fordon)).toBeNull();
    expect(categoryBaselines(months(12), year)({ category: 'Kontor', department: '' })).toBeNull();
    expect(categoryBaselines(months(12), year)({ category: '', department: '' })).toBeNull();
  });
});

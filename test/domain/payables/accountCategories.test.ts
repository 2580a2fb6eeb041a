import { readAccountCategories, type AccountCategoryField } from '../../../src/domain/payables/accountCategories';
import type { CellValue } from '../../../src/domain/register/cells';

const fields = ['from', 'to', 'category', 'addressable'] as const;
const words = {
  addressable: new Map([
    ['ja', true],
    ['nej', false],
  ]),
  notStated: 'Ej angivet',
};
const read = (...rows: readonly (readonly CellValue[])[]) =>
  readAccountCategories(
    {
      firstRow: 4,
      columns: Object.fromEntries(fields.map((field, index) => [field, index])) as Record<AccountCategoryField, number>,
      rows,
    },
    words,
  );
const told = (...row: readonly CellValue[]) => {
  const { categories, issues } = read(row);
  return [categories.length, issues.map(({ ruleId, table, field }) => `${ruleId} ${table} ${field}`)];
};

describe('Kontokategori (payables.md B)', () => {
  it('is accounts from–to, one account where Konto till is blank, and can be bought on a contract unless it says Nej', () => {
    expect(
      read(['61', '', 'IT', ''], [6200, 6399, 'Ej angivet', 'ja'], ['45', '45', 'Mat', ' NEJ '], ['', '', '', '']),
    ).toEqual({
      categories: [
        { from: '61', to: '61', category: 'IT', addressable: true },
        { from: '6200', to: '6399', category: '', addressable: true },
        { from: '45', to: '45', category: 'Mat', addressable: false },
      ],
      issues: [],
    });
  });

  it('E944 tells of a row that cannot be read, and uses nothing of it', () => {
    expect(told('6400-6499', '', 'IT', '')).toEqual([0, ['E944 accountCategories from']]);
    expect(told('abc', '', 'IT', '')).toEqual([0, ['E944 accountCategories from']]);
    expect(told('', '63', 'IT', '')).toEqual([0, ['E944 accountCategories from']]);
    expect(told('6200', '63', 'Mat', '')).toEqual([0, ['E944 accountCategories to']]);
    expect(told('62', 'sex', 'Mat', '')).toEqual([0, ['E944 accountCategories to']]);
    expect(told('64', '63', 'Mat', '')).toEqual([0, ['E944 accountCategories to']]);
    expect(told('6450', '', 'Mat', 'nja')).toEqual([0, ['E944 accountCategories addressable']]);
  });

  it('E944 names the row of the table and what stands there', () => {
    const { categories, issues } = read(['61', '', 'IT', ''], ['', '', '', ''], ['6200', '63', 'Mat', '']);
    expect(categories).toHaveLength(1);
    expect(issues).toMatchObject([{ row: 2, field: 'to', severity: 'error', params: { text: '63' } }]);
  });
});

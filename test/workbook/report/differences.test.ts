import fc from 'fast-check';
import type { RowStatus } from '../../../src/domain/rules/assessment';
import type { EffectField, TableCells } from '../../../src/domain/register/cells';
import { registerBridge } from '../../../src/workbook/report/bridge';
import { sheetDifferences } from '../../../src/workbook/report/differences';
import { figuresOf } from '../support';
import { finished } from '../../../src/domain/basics/steps';

const differencesOf = (...given: Parameters<typeof sheetDifferences>) => finished(sheetDifferences(...given));

const figures = figuresOf();
const check = (expected: number | string | null, formula = '=SUM(Fakta[Kalkylerad])') => [
  { sheet: 'S', address: 'C5', formula, expected: () => expected },
];
const read = (value: number | string, formula = '=SUM(Fakta[Kalkylerad])') => [
  { sheet: 'S', range: 'B5:C5', values: [['x', value]], formulas: [['x', formula]] },
];

describe('comparing the sheets with the domain', () => {
  it('is silent where value and formula agree', () => {
    expect(differencesOf(check(29_275_000), read(29_275_000.000000004), figures)).toEqual([]);
    expect(differencesOf(check('–'), read('–'), figures)).toEqual([]);
  });

  it('knows an error that is told in Swedish, but not another', () => {
    expect(differencesOf(check('#N/A'), read('#SAKNAS!'), figures)).toEqual([]);
    expect(differencesOf(check('#N/A'), read('#REFERENS!'), figures)).toHaveLength(1);
  });

  it('tells of half an öre more', () => {
    expect(differencesOf(check(100), read(100.01), figures)).toEqual([
      {
        sheet: 'S',
        cell: 'C5',
        expected: 100,
        found: 100.01,
        formulaReplaced: false,
        formula: '=SUM(Fakta[Kalkylerad])',
        foundFormula: '=SUM(Fakta[Kalkylerad])',
      },
    ]);
  });

  it('compares shares more finely than kronor', () => {
    expect(differencesOf(check(0.704), read(0.7041), figures)).toHaveLength(1);
    expect(differencesOf(check(0.704), read(0.70400000001), figures)).toEqual([]);
  });

  it('tells of "–" where a figure is, and of a figure where nothing is measured', () => {
    expect(differencesOf(check('–'), read(0), figures)).toHaveLength(1);
    expect(differencesOf(check(0.5), read('–'), figures)).toHaveLength(1);
  });

  it('tells of a formula that was typed over, even when the value happens to be right', () => {
    const [difference] = differencesOf(check(5), read(5, '5'), figures);
    expect(difference).toMatchObject({ formulaReplaced: true, found: 5 });
  });

  it('takes spaces and case of a formula for what they are, but not those inside a text', () => {
    expect(differencesOf(check(5, '=IF(A1="a b",1)'), read(5, '=if( A1 = "a b", 1)'), figures)).toEqual([]);
    expect(differencesOf(check(5, '=IF(A1="a b",1)'), read(5, '=IF(A1="ab",1)'), figures)).toHaveLength(1);
  });

  it('tells of a cell that was not read', () => {
    expect(differencesOf(check(5), [], figures)).toHaveLength(1);
  });
});

describe('the bridge from the register to Fakta', () => {
  const amounts = fc.array(
    fc.record({
      shown: fc.oneof(
        fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }).map((ore) => ore / 100),
        fc.constant(''),
      ),
      state: fc.constantFrom('counted', 'leftOut', 'withdrawn') as fc.Arbitrary<RowStatus['state']>,
    }),
  );

  it('adds up to the öre whatever the formulas show', () => {
    fc.assert(
      fc.property(
        amounts,
        fc.bigInt(-(10n ** 15n), 10n ** 15n),
        fc.bigInt(0n, 10n ** 14n),
        (given, calculated, lapsed) => {
          const cells: TableCells<EffectField> = {
            columns: { calculated: 0 },
            rows: given.map(({ shown }) => [shown]),
            firstRow: 6,
          };
          const rows = given.map(({ state }, row) => ({ row, id: '', title: '', state }));
          const bridge = registerBridge(cells, rows, { calculated, lapsed }, { leftOut: 0, asText: 0, later: 0 });
          const ore = (kronor: number): bigint => BigInt(Math.round(kronor * 100));
          const sum = given.reduce((total, { shown }) => total + (shown === '' ? 0n : ore(Number(shown))), 0n);
          expect(sum + ore(bridge.unreadable) - ore(bridge.leftOut) - ore(bridge.withdrawn) - lapsed).toBe(calculated);
        },
      ),
    );
  });
});

import { Workbook } from '@cj-tech-master/excelts';
import { calculateFormulas, installFormulaEngine } from '@cj-tech-master/excelts/formula';
import fc from 'fast-check';
import {
  addTable,
  type Area,
  Book,
  CellError,
  DEFAULT_OPTIONS,
  EventHub,
  HostState,
  parseArea,
  type Scalar,
  writeCells,
} from '../../src/host';
import { dateOfSerial, dateSerial } from '../../src/host/book/serial-dates';
import { readTyped } from '../../src/host/book/typed-input';

const area = (address: string): Area => parseArea(address) as Area;

function bookWith(cells: Record<string, unknown[][]>): HostState {
  const book = new Book();
  book.addSheet('Blad1');
  const state = new HostState(book, { ...DEFAULT_OPTIONS, today: () => dateSerial(2026, 3, 15) }, new EventHub());
  for (const [address, values] of Object.entries(cells)) writeCells(state, book.sheets[0]!, area(address), values);
  return state;
}

/** What a formula in Z99 gives, errors as their code. */
function calculate(state: HostState, formula: string): number | string | boolean | null {
  const sheet = state.book.sheets[0]!;
  writeCells(state, sheet, area('Z99'), `=${formula}`);
  return plain(state.engine.cellValue(sheet, 98, 25));
}

const plain = (value: Scalar): number | string | boolean | null => (value instanceof CellError ? value.code : value);

/** Effekter-like data: A id, B amount, C date, D text, with gaps. */
const DATA = {
  'A1:D6': [
    ['x', 10, '2025-01-31', 'Vite'],
    ['y', 20, '2025-02-28', 'vite'],
    ['x', '', '2026-01-01', ''],
    ['z', -5, '', 'Fo*'],
    ['', 7.5, '2025-12-31', 'TRUE'],
    ['X', 1e10, 45659, '12'],
  ],
};

describe('functions', () => {
  it.each<[string, unknown]>([
    ['1+2*3^2/2-1', 9],
    ['-2^2', 4],
    ['2^-1', 0.5],
    ['50%*4', 2],
    ['"a"&1&TRUE', 'a1TRUE'],
    ['"a"="A"', true],
    ['1<"a"', true],
    ['"10"+5', 15],
    ['"abc"+1', '#VALUE!'],
    ['1/0', '#DIV/0!'],
    ['IFERROR(1/0,"fel")', 'fel'],
    ['IF(A3="",1,2)', 2],
    ['IF(B3="","tom","fylld")', 'tom'],
    ['B3+1', 1],
    ['ISBLANK(B3)', true],
    ['ISNUMBER(D6)', true],
    ['AND(TRUE,1,A1="x")', true],
    ['OR(FALSE,B3)', false],
    ['ROUND(2.5,0)', 3],
    ['ROUND(-2.5,0)', -3],
    ['ROUND(1.005,2)', 1.01],
    ['ROUND(1234.5,-2)', 1200],
    ['ROUND(0.285*100,0)', 29],
    ['ROUNDUP(-1.21,1)', -1.3],
    ['ROUNDDOWN(1.29,1)', 1.2],
    ['MOD(-3,2)', 1],
    ['INT(-1.5)', -2],
    ['SUM(B1:B6)', 10000000032.5],
    ['SUM(A1:D1,5)', 10 + 45688 + 5],
    ['MAX(B1:B5)', 20],
    ['MIN(B:B)', -5],
    ['AVERAGE(B1:B2)', 15],
    ['COUNT(A1:D6)', 11],
    ['COUNTA(A1:D6)', 20],
    ['COUNTBLANK(A1:D6)', 4],
    ['LARGE(B1:B5,2)', 10],
    ['SMALL(B1:B5,1)', -5],
    ['LARGE(B1:B5,9)', '#NUM!'],
    ['SUMIFS(B1:B6,A1:A6,"x")', 10000000010],
    ['SUMIFS(B1:B6,A1:A6,"x",C1:C6,"<2026-01-01")', 10000000010],
    ['SUMIFS(B1:B6,B1:B6,">=7.5",B1:B6,"<20")', 17.5],
    ['SUMIFS(B1:B6,A1:A6,"<>x")', 22.5],
    ['SUMIFS(B1:B6,D1:D6,"")', 0],
    ['SUMIFS(B1:B6,D1:D6,"vi*")', 30],
    ['SUMIFS(B1:B6,D1:D6,"Fo~*")', -5],
    ['SUMIFS(B1:B6,A1:A5,"x")', '#VALUE!'],
    ['COUNTIFS(D1:D6,12)', 1],
    ['COUNTIF(A1:A6,"x")', 3],
    ['COUNTIF(A1:A6,"")', 1],
    ['COUNTIF(C1:C6,DATE(2025,1,31))', 1],
    ['SUMIF(A1:A6,"y",B1:B6)', 20],
    ['AVERAGEIFS(B1:B6,A1:A6,"q")', '#DIV/0!'],
    ['MAXIFS(B1:B6,A1:A6,"y")', 20],
    ['INDEX(B1:B6,MATCH("y",A1:A6,0))', 20],
    ['MATCH("q",A1:A6,0)', '#N/A'],
    ['MATCH(15,{1,10,20},1)', 2],
    ['SUM(INDEX(A1:B6,0,2))', 10000000032.5],
    ['VLOOKUP("z",A1:B6,2,FALSE)', -5],
    ['XLOOKUP("q",A1:A6,B1:B6,"saknas")', 'saknas'],
    ['SUM(A1:INDEX(B1:B6,2))', 30],
    ['SUMPRODUCT((A1:A2="x")*B1:B2)', 10],
    ['ROWS(A1:A6)+COLUMNS(A1:C1)', 9],
    ['ROW(A5)', 5],
    ['CHOOSE(2,"a","b")', 'b'],
    ['LEN(TRIM("  a  b "))', 3],
    ['LEFT("Årsta",2)&RIGHT("abc",1)&MID("abcd",2,2)', 'Årcbc'],
    ['SUBSTITUTE("a-b-c","-","+")', 'a+b+c'],
    ['FIND("b","abc")', 2],
    ['SEARCH("B?","abc")', 2],
    ['FIND("q","abc")', '#VALUE!'],
    ['CHAR(10)', '\n'],
    ['N("a")+N(TRUE)', 1],
    ['DATE(2025,13,1)', dateSerial(2026, 1, 1)],
    ['EDATE(DATE(2025,8,31),6)', dateSerial(2026, 2, 28)],
    ['EOMONTH(DATE(2024,1,15),1)', dateSerial(2024, 2, 29)],
    ['YEAR(C1)*100+MONTH(C1)', 202501],
    ['TODAY()-DATE(2026,3,1)', 14],
    ['WEEKDAY(DATE(2026,3,15),2)', 7],
    ['TEXT(1234.5,"0.00")', '1234.50'],
    ['IFNA(NA(),0)', 0],
    ['SWITCH("b","a",1,"b",2,3)', 2],
    ['SUM({1,2;3,4})', 10],
    ['SUM(IF(B1:B2>15,B1:B2,0))', 20],
  ])('%s', (formula, expected) => {
    const value = calculate(bookWith(DATA), formula);
    if (typeof expected === 'number') expect(value).toBeCloseTo(expected, 9);
    else expect(value).toBe(expected);
  });

  it('calculate again when something that they read changes, through other formulas and sheets', () => {
    const state = bookWith({ 'A1:A3': [[1], ['=A1*2'], ['=A2+1']] });
    expect(calculate(state, 'A3')).toBe(3);
    writeCells(state, state.book.sheets[0]!, area('A1'), 10);
    expect(calculate(state, 'A3')).toBe(21);
  });

  it('find new rows in an index that was built before', () => {
    const state = bookWith({
      'A1:B3': [
        ['k', 'v'],
        ['a', 1],
        ['b', 2],
      ],
    });
    const table = addTable(state, state.book.sheets[0]!, area('A1:B3'), true);
    table.name = 'T';
    state.book.restructured();
    expect(calculate(state, 'SUMIFS(T[v],T[k],"a")')).toBe(1);
    writeCells(state, state.book.sheets[0]!, area('A4:B4'), [['a', 5]]);
    expect(calculate(state, 'SUMIFS(T[v],T[k],"a")')).toBe(6);
  });
});

describe('typed text', () => {
  it.each<[string, 'sv-SE' | 'en-US', unknown]>([
    ['1 234,5', 'sv-SE', 1234.5],
    ['1\u00A0234,5', 'sv-SE', 1234.5],
    ['\u22125', 'sv-SE', -5],
    ['12,5%', 'sv-SE', 0.125],
    ['1.5', 'sv-SE', '1.5'],
    ['2025-03-01', 'sv-SE', dateSerial(2025, 3, 1)],
    ['2025-02-30', 'sv-SE', '2025-02-30'],
    ['SANT', 'sv-SE', true],
    ['(5)', 'en-US', -5],
    ['1e3', 'en-US', 1000],
    ['3/1/2025', 'en-US', dateSerial(2025, 3, 1)],
    ['3,2 mkr', 'sv-SE', '3,2 mkr'],
    ['1,2,3', 'en-US', '1,2,3'],
  ])('%s in %s', (text, locale, expected) => {
    expect(readTyped(text, locale).value).toBe(expected);
  });
});

describe('serial dates', () => {
  it('go there and back for every day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const { year, month, day } = dateOfSerial(serial);
        expect(dateSerial(year, month, day)).toBe(serial);
      }),
    );
  });

  it('keep the leap day that never was', () => {
    expect([dateSerial(1900, 2, 28), dateSerial(1900, 3, 1), dateOfSerial(60)]).toEqual([
      59,
      61,
      { year: 1900, month: 2, day: 29 },
    ]);
  });
});

/** Random formulas over B1:B5 (numbers), A1:A5 (texts). */
const numberExpression: fc.Arbitrary<string> = fc.letrec<{ expr: string }>((tie) => ({
  expr: fc.oneof(
    { maxDepth: 3, depthIdentifier: 'f' },
    fc.integer({ min: -50, max: 50 }).map((n) => (n < 0 ? `(${n})` : String(n))),
    fc.constantFrom(
      'B1',
      'B2',
      'B3',
      'B4',
      'B5',
      'SUM(B1:B5)',
      'MAX(B1:B5)',
      'SUMIFS(B1:B5,A1:A5,"a")',
      'COUNTIFS(A1:A5,"<>a")',
      'SUMIF(B1:B5,">0")',
      'INDEX(B1:B5,MATCH("b",A1:A5,0))',
      'LARGE(B1:B5,2)',
      'LEN(A1&A2)',
    ),
    fc.tuple(tie('expr'), fc.constantFrom('+', '-', '*'), tie('expr')).map(([a, op, b]) => `(${a}${op}${b})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `IFERROR(${a}/${b},0)`),
    fc.tuple(tie('expr'), tie('expr'), tie('expr')).map(([a, b, c]) => `IF(${a}>${b},${c},${a})`),
    tie('expr').map((a) => `ROUND(${a},2)`),
    tie('expr').map((a) => `ABS(${a})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `MIN(${a},${b})`),
    fc.tuple(tie('expr'), tie('expr')).map(([a, b]) => `IF(AND(${a}<>0,NOT(${b}=0)),1,0)`),
  ),
})).expr;

describe("against the workbook library's own engine", () => {
  it('random formulas give the same numbers', () => {
    installFormulaEngine();
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 5, maxLength: 5 }),
        fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 5, maxLength: 5 }),
        fc.array(numberExpression, { minLength: 5, maxLength: 10 }),
        (numbers, texts, formulas) => {
          const state = bookWith({ 'A1:A5': texts.map((t) => [t]), 'B1:B5': numbers.map((n) => [n]) });
          const workbook = new Workbook();
          const sheet = workbook.addWorksheet('Blad1');
          texts.forEach((t, i) => (sheet.getCell(i + 1, 1).value = t));
          numbers.forEach((n, i) => (sheet.getCell(i + 1, 2).value = n));
          formulas.forEach((formula, i) => (sheet.getCell(i + 1, 5).value = { formula, result: 0 }));
          calculateFormulas(workbook as unknown as Parameters<typeof calculateFormulas>[0]);
          formulas.forEach((formula, i) => {
            const theirs = sheet.getCell(i + 1, 5).result as number | { error: string };
            const ours = calculate(state, formula);
            if (typeof theirs === 'number')
              expect([formula, Math.abs(Number(ours) - theirs) <= Math.max(1, Math.abs(theirs)) * 1e-9]).toEqual([
                formula,
                true,
              ]);
            else expect([formula, ours]).toEqual([formula, theirs.error]);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});

import { calculated, open } from './support';

/** Values that Excel's documentation gives, to the digits that it gives. */
const DOCUMENTED: readonly (readonly [formula: string, value: number | string | boolean, digits?: number])[] = [
  ['=PMT(0.08/12,10,10000)', -1037.03, 2],
  ['=PMT(0.08/12,10,10000,0,1)', -1030.16, 2],
  ['=FV(0.06/12,10,-200,-500,1)', 2581.4, 2],
  ['=PV(0.08/12,12*20,500)', -59777.15, 2],
  ['=NPER(0.12/12,-100,-1000,10000,1)', 59.6738657, 6],
  ['=RATE(48,-200,8000)', 0.0077, 4],
  ['=NPV(0.1,-10000,3000,4200,6800)', 1188.44, 2],
  ['=IRR({-70000,12000,15000,18000,21000,26000})', 0.0866, 4],
  ['=IPMT(0.1/12,1,36,8000)', -66.67, 2],
  ['=PPMT(0.1/12,1,24,2000)', -75.62, 2],
  ['=SLN(30000,7500,10)', 2250],
  ['=EFFECT(0.0525,4)', 0.0535427, 6],
  ['=NOMINAL(0.053543,4)', 0.0525003, 6],
  ['=SLOPE({2,3,9,1,8,7,5},{6,5,11,7,5,4,4})', 0.305556, 6],
  ['=INTERCEPT({2,3,9,1,8},{6,5,11,7,5})', 0.0483871, 6],
  ['=FORECAST(30,{6,7,9,15,21},{20,28,31,38,40})', 10.607253, 6],
  ['=CORREL({3,2,4,5,6},{9,7,12,15,17})', 0.997054, 6],
  ['=COVARIANCE.P({3,2,4,5,6},{9,7,12,15,17})', 5.2, 6],
  ['=COVARIANCE.S({2,4,8},{5,11,12})', 9.666667, 6],
  ['=PERCENTILE({1,2,3,4},0.3)', 1.9, 6],
  ['=QUARTILE({1,2,4,7,8,9,10,12},1)', 3.5],
  ['=MODE(5.6,4,4,3,2,4)', 4],
  ['=GEOMEAN(4,5,8,7,11,4,3)', 5.476987, 6],
  ['=HARMEAN(4,5,8,7,11,4,3)', 5.028376, 6],
  ['=AVEDEV(4,5,6,7,5,4,3)', 1.020408, 6],
  ['=DEVSQ(4,5,8,7,11,4,3)', 48],
  ['=SUM(MMULT({1,3;7,2},{2,0;0,2}))', 26],
  ['=IFERROR(UNICODE(LEFT(UNICHAR(128512),1)),0)', 0],
  ['=COMBIN(8,2)', 28],
  ['=PERMUT(100,3)', 970200],
  ['=FACT(5)', 120],
  ['=LCM(24,36)', 72],
  ['=ODD(1.5)', 3],
  ['=EVEN(-1)', -2],
  ['=ATAN2(-1,-1)', -2.35619449, 6],
  ['=DEGREES(PI())', 180],
  ['=WEEKNUM(DATE(2012,3,9))', 10],
  ['=WEEKNUM(DATE(2012,3,9),2)', 11],
  ['=ISOWEEKNUM(DATE(2012,3,9))', 10],
  ['=ISOWEEKNUM(DATE(2021,1,3))', 53],
  ['=NETWORKDAYS(DATE(2012,10,1),DATE(2013,3,1))', 110],
  ['=WORKDAY(DATE(2008,10,1),151)=DATE(2009,4,30)', true],
  ['=ADDRESS(2,3)', '$C$2'],
  ['=ADDRESS(2,3,2,FALSE)', 'R2C[3]'],
  ['=ADDRESS(2,3,1,TRUE,"EXCEL SHEET")', "'EXCEL SHEET'!$C$2"],
  ['=NUMBERVALUE("2.500,27",",",".")', 2500.27],
  ['=TIMEVALUE("2:24")', 0.1],
  ['=HYPERLINK("https://example.org","there")', 'there'],
  ['=SHEETS()', 1],
];

it.each(DOCUMENTED.map(([formula, value, digits = 9]) => ({ formula, value, digits })))(
  '$formula is $value',
  async ({ formula, value, digits }) => {
    const found = await calculated(await open(), formula);
    if (typeof value === 'number') expect(found).toBeCloseTo(value, digits);
    else expect(found).toBe(value);
  },
);

describe('INDIRECT', () => {
  it('reads the cells that a text names: addresses, sheets, names, R1C1 seen from its own cell', async () => {
    const client = await open();
    await client.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange('A1:B2').values = [
        [1, 2],
        [3, 4],
      ];
      context.workbook.names.add('Block', sheet.getRange('A1:B2'));
      sheet.getRange('D1:D4').formulas = [
        ['=INDIRECT("B"&2)'],
        ['=SUM(INDIRECT("Blad1!A1:A2"))'],
        ['=SUM(INDIRECT("Block"))'],
        ['=INDIRECT("R[-3]C[-3]",FALSE)'],
      ];
      sheet.getRange('E1:E2').formulas = [['=INDIRECT("no such")'], ['=INDIRECT("Missing!A1")']];
      const read = sheet.getRange('D1:E4').load('values');
      await context.sync();
      expect(read.values).toEqual([
        [4, '#REF!'],
        [4, '#REF!'],
        [10, ''],
        [1, ''],
      ]);
    });
  });
});

it('chance stays where it is asked to stay, and what cannot be is an error', async () => {
  const client = await open();
  expect([1, 2, 3]).toContain(await calculated(client, '=RANDBETWEEN(1,3)'));
  expect(await calculated(client, '=AND(RAND()>=0,RAND()<1)')).toBe(true);
  expect(await calculated(client, '=ACOS(2)')).toBe('#NUM!');
  expect(await calculated(client, '=COMBIN(2,3)')).toBe('#NUM!');
  expect(await calculated(client, '=MODE(1,2,3)')).toBe('#N/A');
  expect(await calculated(client, '=CORREL({1,2},{1,2,3})')).toBe('#N/A');
});

import { commandLine, workDirectory } from './support';

let directory: Awaited<ReturnType<typeof workDirectory>>;
let report: Record<string, unknown>;
let raw: string;

beforeAll(async () => {
  directory = await workDirectory();
  const file = directory.path('exempel.xlsx');
  const created = await commandLine('create', file, '--example');
  expect(created).toMatchObject({ code: 0, error: '' });
  const refreshed = await commandLine('refresh', file, '--as-of', '2025-12-31', '--json');
  expect(refreshed).toMatchObject({ code: 0, error: '' });
  raw = refreshed.out;
  report = JSON.parse(refreshed.out) as Record<string, unknown>;
});
afterAll(() => directory.remove());

describe('the example register through client, host and file: domain.md §4 to the öre', () => {
  it('counts every row', () => {
    expect(report).toMatchObject({ asOf: '2025-12-31', rows: 7, counted: 7, leftOut: 0, withdrawn: 0 });
  });

  it('has the totals of the row "all"', () => {
    expect(report.total).toEqual({
      freed: 17_200_000,
      returned: 5_875_000,
      avoided: 4_200_000,
      indirect: 2_000_000,
      calculated: 29_275_000,
      realised: null,
      confirmed: null,
      estimated: null,
      lapsed: 0,
      hours: 8000,
    });
  });

  it('has its views and run rate', () => {
    expect(report.views).toMatchObject({
      wholeTerm: { calculated: 29_275_000 },
      capped: { calculated: 20_125_000 },
      first12Months: { calculated: 10_225_000 },
    });
    expect(report.runRate).toEqual({ freed: 2_800_000, avoided: 1_050_000, indirect: 500_000 });
  });

  it('has 10,225 mkr in 2025 and contiguous years to 2031', () => {
    const years = report.perYear as { year: number; calculated: number }[];
    expect(years.map(({ year }) => year)).toEqual([2025, 2026, 2027, 2028, 2029, 2030, 2031]);
    expect(years[0]?.calculated).toBe(10_225_000);
  });

  it('measures nothing where nothing is followed up', () => {
    expect(report).toMatchObject({ realisationRate: null, followUpCoverage: 0 });
  });

  it('names types, departments, categories and reasons as the workbook does', () => {
    const names = (key: string) => (report[key] as { name: string; calculated: number }[]).map(({ name }) => name);
    expect(names('perType')).toEqual(
      expect.arrayContaining(['Nytt avtal', 'Engångsbelopp/vite', 'Cost avoidance', 'Annat']),
    );
    expect(names('perReason')).toEqual(expect.arrayContaining(['Vite', 'Rättad faktura']));
    expect(names('perDepartment').length).toBeGreaterThan(0);
    expect(names('perCategory')).toContain('Resor');
  });

  it('prints kronor with two decimals and one object only', () => {
    expect(raw).toMatch(/"calculated": 29275000\.00,/);
    expect(raw.trimStart().startsWith('{')).toBe(true);
  });

  it('agrees with the native formulas of the sheets', () => {
    expect(report.sheetDifferences).toEqual([]);
  });
});

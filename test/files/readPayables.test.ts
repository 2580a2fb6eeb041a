import { monthIndexOf } from '../../src/domain/basics/calendar';
import type { PayablesRow } from '../../src/domain/payables/payablesRow';
import { guessMapping } from '../../src/application/importTarget';
import { payablesHeadings } from '../../src/locales/payablesHeadings';
import { monthOfFileName, payablesTarget } from '../../src/files/payablesTarget';
import { readPayables, type ReadPayablesOptions } from '../../src/files/readPayables';
import { cells, encoded, openText, workbook } from './support';
import { openFile } from '../../src/files/openFile';
import type { ImportSource } from '../../src/application/importSource';

const headings = Object.values(payablesHeadings).flat();
const open = (content: string | Blob) => openText(content, headings);
const mappingOf = (source: ImportSource) =>
  guessMapping({ headings: source.headings, rows: source.sample }, payablesTarget);

async function read(source: ImportSource, options: ReadPayablesOptions = {}) {
  let rows: PayablesRow[] = [];
  let readings = 0;
  const file = await readPayables(
    source,
    mappingOf(source),
    () => {
      rows = [];
      readings += 1;
      return (row) => rows.push(row);
    },
    options,
  );
  return { file, rows, readings };
}

const csv = (heading: string, ...rows: readonly string[]) => [heading, ...rows].join('\n');
const simple = 'Datum;Leverantör;Orgnr;Konto;Belopp exkl moms';

describe('files that regions and municipalities publish are read without a question', () => {
  it('the national specification, shifted by no column', async () => {
    const source = await open(
      csv(
        'kopare_id,kopare,verifikationsnummer,leverantor,leverantor_id,konto_nr,konto_text,belopp,datum,forvaltning,fakturanummer,grund,avtal,kommun_id,s_kod_nr',
        '2120000001,Kommunen,V1,A AB,559900-1004,6410,Förbrukning,136.98,2025-01-15,Barn,F1,,KS 12,0001,1',
      ),
    );
    const { file, rows } = await read(source);
    expect(rows).toEqual([
      expect.objectContaining({
        month: monthIndexOf(2025, 1),
        supplier: 'A AB',
        organisation: { kind: 'organisation', digits: '5599001004' },
        account: '6410',
        amount: 13_698,
        department: 'Barn',
        voucher: 'V1',
        invoice: 'F1',
        reference: 'KS 12',
      }),
    ]);
    expect(file).toMatchObject({ dateKind: 'booking', vat: 'unknown', rows: 1 });
  });

  it.each([
    ['UTF-16 with tab', 'utf-16le', '\t', 'Period\tLeverantör\tBelopp exkl moms', ['202501', 'Å AB', '3270,50']],
    ['a bare CR', 'utf-8', ';', 'Bokföringsdatum;Leverantör;Nettobelopp', ['2025-01-31 00:00:00', 'Å AB', '-1302,03']],
    [
      'a serial and Windows-1252',
      'windows-1252',
      ';',
      'Ver.datum;Levnamn;Belopp ex moms',
      ['45688', 'Å AB', '1 234,50'],
    ],
  ] as const)('%s', async (name, encoding, separator, heading, row) => {
    const end = name === 'a bare CR' ? '\r' : '\r\n';
    const { rows } = await read(await open(encoded([heading, row.join(separator), ''].join(end), encoding)));
    expect(rows).toEqual([expect.objectContaining({ month: monthIndexOf(2025, 1), supplier: 'Å AB' })]);
    expect(rows[0]?.amount).not.toBeNull();
  });

  it('an .xlsx ledger, numbers as they are', async () => {
    const [source] = await openFile(
      workbook({
        sheets: [
          {
            name: 'Reskontra',
            rows:
              cells(1, ['Period', 'Leverantör', 'Orgnr', 'Konto(T)', 'Belopp exkl moms']) +
              cells(2, [202_501, 'A AB', 5_599_001_004, '64510 Inkontinens', 1200.505]),
          },
        ],
      }),
      headings,
    );
    if (source === undefined) throw new Error('no list');
    expect((await read(source)).rows).toEqual([
      expect.objectContaining({
        amount: 120_051,
        account: '64510',
        organisation: { kind: 'organisation', digits: '5599001004' },
      }),
    ]);
  });
});

describe('the mapping is tested by content, not by headings alone', () => {
  it('a heading over other content than it says is not believed', async () => {
    const source = await open(
      csv(
        'Datum;Leverantör;Orgnr;Belopp;Konto',
        ...Array.from({ length: 10 }, (_, n) => `A AB;2025-01-0${(n % 9) + 1};x;12,5${n};6410`),
      ),
    );
    expect(mappingOf(source)).toEqual({ amount: 3, account: 4 });
  });

  it('a column of one to three digits headed Motpart is a counterparty, one of names a supplier', async () => {
    expect(mappingOf(await open(csv('Datum;Motpart;Belopp', '2025-01-01;81;10,5')))).toMatchObject({
      counterparty: 1,
    });
    expect(mappingOf(await open(csv('Datum;Motpart;Belopp', '2025-01-01;A AB;10,5')))).toMatchObject({ supplier: 1 });
  });

  it('amounts without VAT before those that do not say, before those with it', async () => {
    const source = await open(
      csv('Datum;Leverantör;Fakturabelopp;Belopp;Nettobelopp', '2025-01-01;A AB;12,5;11,5;10,5'),
    );
    expect(await read(source)).toMatchObject({ file: { vat: 'excluded' }, rows: [{ amount: 1_050 }] });
  });

  it.each([
    ['Datum;Leverantör;Text', 'amount'],
    ['Leverantör;Text;Belopp', 'period'],
    ['Datum;Text;Belopp', 'supplier'],
  ])('E903: %s lacks the %s', async (heading, field) => {
    const row = heading
      .replace('Datum', '2025-01-01')
      .replace('Leverantör', 'A AB')
      .replace('Belopp', '1,5')
      .replace('Text', 'x');
    await expect(read(await open(csv(heading, row)))).rejects.toMatchObject({
      code: 'missingColumn',
      params: { field },
    });
  });

  it('a file without dates is of the month that its name tells', async () => {
    expect(monthOfFileName('leverantorsfakturor_201908.csv')).toBe(monthIndexOf(2019, 8));
    expect(monthOfFileName('Reskontra 2026-01.xlsx')).toBe(monthIndexOf(2026, 1));
    expect(monthOfFileName('2025-01 till 2025-06.csv')).toBeNull();
    expect(monthOfFileName('20250115.csv')).toBeNull();
    const month = monthIndexOf(2019, 8);
    const { rows } = await read(await open(csv('Leverantör;Konto;Belopp', 'A AB;6410;1,5')), { month });
    expect(rows[0]?.month).toBe(month);
  });
});

describe('E904: decimals are inferred for the column', () => {
  const rows = (count: number, amount: string) =>
    Array.from({ length: count }, () => `2025-01-01;A AB;5599001004;6410;${amount}`);

  it('evidence late in the file has it read once more', async () => {
    const source = await open(csv(simple, ...rows(300, '1.500'), ...rows(1, '2,50')));
    const result = await read(source);
    expect(result.readings).toBe(2);
    expect(result.rows.map(({ amount }) => amount)).toEqual([...Array<number>(300).fill(150_000), 250]);
  });

  it('both marks, or only groups of three, are asked about by column and row, no cell quoted', async () => {
    const both = read(await open(csv(simple, ...rows(300, '3270,50'), ...rows(1, '136.98'))));
    await expect(both).rejects.toMatchObject({
      code: 'decimalMark',
      params: { column: 'Belopp exkl moms', row: 302 },
    });
    const groups = await open(csv(simple, ...rows(3, '1.500')));
    const fault: unknown = await read(groups).catch((error: unknown) => error);
    expect(JSON.stringify(fault)).not.toContain('1.500');
    expect((await read(groups, { decimalMark: '.' })).rows[0]?.amount).toBe(150);
    expect((await read(groups, { decimalMark: ',' })).rows[0]?.amount).toBe(150_000);
  });
});

describe('rows of totals', () => {
  it('are left out, and compared with what was read', async () => {
    const body = ['2025-01-01;A AB;;6410;100,50', '2025-01-02;B AB;;6410;50,00'];
    expect((await read(await open(csv(simple, ...body, ';;;;150,50')))).file).toMatchObject({
      rows: 2,
      totalDifference: 0n,
    });
    expect((await read(await open(csv(simple, ...body, ';;;;200,00')))).file.totalDifference).toBe(4_950n);
    expect((await read(await open(csv(simple, ...body)))).file.totalDifference).toBeNull();
  });

  it('blank rows are no rows, and a row that cannot be read is one', async () => {
    const { rows } = await read(
      await open(
        csv(simple, ...Array<string>(9).fill('2025-01-02;B AB;;6410;5,50'), ';;;;', '2025-13-01;A AB;;6410;x'),
      ),
    );
    expect(rows.map(({ month, amount }) => [month, amount]).slice(8)).toEqual([
      [monthIndexOf(2025, 1), 550],
      [null, null],
    ]);
  });
});

describe('personal data', () => {
  it('a person’s number is not handed on, and columns that are not mapped are not read', async () => {
    const source = await open(csv(`${simple};Text`, '2025-01-01;Anna Ek;550231-0245;6410;1,50;Hemligt om en klient'));
    const { rows } = await read(source);
    expect(rows[0]?.organisation).toEqual({ kind: 'person' });
    expect(JSON.stringify(rows)).not.toMatch(/0245|Hemligt/);
  });
});

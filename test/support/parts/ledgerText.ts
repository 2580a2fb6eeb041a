/** A row of a ledger's file. */
export interface LedgerRow {
  readonly day: string;
  readonly organisation: string;
  readonly supplier: string;
  readonly amount: number;
  readonly department?: string;
  readonly account?: string;
  readonly invoice?: string;
  readonly text?: string;
}

const headings =
  'Period;Bokföringsdatum;Organisationsnr;Leverantör;Konto;Kontotext;Förvaltning;Belopp exkl moms;Verifikationsnr;Fakturanr;Text';

/** Rows as a finance system exports them: semicolons, CRLF, decimal commas. */
export function ledgerText(rows: readonly LedgerRow[]): string {
  const lines = rows.map(
    ({ day, organisation, supplier, amount, department, account = '6415', invoice, text = 'Kopior' }, index) =>
      [
        day.slice(0, 7).replace('-', ''),
        day,
        organisation,
        supplier,
        account,
        'Kontorstjänster',
        department ?? 'Kommunledningskontoret',
        amount.toFixed(2).replace('.', ','),
        `V${index}`,
        invoice ?? `F${index}`,
        text,
      ].join(';'),
  );
  return [headings, ...lines, ''].join('\r\n');
}

const monthly = (
  year: number,
  first: number,
  amounts: readonly number[],
  from: Pick<LedgerRow, 'organisation' | 'supplier'>,
) =>
  amounts.map((amount, index): LedgerRow => ({
    ...from,
    amount,
    day: `${year}-${String(first + index).padStart(2, '0')}-20`,
  }));

const before = { organisation: '559900-2002', supplier: 'Gamla Skrivaren AB' };
const now = { organisation: '559900-1004', supplier: 'Nya Skrivaren AB' };
const travel = { organisation: '916000-1005', supplier: 'Resebolaget HB' };

/** The worked examples A1 and A4 as a file: suppliers on Avtal, one beside it, and a person. */
export const printingRows: readonly LedgerRow[] = [
  ...monthly(2024, 1, new Array<number>(12).fill(405_937.5), before),
  ...monthly(2025, 2, [251_310.5, 248_900, 262_115.25, 249_999.99, 255_480], now),
  { ...now, day: '2025-05-28', amount: -12_500 },
  { ...now, day: '2025-07-02', amount: 250_000 },
  { organisation: '802000-1007', supplier: 'Flyttarna ek. för.', day: '2025-04-22', amount: -175_000, invoice: 'K100' },
  { ...travel, day: '2025-05-20', amount: -3_120_450.5, invoice: 'K201' },
  { ...travel, day: '2025-06-03', amount: -2_379_549.5, invoice: 'K202' },
  ...monthly(2024, 1, [1_000, 2_000, 3_000], { organisation: '556677-8899', supplier: 'Övrig AB' }).map((row) => ({
    ...row,
    department: 'Okänd nämnd',
  })),
  ...monthly(2025, 1, [1_234.5, 1_234.5], { organisation: '550231-0245', supplier: 'Sven Svensson' }),
];

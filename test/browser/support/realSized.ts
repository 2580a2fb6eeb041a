import { madeWorkbook } from './filled';

type Row = Readonly<Record<string, string | number>>;

const departments = ['Socialförvaltningen', 'Barn- och utbildningsförvaltningen', 'Tekniska förvaltningen'];
const supplierOf = (index: number): string => `Leverantör ${index} AB`;

/** What finance has been through, followed up to the month before. */
const quiet = Array.from({ length: 110 }, (_, index): Row => ({
  'Effekt-ID': `E-${String(index + 1).padStart(4, '0')}`,
  Benämning: `Avtal ${index + 1}`,
  'Typ av effektivisering': 'Nytt avtal',
  Förvaltning: departments[index % departments.length] ?? '',
  Kategori: 'Resor',
  'Anledning till effektivisering': 'Ramavtal/kontrakt',
  Leverantör: supplierOf(index + 10),
  Startdatum: '2026-01-01',
  'Avtalstid år': 4,
  'Utgångskostnad per år': 100_000 + 1_000 * index,
  'Ny kostnad per år': 90_000 + 950 * index,
  Baselinekälla: 'Budget',
  Underlag: `Dnr ${index + 1}`,
  Ansvarig: 'Bo Alm',
  'Validerad av ekonomi': 'Eva Ekonom',
}));
const quietOutcomes = quiet.map((row, index) => ({
  'Effekt-ID': row['Effekt-ID'],
  Från: '2026-01-01',
  Till: '2026-10-31',
  'Realiserat belopp': Math.round((10_000 + 50 * index) * 0.83),
  Källa: 'Faktura',
  Underlag: 'Reskontra',
  Verifierad: 'Ja',
}));

/** Three claims that are paid this month, and four new rows: finance has signed neither, nor the contracts below. */
const claims = [1, 2, 3].map((index) => ({
  'Effekt-ID': `E-02${index}0`,
  Benämning: `Sen leverans ${index}`,
  'Typ av effektivisering': 'Engångsbelopp/vite',
  'Anledning till effektivisering': 'Vite',
  Förvaltning: departments[0],
  Kategori: 'Resor',
  Leverantör: supplierOf(index),
  Startdatum: '2026-07-01',
  Belopp: 150_000 + index,
  Underlag: `Dnr V${index}`,
  Ansvarig: 'Bo Alm',
}));
const fresh = [1, 2, 3, 4].map((index) => ({
  ...quiet[index],
  'Effekt-ID': `E-030${index}`,
  Benämning: `Nytt avtal ${index}`,
  Leverantör: supplierOf(index + 200),
  Startdatum: '2026-10-15',
  'Utgångskostnad per år': 2_000_000 + index,
  'Ny kostnad per år': 1_800_000,
  'Validerad av ekonomi': '',
}));
/** Three contracts that the ledger follows up. */
const inBooks = [1, 2, 3].map((index) => ({
  ...quiet[index],
  'Effekt-ID': `E-040${index}`,
  Benämning: `Abonnemang ${index}`,
  Förvaltning: 'Tekniska förvaltningen',
  Leverantör: supplierOf(index),
  Startdatum: '2026-01-01',
  'Utgångskostnad per år': 1_200_000,
  'Ny kostnad per år': 1_080_000,
  Avtalsnummer: `A-${index}`,
  Uppföljningssätt: 'Fast kostnad',
}));

const numbers = ['559900-1004', '559900-2002', '802000-1007', '916000-1005', '556036-0793', '202100-5489'];

const rows = {
  departments,
  categories: ['Resor', 'Måltider'],
  settings: { Organisation: 'Exempelkommunen' },
  effects: [...quiet, ...claims, ...fresh, ...inBooks],
  outcomes: quietOutcomes,
  targets: [{ År: 2026, Mål: 3_000_000 }],
  contracts: inBooks.flatMap(({ Avtalsnummer, Leverantör }, index) => [
    { Avtalsnummer, Leverantör, Organisationsnummer: numbers[index], Startdatum: '2026-01-01' },
    { Avtalsnummer, Leverantör: `Förr ${index} AB`, Organisationsnummer: numbers[index + 3], Roll: 'Tidigare' },
  ]),
  initiatives: Array.from({ length: 20 }, (_, index) => ({
    'Initiativ-ID': `I-${index + 1}`,
    Benämning: `Initiativ ${index + 1}`,
    Kategori: 'Måltider',
    'Spend per år': 2_000_000,
    'Besparing per år': 150_000,
    Genomförbarhet: 3,
    Potential: 4,
    // Two of them should have begun.
    Uppstart: index < 2 ? '2026 kv 2' : '2027 kv 2',
    Steg: index < 2 ? 'Beslutad' : 'Idé',
    Ansvarig: 'Bo Alm',
    Beslut: 'KS 2026 §12',
  })),
  indicators: [{ År: 2026, Indikator: 'Avtalsuppföljningar', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 22 }],
  watches: [1, 2].map((index) => ({
    'Bevakning-ID': `B-${index}`,
    Leverantör: supplierOf(index),
    Avvikelse: 'Sena leveranser',
    Steg: 1,
    'Steg sedan': '2026-10-01',
    Ansvarig: 'Bo Alm',
    'Nästa åtgärd': 'Möte',
    Senast: '2026-11-15',
  })),
};

/** 120 effects, every part, the month before closed: what waits in December 2026 is what one month brings. */
export const realSizedRegister = (): Buffer =>
  madeWorkbook([
    ['create', '--parts', 'payables,plan,close,indicators,watch', '--rows', rows],
    ['close', '--month', '2026-10', '--by', 'Eva Ekonom'],
  ]);

/** The ledger of 2025 and 2026: what the three contracts cost before and after. */
export function realSizedLedger(): Buffer {
  const lines = inBooks.flatMap(({ Leverantör }, index) =>
    Array.from({ length: 23 }, (_, at) => {
      const period = `${at < 12 ? 2025 : 2026}${String(1 + (at % 12)).padStart(2, '0')}`;
      const [supplier, number, amount] =
        at < 12
          ? [`Förr ${index} AB`, numbers[index + 3], '100000,00']
          : [Leverantör, numbers[index], `${90_000 + 100 * index},00`];
      return `${period};${number};${supplier};61200;Tekniska förvaltningen;${amount}`;
    }),
  );
  const headings = 'Period;Organisationsnummer;Leverantör;Konto;Förvaltning;Belopp exkl moms';
  return Buffer.from([headings, ...lines].join('\r\n'));
}

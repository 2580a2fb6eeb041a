import type { HeadingRow } from './sourceCases';

/** What has been seen of an effect, up to a month counted from now. */
export interface FollowedUp {
  readonly until: number;
  /** Kronor a month from the start; where it is missing, `amount` once. */
  readonly perMonth?: number;
  readonly amount?: number;
  readonly source?: string;
  readonly cause?: string;
  readonly isNotVerified?: boolean;
}

/** An effect of the example: its own cells, and what is counted from the present month. */
export interface ExampleEffect {
  /** Months from now to the start; negative: it has begun. */
  readonly from: number;
  /** Which department, in the example's order. */
  readonly department: number;
  readonly row: HeadingRow;
  readonly followedUp?: FollowedUp;
  /** Prices and volumes of its first twelve months. */
  readonly units?: HeadingRow;
  readonly isNotValidated?: boolean;
}

const contract = (
  title: string,
  category: string,
  supplier: string,
  [baseline, newCost]: readonly [number, number],
  years: number,
  more: HeadingRow = {},
): HeadingRow => ({
  Benämning: title,
  'Typ av effektivisering': 'Nytt avtal',
  Kategori: category,
  'Anledning till effektivisering': 'Ramavtal/kontrakt',
  Leverantör: supplier,
  'Avtalstid år': years,
  'Utgångskostnad per år': baseline,
  'Ny kostnad per år': newCost,
  Baselinekälla: 'Tidigare avtal eller utfall',
  ...more,
});

const oneOff = (title: string, category: string, supplier: string, reason: string, amount: number): HeadingRow => ({
  Benämning: title,
  'Typ av effektivisering': 'Engångsbelopp/vite',
  Kategori: category,
  'Anledning till effektivisering': reason,
  Leverantör: supplier,
  Belopp: amount,
});

/** Contracts, the longest running first. */
export const contracts: readonly ExampleEffect[] = [
  {
    from: -14,
    department: 3,
    row: contract('Skötsel av idrottsytor', 'Mark & Gata', 'Grönytan AB', [1_900_000, 1_600_000], 2),
    followedUp: { until: -1, perMonth: 25_000 },
  },
  {
    from: -13,
    department: 2,
    row: contract('Lokalvård', 'Fastighetsrelaterade tjänster', 'Rent Hus AB', [8_400_000, 7_200_000], 4, {
      Införandekostnad: 150_000,
    }),
    followedUp: { until: -1, perMonth: 94_000 },
  },
  {
    from: -12,
    department: 4,
    row: contract('Datorer och surfplattor', 'IT & Kommunikation', 'Bildskärm Nord AB', [5_600_000, 4_500_000], 3),
    followedUp: { until: -1, perMonth: 99_000 },
  },
  {
    from: -12,
    department: 1,
    row: contract('Engångsmaterial till vården', 'Material', 'Vårdlagret AB', [1_500_000, 900_000], 3),
    followedUp: { until: -1, perMonth: 35_190, source: 'Faktura', cause: 'Avtalet följs inte' },
    // Kronor apiece, and pieces of twelve months.
    units: {
      'Pris före': 0.5,
      Avtalspris: 0.3,
      'Indexerat avtalspris': 0.31,
      'Fakturerat pris': 0.32,
      'Pris utanför avtal': 0.5,
      'Planerad volym': 3_000_000,
      'Volym på avtal': 2_346_000,
      'Volym utanför avtal': 414_000,
    },
  },
  {
    from: -11,
    department: 0,
    row: contract('Livsmedel', 'Måltider och livsmedel', 'Skafferiet AB', [12_500_000, 11_600_000], 2),
    followedUp: { until: -1, perMonth: 53_000, source: 'Faktura', cause: 'Prisförändring' },
  },
  {
    from: -9,
    department: 1,
    row: contract('Bemanning av sjuksköterskor', 'Konsulttjänster', 'Pulsen Bemanning AB', [6_000_000, 5_200_000], 2, {
      'Anledning till effektivisering': 'FKU',
    }),
    followedUp: { until: -2, perMonth: 41_000, cause: 'Volymförändring' },
  },
  {
    from: -8,
    department: 0,
    row: contract('Skolskjuts', 'Logistik & transport', 'Landsvägen Buss AB', [9_800_000, 9_300_000], 4),
    followedUp: { until: -1, perMonth: 42_000, isNotVerified: true },
  },
  {
    from: -7,
    department: 1,
    row: contract('Måltidstransporter', 'Logistik & transport', 'Varmrätt Bud AB', [2_000_000, 2_150_000], 2, {
      Kommentar: 'Dyrare avtal: högre krav på leveranstider',
    }),
    followedUp: { until: -2, perMonth: -12_000 },
  },
  {
    from: -6,
    department: 4,
    row: contract('Kontorsmaterial', 'Kontor', 'Pärm & Penna AB', [1_500_000, 1_250_000], 3),
    followedUp: { until: -4, perMonth: 20_000 },
  },
  {
    from: -5,
    department: 2,
    row: contract('Fordonsleasing', 'Fordon', 'Milen Leasing AB', [4_200_000, 3_750_000], 3),
    followedUp: { until: -2, perMonth: 38_000 },
  },
  {
    from: -3,
    department: 0,
    row: contract('Läromedel', 'Material', 'Boklådan AB', [3_100_000, 2_900_000], 2),
  },
  {
    from: 2,
    department: 3,
    row: contract('Bevakning', 'Fastighetsrelaterade tjänster', 'Nattvakten AB', [2_600_000, 2_200_000], 4, {
      'Anledning till effektivisering': 'FKU',
    }),
    isNotValidated: true,
  },
];

/** Claims, avoided costs, time, and the row with the mistake: its new cost is missing. */
export const other: readonly ExampleEffect[] = [
  {
    from: -7,
    department: 2,
    row: oneOff('Elnät: dubbelt fakturerat', 'Energi & media', 'Slättens Elnät AB', 'Rättad faktura', 310_000),
    followedUp: { until: -6, amount: 310_000, source: 'Kreditnota' },
  },
  {
    from: -6,
    department: 2,
    row: oneOff('Vite: utebliven snöröjning', 'Mark & Gata', 'Plog & Grus AB', 'Vite', 240_000),
    followedUp: { until: -4, amount: 240_000, source: 'Kreditnota' },
  },
  {
    from: -4,
    department: 4,
    row: oneOff('Vite: försenad leverans av system', 'IT & Kommunikation', 'Systembygget AB', 'Vite', 180_000),
    followedUp: { until: -2, amount: 90_000, source: 'Kreditnota' },
  },
  {
    from: -10,
    department: 2,
    row: {
      Benämning: 'Elavtal: stoppad prishöjning',
      'Typ av effektivisering': 'Cost avoidance',
      Kategori: 'Energi & media',
      'Anledning till effektivisering': 'Indexjustering',
      Leverantör: 'Forsens Kraft AB',
      'Avtalstid år': 1,
      'Utgångskostnad per år': 7_900_000,
      'Ny kostnad per år': 7_200_000,
      'Tak enligt avtal per år': 7_900_000,
    },
    followedUp: { until: -2, perMonth: 55_000, source: 'Faktura' },
  },
  {
    from: -5,
    department: 1,
    row: contract('Trygghetslarm', 'Brukarstöd', 'Larmknappen AB', [1_200_000, 950_000], 4, {
      Baselinekälla: 'Marknadsbedömning',
    }),
    isNotValidated: true,
  },
  {
    from: -6,
    department: 4,
    row: {
      Benämning: 'Ordermatchning utan handpåläggning',
      'Typ av effektivisering': 'Annat',
      Kategori: 'Finansiella tjänster',
      'Anledning till effektivisering': 'Annat',
      'Avtalstid år': 2,
      'Sparade timmar per år': 1_200,
      'Annan nytta': 'Fakturor betalas i tid',
      Kommentar: 'Tidsmätning före och efter',
    },
  },
  {
    from: -1,
    department: 2,
    row: {
      Benämning: 'Drivmedel',
      'Typ av effektivisering': 'Nytt avtal',
      Kategori: 'Fordon',
      'Anledning till effektivisering': 'FKU',
      Leverantör: 'Macken AB',
      'Avtalstid år': 2,
      'Utgångskostnad per år': 2_400_000,
      Baselinekälla: 'Tidigare avtal eller utfall',
    },
    isNotValidated: true,
  },
];

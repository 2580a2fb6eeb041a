/** A row of a rows file. */
export type Row = Record<string, string | number | null>;

/** Random choices, repeatable. */
export interface Dice {
  /** From 0 to 1. */
  readonly next: () => number;
  readonly whole: (from: number, to: number) => number;
  readonly one: <Value>(values: readonly Value[]) => Value;
}

/** Names that formulas search by, with the signs that Excel takes for a pattern or a comparison. */
export const wildNames = ['Vård*', 'Sk?la', 'Natt~jour', '<Teknik>', '=Kultur', '>5', '*'] as const;

const paidShares = [0, 0.000_01, 0.25, 0.5, 0.996, 1, 1, 1, 1.1];

/** One-offs, claimed and reversed, open and closed. */
export function claims(count: number, { whole, one, next }: Dice): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    'Effekt-ID': `V-${index + 1}`,
    Benämning: `Vite ${index}`,
    'Typ av effektivisering': 'Engångsbelopp/vite',
    Förvaltning: one(['Vård', 'Skola', ...wildNames, null]),
    Kategori: one(['Resor', 'Fordon']),
    'Anledning till effektivisering': 'Vite',
    Leverantör: `Leverantör ${whole(1, 9)}`,
    Startdatum: whole(45_292, 46_400),
    Belopp: one([1, 1, 1, -1]) * (whole(1, 900_000) / one([1, 100])),
    Kommentar: `k ${index}`,
    Status: one(['Avslutad', 'Avtalad', 'Makulerat', null]),
    ...(next() < 0.3 ? { 'Validerad av ekonomi': one(['Eva', 'nej', 'ej klar']), 'Validerat belopp': 100 } : {}),
  }));
}

/** Payments of claims: nothing, some, all or more, in one piece or two, now or to come. */
export function payments(of: readonly Row[], { whole, one }: Dice): Row[] {
  return of.flatMap((claim) => {
    const share = one([null, ...paidShares]);
    if (share === null) return [];
    const pieces = one([1, 1, 2]);
    return Array.from({ length: pieces }, (_, piece) => {
      const from = whole(45_600, 46_300);
      return {
        'Effekt-ID': String(claim['Effekt-ID']),
        Från: from,
        Till: from,
        'Realiserat belopp': Math.round((Number(claim.Belopp) * share * 100) / pieces) / 100,
        Källa: one(['Faktura', 'Kreditnota', 'Faktura 4711']),
        Underlag: `faktura ${piece}`,
        Verifierad: one(['Ja', 'nej', null]),
      };
    });
  });
}

/** Some rows once more: under another ID, under the same, without one, with an amount as text. */
export function copiesOf(rows: readonly Row[], count: number, { whole, one }: Dice): Row[] {
  return Array.from({ length: count }, (_, index) => {
    const row = rows[whole(0, rows.length - 1)] ?? {};
    const id = one([`K-${index + 1}`, row['Effekt-ID'] ?? null, null]);
    const amount = row.Belopp;
    return {
      ...row,
      'Effekt-ID': id,
      ...(typeof amount === 'number' && Number.isInteger(amount) ? { Belopp: one([amount, `${amount} kr`]) } : {}),
      ...(one([true, false, false]) ? { Kommentar: `en annan ${index}` } : {}),
    };
  });
}

/** Rows whose Effekt-ID another row has too, or holds signs that Excel searches by. */
export function oddIds(rows: readonly Row[], { one, next }: Dice): Row[] {
  return rows.map((row, index) => {
    const chance = next();
    if (chance < 0.03) return { ...row, 'Effekt-ID': `E-${one([1, 2, 3, 5, 8, 13])}` };
    if (chance < 0.06) return { ...row, 'Effekt-ID': `${one(['*', '?', '~', '<', '=', '>'])}${index}` };
    return row;
  });
}

/** Targets of 0, of Ej angivet and of names that Excel searches by; decisions twice. */
export const oddTargets: readonly Row[] = [
  { År: 2024, Mål: 0 },
  { År: 2025, Förvaltning: 'Ej angivet', Mål: 5 },
  { År: 2025, Förvaltning: 'Vård*', Mål: 7_000 },
  { År: 2026, Förvaltning: 'Sk?la', Andel: 0.5, Avser: 'Alla utom indirekta' },
];
export const oddDecisions: readonly Row[] = [
  { År: 2027, Förvaltning: 'Vård', Belopp: -2_000_000, Beslut: 'KF § 1' },
  { År: 2027, Förvaltning: 'Vård', Belopp: '-2 mkr', Beslut: 'kf § 1' },
  { År: 2027, Förvaltning: '*', Belopp: 500_000, Beslut: 'KF § 2' },
  { År: 2027, Förvaltning: null, Belopp: 'x', Beslut: null },
];

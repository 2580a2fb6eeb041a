import { madeWorkbook } from './filled';

/** A workbook with these rows, made by the command line. */
export const workbookOf = (rows: object): Buffer => madeWorkbook([['create', '--rows', rows]]);

export const longDepartment = 'Arbetsmarknads- och vuxenutbildningsförvaltningen';
const contract = (id: string, cost: number) => ({
  'Effekt-ID': id,
  Benämning: `Avtal ${id}`,
  'Typ av effektivisering': 'Nytt avtal',
  Förvaltning: longDepartment,
  Kategori: 'Resor',
  'Anledning till effektivisering': 'FKU',
  Leverantör: `Leverantör ${id}`,
  Startdatum: '2026-01-01',
  'Avtalstid år': 2,
  'Utgångskostnad per år': cost,
  'Ny kostnad per år': 1_000_000,
  Baselinekälla: 'Budget',
});
const claim = {
  'Effekt-ID': 'E-0009',
  Benämning: 'Sen leverans',
  'Typ av effektivisering': 'Engångsbelopp/vite',
  Förvaltning: longDepartment,
  Startdatum: '2024-10-15',
  Belopp: 120_000,
  'Anledning till effektivisering': 'Vite',
  Leverantör: 'Åkeri AB',
};
/** Four effects in kronor, a department of fifty letters, a claim of 2024 nobody has paid, a target reached to 12 %. */
export const longRows = {
  settings: { 'Per datum': '2026-11-30', Visningsenhet: 'kr' },
  departments: [longDepartment, 'Kultur- och fritidsförvaltningen'],
  categories: ['Resor'],
  effects: [contract('E-0001', 1_200_000), contract('E-0002', 3_400_000), contract('E-0003', 1_300_000), claim],
  outcomes: [
    { 'Effekt-ID': 'E-0002', Från: '2026-01-01', Till: '2026-02-28', 'Realiserat belopp': 240_000, Källa: 'Faktura' },
  ],
  targets: [{ År: 2026, Mål: 2_000_000 }],
};

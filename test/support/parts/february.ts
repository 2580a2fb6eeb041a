/** What happens in February of the worked example (close.md D.4), as a rows file says it. */
export const february = {
  effects: [
    {
      'Effekt-ID': 'E-0008',
      Benämning: 'Nytt',
      'Typ av effektivisering': 'Nytt avtal',
      Startdatum: '2026-01-15',
      'Avtalstid år': 1,
      'Utgångskostnad per år': 2_200_000,
      'Ny kostnad per år': 1_000_000,
      Baselinekälla: 'Tidigare avtal eller utfall',
    },
    { 'Effekt-ID': 'E-0001', 'Ny kostnad per år': 3_100_000 },
    { 'Effekt-ID': 'E-0006', Status: 'Makulerad' },
    { 'Effekt-ID': 'e-0003', 'Faktiskt slutdatum': '2026-06-30' },
  ],
  outcomes: [
    {
      'Effekt-ID': 'E-0001',
      Från: '2025-02-01',
      Till: '2025-06-30',
      'Realiserat belopp': 828_027.59,
      Källa: 'Faktura',
    },
    {
      'Effekt-ID': 'E-0002',
      Från: '2025-04-01',
      Till: '2025-04-30',
      'Realiserat belopp': 175_000,
      Källa: 'Kreditnota',
    },
  ],
  settings: { Timkostnad: 400 },
};

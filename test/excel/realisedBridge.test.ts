import { serialOf } from '../../src/domain/basics/calendar';
import { summaryTexts } from '../../src/locales/summaryTexts';
import { refreshed } from '../cases/support';

const contract = {
  'Typ av effektivisering': 'Nytt avtal',
  Förvaltning: 'Vård',
  Kategori: 'Resor',
  Startdatum: serialOf(2025, 1, 1),
  'Avtalstid år': 2,
  'Utgångskostnad per år': 300_000,
  'Ny kostnad per år': 200_000,
  Baselinekälla: 'Budget',
  Kommentar: 'k',
};
const paid = (id: string, amount: number | string, to = serialOf(2025, 6, 30), källa = 'Faktura') => ({
  'Effekt-ID': id,
  Från: serialOf(2025, 1, 1),
  Till: to,
  'Realiserat belopp': amount,
  Källa: källa,
  Underlag: `${id} ${amount}`,
});

it('ties the column Realiserad effekt to Realiserat, each krona in the first term that fits', async () => {
  const seen = await refreshed({
    asOf: '2025-06-30',
    rows: {
      departments: ['Vård'],
      categories: ['Resor'],
      effects: [
        { ...contract, 'Effekt-ID': 'E-1', Benämning: 'Avtal', Införandekostnad: 30_000 },
        { ...contract, 'Effekt-ID': 'E-2', Benämning: 'Undviken', 'Typ av effektivisering': 'Cost avoidance' },
        { ...contract, 'Effekt-ID': 'E-3', Benämning: 'Makulerad', Status: 'Makulerad' },
        { ...contract, 'Effekt-ID': 'E-4', Benämning: 'Dubbel A' },
        { ...contract, 'Effekt-ID': 'E-4', Benämning: 'Dubbel B', 'Ny kostnad per år': 250_000 },
        { ...contract, 'Effekt-ID': 'E-5', Benämning: 'Fel', 'Avtalstid år': '' },
      ],
      outcomes: [
        paid('E-1', 60_000),
        paid('E-1', '10 tkr'),
        paid('E-1', 120_000, serialOf(2025, 12, 31)),
        paid('E-1', 7_000, undefined, 'Beräknat'),
        paid('E-2', 40_000),
        paid('E-2', 40_000),
        paid('E-3', 1_000),
        paid('E-4', 2_000),
        paid('E-5', 3_000),
      ],
    },
  });
  const { realisedBridge: text } = summaryTexts;
  const value = (label: string): unknown => seen.line('summary', label)[0]?.[1];
  expect([text.register, text.leftOut, text.asText, text.later, text.confirmed, text.costs].map(value)).toEqual([
    60_000 + 120_000 + 80_000 + 1_000 + 2 * 2_000 + 3_000,
    -(40_000 + 1_000 + 2 * 2_000 + 3_000),
    10_000,
    -60_000,
    -40_000,
    -30_000,
  ]);
  expect([value(text.here), seen.line('summary', text.difference).map(([, difference]) => difference)]).toEqual([
    60_000 + 10_000 + 60_000 - 30_000,
    [0, 0],
  ]);
});

import { check } from '../../src/application/check';
import { effectHeadings } from '../../src/locales/workbook';
import { asOf, openRegister, type Opened } from './support';

const claim = {
  'Typ av effektivisering': 'Engångsbelopp/vite',
  'Anledning till effektivisering': 'Vite',
  Förvaltning: 'Vård',
  Kategori: 'Resor',
  Startdatum: 45_992,
  Belopp: 50_000,
  Underlag: 'u',
  Ansvarig: 'a',
};
const lists = { departments: ['Vård'], categories: ['Resor'] };

/** What Kontroll shows, row by row. */
async function kontroll({ client }: Opened): Promise<unknown[]> {
  return client.run(async (context) => {
    const body = context.workbook.tables.getItem('Effekter').columns.getItem(effectHeadings.check).getDataBodyRange();
    body.load('values');
    await context.sync();
    return body.values.flat() as unknown[];
  });
}

describe("Kontroll says the row's worst issue in words", () => {
  it('by its Effekt-ID, or by row and Benämning where that is missing, doubled or reads as wildcards', async () => {
    const opened = await openRegister(
      {
        effects: [
          { ...claim, 'Effekt-ID': 'E-1', Benämning: 'Rätt' },
          { ...claim, 'Effekt-ID': 'E-2', Benämning: 'Utan datum', Startdatum: '' },
          { ...claim, Benämning: 'Utan id *', Belopp: 'okänt' },
          { ...claim, Benämning: 'Utan id ett', Belopp: 7 },
          { ...claim, 'Effekt-ID': 'E-5', Benämning: 'Första', Belopp: 8, Kategori: '' },
          { ...claim, 'Effekt-ID': 'e-5', Benämning: 'Andra', Belopp: '1.500' },
          { ...claim, 'Effekt-ID': 'E-6', Benämning: 'Stor', Belopp: 500_000 },
          { ...claim, 'Effekt-ID': 'E-7', Benämning: 'Okänd', Belopp: 9, Förvaltning: 'Skola' },
          {},
        ],
      },
      lists,
    );
    await check(opened.workbook, { today: asOf });
    expect(await kontroll(opened)).toEqual([
      '',
      'Fel: startdatum saknas',
      'Fel: belopp går inte att läsa',
      'Att komplettera: Effekt-ID saknas',
      'Att se över: Effekt-ID används två gånger',
      'Fel: belopp kan läsas på två sätt',
      'Att komplettera: inte validerad',
      'Att se över: förvaltningen finns inte i listan',
      '',
    ]);
  });

  it('says that an ID is missing where nothing has been checked yet', async () => {
    const opened = await openRegister({ effects: [{ ...claim, Benämning: 'Ny' }, { 'Effekt-ID': 'E-2' }] }, lists);
    expect(await kontroll(opened)).toEqual(['Effekt-ID saknas', '']);
  });
});

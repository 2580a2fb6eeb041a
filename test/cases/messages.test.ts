import { reviewMessage } from '../../src/application/issueMessage';
import { casesOf, refreshed } from './support';

// Case 19: what each message says is about its own field. Here stand message and advice as Granskning has them.

const plain = (text: string): string => text.replaceAll(/[\u00a0\u202f]/g, ' ');

/** What is said of a register's rows, as `E-1 W162 status: words`, by the row's Effekt-ID where it has one. */
async function said(name: string): Promise<readonly string[]> {
  const register = casesOf('19-messages')[name];
  if (register === undefined) throw new RangeError(`no case ${name}`);
  const { issues, reading } = await refreshed(register);
  return issues.map((placed) => {
    const { effectId, ruleId, field, table, row } = placed.issue;
    const who = table === 'effects' ? effectId : `${placed.sheet} ${row + 1}`;
    return plain(`${who} ${ruleId} ${String(field)}: ${reviewMessage(placed, reading)}`);
  });
}

describe('19 messages', () => {
  it('F10: W162 names Status, and says whether the row counts', async () => {
    expect(await said('F10')).toEqual(
      [
        ['E-1', 'Makulerat'],
        ['E-2', 'Makulerad!'],
      ].map(
        ([id, status]) =>
          `${id} W162 status: Status ”${status}” finns inte i listan, men läses som Makulerad: raden räknas inte. ` +
          'Välj en status i listan.',
      ),
    );
  });

  it('F11: E111, E105 and E204 of hours and shares speak of hours and shares, with a decimal comma', async () => {
    const all = await said('F11');
    const speaksOf = (start: string) => all.find((one) => one.startsWith(start));
    expect(speaksOf('E-1 E111')).toBe(
      'E-1 E111 hoursPerYear: ”200 000 000” är mer än en cell för timmar får innehålla (100 miljoner timmar). ' +
        'Kontrollera att det är timmar per år som står i cellen.',
    );
    expect(speaksOf('E-2 E111')).toBe(
      'E-2 E111 baseline: ”20 000 000 000” är mer än en cell får innehålla (10 miljarder kronor). ' +
        'Kontrollera enheten: beloppet ska stå i kronor. Dela annars upp det på flera rader.',
    );
    expect(speaksOf('E-3 E204')).toBe('E-3 E204 hoursPerYear: Värdet −5 är negativt. Skriv värdet utan minustecken.');
    expect(all.filter((one) => one.startsWith('Mål'))).toEqual([
      'Mål 2 E105 share: ”tjugo” går inte att läsa som en andel mellan 0 och 100 %. Skriv andelen som 0,2 eller 20 %.',
      'Mål 3 E105 share: ”−0,2” går inte att läsa som en andel mellan 0 och 100 %. Skriv andelen som 0,2 eller 20 %.',
      'Mål 4 E601 year: ”25” är inget år mellan 2000 och 2099. Skriv året med fyra siffror, till exempel 2026.',
    ]);
  });

  it('F54: E106, E105 and W151 of hours know no kronor, and both readings are right', async () => {
    const all = await said('F54');
    expect(all.filter((one) => !one.includes('W154'))).toEqual([
      'E-1 E106 hoursPerYear: ”1.500” kan betyda 1,5 timmar eller 1 500 timmar. ' +
        'Skriv antalet timmar utan punkt och komma.',
      'E-2 E105 hoursPerYear: ”ca 40 h” går inte att läsa som ett antal timmar. ' +
        'Skriv antalet timmar per år med bara siffror, till exempel 40 eller 8000.',
      ...['8 000 timmar', '8 000 h/år'].map(
        (text, index) =>
          `E-${index + 3} W151 hoursPerYear: ”${text}” är text och har lästs som 8 000. ` +
          'Låt verktyget göra om texten till ett tal, så att Excels egna formler också kan räkna med det.',
      ),
    ]);
  });

  it('F55: W351 says what is paid, and that an outcome of an unknown source is estimated', async () => {
    expect(await said('F55')).toEqual([
      'E-1 W351 start: 360 dagar har gått sedan 2025-01-05 och inget av 70 000 kr är betalt. ' +
        'Utfall på 70 000 kr räknas som beräknade: källan är Beräknat, saknas eller finns inte i listan. ' +
        'Syns pengarna i bokföringen: välj källa på utfallet. ' +
        'Kommer inget mer: sätt Status till Avslutad. Har kravet fallit: makulera raden.',
      'Utfall 1 W556 source: Källan ”Faktura 4711” finns inte i listan, så utfallet räknas som beräknat. ' +
        'Välj Faktura, Kreditnota eller Budgetutfall när beloppet syns i bokföringen.',
    ]);
  });

  describe('M1', () => {
    let all: readonly string[] = [];
    beforeAll(async () => {
      all = await said('M1');
    });

    it.each([
      'E-16 W251 implementationCost: Införandekostnaden är större än effekten: tillsammans −40 000 kr. Kontrollera införandekostnaden. Stämmer den räknas raden som den är.',
      'E-17 W251 amount: Effekten är negativ: −500 kr. Kontrollera beloppets tecken. Stämmer det räknas raden som den är.',
      'E-29 W251 newCost: Effekten är negativ: −100 kr. Kontrollera att kostnaderna inte har bytt plats. Stämmer de räknas raden som den är.',
      'E-01 W108 calculated: Formeln är överskriven med ett värde. Återställ formeln. Summeringarna räknas ändå från uppgifterna, inte från cellen.',
      'E-15 W108 annualEffect: Formeln är ändrad. Återställ formeln. Summeringarna räknas ändå från uppgifterna, inte från cellen.',
      'E-19 W163 actualEnd: Faktiskt slutdatum ”2100-01-01” ligger utanför 2000–2099. Rätta datumet. Tills dess räknas hela avtalstiden.',
      'E-04 E201 baseline: Ny kostnad är ifylld men inte utgångskostnaden, så skillnaden går inte att räkna. Fyll i utgångskostnaden per år. Har du bara hela avtalstidens effekt: skriv den i Belopp och ta bort den nya kostnaden.',
      'E-35 E109 termYears: Avtalstiden ”1,3” år blir inte hela månader. Skriv antal år, till exempel 4, 2,5 (30 månader) eller 0,33 (4 månader). Optioner räknas inte med.',
      'E-35 E106 indirectPerYear: ”1.500” kan betyda 1,5 kr eller 1 500 kr. Skriv beloppet i hela kronor utan punkt och komma.',
      'E-37 E105 hoursPerYear: ”40 tim/v” går inte att läsa som ett antal timmar. Skriv antalet timmar per år med bara siffror, till exempel 40 eller 8000.',
      'Utfall 2 E502 to: Till saknas. Skriv första och sista dagen som utfallet gäller, till exempel 2025-01-01 och 2025-03-31.',
      'Mål 4 E601 amount: Raden har varken mål i kronor eller andel. Skriv målet i kronor i Mål, eller som andel i Andel.',
      'Läckageunderlag 1 E801 plannedVolume: Volymen −5 är negativ. Skriv talet utan minustecken.',
      'Läckageunderlag 4 E801 priceOffContract: Priset saknas. Fyll i alla priser och volymer. Indexerat pris får vara tomt, och pris utanför avtal när volymen där är noll.',
      'Läckageunderlag 5 E801 plannedVolume: ”ca 5” går inte att läsa som en volym. Skriv bara siffror, till exempel 10 000.',
      'Läckageunderlag 6 E801 to: Perioden slutar före sin början. Skriv första och sista dagen som underlaget gäller, till exempel 2025-01-01 och 2025-12-31.',
    ])('%s', (message) => expect(all).toContain(message));

    it('W253 is not raised of a contract that ended before the cap', () => {
      expect(all.filter((one) => one.startsWith('E-18 W253'))).toEqual([]);
      expect(all.filter((one) => one.startsWith('E-14 W451'))).toHaveLength(1);
    });
  });

  it('W107 proposes an ID only where there is one to propose', async () => {
    const row = { 'Typ av effektivisering': 'Engångsbelopp/vite', Startdatum: 45662, Belopp: 5 };
    const { issues, reading } = await refreshed({
      rows: {
        effects: [
          { ...row, 'Effekt-ID': 'E-1' },
          { ...row, 'Effekt-ID': 'E-1', Belopp: 6 },
          { ...row, Belopp: 7 },
        ],
      },
    });
    const words = issues.filter(({ issue }) => issue.ruleId === 'W107').map((one) => reviewMessage(one, reading));
    expect(words.map(plain)).toEqual([
      'Samma Effekt-ID står på flera rader (rad 6 och rad 7). Utfall med det ID:t räknas inte. Den här raden kan behålla sitt ID: ge de andra raderna var sitt nytt.',
      'Samma Effekt-ID står på flera rader (rad 6 och rad 7). Utfall med det ID:t räknas inte. Ge raden ett eget ID, till exempel E-0002.',
      'Raden har inget Effekt-ID, så inget utfall kan kopplas till den. Ge raden ett eget ID, till exempel E-0003.',
    ]);
  });
});

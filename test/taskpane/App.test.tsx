/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import '../support/jsdom';
import { screen, waitFor, within } from '@testing-library/react';
import { WorkbookError } from '../../src/application/errors';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { fakeServices, readingOf } from '../support/pane';
import { show, navigate, withErrors } from '../support/app';

describe('an empty workbook', () => {
  const empty = () =>
    fakeServices({
      read: () => Promise.reject(new WorkbookError('noRegister')),
      inspect: async () => ({ state: 'none', damages: [], notes: [], parts: [] }),
    });

  it('offers one thing to do, and creates with what was written', async () => {
    const { user, services } = await show(empty());
    expect(await screen.findByRole('heading', { name: 'Inget register ännu' })).toBeInTheDocument();
    expect(screen.queryByRole('navigation')).not.toBeInTheDocument();
    await user.type(screen.getByLabelText('Organisation'), 'Region Exempel');
    await user.click(screen.getByRole('button', { name: 'Skapa register' }));
    expect(services.calls.created).toEqual([
      { register: { organisation: 'Region Exempel', departments: [], categories: [] }, example: null },
    ]);
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Registret är skapat.'));
  });

  it('speaks English where Office does', async () => {
    await show(
      fakeServices({
        language: 'en',
        read: () => Promise.reject(new WorkbookError('noRegister')),
        inspect: async () => ({ state: 'none', damages: [], notes: [], parts: [] }),
      }),
    );
    expect(await screen.findByRole('button', { name: 'Create register' })).toBeInTheDocument();
  });
});

describe('states that stop', () => {
  it('an Excel that is too old is told what is needed', async () => {
    const services = fakeServices();
    await show({ ...services, environment: { ...services.environment, supported: false } });
    expect(screen.getByRole('heading', { name: 'Den här versionen av Excel räcker inte' })).toBeInTheDocument();
  });

  it('a workbook that does not answer can be tried again', async () => {
    const services = fakeServices();
    const read = jest.fn().mockRejectedValueOnce(new WorkbookError('busy')).mockImplementation(services.read);
    const { user } = await show({ ...services, read });
    await user.click(screen.getByRole('button', { name: 'Försök igen' }));
    expect(await screen.findByText('7 effekter')).toBeInTheDocument();
  });

  it('a damaged register says what is missing and puts it back', async () => {
    const damage = { kind: 'sheetMissing', expected: 'Ledningsvy', found: '', place: '' } as const;
    const inspect = jest
      .fn()
      .mockResolvedValueOnce({ state: 'damaged', damages: [damage], notes: [] })
      .mockResolvedValue({ state: 'whole', damages: [], notes: [], parts: [] });
    const { user } = await show(fakeServices({ inspect }));
    expect(screen.getByText('Bladet Ledningsvy saknas.')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Lägg tillbaka' }));
    await waitFor(() => expect(screen.queryByText('Bladet Ledningsvy saknas.')).not.toBeInTheDocument());
    expect(screen.getByRole('status')).toHaveTextContent('Det som saknades är tillbaka');
  });

  it('a protected sheet is explained as an alert, with what to do', async () => {
    const { user } = await show(
      fakeServices({ check: () => Promise.reject(new WorkbookError('protected', { sheet: 'Granskning' })) }),
    );
    await user.click(screen.getByRole('button', { name: 'Kontrollera' }));
    expect(screen.getByRole('alert')).toHaveTextContent('Bladet ”Granskning” är skyddat');
  });
});

describe('Start', () => {
  it('shows the state at a glance and the one next step', async () => {
    const { user } = await show(fakeServices({ reading: withErrors }));
    expect(screen.getByText('9 effekter')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Rätta raden som inte räknas med' }));
    expect(await screen.findByRole('heading', { name: 'Granska' })).toBeInTheDocument();
  });

  it('asks for the first effect in an empty register', async () => {
    await show(fakeServices({ reading: readingOf({}) }));
    expect(screen.getByText('Registret är tomt')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Registrera den första effekten' })).toBeInTheDocument();
  });

  it('closes a claim that is paid in part when no more will come', async () => {
    const part = { 'Effekt-ID': 'E-0002', Från: '2025-06-01', Till: '2025-06-30', 'Realiserat belopp': 75_000 };
    const outcomes = [{ ...part, Källa: 'Faktura' }];
    const { user, services } = await show(fakeServices({ reading: readingOf({ ...exampleRegister, outcomes }) }));
    await user.click(await screen.findByRole('button', { name: 'Betalt: Flyttjänster' }));
    await user.click(screen.getByRole('button', { name: /^Avsluta: 100\s000\skr kommer inte$/ }));
    expect(services.calls.saved).toMatchObject([{ values: { status: 'Avslutad' } }]);
    expect(services.calls.outcomes).toEqual([]);
  });

  it('records a payment whose amount and month stand on the button, and skips', async () => {
    const { user, services } = await show();
    await user.click(await screen.findByRole('button', { name: 'Betalt: Flyttjänster' }));
    expect(services.calls.outcomes).toEqual([]);
    await user.click(screen.getByRole('button', { name: /^Registrera 175\s000\skr, april 2025$/ }));
    expect(services.calls.outcomes).toMatchObject([{ effectId: 'E-0002', amount: 175_000 }]);
    const [skip] = screen.getAllByRole('button', { name: 'Hoppa över till nästa månad: Flyttjänster' });
    if (skip !== undefined) await user.click(skip);
    expect(screen.queryByRole('button', { name: 'Betalt: Flyttjänster' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Klart för december' }));
    expect(screen.getByRole('heading', { name: 'Klart för december' })).toBeInTheDocument();
  });
});

describe('Granska', () => {
  it('groups by rule, leads to the cell, and shows a fix before it is made', async () => {
    const { user, services } = await show(fakeServices({ reading: withErrors }));
    await navigate(user, /^Granska/);
    await user.click(await screen.findByRole('button', { name: /Att se över: Talet är skrivet som text/ }));
    await user.click(screen.getByRole('button', { name: /Gå till Effekter, rad 14, Belopp/ }));
    expect(services.calls.visited).toEqual([['effects', 8, 'amount']]);
    await user.click(screen.getByRole('button', { name: 'Rätta' }));
    const preview = screen.getByRole('group', { name: 'Så här ändras det' });
    expect(preview).toHaveFocus();
    expect(within(preview).getByText('”175 tkr”')).toBeInTheDocument();
    expect(services.calls.fixed).toEqual([]);
    await user.click(within(preview).getByRole('button', { name: 'Ändra' }));
    expect(services.calls.fixed).toHaveLength(1);
    const [undo] = await screen.findAllByRole('button', { name: 'Ångra' });
    if (undo !== undefined) await user.click(undo);
    expect(services.calls.undone).toHaveLength(1);
  });

  it('searches', async () => {
    const { user } = await show(fakeServices({ reading: withErrors }));
    await navigate(user, /^Granska/);
    await user.type(await screen.findByRole('searchbox'), 'E-0100 E104');
    await waitFor(() => expect(screen.getAllByRole('heading', { level: 2 })).toHaveLength(1));
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Startdatum');
  });

  it('draws few elements for many issues', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => ({ 'Effekt-ID': `E-${index}`, Benämning: `Rad ${index}` }));
    const { user } = await show(fakeServices({ reading: readingOf({ effects: rows }) }));
    await navigate(user, /^Granska/);
    await screen.findByRole('searchbox');
    expect(screen.getAllByRole('listitem').length).toBeLessThan(50);
  });
});

describe('Registrera', () => {
  it('shows only the fields of the chosen type', async () => {
    const { user } = await show();
    await navigate(user, /^Registrera/);
    expect(await screen.findByLabelText('Utgångskostnad per år')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: /Engångsbelopp/ }));
    expect(screen.queryByLabelText('Utgångskostnad per år')).not.toBeInTheDocument();
    expect(screen.getByLabelText('Belopp')).toBeInTheDocument();
  });

  it('says how an amount was read, calculates live, and registers', async () => {
    const { user, services } = await show();
    await navigate(user, /^Registrera/);
    await user.type(await screen.findByLabelText('Benämning'), 'Skrivare');
    await user.type(screen.getByLabelText('Startdatum'), '2025-01-01');
    await user.type(screen.getByLabelText('Avtalstid, år'), '2');
    await user.type(screen.getByLabelText('Utgångskostnad per år'), '3,2 mkr');
    expect(screen.getByText(/^= 3\s200\s000\skr$/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Ny kostnad per år'), '3 mkr');
    expect(await screen.findByText(/\(3\s200\s000 − 3\s000\s000\) kr\/år × 2 år/)).toBeInTheDocument();
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Registrera' }));
    await waitFor(() =>
      expect(services.calls.registered).toMatchObject([
        { title: 'Skrivare', baseline: 3_200_000, newCost: 3_000_000, termYears: 2 },
      ]),
    );
    expect(screen.getByLabelText('Benämning')).toHaveValue('');
    expect(screen.getByLabelText('Benämning')).toHaveFocus();
  });

  it('stops at errors, leads to the field, and registers anyway when asked', async () => {
    const { user, services } = await show();
    await navigate(user, /^Registrera/);
    await user.type(await screen.findByLabelText('Benämning'), 'Skrivare');
    await user.click(within(screen.getByRole('main')).getByRole('button', { name: 'Registrera' }));
    const summary = await screen.findByRole('group', { name: /behöver rättas/ });
    expect(summary).toHaveFocus();
    expect(services.calls.registered).toEqual([]);
    await user.click(within(summary).getByRole('button', { name: 'Startdatum saknas.' }));
    expect(screen.getByLabelText('Startdatum')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Registrera ändå' }));
    expect(services.calls.registered).toHaveLength(1);
  });

  it('keeps what was written while another view is looked at', async () => {
    const { user } = await show();
    await navigate(user, /^Registrera/);
    await user.type(await screen.findByLabelText('Benämning'), 'Halvskriven');
    await navigate(user, /^Start/);
    await navigate(user, /^Registrera/);
    expect(await screen.findByLabelText('Benämning')).toHaveValue('Halvskriven');
  });

  it('edits the row that is selected in the sheet', async () => {
    const { user, services } = await show();
    await navigate(user, /^Registrera/);
    await user.click(await screen.findByRole('button', { name: 'Ändra markerad rad' }));
    expect(await screen.findByRole('heading', { name: 'Ändra E-0001' })).toBeInTheDocument();
    const title = screen.getByLabelText('Benämning');
    await user.clear(title);
    await user.type(title, 'Utskrift');
    await user.click(screen.getByRole('button', { name: 'Spara ändringarna' }));
    await waitFor(() => expect(services.calls.saved).toMatchObject([{ row: 0, values: { title: 'Utskrift' } }]));
  });
});

describe('Hämta från lista', () => {
  const list = {
    sheet: 'Gamla listan',
    table: '',
    headings: ['Upphandling', 'Typ', 'Datum', 'Kronor'],
    rows: [
      ['Vite städ', 'Engångsbelopp/vite', '2025-02-01', 250_000],
      ['Oklart', '', '', ''],
    ],
  };

  it('guesses columns, shows what becomes of the rows, and takes them in one step', async () => {
    const { user, services } = await show(
      fakeServices({ foreignLists: async () => ({ lists: [list], tooLarge: ['Reskontra'] }) }),
    );
    await navigate(user, /^Registrera/);
    await user.click(await screen.findByRole('button', { name: 'Hämta från lista' }));
    expect(await screen.findByLabelText('Upphandling')).toHaveValue('title');
    expect(screen.getByText(/^Bladet Reskontra är för stort/)).toBeInTheDocument();
    await user.selectOptions(screen.getByLabelText('Kronor'), 'amount');
    expect(await screen.findByText(/^1 rad räknas med/)).toBeInTheDocument();
    expect(screen.getByText('1 rad räknas inte med förrän den rättats')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Hämta 2 rader' }));
    await waitFor(() =>
      expect(services.calls.saved).toMatchObject([{ list: 'Gamla listan', mapping: { title: 0, amount: 3 } }]),
    );
  });

  it('says what to do when there is no list', async () => {
    const { user } = await show();
    await navigate(user, /^Registrera/);
    await user.click(await screen.findByRole('button', { name: 'Hämta från lista' }));
    expect(await screen.findByText(/Det finns ingen annan lista/)).toBeInTheDocument();
  });
});

describe('Följ upp', () => {
  it('proposes the months, shows the calculated beside, and saves the outcome', async () => {
    const { user, services } = await show();
    await navigate(user, /^Följ upp/);
    await user.click(await screen.findByRole('button', { name: /^Utskrift som tjänst/ }));
    expect(await screen.findByText(/Kalkylerat för perioden: 2\s000\s000\skr/)).toBeInTheDocument();
    await user.type(screen.getByLabelText('Realiserat belopp'), '1,8 mkr');
    expect(screen.getByText(/Utfallet är 90\s% av det kalkylerade/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Spara utfallet' }));
    await waitFor(() =>
      expect(services.calls.outcomes).toMatchObject([{ effectId: 'E-0001', amount: 1_800_000, source: 'Faktura' }]),
    );
  });

  it('shows a dash for a year that nobody has looked at, and 0 kr for one where nothing came of it', async () => {
    const { user } = await show(
      fakeServices({
        reading: readingOf({
          ...exampleRegister,
          effects: exampleRegister.effects.map((row) => ({
            ...row,
            Startdatum: row['Effekt-ID'] === 'E-0001' ? '2024-01-01' : (row.Startdatum ?? null),
          })),
          outcomes: [
            { 'Effekt-ID': 'E-0001', Från: '2025-01-01', Till: '2025-06-30', 'Realiserat belopp': 0, Källa: 'Faktura' },
          ],
        }),
      }),
    );
    await navigate(user, /^Följ upp/);
    await user.click(await screen.findByRole('button', { name: /^Utskrift som tjänst/ }));
    const outcomes = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
    expect(outcomes.slice(1).map(([year, , shown]) => [year, shown])).toEqual([
      ['2024', '–'],
      ['2025', expect.stringMatching(/^0\s/)],
    ]);
  });

  it('does not save without an amount (E503)', async () => {
    const { user, services } = await show();
    await navigate(user, /^Följ upp/);
    await user.click(await screen.findByRole('button', { name: /^Utskrift som tjänst/ }));
    await user.click(await screen.findByRole('button', { name: 'Spara utfallet' }));
    expect(await screen.findByText('Realiserat belopp saknas.')).toBeInTheDocument();
    expect(services.calls.outcomes).toEqual([]);
  });
});

describe('Nyckeltal', () => {
  it('shows the example’s figures, and explains one', async () => {
    const { user, services } = await show();
    await navigate(user, /^Nyckeltal/);
    const whole = await screen.findByRole('button', { name: /29\s275\stkr\. Förklara siffran: Hela avtalstiden/ });
    await user.click(whole);
    const explanation = screen.getByRole('region', { name: 'Förklara siffran: Hela avtalstiden' });
    expect(explanation).toHaveFocus();
    await user.click(within(explanation).getByRole('button', { name: 'Utskrift som tjänst' }));
    expect(services.calls.visited).toEqual([['effects', 0, null]]);
  });

  it('never shows what is not followed up as success', async () => {
    const { user } = await show();
    await navigate(user, /^Nyckeltal/);
    expect(await screen.findByText('Inget är uppföljt ännu')).toBeInTheDocument();
  });

  it('has the report as text', async () => {
    const { user } = await show();
    await navigate(user, /^Nyckeltal/);
    await user.click(await screen.findByText('Text till rapporten'));
    const report = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Text till rapporten' });
    expect(report.value).toContain('2025');
  });
});

describe('Kontrollera uppgift', () => {
  it('finds that Turbundna resor does not add up: 9,9 and not 9,4', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Kontrollera uppgift' }));
    await user.selectOptions(await screen.findByLabelText('Eller ett ärende i registret'), 'Turbundna resor');
    expect(await screen.findByText('Uppgiften går inte ihop.')).toBeInTheDocument();
    expect(screen.getByText(/9\s900\s000\skr/)).toBeInTheDocument();
  });

  it('reads a pasted claim', async () => {
    const { user } = await show();
    await user.click(screen.getByRole('button', { name: 'Kontrollera uppgift' }));
    await user.type(
      await screen.findByLabelText('Delar och summa, en per rad'),
      'Vite 200 000 kr\nFakturor 300 000 kr\nSumma 500 000 kr',
    );
    expect(await screen.findByText('Uppgiften går ihop.')).toBeInTheDocument();
  });
});

describe('Inställningar', () => {
  it('saves only what was changed', async () => {
    const { user, services } = await show();
    await user.click(screen.getByRole('button', { name: 'Inställningar' }));
    await user.selectOptions(await screen.findByLabelText('Visningsenhet'), 'mkr');
    await user.click(screen.getByRole('button', { name: 'Spara' }));
    await waitFor(() => expect(services.calls.saved).toEqual([{ displayUnit: 'mkr' }]));
  });
});

describe('moving between views', () => {
  it('moves focus to the view and marks it as the current one', async () => {
    const { user } = await show();
    await navigate(user, /^Nyckeltal/);
    expect(screen.getByRole('main')).toHaveFocus();
    expect(within(screen.getByRole('navigation')).getByRole('button', { name: /^Nyckeltal/ })).toHaveAttribute(
      'aria-current',
      'page',
    );
  });

  it('shows work under way with a way to stop it', async () => {
    const services = fakeServices({
      refresh: (options) =>
        new Promise((_, reject) => {
          options.onProgress?.({ phase: 'ledger', done: 2, total: 8 });
          options.signal?.addEventListener('abort', () => reject(new WorkbookError('cancelled')));
        }),
    });
    const { user } = await show(services);
    await user.click(screen.getByRole('button', { name: 'Uppdatera' }));
    expect(screen.getByText('Skriver underlaget, 2 av 8')).toBeInTheDocument();
    expect(screen.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '0.25');
    await user.click(screen.getByRole('button', { name: 'Avbryt' }));
    await waitFor(() => expect(screen.queryByRole('progressbar')).not.toBeInTheDocument());
    expect(screen.getByRole('status')).toHaveTextContent('Avbrutet. Inget har ändrats.');
  });
});

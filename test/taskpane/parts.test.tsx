/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WorkbookError } from '../../src/application/errors';
import type { partNames } from '../../src/locales/partTexts';
import { partsWords } from '../../src/locales/pane/parts';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { paneParts } from '../../src/taskpane/parts/paneParts';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { wholeSchema } from '../../src/workbook/tables/wholeSchema';
import { fakeServices, readingOf } from '../support/pane';
import type { FakeServices } from '../support/pane';

async function show(services: FakeServices) {
  const controller = createController(services);
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  return { controller, user, services };
}

async function settings(services: FakeServices = fakeServices()) {
  const shown = await show(services);
  await shown.user.click(screen.getByRole('button', { name: 'Inställningar' }));
  await screen.findByRole('heading', { name: 'Lägg till i registret' });
  return shown;
}

const closeLine = () => {
  const line = screen.getByRole('heading', { name: 'Månadsbokslut' }).closest('li');
  if (line === null) throw new Error('the part stands in a list');
  return within(line);
};
const status = () => screen.getByRole('status');
const withClose = (rows = exampleRegister) => readingOf(rows, {}, ['close']);

describe('Lägg till i registret', () => {
  it('lists each part that the product has, with what it is good for, and no other', async () => {
    await settings();
    for (const { key, name } of wholeSchema.parts) {
      expect(screen.getByRole('heading', { name })).toBeInTheDocument();
      expect(screen.getByText(partsWords.sv.goodFor[key as keyof typeof partNames])).toBeInTheDocument();
    }
    expect(screen.getAllByRole('button', { name: /^Lägg till: / })).toHaveLength(wholeSchema.parts.length);
  });

  it('each part has its place in the pane’s registry, and nothing there is without a part', () => {
    expect(Object.keys(paneParts).sort()).toEqual(wholeSchema.parts.map(({ key }) => key).sort());
  });

  it('adds a part, says so, and takes it away again with Ångra', async () => {
    const { user, services } = await settings();
    await user.click(screen.getByRole('button', { name: 'Lägg till: Månadsbokslut' }));
    await waitFor(() => expect(status()).toHaveTextContent('Månadsbokslut finns nu i registret.'));
    expect(closeLine().getByText('Finns i registret')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(status()).toHaveTextContent('Ångrat. Månadsbokslut är borttaget ur registret.');
    expect(closeLine().getByRole('button', { name: 'Lägg till: Månadsbokslut' })).toBeInTheDocument();
    expect(services.calls.saved).toEqual([
      { part: 'close', added: true },
      { part: 'close', added: false },
    ]);
  });

  it('takes an empty part away only when asked twice, and Ångra puts it back', async () => {
    const { user, services } = await settings(fakeServices({ reading: withClose() }));
    await user.click(screen.getByRole('button', { name: 'Ta bort: Månadsbokslut' }));
    expect(screen.getByRole('group', { name: /^Ta bort Månadsbokslut med dess blad\?/ })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Behåll' }));
    expect(services.calls.saved).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ta bort: Månadsbokslut' }));
    await user.click(screen.getByRole('button', { name: 'Ja, ta bort' }));
    expect(status()).toHaveTextContent('Månadsbokslut är borttaget ur registret.');
    await user.click(screen.getByRole('button', { name: 'Ångra' }));
    expect(status()).toHaveTextContent('Ångrat. Månadsbokslut finns i registret igen.');
    expect(closeLine().getByText('Finns i registret')).toBeInTheDocument();
  });

  it('offers no removal of a part that has data, and says why', async () => {
    const filled = { ...exampleRegister, closes: [{ Bokslut: 1, 'Per datum': '2025-11-30' }] };
    await settings(fakeServices({ reading: withClose(filled) }));
    expect(closeLine().getByText(/har uppgifter och kan inte tas bort/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ta bort: Månadsbokslut' })).not.toBeInTheDocument();
  });

  it('a new row that holds only what its formulas say is no data: the part can be taken away', async () => {
    const untouched = { ...exampleRegister, indicators: [{ Läge: '–' }] };
    await settings(fakeServices({ reading: readingOf(untouched, {}, ['indicators']) }));
    expect(screen.getByRole('button', { name: 'Ta bort: Indikatorer' })).toBeInTheDocument();
  });

  it('a removal that the workbook refuses changes nothing and says where the data is', async () => {
    const { user } = await settings(
      fakeServices({
        reading: withClose(),
        changePart: () =>
          Promise.reject(new WorkbookError('partFilled', { name: 'Månadsbokslut', place: 'Månadsbokslut' })),
      }),
    );
    await user.click(screen.getByRole('button', { name: 'Ta bort: Månadsbokslut' }));
    await user.click(screen.getByRole('button', { name: 'Ja, ta bort' }));
    expect(screen.getByRole('alert')).toHaveTextContent('kan inte tas bort: det finns uppgifter i ”Månadsbokslut”');
    expect(closeLine().getByText('Finns i registret')).toBeInTheDocument();
  });

  it('an addition that broke off half-way shows what is damaged', async () => {
    const damage = { kind: 'tableMissing', expected: 'Bokslutsläge', found: '', place: 'Månadsbokslut' } as const;
    const inspect = jest
      .fn()
      .mockResolvedValueOnce({ state: 'whole', damages: [], notes: [], parts: [] })
      .mockResolvedValue({ state: 'damaged', damages: [damage], notes: [], parts: ['close'] });
    const { user } = await settings(
      fakeServices({ inspect, changePart: () => Promise.reject(new WorkbookError('busy')) }),
    );
    await user.click(screen.getByRole('button', { name: 'Lägg till: Månadsbokslut' }));
    await user.click(screen.getByRole('button', { name: 'Start' }));
    expect(await screen.findByText('Tabellen Bokslutsläge saknas på bladet Månadsbokslut.')).toBeInTheDocument();
  });
});

describe('a part’s views', () => {
  it('stand in Nyckeltal when the register has the part', async () => {
    const { user } = await show(fakeServices({ reading: withClose() }));
    await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
    expect(await screen.findByRole('heading', { name: 'Sedan förra bokslutet' })).toBeInTheDocument();
  });

  it('are nowhere when it has not', async () => {
    const { user } = await show(fakeServices());
    await screen.findByRole('heading', { name: 'Månadsrundan' });
    expect(screen.queryByText('Stäng månaden')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
    await screen.findByRole('heading', { name: 'Fyra klasser, var för sig' });
    expect(screen.queryByText('Sedan förra bokslutet')).not.toBeInTheDocument();
  });

  it('are a step of the month round, last, and keep it from being done', async () => {
    const contract = {
      'Effekt-ID': 'E-0001',
      Benämning: 'Avtal',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Förvaltning: 'Socialförvaltningen',
      'Anledning till effektivisering': 'Vite',
      Startdatum: '2025-11-01',
      Belopp: 10_000,
      Status: 'Avslutad',
    };
    const rows = { effects: [contract] };
    const { user } = await show(fakeServices({ reading: readingOf(rows, {}, ['close']) }));
    expect(await screen.findByRole('heading', { name: 'Stäng månaden' })).toBeInTheDocument();
    expect(screen.queryByText('Inget väntar. Bra jobbat.')).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Klart för december' }));
    expect(screen.queryByRole('heading', { name: 'Stäng månaden' })).not.toBeInTheDocument();
  });
});

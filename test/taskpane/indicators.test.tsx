/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { fakeServices, readingOf } from '../support/pane';
import type { WatchServices } from '../../src/taskpane/parts/watch/watchServices';

const indicators = [
  { År: 2025, Indikator: 'Avtalsuppföljningar', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 34 },
  { År: 2025, Indikator: 'Med miljökrav', Mål: 0.98, Riktning: 'Minst', Enhet: '%', Utfall: 0.76 },
  { År: 2025, Indikator: 'Realiserade besparingar', Mål: 66, Riktning: 'Minst', Enhet: 'mkr', Källa: 'Registret' },
  { År: 2024, Indikator: 'Avtalsuppföljningar', Mål: 30, Riktning: 'Minst', Enhet: 'st', Utfall: 28 },
];
const watches = [
  { 'Bevakning-ID': 'B-1', Leverantör: 'Flyttfirman', Avvikelse: 'Sena leveranser', 'Bokfört vite': 60_000 },
  {
    'Bevakning-ID': 'B-2',
    Leverantör: 'Städbolaget',
    Avvikelse: 'Fel kvalitet',
    Steg: '2 Vite debiteras',
    'Bokfört vite': 20_000,
    'Debiterat vite': 20_000,
    'Nästa åtgärd': 'Ring',
    Senast: '2025-12-01',
  },
  { 'Bevakning-ID': 'B-3', Leverantör: 'Kopiatorn', Avvikelse: 'Avbrott', Avslutad: '2025-10-01' },
];

async function show(parts: readonly string[], rows: object, view?: string, ofPart: object = {}) {
  const services = {
    ...fakeServices({ reading: readingOf({ ...exampleRegister, ...rows }, {}, parts) }),
    part: () => Promise.resolve(ofPart as never),
  };
  const controller = createController(services);
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  if (view !== undefined) await user.click(screen.getByRole('button', { name: view }));
  return { user, services };
}

async function section(name: string) {
  const found = (await screen.findByRole('heading', { name })).closest('section');
  if (found === null) throw new Error(`${name} is a section`);
  return within(found);
}
const lines = (list: Awaited<ReturnType<typeof section>>) =>
  list.getAllByRole('listitem').map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));

describe('Indikatorer under Nyckeltal', () => {
  it('shows the latest year, each with outcome, target and Läge in words; what nobody measured is –', async () => {
    await show(['indicators'], { indicators }, 'Nyckeltal');
    const list = await section('Indikatorer');
    expect(await list.findByText('1 nådda, 1 ej nådda, 1 utan läge')).toBeInTheDocument();
    expect(lines(list)).toEqual([
      'AvtalsuppföljningarNåttutfall 34 st · minst 30 st',
      'Med miljökravEj nåttutfall 76 % · minst 98 %',
      'Realiserade besparingar–inte mätt · minst 66 mkr',
    ]);
  });

  it('is filtered, sorted and another year’s, and each row opens its row on the sheet', async () => {
    const { user, services } = await show(['indicators'], { indicators }, 'Nyckeltal');
    const list = await section('Indikatorer');
    await user.selectOptions(await list.findByLabelText('Läge'), 'Ej nått');
    expect(list.getAllByRole('listitem')).toHaveLength(1);
    await user.click(list.getByRole('button', { name: 'Med miljökrav' }));
    expect(services.calls.visited).toEqual([['indicators', 1, 'outcome']]);
    await user.selectOptions(list.getByLabelText('Läge'), 'Alla');
    await user.selectOptions(list.getByLabelText('Ordning'), 'Ej nådda först');
    expect(lines(list)[0]).toContain('Med miljökrav');
    await user.selectOptions(list.getByLabelText('År'), '2024');
    expect(lines(list)).toEqual(['AvtalsuppföljningarEj nåttutfall 28 st · minst 30 st']);
  });

  it('says what to do when there are none', async () => {
    await show(['indicators'], {}, 'Nyckeltal');
    expect(await (await section('Indikatorer')).findByText(/Skriv den första på bladet Indikatorer/)).toBeVisible();
  });
});

describe('Bevakning under Följ upp', () => {
  it('shows what goes on, the nearest action first, and what is booked but in no total', async () => {
    const { user, services } = await show(['watch'], { watches }, 'Följ upp');
    const list = await section('Bevakning');
    expect(lines(list)).toEqual([
      'Städbolaget: Fel kvalitetsteg 2bokfört 20 000 kr · debiterat 20 000 kr · debiterat utan effekt · Ring senast 2025-12-01, försenad',
      'Flyttfirman: Sena leveranserbokfört 60 000 kr',
    ]);
    expect(list.getByText(/Bokfört men inte debiterat: 60.000 kr. Det är ingen effekt/)).toBeInTheDocument();
    await user.selectOptions(list.getByLabelText('Visa'), 'Alla');
    expect(list.getAllByRole('listitem')).toHaveLength(3);
    await user.click(list.getByRole('button', { name: 'Kopiatorn: Avbrott' }));
    expect(services.calls.visited).toEqual([['watches', 2, null]]);
  });

  it('makes an effect of what is charged with one press, tells which, and offers to take it back', async () => {
    const dated = watches.map((watch) => ({
      ...watch,
      ...('Steg' in watch ? { 'Debiterat datum': '2025-11-03' } : {}),
    }));
    const seen: unknown[] = [];
    const undo = { id: 1, kind: 'rows', changes: [] } as const;
    const ofPart: WatchServices = {
      createEffect: (watch) => {
        seen.push([watch.id, watch.charged]);
        return Promise.resolve({ effectId: 'E-0008', undo });
      },
    };
    const { user } = await show(['watch'], { watches: dated }, 'Följ upp', ofPart);
    const list = await section('Bevakning');
    const [press, ...others] = list.getAllByRole('button', { name: /^Skapa effekt/ });
    expect(others).toEqual([]);
    expect(press).toHaveAccessibleName(/Skapa effekt av 20.000.kr från Städbolaget/);
    await user.click(press as HTMLElement);
    expect(seen).toEqual([['B-2', 2_000_000]]);
    const told = within(await screen.findByRole('region', { name: 'Besked' }));
    expect(await told.findByText(/E-0008 är registrerad: återbetalda medel 20.000.kr/)).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Ångra' })).toBeInTheDocument();
  });

  it('W725: what is due waits in the month round', async () => {
    await show(['watch'], { watches });
    expect(await screen.findByRole('heading', { name: 'Bevakningar att följa upp' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Städbolaget: Fel kvalitet' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Flyttfirman: Sena leveranser' })).not.toBeInTheDocument();
  });
});

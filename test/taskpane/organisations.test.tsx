/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { fakeServices, readingOf } from '../support/pane';

jest.setTimeout(60_000);

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');
const of = (id: string, organisation: string, baseline: number) => ({
  'Effekt-ID': id,
  Benämning: id,
  'Typ av effektivisering': 'Nytt avtal',
  Leverantör: id,
  Startdatum: '2025-01-01',
  'Avtalstid år': 2,
  'Utgångskostnad per år': baseline,
  'Ny kostnad per år': 2_000_000,
  Baselinekälla: 'Tidigare avtal eller utfall',
  Organisation: organisation,
});

async function shown() {
  const effects = [
    of('A:1', 'Avesta', 3_000_000),
    of('F:1', 'Falun', 5_000_000),
    of('F:2', 'Falun', 4_000_000),
    of('E-1', '', 2_500_000),
  ];
  const targets = [
    { År: 2025, Mål: 9_000_000 },
    { År: 2025, Mål: 8_000_000, Organisation: 'Falun' },
  ];
  const reading = readingOf(
    { effects, targets },
    { registerKind: 'Samling', organisation: 'Dalarna', displayUnit: 'mkr' },
    ['collection'],
  );
  const controller = createController(fakeServices({ reading }));
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
  const heading = await screen.findByRole('heading', { name: 'Per organisation' }, { timeout: 30_000 });
  return { user, section: within(heading.closest('section') ?? document.body) };
}

describe('Per organisation in Nyckeltal', () => {
  it('lists each organisation with its effect, what is followed up and its target, the largest first', async () => {
    const { user, section } = await shown();
    const names = () => section.getAllByRole('listitem').map((item) => within(item).getByRole('button').textContent);
    expect(names()).toEqual(['Falun', 'Avesta', 'Dalarna']);
    expect(plain(section.getAllByRole('listitem')[0]?.textContent)).toContain(
      'mål 2025 8,0 mkr, kalkylerat 62,5 % av det',
    );
    expect(plain(section.getAllByRole('listitem')[1]?.textContent)).toContain('Inget är uppföljt ännu');
    await user.selectOptions(section.getByLabelText('Ordning'), 'Efter namn');
    expect(names()).toEqual(['Avesta', 'Dalarna', 'Falun']);
  });

  it('shows the key figures of one, and goes back to all', async () => {
    const { user, section } = await shown();
    await user.click(section.getByRole('button', { name: 'Falun' }));
    expect(section.getByText('2 effekter räknas med')).toBeInTheDocument();
    expect(section.getByRole('heading', { name: /^Mål 2025: 8,0.mkr$/ })).toBeInTheDocument();
    await user.selectOptions(section.getByLabelText('Organisation'), 'Avesta');
    expect(section.getByText('1 effekt räknas med')).toBeInTheDocument();
    expect(section.getByText('Organisationen har inget mål i år.')).toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Alla organisationer' }));
    expect(section.getAllByRole('listitem')).toHaveLength(3);
  });
});

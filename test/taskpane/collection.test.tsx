/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { prepareCollection } from '../../src/application/collection/collecting';
import { proposedShares, undividedContracts } from '../../src/application/collection/proposeShares';
import type { Ore } from '../../src/domain/basics/money';
import type { PickedFile } from '../../src/domain/collection';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import type { AppServices } from '../../src/taskpane/services';
import { member, shares, type RowDraft } from '../support/parts/collection';
import { fakeServices, paneToday, readingOf, rowsUndo } from '../support/pane';
import { tableOf } from '../support/register';

const whole: RowDraft = {
  id: 'E-1',
  type: 'newContract',
  supplier: 'Skrivaren',
  start: paneToday,
  termMonths: 48,
  baselineSource: 'previousContract',
  contractNumber: 'UhC 1',
  covers: 'whole',
  baseline: 300_000_000 as Ore,
  newCost: 200_000_000 as Ore,
};
const lead = member('UhC', [whole], { asOf: paneToday, purchases: new Map([['uhc1', 300]]) });
const falun = member('Falun', [], { asOf: paneToday, isFresh: false, purchases: new Map([['uhc1', 100]]) });
const files: readonly PickedFile[] = [
  { kind: 'member', member: lead },
  { kind: 'member', member: falun },
  { kind: 'unusable', file: 'brev.xlsx', reason: 'notRegister' },
];

async function shown(kind: 'Samling' | 'Register' = 'Samling') {
  const written: unknown[] = [];
  const collection = {
    read: async () => files,
    prepare: (state: Parameters<typeof prepareCollection>[0], picked: readonly PickedFile[]) =>
      prepareCollection(state, picked, paneToday),
    write: async (_: unknown, prepared: unknown) => void written.push(prepared),
    propose: async (...asked: unknown[]) => {
      written.push(asked.slice(1, 3));
      return rowsUndo;
    },
  };
  const reading = readingOf({ effects: [] }, { registerKind: kind }, ['collection']);
  const part = (async () => collection) as unknown as AppServices['part'];
  const services = fakeServices({ reading, part });
  const controller = createController(services);
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  await user.click(screen.getByRole('button', { name: 'Följ upp' }));
  const heading = await screen.findByRole('heading', { name: 'Hämta medlemmar' });
  const section = within(heading.closest('section') ?? document.body);
  return { user, section, written, services };
}

const plain = (text: string | null | undefined) => (text ?? '').replaceAll('\u00a0', ' ');

describe('Hämta medlemmar', () => {
  it('shows what was read per member, what differs and what to look at in words, and writes it', async () => {
    const { user, section, written } = await shown();
    expect(section.getByText('Inga medlemmar är hämtade än.')).toBeInTheDocument();
    await user.upload(section.getByLabelText('Välj filer'), [new File(['x'], 'a.xlsx'), new File(['y'], 'b.xlsx')]);
    expect(await section.findByRole('heading', { name: 'Vad filerna blir' })).toBeInTheDocument();
    const lines = section.getAllByRole('listitem').map(({ textContent }) => plain(textContent));
    expect(lines.slice(0, 3)).toEqual([
      'UhC4 000 000 kr1 effekt · per 2025-12-31 · som hos medlemmen',
      'Falun0 kr0 effekter · per 2025-12-31 · som hos medlemmen',
      'Samlingen4 000 000 kr',
    ]);
    expect(within(section.getByRole('list', { name: 'Att se över' })).getAllByRole('listitem')).toHaveLength(2);
    expect(section.getByText('brev.xlsx: E791: ”brev.xlsx” är inget effektregister.')).toBeInTheDocument();
    expect(section.getByText(/^Falun: W799: Registret för Falun har ändrats/)).toBeInTheDocument();
    await user.click(section.getByRole('button', { name: 'Skriv i registret' }));
    await waitFor(() => expect(written).toHaveLength(1));
    await waitFor(() =>
      expect(plain(screen.getByRole('status').textContent)).toContain(
        '2 medlemmar hämtade, tillsammans 4 000 000 kr. Det går inte att ångra',
      ),
    );
  });

  it('takes workbooks with macros, and no other kinds of file', async () => {
    const { section } = await shown();
    expect(section.getByLabelText('Välj filer')).toHaveAttribute('accept', '.xlsx,.xlsm');
    const user = userEvent.setup({ applyAccept: true });
    await user.upload(section.getByLabelText('Välj filer'), [new File(['x'], 'brev.docx')]);
    expect(section.queryByRole('heading', { name: 'Vad filerna blir' })).not.toBeInTheDocument();
    await user.upload(section.getByLabelText('Välj filer'), [new File(['x'], 'a.xlsm')]);
    expect(await section.findByRole('heading', { name: 'Vad filerna blir' })).toBeInTheDocument();
  });

  it('proposes shares by purchases or alike, which Ångra takes back', async () => {
    const { user, section, written } = await shown();
    await user.upload(section.getByLabelText('Välj filer'), [new File(['x'], 'a.xlsx')]);
    await user.click(await section.findByRole('button', { name: 'Dela UhC 1 efter köpen' }));
    await waitFor(() => expect(written).toEqual([['UhC 1', 'purchases']]));
    expect(screen.getByRole('button', { name: 'Ångra' })).toBeInTheDocument();
    expect(section.queryByRole('heading', { name: 'Vad filerna blir' })).not.toBeInTheDocument();
  });

  it('says how a register becomes a collection, and takes no files before', async () => {
    const { section } = await shown('Register');
    expect(section.getByText(/Välj Samling som Registertyp/)).toBeInTheDocument();
    expect(section.queryByLabelText('Välj filer')).not.toBeInTheDocument();
  });
});

describe('proposals of shares', () => {
  const empty = { shares: tableOf([]) };

  it('are by purchases where somebody has bought, else alike; a divided contract needs none', () => {
    expect(undividedContracts([lead, falun], empty as never)).toEqual([
      { contractNumber: 'UhC 1', bases: ['purchases', 'equal'] },
    ]);
    expect(undividedContracts([member('UhC', [whole]), falun], empty as never)).toEqual([
      { contractNumber: 'UhC 1', bases: ['purchases', 'equal'] },
    ]);
    expect(undividedContracts([member('UhC', [whole])], empty as never)[0]?.bases).toEqual(['equal']);
    const divided = { shares: tableOf([{ contractNumber: 'UHC-1', organisation: 'Falun', weight: 1 }]) };
    expect(undividedContracts([lead], divided as never)).toEqual([]);
  });

  it('have öre as weights, and leave out who has bought nothing', () => {
    const quiet = member('Mora', []);
    expect(proposedShares([lead, falun, quiet], 'UhC 1', 'purchases')).toEqual([
      { contractNumber: 'UhC 1', organisation: 'UhC', weight: 3 },
      { contractNumber: 'UhC 1', organisation: 'Falun', weight: 1 },
    ]);
    const alike = proposedShares([lead, falun, quiet], 'UhC 1', 'equal');
    expect(alike.map(({ weight }) => weight)).toEqual([1, 1, 1]);
    expect(shares(...alike).broken.size).toBe(0);
  });
});

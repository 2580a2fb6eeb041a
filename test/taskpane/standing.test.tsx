/** @jest-environment ./test/jest/jsdom.js */
import '../support/jsdom';
import { act, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Inspection } from '../../src/application/structure';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { fakeServices } from '../support/pane';

const whole: Inspection = { state: 'whole', damages: [], notes: [], parts: [] };

async function show(first: Partial<Inspection>) {
  const inspect = jest
    .fn()
    .mockResolvedValueOnce({ ...whole, ...first })
    .mockResolvedValue(whole);
  const takeIn = jest.fn().mockResolvedValue({ rows: 2, to: 'Effekter', undo: null });
  const controller = createController(fakeServices({ inspect, takeIn }));
  render(<App controller={controller} />);
  await act(() => controller.open());
  return { user: userEvent.setup(), takeIn };
}

it('rows below a table are told as rows that are not counted, and taken in', async () => {
  const { user } = await show({
    state: 'damaged',
    damages: [{ kind: 'rowsBelow', expected: 'Effekter', found: '14–15', place: 'Effekter' }],
  });
  expect(screen.getByRole('heading', { name: 'Rader räknas inte' })).toBeInTheDocument();
  expect(screen.getByText(/^Bladet Effekter, rad 14–15, står under tabellen Effekter/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Ta in raderna' }));
  await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent('Raderna hör nu till tabellen'));
});

it('a second table is told with its rows and taken in from there; hidden rows are only told', async () => {
  const { user, takeIn } = await show({
    notes: [
      { kind: 'secondTable', name: 'FlerEffekter', sheet: 'Fler', like: 'Effekter', rows: 2 },
      { kind: 'hiddenRows', name: 'Utfall', sheet: 'Utfall', rows: 1 },
    ],
  });
  expect(await screen.findByText(/^Tabellen FlerEffekter på bladet Fler .* 2 rader där räknas inte\.$/)).toBeVisible();
  expect(screen.getByText(/^1 rad i tabellen Utfall på bladet Utfall är dold/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ta in raderna' }));
  await waitFor(() =>
    expect(screen.getByRole('status')).toHaveTextContent('2 rader ur FlerEffekter står nu i Effekter.'),
  );
  expect(takeIn).toHaveBeenCalledWith('FlerEffekter', expect.anything());
});

import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { fakeServices, readingOf } from './pane';
import type { FakeServices } from './pane';

/** Shows the whole pane with services made up for the test, and opens the register. */
export async function show(services: FakeServices = fakeServices()) {
  const controller = createController(services);
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  return { controller, user, services };
}

export const navigate = async (user: ReturnType<typeof userEvent.setup>, name: RegExp) =>
  user.click(within(screen.getByRole('navigation')).getByRole('button', { name }));

/** The example register and two effects that have errors and warnings. */
export const withErrors = readingOf({
  ...exampleRegister,
  effects: [
    ...exampleRegister.effects,
    {
      'Effekt-ID': 'E-0100',
      Benämning: 'Köksutrustning',
      'Typ av effektivisering': 'Nytt avtal',
      Förvaltning: 'Socialförvaltningen',
      Startdatum: 'snart',
    },
    {
      'Effekt-ID': 'E-0101',
      Benämning: 'Städning',
      'Typ av effektivisering': 'Engångsbelopp/vite',
      Startdatum: '2025-02-01',
      Belopp: '175 tkr',
    },
  ],
});

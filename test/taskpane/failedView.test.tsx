/** @jest-environment jsdom */
import '../support/jsdom';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Steps } from '../../src/domain/basics/steps';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { summaryInSteps } from '../../src/taskpane/figures/summaryOf';
import { ControllerContext } from '../../src/taskpane/hooks';
import { ViewBoundary } from '../../src/taskpane/shell/ViewBoundary';
import { useWorked } from '../../src/taskpane/useWorked';
import { fakeServices } from '../support/pane';

jest.mock('../../src/taskpane/figures/summaryOf');
const summing = jest.mocked(summaryInSteps);

// React tells of what a boundary has caught.
beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
afterEach(() => jest.restoreAllMocks());

it('work that throws is told where the view stands, the pane still works, and another try reads the book anew', async () => {
  summing.mockImplementation(function* (): Steps<never> {
    yield;
    throw new RangeError('summan sprack');
  });
  const services = fakeServices();
  const inspect = jest.spyOn(services, 'inspect');
  const controller = createController(services);
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
  expect(await screen.findByRole('heading', { name: 'Vyn gick inte att visa' })).toBeInTheDocument();
  expect(screen.getByText(/^Något gick fel.*summan sprack/)).toBeInTheDocument();

  await user.click(screen.getByRole('button', { name: 'Registrera' }));
  expect(await screen.findByRole('heading', { name: 'Registrera en effekt' })).toBeInTheDocument();
  expect(screen.queryByText(/summan sprack/)).toBeNull();

  await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
  const asked = inspect.mock.calls.length;
  await user.click(await screen.findByRole('button', { name: 'Försök igen' }));
  expect(inspect.mock.calls.length).toBe(asked + 1);
});

it('a thing that cannot be worked on stops no later one', async () => {
  const work = function* ({ value }: { readonly value: number }): Steps<number> {
    if (value < 0) throw new RangeError('under noll');
    yield;
    return value * 2;
  };
  function View({ thing }: { readonly thing: { readonly value: number } }) {
    return <p>{useWorked(thing, work)?.made ?? 'räknar'}</p>;
  }
  const shown = (value: number) => (
    <ControllerContext.Provider value={createController(fakeServices())}>
      <ViewBoundary key={value}>
        <View thing={{ value }} />
      </ViewBoundary>
    </ControllerContext.Provider>
  );
  const { rerender } = render(shown(-1));
  expect(await screen.findByText(/under noll/)).toBeInTheDocument();
  rerender(shown(21));
  expect(await screen.findByText('42')).toBeInTheDocument();
});

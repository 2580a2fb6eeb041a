/** @jest-environment jsdom */
import '../support/jsdom';
import { act, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { App } from '../../src/taskpane/App';
import { createController } from '../../src/taskpane/controller';
import { exampleRegister } from '../../src/workbook/examples/sourceCases';
import { fakeServices, readingOf } from '../support/pane';

/** *Sedan förra bokslutet* of the example, none of which anybody has followed up, with one scope shown. */
async function since(scope: string): Promise<string> {
  const closed = { ...exampleRegister, closes: [{ Bokslut: 1, 'Per datum': '2025-11-30' }] };
  const reading = readingOf(closed, { asOf: '2025-12-31' }, ['close']);
  const controller = createController(fakeServices({ reading, language: 'sv' }));
  const user = userEvent.setup();
  render(<App controller={controller} />);
  await act(() => controller.open());
  await user.click(screen.getByRole('button', { name: 'Nyckeltal' }));
  const section = await screen.findByRole('region', { name: 'Sedan förra bokslutet' });
  await user.selectOptions(await within(section).findByRole('combobox', { name: 'Visa' }), scope);
  return section.textContent.replaceAll('\u00a0', ' ');
}

describe('Sedan förra bokslutet', () => {
  it.each(['Realiserat, alla klasser', 'Bekräftat, alla klasser'])(
    '%s is "–" where nobody has looked, never 0 kr',
    async (scope) => {
      const said = await since(scope);
      expect(said).toContain('Ingående–Nu–Inget utfall räknas än.');
      expect(said).not.toContain('Inget har ändrats.');
    },
  );

  it('what is calculated is a figure, whatever has been followed up', async () => {
    const said = await since('Kalkylerat, återbetalda medel');
    expect(said).toContain('Nu5 875 000 kr');
    expect(said).not.toContain('Inget utfall räknas än.');
  });
});

/** @jest-environment ./test/jest/jsdom.js */
import { keepTabOrder } from '../../src/taskpane/tabOrder';

/** Stands for office.js, which takes over what it hears of Tab. */
const office = jest.fn();
let stop: () => void;

const at = (id: string) => document.getElementById(id) as HTMLElement;
const tab = (shiftKey = false) =>
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true, cancelable: true }),
  );

beforeEach(() => {
  office.mockClear();
  document.body.innerHTML =
    '<button id="a"></button><main id="main" tabindex="-1"><details><summary id="b" tabindex="0"></summary></details><button id="c"></button><input id="d"></main>';
  stop = keepTabOrder(document);
  window.addEventListener('keydown', office);
});
afterEach(() => {
  stop();
  window.removeEventListener('keydown', office);
});

describe('Tab in a pane where office.js takes it over', () => {
  it('goes on from a view that was just shown, which office.js would leave the pane from', () => {
    at('main').focus();
    tab();
    expect(document.activeElement?.id).toBe('b');
    expect(office).not.toHaveBeenCalled();
  });

  it('goes back from it too', () => {
    at('main').focus();
    tab(true);
    expect(document.activeElement?.id).toBe('a');
  });

  it('goes on where a button stood that is gone', () => {
    at('c').focus();
    at('c').remove();
    tab();
    expect(document.activeElement?.id).toBe('d');
  });

  it('is left to office.js everywhere else, so that the pane can be left at its end', () => {
    at('d').focus();
    tab();
    expect(office).toHaveBeenCalledTimes(1);
    expect(document.activeElement?.id).toBe('d');
  });
});

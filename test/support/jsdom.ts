/** What jsdom lacks and Fluent asks for. Import it first in tests that render. */
import '@testing-library/jest-dom';
import { configure } from '@testing-library/dom';

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizeObserver;
window.scrollTo = () => {};
// Views are loaded when they are opened, which takes a while on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

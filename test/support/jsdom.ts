/** What jsdom lacks and Fluent asks for. Import it first in tests that render. */
import '@testing-library/jest-dom';

class NoResizeObserver implements ResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

globalThis.ResizeObserver ??= NoResizeObserver;

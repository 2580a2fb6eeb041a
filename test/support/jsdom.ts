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

/** Messages between two ports as tasks of their own: jsdom has none. */
class TaskChannel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null };
  readonly port2 = { postMessage: () => void setTimeout(() => this.port1.onmessage?.()) };
}
globalThis.MessageChannel ??= TaskChannel as unknown as typeof MessageChannel;

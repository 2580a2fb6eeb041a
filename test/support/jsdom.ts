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

/**
 * Style rules that Fluent adds are left out: jsdom would match each of them with every element that a query looks at,
 * which took a third of a test's time. What styles hide or show is tried in a browser.
 */
const { sheet } = document.head.appendChild(document.createElement('style'));
Object.assign(Object.getPrototypeOf(sheet) as CSSStyleSheet, { insertRule: () => 0 });

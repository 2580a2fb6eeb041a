/** How long the pane may work before it lets the page draw and hear the user: well within a frame. */
const SLICE_MS = 10;

/**
 * A way to breathe: undefined while the slice lasts, then (or `now`) a promise that is kept when the page has had its
 * turn.
 */
export function createBreathe(): (now?: boolean) => Promise<void> | undefined {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  let began = performance.now();
  // A message comes back as a task of its own, without the delay that timers have.
  port1.onmessage = () => {
    began = performance.now();
    waiting.shift()?.();
  };
  return (now = false) => {
    if (!now && performance.now() - began < SLICE_MS) return undefined;
    return new Promise((resolve) => {
      waiting.push(resolve);
      port2.postMessage(null);
    });
  };
}

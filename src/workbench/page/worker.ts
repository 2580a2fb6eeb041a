import { createStage } from '../stage/stage';
import type { Call, Reply } from './rpc';

// The host lives here so that its work never shows as the pane's.
const post = (reply: Reply): void => self.postMessage(reply);
const stage = createStage(post);
/** Calls are answered one at a time and in order, as Excel does. */
let queue: Promise<void> = Promise.resolve();

async function answer({ id, method, args }: Call): Promise<void> {
  try {
    // The page's client is typed by the same StageApi, so the arguments fit the method.
    const run = stage[method] as (...values: readonly unknown[]) => unknown;
    post({ id, result: await run.apply(stage, [...args]) });
  } catch (error) {
    post({ id, error: error instanceof Error ? error.message : String(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Call>) => {
  queue = queue.then(() => answer(data));
});

/**
 * Long work that can be stopped for a moment after each step, so that whoever runs it may let others have their turn:
 * the pane's page must never stand still for as long as a large register takes.
 */
export type Steps<Result> = Generator<void, Result, void>;

/** Rows between two steps: some milliseconds at most. */
export const rowsPerStep = 128;

/** All the steps at once, for whoever has no need to stop. */
export function finished<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Work on each item, a step after every few. */
export function* eachInSteps<Item>(items: Iterable<Item>, work: (item: Item, index: number) => void): Steps<void> {
  let index = 0;
  for (const item of items) {
    work(item, index);
    index += 1;
    if (index % rowsPerStep === 0) yield;
  }
}

/**
 * Work on the numbers from 0 up to a count, a stretch at a time and a step after each. Where millions are worked on: a
 * loop of one's own is run faster than a function called for each.
 */
export function* rangesInSteps(count: number, work: (from: number, to: number) => void): Steps<void> {
  for (let from = 0; from < count; from += rowsPerStep) {
    if (from > 0) yield;
    work(from, Math.min(from + rowsPerStep, count));
  }
}

/** What a function makes of each item, a step after every few. */
export function* mapInSteps<Item, Made>(
  items: readonly Item[],
  make: (item: Item, index: number) => Made,
): Steps<Made[]> {
  const made: Made[] = [];
  for (let index = 0; index < items.length; index += 1) {
    made.push(make(items[index] as Item, index));
    if (index % rowsPerStep === rowsPerStep - 1) yield;
  }
  return made;
}

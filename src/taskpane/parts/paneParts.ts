import type { partNames } from '../../locales/partTexts';
import { closePart } from './close';

/**
 * The parts that the pane shows, in the order that their sections stand in a view: one line each. What a part has is
 * declared in its own folder.
 */
export const paneParts = {
  close: closePart,
} as const satisfies Readonly<Record<keyof typeof partNames, unknown>>;

/** Use cases of each part. */
export type PartServices = {
  readonly [Key in keyof typeof paneParts]: Awaited<ReturnType<(typeof paneParts)[Key]['services']>>;
};

import type { PanePart } from '../panePart';

/** Samling in the pane. */
export const collectionPart: PanePart = { sections: {}, roundStep: null };

import type { PanePart } from '../panePart';

/** Reskontra och avtal in the pane. */
export const payablesPart: PanePart = { sections: {}, roundStep: null };

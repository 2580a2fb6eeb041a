import type { PanePart } from '../panePart';

/** Plan och initiativ in the pane. */
export const planPart: PanePart = { sections: {}, roundStep: null };

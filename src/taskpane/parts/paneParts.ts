import type { partNames } from '../../locales/partTexts';
import { closePart } from './close';
import { collectionPart } from './collection';
import { indicatorsPart } from './indicators';
import type { PanePart } from './panePart';
import { payablesPart } from './payables';
import { planPart } from './plan';
import { watchPart } from './watch';

/**
 * The parts that the pane shows, in the order that their sections stand in a view: one line each. What a part has is
 * declared in its own folder.
 */
export const paneParts: Readonly<Record<keyof typeof partNames, PanePart>> = {
  payables: payablesPart,
  close: closePart,
  collection: collectionPart,
  indicators: indicatorsPart,
  watch: watchPart,
  plan: planPart,
};

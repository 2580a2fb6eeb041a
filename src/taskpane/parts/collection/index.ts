import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Samling in the pane: members' files in. */
export const collectionPart: PanePart = {
  sections: {
    followUp: lazy(() => import('./CollectMembers').then((module) => ({ default: module.CollectMembers }))),
  },
  roundStep: null,
};

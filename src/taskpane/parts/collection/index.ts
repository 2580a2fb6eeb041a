import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Samling in the pane: members' files in, and key figures by organisation. */
export const collectionPart: PanePart = {
  sections: {
    figures: lazy(() => import('./OrganisationList').then((module) => ({ default: module.OrganisationList }))),
    followUp: lazy(() => import('./CollectMembers').then((module) => ({ default: module.CollectMembers }))),
  },
  roundStep: null,
};

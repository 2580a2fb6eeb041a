import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Reskontra och avtal in the pane: files in, proposals out. */
export const payablesPart: PanePart = {
  sections: { followUp: lazy(() => import('./FromLedger').then((module) => ({ default: module.FromLedger }))) },
  roundStep: null,
};

import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Bevakning in the pane: a section under Följ upp, and reminders in the month round. */
export const watchPart: PanePart = {
  sections: { followUp: lazy(() => import('./WatchList').then((module) => ({ default: module.WatchList }))) },
  roundStep: async () => (await import('./WatchStep')).watchStep,
};

import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Månadsbokslut in the pane: a step of the month round, and what has moved since the last close. */
export const closePart: PanePart = {
  sections: { figures: lazy(() => import('./SinceClose').then((module) => ({ default: module.SinceClose }))) },
  roundStep: async () => (await import('./CloseStep')).closeStep,
  report: async () => (await import('./closeParagraphs')).closeParagraphs,
};

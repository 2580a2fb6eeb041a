import { lazy } from 'react';
import type { PanePart } from '../panePart';
import type { CloseServices } from './closeServices';

/** Månadsbokslut in the pane: a step of the month round, and what has moved since the last close. */
export const closePart: PanePart<CloseServices> = {
  sections: { figures: lazy(() => import('./SinceClose').then((module) => ({ default: module.SinceClose }))) },
  roundStep: async () => (await import('./CloseStep')).closeStep,
  services: async (binding) => (await import('./closeServices')).closeServices(binding),
};

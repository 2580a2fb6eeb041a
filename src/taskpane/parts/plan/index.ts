import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Plan och initiativ in the pane: a section under Nyckeltal, and what stands still in the month round. */
export const planPart: PanePart = {
  sections: { figures: lazy(() => import('./PlanView').then((module) => ({ default: module.PlanView }))) },
  roundStep: async () => (await import('./StandstillStep')).standstillStep,
  report: async () => (await import('./planParagraphs')).planParagraphs,
};

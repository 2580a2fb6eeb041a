import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Indikatorer in the pane: a section under Nyckeltal. */
export const indicatorsPart: PanePart = {
  sections: { figures: lazy(() => import('./IndicatorList').then((module) => ({ default: module.IndicatorList }))) },
  roundStep: null,
};

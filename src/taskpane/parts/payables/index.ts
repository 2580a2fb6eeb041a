import { lazy } from 'react';
import type { PanePart } from '../panePart';

/** Reskontra och avtal in the pane: files in, proposals out; whether the contracts were used, under Nyckeltal. */
export const payablesPart: PanePart = {
  sections: {
    followUp: lazy(() => import('./FromLedger').then((module) => ({ default: module.FromLedger }))),
    settings: lazy(() => import('./LedgerSettings').then((module) => ({ default: module.LedgerSettings }))),
    figures: lazy(() => import('./Purchases').then((module) => ({ default: module.Purchases }))),
  },
  formHelp: lazy(() => import('./ProposeBaseline').then((module) => ({ default: module.ProposeBaseline }))),
  roundStep: null,
};

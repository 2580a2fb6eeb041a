import { cellDifferences } from './differences/cells';
import { lookDifferences } from './differences/looks';
import { programDifferences } from './differences/program';
import { tableDifferences } from './differences/tables';
import type { KnownDifference } from './differences/difference';

export type { KnownDifference };

/** The one list of differences; the manual test matrix has a step for each. */
export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  ...cellDifferences,
  ...tableDifferences,
  ...lookDifferences,
  ...programDifferences,
];

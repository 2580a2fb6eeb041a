import { movements, type Movement } from '../../domain/close/closeTypes';

/** Movements of the calculated effect, and of what outcomes have shown, in the order of the bridge. */
export const calculatedMovements: readonly Movement[] = movements.slice(0, movements.indexOf('added'));
export const shownMovements: readonly Movement[] = ['added', 'dropped', 'changed', 'outcomes', 'monthsPassed'];

const calculatedFirst = 10;
const calculatedLast = calculatedFirst + calculatedMovements.length + 1;
const shownFirst = calculatedLast + 5;
const shownLast = shownFirst + shownMovements.length + 1;
const charts = shownLast + 4;
/** Two charts below each other, as wide as the page, so that no word below a column is broken. */
const chartRows = 13;
const chartsLast = charts + 2 * chartRows - 1;

/** Where things stand on Månadsbokslut: 1-based rows and columns. */
export const place = {
  left: 2,
  selected: 6,
  /** Ingående and Utgående of the calculated effect; what has moved since stands on the row after. */
  calculatedFirst,
  calculatedLast,
  shownFirst,
  shownLast,
  charts,
  chartRows,
  chartsLast,
  /** Column of what the charts are drawn from. */
  chartData: 10,
  /** Row of the tables' headings. */
  tables: chartsLast + 4,
} as const;

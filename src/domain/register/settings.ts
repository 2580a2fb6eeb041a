import type { Serial } from '../basics/calendar';
import type { Ore } from '../basics/money';

/** Unit that amounts are shown in; cells always hold kronor. */
export const displayUnits = ['kr', 'tkr', 'mkr'] as const;
export type DisplayUnit = (typeof displayUnits)[number];

/** The settings of Inställningar (domain.md §7), read and in range. */
export interface Settings {
  readonly organisation: string;
  /** The per date of the sheet; null means today, which the caller passes in. */
  readonly asOf: Serial | null;
  readonly displayUnit: DisplayUnit;
  /** Cap of the smaller headline, months. */
  readonly capMonths: number;
  /** Cap of avoided direct parts, months. */
  readonly avoidanceCapMonths: number;
  /** h, öre per hour; null when blank. */
  readonly hourlyCost: Ore | null;
  /** W252: share of the baseline, 0,5 = 50 %. */
  readonly savingWarningShare: number;
  /** W554, months. */
  readonly lateFollowUpMonths: number;
  /** W351, days. */
  readonly unpaidClaimDays: number;
  /** W153 and W160, öre. */
  readonly validationLimit: Ore;
  /** Coverage under which a forecast uses the rate 1, share. */
  readonly forecastCoverage: number;
}

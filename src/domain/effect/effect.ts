import type { Serial } from '../basics/calendar';
import type { Centihours } from '../basics/hours';
import type { Ore } from '../basics/money';

/** The three effect types and the template's fourth choice, in the order of the lists (domain.md §2). */
export const effectTypes = ['oneOff', 'newContract', 'costAvoidance', 'other'] as const;
export type EffectType = (typeof effectTypes)[number];

/** Frigjorda medel, Återbetalda medel, Undvikna kostnader, Indirekt och tid: always shown apart. */
export const effectClasses = ['freed', 'returned', 'avoided', 'indirect'] as const;
export type EffectClass = (typeof effectClasses)[number];

/** Anledning till effektivisering, in the order of the list. */
export const reasons = [
  'frameworkContract',
  'directAward',
  'miniCompetition',
  'correctedInvoice',
  'penalty',
  'indexAdjustment',
  'other',
] as const;
export type Reason = (typeof reasons)[number];

/** Baselinekälla. The first two may be called freed; the others are estimates (domain.md §4). */
export const baselineSources = [
  'previousContract',
  'budget',
  'indexedPrice',
  'averageBid',
  'marketAssessment',
] as const;
export type BaselineSource = (typeof baselineSources)[number];

/** Status: information only, except withdrawn (Makulerad). */
export const statuses = ['calculated', 'agreed', 'followedUp', 'closed', 'withdrawn'] as const;
export type Status = (typeof statuses)[number];

/** One registered row that can be counted. Amounts are öre excl. VAT; null means blank, never 0. */
export interface Effect {
  /** 0-based position in the table as it was read; the order of rows changes no figure. */
  readonly row: number;
  /** Effekt-ID, '' when missing. */
  readonly id: string;
  readonly title: string;
  readonly type: EffectType;
  /** As the list spells it; '' when missing or not in the list (Ej angivet). */
  readonly department: string;
  readonly category: string;
  /** As the list spells it, '' for Ej angivet; the code when it is one of the template's. */
  readonly reason: string;
  readonly reasonCode: Reason | null;
  readonly supplier: string;
  /** Avtalsnummer, '' for none. */
  readonly contractNumber: string;
  /** The member of a collection that it counts for; '' in a register of one organisation. */
  readonly organisation: string;
  readonly start: Serial;
  /** Whole months 1–600, null where the type needs none and none is given. */
  readonly termMonths: number | null;
  /** U, kr/year. For cost avoidance the requested annual cost. */
  readonly baseline: Ore | null;
  /** N, kr/year. */
  readonly newCost: Ore | null;
  readonly baselineSource: BaselineSource | null;
  /** A, whole amount. */
  readonly amount: Ore | null;
  readonly caseId: string;
  /** C, kr/year (cost avoidance). */
  readonly ceiling: Ore | null;
  /** K, once. */
  readonly implementationCost: Ore | null;
  /** I, kr/year. */
  readonly indirectPerYear: Ore | null;
  /** H, per year. */
  readonly centihoursPerYear: Centihours | null;
  /** Faktiskt slutdatum; null when blank or ignored (W163). */
  readonly actualEnd: Serial | null;
  readonly evidence: string;
  readonly owner: string;
  readonly status: Status | null;
  readonly otherBenefit: string;
  readonly comment: string;
  readonly validation: Validation;
}

/** none: never validated; valid: fingerprint matches the inputs; changed: W159, both amounts are shown. */
export interface Validation {
  readonly state: 'none' | 'valid' | 'changed';
  readonly by: string;
  /** The amount finance validated, öre. */
  readonly amount: Ore | null;
}

/** Whole days from start to end, both included. */
export interface Period {
  readonly start: Serial;
  readonly end: Serial;
}

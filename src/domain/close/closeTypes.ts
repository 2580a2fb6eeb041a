import type { Serial } from '../basics/calendar';
import type { Ore, OreTotal } from '../basics/money';
import type { EffectClass } from '../effect/effect';

/** Mått of a change line. `inYear` has a year, the others have none; realised and confirmed are to date. */
export const closeMeasures = ['calculated', 'inYear', 'realised', 'confirmed'] as const;
export type CloseMeasure = (typeof closeMeasures)[number];

/**
 * Orsak of a change line, in the order of the bridge: first those of calculated and in-year, then those of realised and
 * confirmed. `changed` (Ändrade uppgifter) is used by both.
 */
export const movements = [
  'new',
  'back',
  'changed',
  'reclassified',
  'recalculated',
  'newYear',
  'endedEarly',
  'withdrawn',
  'leftOut',
  'removed',
  'added',
  'dropped',
  'outcomes',
  'monthsPassed',
] as const;
export type Movement = (typeof movements)[number];

/** Läge of an effect: `removed` when its Effekt-ID is gone. */
export type EffectState = 'counted' | 'leftOut' | 'withdrawn' | 'removed';

/** Del: what U − N or Belopp gives, and everything else (implementation cost, indirect, hours). */
export type PartKind = 'main' | 'rest';

/**
 * Amounts of one class and part, öre: whole term, the close's year and the next. What has lapsed is already taken
 * off.
 */
export interface CloseAmounts {
  readonly calculated: OreTotal;
  readonly lapsed: OreTotal;
  readonly inYear: OreTotal;
  readonly lapsedInYear: OreTotal;
  readonly nextYear: OreTotal;
  readonly lapsedNextYear: OreTotal;
}

/** What one row of Effekter is worth in one class and part. */
export interface ClosePart extends CloseAmounts {
  readonly class: EffectClass;
  readonly part: PartKind;
}

/** What outcomes (and, once followed up, implementation costs) have shown to date, öre. */
export interface ShownAmount {
  readonly measure: 'realised' | 'confirmed';
  readonly class: EffectClass;
  readonly amount: OreTotal;
}

/** One row of Effekter as a close needs it. Rows that do not count have neither parts, prints nor shown amounts. */
export interface CloseRow {
  /** As it stands, '' when missing. */
  readonly id: string;
  readonly title: string;
  readonly department: string;
  readonly state: Exclude<EffectState, 'removed'>;
  /** The error that leaves it out; null for other states. */
  readonly ruleId: string | null;
  /** `printOf` its inputs. */
  readonly print: string;
  /** `outcomePrintOf` its outcomes; '' without. */
  readonly outcomePrint: string;
  readonly hasHours: boolean;
  readonly parts: readonly ClosePart[];
  readonly shown: readonly ShownAmount[];
}

/** The register on a per date, as a close sees it. */
export interface RegisterState {
  readonly asOf: Serial;
  /** Timkostnad, öre per hour: the only setting that moves these measures. */
  readonly hourlyCost: Ore | null;
  readonly rows: readonly CloseRow[];
  /** Whether any outcome counts yet: until then Realiserat and Bekräftat are blank. */
  readonly measured: Readonly<Record<'realised' | 'confirmed', boolean>>;
}

/** A row of Bokslut: a month that is closed. Amounts in öre are the position after it. */
export interface ClosedMonth {
  /** 1, 2, … */
  readonly number: number;
  readonly asOf: Serial;
  /** When it was closed, as text; and by whom. */
  readonly closedAt: string;
  readonly closedBy: string;
  /** The product's version. */
  readonly version: string;
  /** Rows of Effekter by state. */
  readonly counted: number;
  readonly leftOut: number;
  readonly withdrawn: number;
  readonly calculated: Readonly<Record<EffectClass, OreTotal>>;
  /** All classes in the close's own year. */
  readonly inYear: OreTotal;
  /** null until an outcome counts. */
  readonly realised: OreTotal | null;
  readonly confirmed: OreTotal | null;
  readonly hourlyCost: Ore | null;
  /** Chained fingerprint of its lines and the print before. */
  readonly print: string;
}

/** A row of Bokslut where something stands, but no close that can be read: nobody knows what it closed. */
export interface UnreadableClose {
  readonly field: 'number' | 'asOf';
  /** What stands there, '' where nothing does. */
  readonly text: string;
  /** null where it is the number that cannot be read. */
  readonly number: number | null;
}

/** A row of Bokslutsrader, never changed once it is closed. Öre. */
export interface ChangeLine {
  readonly close: number;
  readonly measure: CloseMeasure;
  /** The calendar year of `inYear`, else null. */
  readonly year: number | null;
  readonly class: EffectClass;
  readonly effectId: string;
  readonly title: string;
  readonly department: string;
  readonly movement: Movement;
  readonly before: OreTotal;
  readonly after: OreTotal;
  readonly difference: OreTotal;
  readonly comment: string;
}

/** A row of Bokslutsläge: an effect that any close has counted, as it was at the last close. */
export interface PositionRow extends ClosePart {
  readonly effectId: string;
  readonly state: EffectState;
  readonly print: string;
  readonly outcomePrint: string;
}

/** The three tables as they were read, closes by number. */
export interface CloseHistory {
  readonly closes: readonly ClosedMonth[];
  readonly lines: readonly ChangeLine[];
  readonly positions: readonly PositionRow[];
}

/** Why a line is what it is, for its Kommentar. */
export interface LineReason {
  /** The rule that leaves the effect out. */
  readonly ruleId: string | null;
  /** The inputs that changed, by field. */
  readonly fields: readonly PrintField[];
  /** A changed hourly cost, öre, of an effect with hours. */
  readonly hourlyCost: { readonly from: Ore | null; readonly to: Ore | null } | null;
  /** Bokslutsläge had no such row, or one that disagreed with the lines. */
  readonly positionMissing: boolean;
}

/** The inputs that a print holds, in its order; names of the register's fields. */
export const printFields = [
  'type',
  'start',
  'termYears',
  'baseline',
  'newCost',
  'baselineSource',
  'amount',
  'ceiling',
  'implementationCost',
  'indirectPerYear',
  'hoursPerYear',
  'actualEnd',
] as const;
export type PrintField = (typeof printFields)[number];

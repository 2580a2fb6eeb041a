import type { Serial } from '../basics/calendar';
import type { EffectClass } from '../effect/effect';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { OreTotal } from '../basics/money';
import type { TargetBasis, TargetScope } from '../register/target';
import type { Sums } from './sums';

export type ClassTotals = Readonly<Record<EffectClass, OreTotal>>;

/** The figures of any slice of the register: the whole, a year, a type, a department … Öre. */
export interface Figures {
  readonly byClass: ClassTotals;
  /** Sum of the classes. */
  readonly calculated: OreTotal;
  /** Freed and returned, implementation costs taken off; null where nobody has looked, like the two that follow. */
  readonly realised: OreTotal | null;
  /** Of realised, implementation costs: negative. */
  readonly realisedCost: OreTotal;
  readonly confirmed: OreTotal | null;
  readonly estimated: OreTotal | null;
  readonly unverified: OreTotal;
  readonly lapsed: OreTotal;
  readonly elapsed: OreTotal;
  readonly elapsedDirect: OreTotal;
  readonly followedUp: OreTotal;
  readonly notFollowedUp: OreTotal;
  readonly shortfall: OreTotal;
  readonly surplus: OreTotal;
  /** Calculated of rows that finance has validated and that are unchanged since. */
  readonly validated: OreTotal;
  /** In absolute amounts, row by row; null where there is nothing to validate. */
  readonly validatedShare: number | null;
  /** Of what outcomes have shown of freed and returned, the part not verified; null where they have shown nothing. */
  readonly unverifiedShare: number | null;
  readonly centihours: bigint;
  readonly deviation: Readonly<Record<LedgerDeviation, OreTotal>>;
  /** Over freed and returned; null where the denominator is not positive ("–"). */
  readonly realisationRate: number | null;
  /** The rate where it says something of the whole, to be shown; null elsewhere ("–"). */
  readonly shownRate: number | null;
  readonly followUpCoverage: number | null;
  /** The same per class. */
  readonly rates: Readonly<
    Record<
      EffectClass,
      { readonly rate: number | null; readonly shownRate: number | null; readonly coverage: number | null }
    >
  >;
}

export interface NamedFigures extends Figures {
  /** '' is Ej angivet; for types the EffectType code. */
  readonly name: string;
}

export interface YearFigures extends Figures {
  readonly year: number;
}

export interface View {
  readonly byClass: ClassTotals;
  readonly calculated: OreTotal;
}

/**
 * What is left of a target's year, öre, and the rates that it is multiplied with: null where too little is followed up,
 * and 1 is used.
 */
export interface Remaining {
  /** Recurring direct parts in months that are not followed up. */
  readonly recurring: OreTotal;
  readonly recurringRate: number | null;
  /** One-offs of the year as far as they are not paid; none once the year has ended. */
  readonly once: OreTotal;
  readonly onceRate: number | null;
  /** Other parts that realised does not yet hold: they are not scaled. */
  readonly rest: OreTotal;
}

export interface TargetFigures {
  readonly year: number;
  readonly department: string;
  /** The department is Ej angivet. */
  readonly isNotStated: boolean;
  readonly scope: TargetScope;
  readonly basis: TargetBasis;
  readonly target: OreTotal;
  readonly calculated: OreTotal;
  /** Realised, and confirmed where the target counts avoided effects; null where nobody has looked. */
  readonly realised: OreTotal | null;
  /** What the forecast is made from; null for other bases than in-year. */
  readonly remaining: Remaining | null;
  /** null for other bases than in-year. */
  readonly forecast: OreTotal | null;
  /** Too little is followed up of a kind that has something left: the forecast takes it to come in full. */
  readonly forecastUncertain: boolean;
}

/** Every figure that the summary sheets show. */
export interface Summary {
  readonly asOf: Serial;
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: number;
  readonly withdrawn: number;
  /** The ledger's sums, for figures of any slice. */
  readonly sums: Sums;
  readonly total: Figures;
  /** Contiguous years. */
  readonly perYear: readonly YearFigures[];
  readonly perType: readonly NamedFigures[];
  readonly perDepartment: readonly NamedFigures[];
  readonly perCategory: readonly NamedFigures[];
  readonly perReason: readonly NamedFigures[];
  readonly views: { readonly wholeTerm: View; readonly capped: View; readonly first12Months: View };
  readonly runRate: ClassTotals;
  readonly targets: readonly TargetFigures[];
}

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
  /** Freed and returned only. */
  readonly realised: OreTotal;
  readonly confirmed: OreTotal;
  readonly estimated: OreTotal;
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
  readonly centihours: bigint;
  readonly deviation: Readonly<Record<LedgerDeviation, OreTotal>>;
  /** Over freed and returned; null where the denominator is not positive ("–"). */
  readonly realisationRate: number | null;
  readonly followUpCoverage: number | null;
  /** The same per class. */
  readonly rates: Readonly<Record<EffectClass, { readonly rate: number | null; readonly coverage: number | null }>>;
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

export interface TargetFigures {
  readonly year: number;
  readonly department: string;
  readonly scope: TargetScope;
  readonly basis: TargetBasis;
  readonly target: OreTotal;
  readonly calculated: OreTotal;
  readonly realised: OreTotal;
  /** Calculated of the year's months that are not followed up; null for other bases than in-year. */
  readonly remaining: OreTotal | null;
  /** The rate to date that the forecast multiplies with; null where it uses 1, or there is no forecast. */
  readonly rate: number | null;
  /** null for other bases than in-year. */
  readonly forecast: OreTotal | null;
  /** The forecast used the rate 1 because too little is followed up. */
  readonly tooLittleFollowedUp: boolean;
}

/** Every figure that the summary sheets show. */
export interface Summary {
  readonly asOf: number;
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

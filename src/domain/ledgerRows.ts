import type { MonthIndex, Serial } from './calendar';
import { yearOf, yearOfSerial } from './calendar';
import type { CalculatedPart, Calculation } from './calculation';
import { countedIn, newlySignedPerYear, runRateOn } from './calculation';
import type { Deviation } from './deviation';
import { noDeviation } from './deviation';
import type { Effect, EffectClass } from './effect';
import { effectClasses } from './effect';
import type { FollowUp, FollowUpYear } from './followUp';
import type { LedgerRow } from './ledgerRow';
import type { MonthSpan } from './monthSpan';
import { within } from './monthSpan';
import type { Ore } from './money';
import { addOre, subtractOre, zeroOre } from './money';
import { amountIn, cumulative } from './phasing';

/** The day a ledger is made for. */
export interface LedgerDay {
  readonly asOf: Serial;
  /** Calendar year of the per date. */
  readonly year: number;
  readonly lastElapsed: MonthIndex;
}

/** An effect with what it gives and what has been shown of it. */
export interface LedgerEntry {
  readonly effect: Effect;
  readonly calculation: Calculation;
  readonly followUp: FollowUp;
}

const noYears: readonly FollowUpYear[] = [];
const noSpans: readonly MonthSpan[] = [];

/** Appends an effect's rows, class by class. A class without a part has no rows. */
export function appendRows(rows: LedgerRow[], entry: LedgerEntry, day: LedgerDay): void {
  const { parts } = entry.calculation;
  const [first] = parts;
  if (first === undefined) return;
  // Most effects have one class: nothing to sort out.
  if (parts.every((part) => part.class === first.class)) return appendClass(rows, entry, first.class, parts, day);
  for (const effectClass of effectClasses) {
    const own = parts.filter((part) => part.class === effectClass);
    if (own.length > 0) appendClass(rows, entry, effectClass, own, day);
  }
}

/** The years of the class's parts and of what the effect's outcomes show, ascending. */
function appendClass(rows: LedgerRow[], entry: LedgerEntry, effectClass: EffectClass, parts: readonly CalculatedPart[], day: LedgerDay): void {
  const shown = entry.followUp.class === effectClass ? entry.followUp.years : noYears;
  let firstYear = Infinity;
  let lastYear = -Infinity;
  for (const { phasing } of parts) {
    firstYear = Math.min(firstYear, yearOf(phasing.first));
    lastYear = Math.max(lastYear, yearOf(phasing.last));
  }
  const common = commonOf(entry, effectClass, parts);
  let isFirst = true;
  let next = 0;
  const append = (year: number, shownInYear: FollowUpYear | undefined): void => {
    rows.push(rowOf(common, entry, parts, year, shownInYear, isFirst, day));
    isFirst = false;
  };
  for (let year = firstYear; year <= lastYear; year += 1) {
    // What was shown before the parts' years, and then in them.
    for (; next < shown.length && (shown[next]?.year ?? year) < year; next += 1) append(shown[next]?.year ?? year, shown[next]);
    const inYear = shown[next]?.year === year ? shown[next] : undefined;
    if (inYear !== undefined) next += 1;
    append(year, inYear);
  }
  for (; next < shown.length; next += 1) append(shown[next]?.year ?? lastYear, shown[next]);
}

/** What all rows of an effect's class have in common. The amounts stand on the first of them only. */
interface Common {
  readonly effect: Effect;
  readonly class: EffectClass;
  readonly hasTerm: boolean;
  readonly annualEffect: Ore;
  readonly capped: Ore;
  readonly first12Months: Ore;
  readonly shortfall: Ore;
  readonly surplus: Ore;
}

function commonOf({ effect, calculation, followUp }: LedgerEntry, effectClass: EffectClass, parts: readonly CalculatedPart[]): Common {
  let annualEffect = zeroOre;
  let capped = zeroOre;
  let first12Months = zeroOre;
  for (const part of parts) {
    annualEffect = addOre(annualEffect, newlySignedPerYear(part));
    capped = addOre(capped, part.capped);
    first12Months = addOre(first12Months, part.first12Months);
  }
  const isDirect = followUp.class === effectClass;
  return {
    effect,
    class: effectClass,
    hasTerm: calculation.direct !== null && calculation.direct.months !== null,
    annualEffect,
    capped,
    first12Months,
    shortfall: isDirect ? followUp.shortfall : zeroOre,
    surplus: isDirect ? followUp.surplus : zeroOre,
  };
}

/**
 * A row that looks up in its effect what its effect says, and in its year's follow-up what that says: most of what a register
 * holds in memory is ledger rows, and copies in each would make them three times as large.
 */
class YearRow implements LedgerRow {
  constructor(
    private readonly common: Common,
    private readonly shown: FollowUpYear | undefined,
    private readonly isFirst: boolean,
    readonly year: number,
    readonly calculated: Ore,
    readonly lapsed: Ore,
    readonly elapsed: Ore,
    readonly elapsedDirect: Ore,
    readonly notFollowedUp: Ore,
    readonly centihours: number,
    readonly runRate: Ore,
  ) {}

  get class(): EffectClass { return this.common.class; }
  get hasTerm(): boolean { return this.common.hasTerm; }
  get effectId(): string { return this.common.effect.id; }
  get title(): string { return this.common.effect.title; }
  get type(): Effect['type'] { return this.common.effect.type; }
  get department(): string { return this.common.effect.department; }
  get category(): string { return this.common.effect.category; }
  get reason(): string { return this.common.effect.reason; }
  get supplier(): string { return this.common.effect.supplier; }
  get caseId(): string { return this.common.effect.caseId; }
  get startYear(): number { return yearOfSerial(this.common.effect.start); }
  get validation(): Effect['validation']['state'] { return this.common.effect.validation.state; }

  get realised(): Ore { return this.class === 'avoided' || this.shown === undefined ? zeroOre : this.shown.shown; }
  get confirmed(): Ore { return this.class !== 'avoided' || this.shown === undefined ? zeroOre : this.shown.shown; }
  get estimated(): Ore { return this.shown === undefined ? zeroOre : this.shown.estimated; }
  get unverified(): Ore { return this.shown === undefined ? zeroOre : this.shown.unverified; }
  get followedUp(): Ore { return this.shown === undefined ? zeroOre : this.shown.followedUp; }
  get deviation(): Deviation { return this.shown === undefined ? noDeviation : this.shown.deviation; }

  get annualEffect(): Ore { return this.isFirst ? this.common.annualEffect : zeroOre; }
  get capped(): Ore { return this.isFirst ? this.common.capped : zeroOre; }
  get first12Months(): Ore { return this.isFirst ? this.common.first12Months : zeroOre; }
  get shortfall(): Ore { return this.isFirst ? this.common.shortfall : zeroOre; }
  get surplus(): Ore { return this.isFirst ? this.common.surplus : zeroOre; }
}

function rowOf(
  common: Common,
  { effect, calculation, followUp }: LedgerEntry,
  parts: readonly CalculatedPart[],
  year: number,
  shown: FollowUpYear | undefined,
  isFirst: boolean,
  day: LedgerDay,
): LedgerRow {
  const january = (year * 12) as MonthIndex;
  const december = (january + 11) as MonthIndex;
  const followed = followedThrough(calculation, followUp, january, december, day.lastElapsed);
  let calculated = zeroOre;
  let lapsed = zeroOre;
  let elapsed = zeroOre;
  let elapsedDirect = zeroOre;
  let notFollowedUp = zeroOre;
  let runRate = zeroOre;
  let centihours = 0;
  for (const part of parts) {
    const counted = countedIn(part, january, december);
    const elapsedPart = elapsedIn(part, followUp, counted, january, december, day.lastElapsed);
    let open = counted;
    for (const span of followed) open = subtractOre(open, countedIn(part, span.first, span.last));
    calculated = addOre(calculated, counted);
    if (part.lapsed !== 0) {
      lapsed = addOre(lapsed, subtractOre(amountIn(part.total, part.phasing, january, december), counted));
    }
    elapsed = addOre(elapsed, elapsedPart);
    if (part.kind === 'direct') elapsedDirect = elapsedPart;
    notFollowedUp = addOre(notFollowedUp, open);
    if (year === day.year) runRate = addOre(runRate, runRateOn(part, effect, day.asOf));
    if (part.kind === 'hours') centihours = hoursIn(part, calculation.grossCentihours, january, december);
  }
  return new YearRow(common, shown, isFirst, year, calculated, lapsed, elapsed, elapsedDirect, notFollowedUp, centihours, runRate);
}

/** Followed-up months of the year that count so far: a month that has not elapsed cannot be followed up yet. */
function followedThrough(
  { direct }: Calculation,
  { months, atOnceElapsed }: FollowUp,
  january: MonthIndex,
  december: MonthIndex,
  lastElapsed: MonthIndex,
): readonly MonthSpan[] {
  if (months.length === 0) return noSpans;
  if (direct?.months === null) return atOnceElapsed ? within(months, january, december) : noSpans;
  return within(months, january, december < lastElapsed ? december : lastElapsed);
}

function elapsedIn(
  part: CalculatedPart,
  followUp: FollowUp,
  counted: Ore,
  january: MonthIndex,
  december: MonthIndex,
  lastElapsed: MonthIndex,
): Ore {
  if (part.kind === 'direct' && part.months === null) return followUp.atOnceElapsed ? counted : zeroOre;
  return december <= lastElapsed ? counted : countedIn(part, january, lastElapsed);
}

/** Hours lie over the term as the indirect parts do; the unit is hundredths of an hour, phased like öre. */
function hoursIn(part: CalculatedPart, centihours: number, january: MonthIndex, december: MonthIndex): number {
  const until = (month: number): number =>
    cumulative(centihours as Ore, part.phasing, Math.min(month, part.lastCounted) as MonthIndex);
  return until(december) - until(january - 1);
}

import type { MonthIndex, Serial } from '../basics/calendar';
import { lastElapsedMonth, monthIndexOf, yearOfSerial } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { Ore, OreTotal } from '../basics/money';
import { divideHalfAway } from '../basics/money';
import type { Phasing } from '../basics/phasing';
import { amountIn } from '../basics/phasing';
import type { Steps } from '../basics/steps';
import { fold } from '../basics/text';
import type { EffectClass } from '../effect/effect';
import type { Initiative, OpenStage, Stage, StageProbabilities } from './initiative';
import { openStages, planOf } from './initiative';

/** A counted effect as a plan needs it. Öre. */
export interface PlanEffect {
  /** Position in Effekter. */
  readonly row: number;
  readonly id: string;
  /** Initiativ as written, '' for none. */
  readonly initiative: string;
  readonly category: string;
  readonly department: string;
  /** The direct part; null for Annat. `lastCounted`: the last month that has not lapsed. */
  readonly direct: {
    readonly class: EffectClass;
    readonly total: Ore;
    readonly phasing: Phasing;
    readonly lastCounted: MonthIndex;
    /** Per year; null without a term. */
    readonly perYear: Ore | null;
  } | null;
  /** Somebody has looked: a counted outcome has an elapsed month. */
  readonly isMeasured: boolean;
  /** Realised or confirmed of the direct part to date. */
  readonly shown: OreTotal;
  /** What rates hold: shown, and what was calculated of the same months. */
  readonly ratedShown: OreTotal;
  readonly rated: OreTotal;
  /** Calculated in absolute amounts, of followed-up and of elapsed months: coverage. */
  readonly followedUpSize: OreTotal;
  readonly elapsedSize: OreTotal;
  /** Validated by finance and unchanged since. */
  readonly validated: boolean;
  /** Calculated of all parts, by year and class. */
  readonly perYear: readonly { readonly year: number; readonly class: EffectClass; readonly calculated: OreTotal }[];
}

/** What a target says of a year. `target` is null without one, and where Räknas som is not Effekt i året. */
export interface PlanTarget {
  readonly year: number;
  readonly target: OreTotal | null;
  /** The classes of Avser. */
  readonly classes: readonly EffectClass[];
  /** The target's own calculated and realised of the year, over all counted effects; null: nobody has looked. */
  readonly inEffects: OreTotal;
  readonly realised: OreTotal | null;
}

/** What an initiative comes to in a year, öre. */
export interface InitiativeYear {
  readonly plan: OreTotal;
  /** In-year calculated direct part of its linked effects, in the target's classes. */
  readonly inEffects: OreTotal;
  /** max(0, plan − effects) of months that have not elapsed, in stages 1–3; else 0. */
  readonly remaining: OreTotal;
  /** round(remaining · probability). */
  readonly weighted: OreTotal;
  /** Whether the target counts its class: else it stands beside. */
  readonly isCounted: boolean;
}

/** An initiative with what its linked effects make of it. */
export interface InitiativeStatus {
  readonly initiative: Initiative;
  /** The stage that counts: 4 without an effect counts as 3, Realiserad is derived. */
  readonly stage: Stage;
  /** The probability that counts, 0–1; null in stages 4, 5 and Avbruten. */
  readonly probability: number | null;
  readonly effects: readonly PlanEffect[];
  /** Kalkylerat per år i effekter, öre. */
  readonly perYear: OreTotal;
  /** Of direct parts, before implementation costs; null: nobody has looked. */
  readonly realised: OreTotal | null;
  /**
   * Realised ÷ calculated of what is followed up; null where that is not positive. Realiserad is never shown
   * without it.
   */
  readonly rate: number | null;
  /** Calculated direct parts of effects that finance has validated, and of all: how much of it is validated. */
  readonly validated: OreTotal;
  readonly calculated: OreTotal;
  /** In the plan's years, in order. */
  readonly years: readonly InitiativeYear[];
}

/** The plan against the target of a year, öre; gaps are null without a target. */
export interface PlanYear {
  readonly year: number;
  readonly target: OreTotal | null;
  readonly inEffects: OreTotal;
  /** null: nobody has looked. */
  readonly realised: OreTotal | null;
  /** Of inEffects, effects without an initiative. */
  readonly outsidePlan: OreTotal;
  readonly remaining: OreTotal;
  readonly weighted: OreTotal;
  /** Target − effects − weighted (or unweighted) remaining: positive is what nobody has a plan for. */
  readonly gapWeighted: OreTotal | null;
  readonly gapUnweighted: OreTotal | null;
  /** Initiatives of classes that the target does not count. */
  readonly beside: { readonly remaining: OreTotal; readonly weighted: OreTotal };
}

export interface Plan {
  /** This year and the next two. */
  readonly years: readonly PlanYear[];
  /** In table order. */
  readonly initiatives: readonly InitiativeStatus[];
}

/** Years that a plan shows: the per date's and the next two. */
export function planYears(asOf: Serial): readonly number[] {
  return [0, 1, 2].map((after) => yearOfSerial(asOf) + after);
}

/** What a plan is made from. */
export interface PlanInput {
  readonly asOf: Serial;
  readonly initiatives: readonly Initiative[];
  readonly effects: readonly PlanEffect[];
  /** One for each of `planYears`, in order. */
  readonly targets: readonly PlanTarget[];
  readonly probabilities: StageProbabilities;
}

/**
 * Plan mot mål (plan.md C.3–C.4). Linked effects replace the plan: they are never added to it. An effect belongs to
 * the initiative whose ID it names, and counts once. No two initiatives have the same ID (E762).
 */
export function* planAgainstTargets({ asOf, initiatives, effects, targets, probabilities }: PlanInput): Steps<Plan> {
  const byId = new Map(
    initiatives.filter(({ id }) => id !== '').map((initiative) => [fold(initiative.id), initiative]),
  );
  const linked = groupBy(effects, (effect) => byId.get(fold(effect.initiative)));
  const statuses: InitiativeStatus[] = [];
  for (const initiative of initiatives) {
    yield;
    statuses.push(statusOf(initiative, linked.get(initiative) ?? [], asOf, targets, probabilities));
  }
  const outside = linked.get(undefined) ?? [];
  return { years: targets.map((target, index) => yearOfPlan(target, index, statuses, outside)), initiatives: statuses };
}

function statusOf(
  initiative: Initiative,
  effects: readonly PlanEffect[],
  asOf: Serial,
  targets: readonly PlanTarget[],
  probabilities: StageProbabilities,
): InitiativeStatus {
  const sum = (amountOf: (effect: PlanEffect) => OreTotal): OreTotal =>
    effects.reduce((total, effect) => total + amountOf(effect), 0n);
  const shown = sum((effect) => effect.shown);
  const rated = sum((effect) => effect.rated);
  const isCovered = sum((effect) => effect.followedUpSize) * 2n >= sum((effect) => effect.elapsedSize);
  const stage = stageOf(initiative, effects, shown > 0n && isCovered && rated > 0n);
  const probability = probabilityOf(initiative, stage, probabilities);
  const total = (own: readonly PlanEffect[]): OreTotal =>
    own.reduce((all, { direct }) => all + BigInt(direct?.total ?? 0), 0n);
  return {
    initiative,
    stage,
    probability,
    effects,
    perYear: sum(({ direct }) => BigInt(direct?.perYear ?? 0)),
    realised: effects.some(({ isMeasured }) => isMeasured) ? shown : null,
    rate: rated > 0n ? Number(sum((effect) => effect.ratedShown)) / Number(rated) : null,
    validated: total(effects.filter(({ validated }) => validated)),
    calculated: total(effects),
    years: targets.map((target) => initiativeYear(initiative, effects, target, probability, asOf)),
  };
}

/**
 * Realiserad is derived from stage 4 alone; typed it is stage 4; stage 4 without a counted effect counts as 3
 * (W754).
 */
function stageOf({ stage }: Initiative, effects: readonly PlanEffect[], isRealised: boolean): Stage {
  if (stage !== 'contract' && stage !== 'realised') return stage;
  if (effects.length === 0) return 'procurement';
  return isRealised ? 'realised' : 'contract';
}

/** A typed Sannolikhet wins in stages 1–3; where stage 4 counts as 3, at most that of stage 3. */
function probabilityOf(
  { stage: typed, probability }: Initiative,
  stage: Stage,
  defaults: StageProbabilities,
): number | null {
  if (!isOpen(stage)) return null;
  const most = typed === stage ? 1 : defaults[stage];
  return Math.min(probability ?? defaults[stage], most);
}

/** Whether a stage's plan still counts. */
export function isOpen(stage: Stage): stage is OpenStage {
  return (openStages as readonly Stage[]).includes(stage);
}

/** Nobody sees to it, though its plan still counts. */
export function lacksOwner({ stage, initiative }: Pick<InitiativeStatus, 'stage' | 'initiative'>): boolean {
  return isOpen(stage) && initiative.owner === '';
}

function initiativeYear(
  initiative: Initiative,
  effects: readonly PlanEffect[],
  { year, classes }: PlanTarget,
  probability: number | null,
  asOf: Serial,
): InitiativeYear {
  const [january, december] = [monthIndexOf(year, 1), monthIndexOf(year, 12)];
  const next = Math.max(january, lastElapsedMonth(asOf) + 1) as MonthIndex;
  const plan = planOf(initiative);
  const planned = (from: MonthIndex): OreTotal =>
    plan === null ? 0n : BigInt(amountIn(plan.total, plan.phasing, from, december));
  const inEffects = (from: MonthIndex): OreTotal =>
    effects.reduce((sum, effect) => sum + directIn(effect, classes, from, december), 0n);
  const left = planned(next) - inEffects(next);
  const remaining = probability !== null && left > 0n ? left : 0n;
  return {
    plan: planned(january),
    inEffects: inEffects(january),
    remaining,
    weighted:
      probability === null
        ? 0n
        : divideHalfAway(remaining * BigInt(Math.round(probability * millionth)), BigInt(millionth)),
    isCounted: classes.includes(initiative.class),
  };
}

const millionth = 1_000_000;

/** Calculated of an effect's direct part in some months, where its class is among those given. */
function directIn({ direct }: PlanEffect, classes: readonly EffectClass[], from: MonthIndex, to: MonthIndex): OreTotal {
  if (direct === null || !classes.includes(direct.class)) return 0n;
  return BigInt(amountIn(direct.total, direct.phasing, from, Math.min(to, direct.lastCounted) as MonthIndex));
}

function yearOfPlan(
  { year, target, classes, inEffects, realised }: PlanTarget,
  index: number,
  statuses: readonly InitiativeStatus[],
  outside: readonly PlanEffect[],
): PlanYear {
  const own = statuses.flatMap(({ years }) => years[index] ?? []);
  const sum = (isCounted: boolean, amountOf: (each: InitiativeYear) => OreTotal): OreTotal =>
    own.reduce((total, each) => (each.isCounted === isCounted ? total + amountOf(each) : total), 0n);
  const remaining = sum(true, (each) => each.remaining);
  const weighted = sum(true, (each) => each.weighted);
  const rows = outside
    .flatMap(({ perYear }) => perYear)
    .filter((row) => row.year === year && classes.includes(row.class));
  return {
    year,
    target,
    inEffects,
    realised,
    outsidePlan: rows.reduce((total, { calculated }) => total + calculated, 0n),
    remaining,
    weighted,
    gapWeighted: target === null ? null : target - inEffects - weighted,
    gapUnweighted: target === null ? null : target - inEffects - remaining,
    beside: { remaining: sum(false, (each) => each.remaining), weighted: sum(false, (each) => each.weighted) },
  };
}

/** How far effects and plan reach: shares of the target, whole plan and weighted; null without a positive target. */
export function reachOf({
  target,
  inEffects,
  remaining,
  weighted,
}: PlanYear): { readonly whole: number; readonly weighted: number } | null {
  if (target === null || target <= 0n) return null;
  return {
    whole: Number(inEffects + remaining) / Number(target),
    weighted: Number(inEffects + weighted) / Number(target),
  };
}

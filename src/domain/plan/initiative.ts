import type { MonthIndex } from '../basics/calendar';
import { firstDayOf, endOfTerm } from '../basics/calendar';
import type { Ore } from '../basics/money';
import { mulDivRound } from '../basics/money';
import type { Phasing } from '../basics/phasing';
import { phasingOf } from '../basics/phasing';
import type { EffectClass } from '../effect/effect';

/** Steg as it can be typed, in order; `realised` is derived and means `contract` when typed. */
export const stages = ['idea', 'decided', 'procurement', 'contract', 'realised', 'cancelled'] as const;
export type Stage = (typeof stages)[number];

/** Stages whose plan still counts, each with a probability of its own. */
export const openStages = ['idea', 'decided', 'procurement'] as const;
export type OpenStage = (typeof openStages)[number];

/** The share of each stage's plan that is reckoned with, 0–1: our assumptions, editable in Listor. */
export type StageProbabilities = Readonly<Record<OpenStage, number>>;
export const defaultProbabilities: StageProbabilities = { idea: 0.1, decided: 0.3, procurement: 0.6 };

/** 1–5, or a range such as 2–4. */
export interface Grade {
  readonly low: number;
  readonly high: number;
}

/** A row of Initiativ that counts: a savings initiative of a category. Amounts in öre per year; blank is null. */
export interface Initiative {
  /** 0-based position in the table. */
  readonly row: number;
  /** '' when it has none: then no effect can be linked to it. */
  readonly id: string;
  readonly title: string;
  readonly category: string;
  readonly department: string;
  readonly feasibility: Grade | null;
  readonly potential: Grade | null;
  readonly spend: Ore | null;
  readonly saving: Ore | null;
  /** Effektklass; blank is avoided, never counted as freed without a source. */
  readonly class: EffectClass;
  /** First month of Uppstart: when work starts. */
  readonly start: MonthIndex | null;
  /** First month of the effect: Effekt från, else Uppstart + the lead time. */
  readonly effectFrom: MonthIndex | null;
  readonly termMonths: number;
  /** As typed. */
  readonly stage: Stage;
  /** As typed, 0–1; null when blank. */
  readonly probability: number | null;
  readonly owner: string;
  readonly decision: string;
  readonly comment: string;
}

/** Prioritet: the lowest feasibility × the lowest potential, 1–25; null without one of them. */
export function priorityOf({ feasibility, potential }: Pick<Initiative, 'feasibility' | 'potential'>): number | null {
  return feasibility === null || potential === null ? null : feasibility.low * potential.low;
}

/** What a plan comes to over its term and how it lies; null without a saving or a start (W756). */
export function planOf({
  saving,
  effectFrom,
  termMonths,
}: Initiative): { readonly total: Ore; readonly phasing: Phasing } | null {
  if (saving === null || effectFrom === null) return null;
  const start = firstDayOf(effectFrom);
  return {
    total: mulDivRound(saving, termMonths, 12),
    phasing: phasingOf({ start, end: endOfTerm(start, termMonths) }),
  };
}

/** The fields of an effect that an initiative fills in when its contract is registered. Öre per year. */
export interface EffectFromInitiative {
  readonly title: string;
  readonly category: string;
  readonly department: string;
  readonly owner: string;
  readonly initiative: string;
  readonly start: MonthIndex | null;
  readonly termMonths: number;
  /** Spend and what is left of it; null where either is unknown. */
  readonly baseline: Ore | null;
  readonly newCost: Ore | null;
}

/** What registering an effect from an initiative starts with; where its baseline comes from is for the user to say. */
export function effectFromInitiative(initiative: Initiative): EffectFromInitiative {
  const { id, title, category, department, owner, effectFrom, termMonths, spend, saving } = initiative;
  const newCost = spend === null || saving === null ? null : ((spend - saving) as Ore);
  return {
    title,
    category,
    department,
    owner,
    initiative: id,
    start: effectFrom,
    termMonths,
    baseline: newCost === null ? null : spend,
    newCost,
  };
}

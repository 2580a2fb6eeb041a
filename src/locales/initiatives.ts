import type { Stage } from '../domain/plan/initiative';

/** Steg, by code. Realiserad is derived from what outcomes show. */
export const stageNames: Readonly<Record<Stage, string>> = {
  idea: 'Idé',
  decided: 'Beslutad',
  procurement: 'Upphandling',
  contract: 'Avtal',
  realised: 'Realiserad',
  cancelled: 'Avbruten',
};

/** Steg of the row that holds effects without an initiative. */
export const outsidePlan = 'Utanför planen';
/** Steg of the row of an initiative that has an error and is in no figure. */
export const leftOutOfPlan = 'Utelämnat på grund av fel';

/** A quarter by its year and number: 2026 kv 2. */
export const quarterName = (year: number, quarter: number): string => `${year} kv ${quarter}`;

/** Sheet Initiativ. */
export const initiativeSheetHead = {
  title: 'Initiativ',
  lines: [
    'En rad per kategoriinitiativ: vad det väntas ge, när och vem som ansvarar. Koppla effekter med Initiativ-ID.',
    'Kopplade effekter ersätter planen och läggs aldrig till den. Sammanställningen visar planen mot målet.',
  ],
} as const;

/** Headings of FaktaPlan, by field. */
export const planFactHeadings = {
  id: 'Initiativ-ID',
  title: 'Benämning',
  department: 'Förvaltning',
  owner: 'Ansvarig',
  start: 'Startkvartal',
  year: 'År',
  stage: 'Steg',
  class: 'Effektklass',
  isCounted: 'Räknas mot målet',
  plan: 'Plan',
  inEffects: 'I effekter',
  remaining: 'Kvar',
  weighted: 'Kvar vägt',
  linkedEffects: 'Kopplade effekter',
  perYearInEffects: 'Kalkylerat per år',
  measuredEffects: 'Uppföljda effekter',
  realised: 'Realiserat',
} as const;
export type PlanFactField = keyof typeof planFactHeadings;

import { hasPart } from '../../application/parts';
import { planState } from '../../application/plan/planState';
import type { RefreshResult } from '../../application/results';
import { finished } from '../../domain/basics/steps';
import { ledger, ledgerRows } from '../../domain/ledger/ledger';
import { stageNames } from '../../locales/initiatives';
import { kronor, type Json } from './exactJson';

const orNull = (amount: bigint | null): Json => (amount === null ? null : kronor(amount));

/** `plan` of `refresh --json`: this year and the next two, and initiatives of this year; null without the part. */
export function planReport({ reading, assessment }: RefreshResult): Json {
  if (!hasPart(reading.schema, 'plan')) return null;
  const { plan } = finished(planState(finished(ledgerRows(finished(ledger(assessment)))), reading, assessment));
  return {
    years: plan.years.map((year) => ({
      year: year.year,
      target: orNull(year.target),
      inEffects: kronor(year.inEffects),
      realised: orNull(year.realised),
      remaining: kronor(year.remaining),
      weighted: kronor(year.weighted),
      gapWeighted: orNull(year.gapWeighted),
      gapUnweighted: orNull(year.gapUnweighted),
    })),
    initiatives: plan.initiatives.map(({ initiative: { id }, stage, years: [year] }) => ({
      id,
      stage: stageNames[stage],
      plan: kronor(year?.plan ?? 0n),
      inEffects: kronor(year?.inEffects ?? 0n),
      remaining: kronor(year?.remaining ?? 0n),
      weighted: kronor(year?.weighted ?? 0n),
    })),
  };
}

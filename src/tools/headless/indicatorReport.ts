import { indicatorsShown } from '../../application/indicators/indicatorWork';
import { watchesOf } from '../../application/indicators/watchWork';
import { hasPart } from '../../application/parts';
import type { RefreshResult } from '../../application/results';
import { finished } from '../../domain/basics/steps';
import { watchTotals } from '../../domain/indicators';
import { indicatorStateNames } from '../../locales/indicators';
import { kronor, type Json } from './exactJson';

/** `indicators` of `refresh --json`, as they stand in the table; null without the part. */
export function indicatorReport(refreshed: RefreshResult): Json {
  if (!hasPart(refreshed.reading.schema, 'indicators')) return null;
  const shown = finished(indicatorsShown(refreshed, refreshed.summary));
  return shown.map(({ year, name, slice, target, outcome, state }) => ({
    year,
    name,
    slice,
    target,
    outcome,
    state: indicatorStateNames[state],
  }));
}

/** `watch` of `refresh --json`: what is booked, charged, and booked but not charged; null without the part. */
export function watchReport({ reading }: RefreshResult): Json {
  if (!hasPart(reading.schema, 'watch')) return null;
  const { booked, charged, notCharged } = watchTotals(watchesOf(reading.cells).watches);
  return { booked: kronor(booked), charged: kronor(charged), notCharged: kronor(notCharged) };
}

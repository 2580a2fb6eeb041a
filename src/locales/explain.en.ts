import type { CalculationStep, EffectExplanation } from '../domain/effect/explainEffect';
import type { FigureExplanation, LeftOutRow } from '../domain/summary/explainFigure';
import type { FigureNote } from '../domain/summary/figureNotes';
import type { FigureRef, Slice } from '../domain/summary/figureRef';
import type { TargetFigures } from '../domain/summary/summaryTypes';
import { domainWordsEn as words } from './domainWords';
import { formatKronor, formatNumber, formatPercent, formatShare } from './format';
import { ruleTitle } from './issueText';

const kronor = (ore: number | bigint): string => formatKronor(ore, 'en');
const figure = (ore: number | bigint): string => kronor(ore).replace(/\u00a0kr$/, '');
const hours = (centihours: number | bigint): string => `${formatNumber(Number(centihours) / 100, 'en')} hours`;

/** "7 years", or "30 months / 12" where the term is not whole years. */
function term(months: number): string {
  if (months === 12) return '1 year';
  return months % 12 === 0 ? `${months / 12} years` : `${months} ${months === 1 ? 'month' : 'months'} / 12`;
}

/** One line of an effect's calculation: "(5 000 000 − 3 000 000) kr/year × 7 years = 14 000 000 kr". */
export function stepEn(step: CalculationStep): string {
  switch (step.kind) {
    case 'yearlyDifference': {
      const sum = `(${figure(step.before)} − ${figure(step.newCost)}) kr/year × ${term(step.months)} = ${kronor(step.total)}`;
      return step.ceilingUsed ? `${sum}, counted from the contractual ceiling` : sum;
    }
    case 'amountOverTerm':
      return `${kronor(step.total)} for the whole term, ${term(step.months).replace(' / 12', '')}`;
    case 'amountAtOnce':
      return `${kronor(step.total)}, once on ${step.day}`;
    case 'implementation':
      return `Implementation cost ${kronor(step.total)}, once in ${words.months[step.month - 1]} ${step.year}`;
    case 'indirect':
      return `Indirect effect ${figure(step.perYear)} kr/year × ${term(step.months)} = ${kronor(step.total)}`;
    case 'hours':
      return step.hourlyCost === null
        ? `${hours(step.centihours)} saved, 0 kr as long as no hourly cost is set`
        : `${hours(step.centihoursPerYear)}/year × ${figure(step.hourlyCost)} kr × ${term(step.months)} = ${kronor(step.total)}`;
    case 'lapsed':
      return `Lapsed ${kronor(step.amount)}: the contract ended on ${step.end}, months after ${words.months[step.month - 1]} ${step.year} do not count`;
  }
}

/**
 * An effect's whole calculation, a line for each part, then the sum where there are several, then its class and why.
 */
export function effectEn(explanation: EffectExplanation): string[] {
  const lines = explanation.steps.map(stepEn);
  if (explanation.steps.length > 1) lines.push(`Calculated effect: ${kronor(explanation.calculated)}`);
  if (explanation.class === null) return lines;
  const name = words.class[explanation.class];
  switch (explanation.classReason) {
    case 'baselineKnown':
      return [...lines, `Counts as ${name}: the cost before is known.`];
    case 'baselineMissing':
      return [...lines, `Counts as ${name}: the baseline has no source.`];
    case 'baselineEstimate':
      return [...lines, `Counts as ${name}: the cost before is an estimate.`];
    case 'byType':
      return [...lines, `Counts as ${name}.`];
  }
}

function sliceEn(slice: Slice): string {
  switch (slice.kind) {
    case 'all':
      return 'the whole register';
    case 'year':
      return `the year ${slice.year}`;
    case 'type':
      return words.type[slice.name];
    case 'department':
    case 'category':
    case 'reason':
      return `${slice.kind} ${slice.name === '' ? words.notStated : slice.name}`;
  }
}

const formulas = {
  calculated: 'The sum of all parts of the effects; months after a contract really ended do not count.',
  lapsed: 'Calculated effect of months after the contract really ended.',
  realised:
    'Sum of outcomes in elapsed months of freed and returned, less implementation costs of effects that are followed up. Estimated outcomes do not count.',
  realisedCost: 'Implementation costs taken off realised: their start month has elapsed and the effect has an outcome.',
  confirmed: 'The sum of outcomes in elapsed months, for avoided costs. They are never freed budget.',
  estimated: 'Outcomes that are estimates and that nobody has seen in the books.',
  unverified: 'The share of the outcomes where Verifierad is blank.',
  elapsed: 'Calculated effect of months that have elapsed.',
  elapsedDirect: 'Calculated effect of months that have elapsed, without implementation costs and indirect effects.',
  followedUp:
    'Calculated effect of elapsed months that have an outcome, without implementation costs and indirect effects.',
  notFollowedUp:
    'Calculated effect of the months that have not elapsed or have no outcome, and what is not paid of one-offs.',
  restNotRealised:
    'Calculated effect that no outcomes show: indirect effects, time, and implementation costs that are not realised.',
  shortfall: 'Calculated less realised, for the effects that gave less than calculated in followed-up months.',
  surplus: 'Realised less calculated, for the effects that gave more than calculated in followed-up months.',
  capped: 'Each part with a term counts up to the cap and never more than what has not lapsed.',
  first12Months: 'Each part with a term counts at most twelve months; one-off amounts count whole.',
  runRate:
    'Effect per year of the contracts that run on the per date. One-off amounts and implementation costs are not in it.',
  annualEffect: 'Effect per year of each effect, at most what its whole term gives; a one-off counts its amount.',
  validated: 'Calculated effect of rows that finance has validated and that have not changed since.',
  hours: 'Hours saved per year over the term.',
  deviation: 'Realised less calculated in followed-up months, by cause.',
  realisationRate:
    'Realised before implementation costs divided by calculated, of followed-up months only. One-offs are in it once paid or closed.',
  followUpCoverage:
    'Calculated of followed-up months divided by calculated of elapsed months, both without signs. One-offs count as far as they are paid.',
  targetCalculated: 'Calculated effect of the classes that the target counts.',
  targetRealised:
    'Realised, and confirmed where the target counts avoided costs, of the classes that the target counts.',
  targetForecast:
    'Realised so far this year plus what is left: recurring effects and one-offs each times their own rate of the year, and parts without follow-up as they are.',
} satisfies Record<FigureRef['measure'], string>;

function noteEn(note: FigureNote): string {
  switch (note.kind) {
    case 'implementationCosts':
      return `Of which implementation costs ${kronor(note.amount)}.`;
    case 'costsApart':
      return `Implementation costs of ${kronor(note.amount)} are not in the rate.`;
    case 'lapsed':
      return `${kronor(note.amount)} has lapsed and is not in it.`;
    case 'estimated':
      return `${kronor(note.amount)} is estimated outcome and stands beside.`;
    case 'confirmedApart':
      return `${kronor(note.amount)} is confirmed for avoided costs and is not in it.`;
    case 'unverified':
      return `${kronor(note.amount)} has not been verified yet.`;
    case 'withoutTerm':
      return `${kronor(note.amount)} without a term is not in rates per year: claim and payment fall in different years.`;
    case 'caps':
      return `Cap ${note.capMonths} months; avoided costs ${note.avoidanceCapMonths} months.`;
    case 'coverage':
      return note.coverage === null
        ? 'Follow-up coverage –.'
        : `Follow-up coverage ${formatShare(note.coverage, 'en')}.`;
    case 'rateNotShown':
      return 'Overviews show – instead: the rate is reckoned on less than a twentieth of what has elapsed and says nothing of the whole.';
    case 'noHourlyCost':
      return `${hours(note.centihours)} are worth 0 kr as long as no hourly cost is set.`;
    case 'withdrawn':
      return note.count === 1 ? '1 withdrawn row is not in it.' : `${note.count} withdrawn rows are not in it.`;
  }
}

function leftOutEn({ table, effectId, title, ruleIds }: LeftOutRow): string {
  const name = [effectId, title].filter((part) => part !== '').join(' ');
  const what =
    table === 'effects'
      ? `The row ${name === '' ? 'without Effekt-ID' : name}`
      : `An outcome of ${name === '' ? 'an unknown effect' : name}`;
  return ruleIds.length === 0
    ? `${what} does not count.`
    : `${what} does not count (${ruleIds.map((id) => ruleTitle(id, 'en')).join('; ')}).`;
}

/** "600 000 kr + 600 000 kr × 95 % = 1 170 000 kr": what is realised, and what is left times its rate. */
function forecastEn(shown: bigint, { remaining, forecast }: TargetFigures): string {
  const scaled = (left: bigint, rate: number | null): string[] =>
    left === 0n ? [] : [rate === null ? kronor(left) : `${kronor(left)} × ${formatPercent(rate, 'en')}`];
  const terms =
    remaining === null
      ? []
      : [
          ...scaled(remaining.recurring, remaining.recurringRate),
          ...scaled(remaining.once, remaining.onceRate),
          ...scaled(remaining.rest, null),
        ];
  return `${[kronor(shown), ...terms].join(' + ')} = ${kronor(forecast ?? shown)}`;
}

/** A figure explained: what it is over, its formula, the sum in figures, what stands beside it and what is left out. */
export function figureEn(explanation: FigureExplanation): string[] {
  const { ref, amount, base, rate, leftOut, notes } = explanation;
  const lines = [formulas[ref.measure]];
  if ('slice' in ref)
    lines.push(`Covers ${sliceEn(ref.slice)}${ref.class === null ? '' : `, ${words.class[ref.class]}`}.`);
  else
    lines.push(
      `Covers target ${ref.target.year}${ref.target.department === '' ? '' : `, ${ref.target.department}`}: ${words.scope[ref.target.scope]}, ${words.basis[ref.target.basis]}.`,
    );
  if (ref.measure === 'deviation') lines.push(`Cause: ${words.cause[ref.cause]}.`);
  if (ref.measure === 'realisationRate' || ref.measure === 'followUpCoverage') {
    lines.push(
      `${kronor(amount)} / ${kronor(base)} = ${(ref.measure === 'followUpCoverage' ? formatShare : formatPercent)(rate, 'en')}`,
    );
  } else if (ref.measure === 'targetForecast') {
    lines.push(forecastEn(amount, ref.target));
    if (ref.target.forecastUncertain) lines.push('Too little has been followed up: what is left counts as calculated.');
  } else lines.push(ref.measure === 'hours' ? `= ${hours(amount)}` : `= ${kronor(amount)}`);
  return [...lines, ...notes.map(noteEn), ...leftOut.map(leftOutEn)];
}

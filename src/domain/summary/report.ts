import type { Assessment } from '../rules/assessment';
import { dayOf, isoOf, lastElapsedMonth, monthNumber, yearOf, yearOfSerial } from '../basics/calendar';
import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import { ledgerRows, type EffectLedger, type Ledger } from '../ledger/ledger';
import type { LedgerDeviation } from '../ledger/ledgerFields';
import type { LedgerRow, MonthRow } from '../ledger/ledgerRow';
import { headlineClasses, measures, ofClasses } from '../ledger/measures';
import type { OreTotal } from '../basics/money';
import { ExactSum } from '../basics/money';
import type { Figures, Summary, TargetFigures } from './summaryTypes';
import { ledgerDeviations } from '../ledger/ledgerFields';
import { finished } from '../basics/steps';

/** An effect as a report names it. Amounts in öre. */
export interface NamedEffect {
  readonly effectId: string;
  readonly title: string;
  readonly department: string;
  readonly amount: OreTotal;
}

/**
 * What a report says, one claim each: data that the words turn into sentences, and nothing the figures do not carry.
 */
export type Statement =
  | { readonly kind: 'annualTitle'; readonly organisation: string; readonly year: number; readonly asOf: string }
  | {
      readonly kind: 'monthlyTitle';
      readonly organisation: string;
      readonly year: number;
      readonly month: number;
      readonly asOf: string;
    }
  | {
      readonly kind: 'basis';
      readonly counted: number;
      readonly leftOut: number;
      readonly withdrawn: number;
      readonly validatedShare: number | null;
    }
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'calculatedInYear';
      readonly year: number;
      readonly calculated: OreTotal;
      readonly byClass: readonly ClassAmount[];
    }
  | {
      readonly kind: 'wholeTerm';
      readonly calculated: OreTotal;
      readonly capped: OreTotal;
      readonly byClass: readonly ClassAmount[];
    }
  | {
      readonly kind: 'calculatedInMonth';
      readonly year: number;
      readonly month: number;
      readonly calculated: OreTotal;
      readonly toDate: OreTotal;
    }
  | {
      readonly kind: 'target';
      readonly target: TargetFigures;
      readonly calculatedShare: number | null;
      readonly realisedShare: number | null;
    }
  | { readonly kind: 'noTarget'; readonly year: number }
  | { readonly kind: 'nothingElapsed'; readonly year: number }
  | { readonly kind: 'notFollowedUp'; readonly year: number; readonly elapsed: OreTotal }
  | {
      readonly kind: 'realised';
      readonly year: number;
      readonly realised: OreTotal;
      readonly cost: OreTotal;
      readonly rate: number | null;
      readonly coverage: number | null;
      readonly unverifiedShare: number | null;
    }
  | {
      readonly kind: 'confirmed';
      readonly year: number;
      readonly confirmed: OreTotal;
      readonly rate: number | null;
      readonly coverage: number | null;
    }
  | { readonly kind: 'estimated'; readonly year: number; readonly estimated: OreTotal }
  | {
      readonly kind: 'largest';
      readonly year: number;
      readonly effects: readonly NamedEffect[];
      readonly others: number;
    }
  | { readonly kind: 'newEffects'; readonly effects: readonly NamedEffect[] }
  | {
      readonly kind: 'deviation';
      readonly year: number;
      readonly shortfall: OreTotal;
      readonly surplus: OreTotal;
      readonly byCause: readonly CauseAmount[];
    }
  | { readonly kind: 'ends'; readonly year: number; readonly effects: readonly NamedEffect[] }
  | { readonly kind: 'nothingEnds'; readonly year: number }
  | { readonly kind: 'otherBenefits'; readonly benefits: readonly { readonly title: string; readonly text: string }[] }
  | { readonly kind: 'withoutFollowUp'; readonly count: number; readonly elapsed: OreTotal }
  | { readonly kind: 'hours'; readonly year: number; readonly centihours: bigint; readonly valued: boolean }
  | { readonly kind: 'avoidedIsNoBudget'; readonly amount: OreTotal }
  | { readonly kind: 'indirectNeverFollowedUp'; readonly amount: OreTotal }
  | { readonly kind: 'leftOut'; readonly count: number };

export interface ClassAmount {
  readonly class: EffectClass;
  readonly amount: OreTotal;
}
export interface CauseAmount {
  readonly cause: LedgerDeviation;
  readonly amount: OreTotal;
}

/** The calendar year, or the last elapsed month of the per date and the year so far. */
export type ReportPeriod = { readonly kind: 'year'; readonly year: number } | { readonly kind: 'month' };

const largestShown = 5;

/**
 * The report's statements in the order they are read (annual or monthly). Every figure is one of the summary's. Where
 * nothing is followed up it says so and claims no result; a rate never stands without its coverage.
 */
export function report(assessment: Assessment, ledger: Ledger, summary: Summary, period: ReportPeriod): Statement[] {
  const month = lastElapsedMonth(assessment.asOf);
  const year = period.kind === 'year' ? period.year : yearOf(month);
  const { organisation } = assessment.settings;
  const asOf = isoOf(assessment.asOf);
  const title: Statement =
    period.kind === 'year'
      ? { kind: 'annualTitle', organisation, year, asOf }
      : { kind: 'monthlyTitle', organisation, year, month: monthNumber(month), asOf };
  const { counted, leftOut, withdrawn, total } = summary;
  const basis: Statement = { kind: 'basis', counted, leftOut, withdrawn, validatedShare: total.validatedShare };
  if (counted === 0) return [title, basis, { kind: 'empty' }];
  const figures = summary.perYear.find((one) => one.year === year);
  const rows = finished(ledgerRows(ledger));
  return [
    title,
    basis,
    ...(period.kind === 'month' ? monthStatements(assessment, ledger, year, monthNumber(month)) : []),
    ...calculatedStatements(summary, figures, year, period),
    ...targetStatements(summary, year),
    ...followUpStatements(summary, figures, year),
    ...largestStatement(ledger, rows, year),
    ...deviationStatement(figures, year),
    ...(period.kind === 'year' ? endStatements(ledger, year + 1) : []),
    ...(period.kind === 'year' ? benefitStatements(assessment) : []),
    ...notMeasured(assessment, ledger, figures, year, leftOut),
  ];
}

function calculatedStatements(
  summary: Summary,
  figures: Figures | undefined,
  year: number,
  period: ReportPeriod,
): Statement[] {
  const inYear: Statement = {
    kind: 'calculatedInYear',
    year,
    calculated: figures?.calculated ?? 0n,
    byClass: figures === undefined ? [] : classAmounts(figures),
  };
  if (period.kind === 'month') return [inYear];
  const { wholeTerm, capped } = summary.views;
  return [
    inYear,
    {
      kind: 'wholeTerm',
      calculated: wholeTerm.calculated,
      capped: capped.calculated,
      byClass: classAmounts(summary.total),
    },
  ];
}

function classAmounts({ byClass }: Figures): ClassAmount[] {
  return effectClasses.map((name) => ({ class: name, amount: byClass[name] })).filter(({ amount }) => amount !== 0n);
}

function monthStatements(assessment: Assessment, ledger: Ledger, year: number, month: number): Statement[] {
  const started = ledger.effects.filter(({ effect }) => {
    const start = dayOf(effect.start);
    return start.year === year && start.month === month;
  });
  const statements: Statement[] = [];
  // The ledger's months are of the per date's year; in January the month reported on lies in the year before.
  if (yearOfSerial(assessment.asOf) === year) {
    const sum = (belongs: (row: MonthRow) => boolean): OreTotal =>
      ledger.months.reduce((all, row) => (belongs(row) ? all + row.calculated : all), 0n);
    statements.push({
      kind: 'calculatedInMonth',
      year,
      month,
      calculated: sum((row) => row.month === month),
      toDate: sum((row) => row.month <= month),
    });
  }
  if (started.length > 0)
    statements.push({
      kind: 'newEffects',
      effects: started.map((one) => named(one, BigInt(one.calculation.calculated))),
    });
  return statements;
}

function targetStatements(summary: Summary, year: number): Statement[] {
  const targets = summary.targets.filter((target) => target.year === year);
  if (targets.length === 0) return [{ kind: 'noTarget', year }];
  return targets.map((target): Statement => ({
    kind: 'target',
    target,
    calculatedShare: shareOf(target.calculated, target.target),
    realisedShare: target.realised === null ? null : shareOf(target.realised, target.target),
  }));
}

function followUpStatements({ sums }: Summary, figures: Figures | undefined, year: number): Statement[] {
  if (figures === undefined) return [{ kind: 'nothingElapsed', year }];
  const {
    realised,
    realisedCost: cost,
    confirmed,
    estimated,
    rates,
    realisationRate: rate,
    followUpCoverage: coverage,
  } = figures;
  const statements: Statement[] = [];
  if (realised !== null) {
    statements.push({
      kind: 'realised',
      year,
      realised,
      cost,
      rate,
      coverage,
      unverifiedShare: figures.unverifiedShare,
    });
  } else {
    const elapsed = sums.over({ year }).of(ofClasses(measures.elapsedDirect, headlineClasses));
    statements.push(elapsed === 0n ? { kind: 'nothingElapsed', year } : { kind: 'notFollowedUp', year, elapsed });
  }
  if (confirmed !== null) statements.push({ kind: 'confirmed', year, confirmed, ...rates.avoided });
  if (estimated !== null) statements.push({ kind: 'estimated', year, estimated });
  return statements;
}

function largestStatement(ledger: Ledger, rows: readonly LedgerRow[], year: number): Statement[] {
  const inYear = ledger.effects
    .map((entry) => named(entry, calculatedIn(rows.slice(entry.firstRow, entry.endRow), year)))
    .filter(({ amount }) => amount > 0n)
    .sort((a, b) => (a.amount === b.amount ? compare(a.effectId, b.effectId) : a.amount > b.amount ? -1 : 1));
  if (inYear.length === 0) return [];
  return [
    {
      kind: 'largest',
      year,
      effects: inYear.slice(0, largestShown),
      others: Math.max(0, inYear.length - largestShown),
    },
  ];
}

function deviationStatement(figures: Figures | undefined, year: number): Statement[] {
  if (figures === undefined || figures.followedUp === 0n) return [];
  const byCause = ledgerDeviations
    .map((cause) => ({ cause, amount: figures.deviation[cause] }))
    .filter(({ amount }) => amount !== 0n);
  if (byCause.length === 0) return [];
  const sum = (sign: 1n | -1n): OreTotal =>
    byCause.reduce((all, { amount }) => (amount * sign > 0n ? all + amount * sign : all), 0n);
  return [{ kind: 'deviation', year, shortfall: sum(-1n), surplus: sum(1n), byCause }];
}

/** Contracts whose last day lies in the year: what stops being an effect and needs a new baseline. */
function endStatements(ledger: Ledger, year: number): Statement[] {
  const ending = ledger.effects.filter(({ effect, calculation }) => {
    const {
      direct,
      term: { period },
    } = calculation;
    if (period === null || direct === null) return false;
    const ended = effect.actualEnd !== null && effect.actualEnd < period.end ? effect.actualEnd : period.end;
    return yearOfSerial(ended) === year;
  });
  if (ending.length === 0) return [{ kind: 'nothingEnds', year }];
  const effects = ending
    .map((entry) => named(entry, BigInt(entry.calculation.direct?.perYear ?? 0)))
    .sort((a, b) => (a.amount === b.amount ? compare(a.effectId, b.effectId) : a.amount > b.amount ? -1 : 1));
  return [{ kind: 'ends', year, effects }];
}

function benefitStatements(assessment: Assessment): Statement[] {
  const benefits = assessment.effects
    .filter(({ otherBenefit }) => otherBenefit !== '')
    .map(({ title, id, otherBenefit }) => ({ title: title === '' ? id : title, text: otherBenefit }));
  return benefits.length === 0 ? [] : [{ kind: 'otherBenefits', benefits }];
}

function notMeasured(
  assessment: Assessment,
  ledger: Ledger,
  figures: Figures | undefined,
  year: number,
  leftOut: number,
): Statement[] {
  const statements: Statement[] = [];
  const without = ledger.effects.filter(
    ({ followUp }) =>
      followUp.elapsedDirect !== 0 && followUp.years.every(({ measuredMonths }) => measuredMonths === 0),
  );
  if (without.length > 0) {
    const elapsed = new ExactSum();
    for (const { followUp } of without) elapsed.add(followUp.elapsedDirect);
    statements.push({ kind: 'withoutFollowUp', count: without.length, elapsed: elapsed.total });
  }
  if (figures !== undefined) {
    if (figures.centihours !== 0n) {
      statements.push({
        kind: 'hours',
        year,
        centihours: figures.centihours,
        valued: assessment.settings.hourlyCost !== null,
      });
    }
    if (figures.byClass.avoided !== 0n) statements.push({ kind: 'avoidedIsNoBudget', amount: figures.byClass.avoided });
    if (figures.byClass.indirect !== 0n)
      statements.push({ kind: 'indirectNeverFollowedUp', amount: figures.byClass.indirect });
  }
  if (leftOut > 0) statements.push({ kind: 'leftOut', count: leftOut });
  return statements;
}

function calculatedIn(rows: readonly LedgerRow[], year: number): OreTotal {
  return rows.reduce((sum, row) => (row.year === year ? sum + BigInt(row.calculated) : sum), 0n);
}

function named({ effect }: EffectLedger, amount: OreTotal): NamedEffect {
  return {
    effectId: effect.id,
    title: effect.title === '' ? effect.id : effect.title,
    department: effect.department,
    amount,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function shareOf(part: OreTotal, whole: OreTotal): number | null {
  return whole > 0n ? Number(part) / Number(whole) : null;
}

import type { ClassAmount, NamedEffect, Statement } from '../domain/summary/report';
import type { TargetScope } from '../domain/register/target';
import type { DisplayUnit } from '../domain/register/settings';
import { domainWordsEn as words } from './domainWords';
import { formatAmount, formatKronor, formatNumber, formatPercent, formatShare } from './format';

type Money = (ore: bigint) => string;

const percent = (share: number | null): string => formatPercent(share, 'en');
const shareOf = (share: number | null): string => formatShare(share, 'en');

/** The report as text: title, then a sentence or short paragraph per statement. Amounts in the register's unit. */
export function reportEn(statements: readonly Statement[], unit: DisplayUnit): string[] {
  const money: Money = (ore) => {
    const shown = formatAmount(ore, unit, 'en');
    // A small amount in a large unit would read as 0.
    return ore !== 0n && /^[\u22120.]+\u00a0/.test(shown) ? formatKronor(ore, 'en') : shown;
  };
  return statements.map((statement) => sentence(statement, money));
}

function sentence(statement: Statement, money: Money): string {
  switch (statement.kind) {
    case 'annualTitle':
      return `${heading('Effects of procurement', statement.organisation)}, annual report ${statement.year} (as of ${statement.asOf})`;
    case 'monthlyTitle':
      return `${heading('Effects of procurement', statement.organisation)}, ${words.months[statement.month - 1]} ${statement.year} (as of ${statement.asOf})`;
    case 'basis':
      return basis(statement);
    case 'empty':
      return 'The register has no effects that count.';
    case 'calculatedInYear':
      return statement.calculated === 0n
        ? `No calculated effect falls in ${statement.year}.`
        : `Calculated effect in ${statement.year} is ${money(statement.calculated)}${classes(statement.byClass, money)}.`;
    case 'wholeTerm':
      return `Over whole contract terms the calculated effect is ${money(statement.calculated)}${classes(statement.byClass, money)}. With long contracts and avoided costs capped it is ${money(statement.capped)}.`;
    case 'calculatedInMonth':
      return `In ${words.months[statement.month - 1]} ${money(statement.calculated)} is calculated, so far this year ${money(statement.toDate)}.`;
    case 'target':
      return target(statement, money);
    case 'noTarget':
      return `No target is set for ${statement.year}.`;
    case 'nothingElapsed':
      return `No month of ${statement.year} with freed or returned funds to follow up has elapsed.`;
    case 'notFollowedUp':
      return `Freed and returned funds in ${statement.year} are not followed up: coverage is 0 % of ${money(statement.elapsed)} in elapsed months, and what was realised cannot be said.`;
    case 'realised':
      return realised(statement, money);
    case 'confirmed':
      return `Of avoided costs ${money(statement.confirmed)} is confirmed (realisation rate ${percent(statement.rate)}, coverage ${shareOf(statement.coverage)}). It frees no budget.`;
    case 'estimated':
      return `Beside that there is ${money(statement.estimated)} of estimated outcomes that nobody has seen in the books. They do not count.`;
    case 'largest':
      return `The largest calculated effects in ${statement.year} are ${list(statement.effects, money)}${statement.others === 0 ? '' : `; and ${statement.others} more`}.`;
    case 'newEffects':
      return `New effects: ${list(statement.effects, money)}.`;
    case 'deviation':
      return deviation(statement, money);
    case 'ends':
      return `Ends in ${statement.year}, decide on a new baseline: ${list(statement.effects, (ore) => `${money(ore)} a year`)}.`;
    case 'nothingEnds':
      return `No contract ends in ${statement.year}.`;
    case 'otherBenefits':
      return `Other benefits, never summed: ${statement.benefits.map(({ title, text }) => `${title}: ${text}`).join('; ')}.`;
    case 'withoutFollowUp':
      return statement.count === 1
        ? `1 effect that has begun is not followed up at all (${money(statement.elapsed)} calculated in elapsed months).`
        : `${statement.count} effects that have begun are not followed up at all (${money(statement.elapsed)} calculated in elapsed months).`;
    case 'hours':
      return `Time saved in ${statement.year}: ${formatNumber(Number(statement.centihours) / 100, 'en')} hours${statement.valued ? '' : ', not valued in kronor'}.`;
    case 'avoidedIsNoBudget':
      return `${money(statement.amount)} is avoided costs: they stand in no budget and free no funds.`;
    case 'indirectNeverFollowedUp':
      return `${money(statement.amount)} is indirect effects and time, which are not followed up against outcomes.`;
    case 'leftOut':
      return statement.count === 1
        ? '1 row has errors and is in no total.'
        : `${statement.count} rows have errors and are in no total.`;
  }
}

function heading(text: string, organisation: string): string {
  return organisation === '' ? text : `${organisation}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function basis({ counted, leftOut, withdrawn, validatedShare }: Extract<Statement, { kind: 'basis' }>): string {
  const beside = [
    ...(leftOut > 0 ? [`${leftOut} left out`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} withdrawn`] : []),
  ];
  const rows = `${counted === 1 ? '1 effect counts' : `${counted} effects count`}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}.`;
  return validatedShare !== null
    ? `${rows} Finance has validated ${shareOf(validatedShare)} of the calculated effect.`
    : rows;
}

function classes(amounts: readonly ClassAmount[], money: Money): string {
  if (amounts.length === 0) return '';
  return `: ${amounts.map(({ class: name, amount }) => `${words.class[name]} ${money(amount)}`).join(', ')}`;
}

/** A target that counts avoided effects counts what is confirmed of them too. */
function isConfirmedToo(scope: TargetScope): boolean {
  return scope === 'allButIndirect' || scope === 'all';
}

function target(
  { target: one, calculatedShare, realisedShare }: Extract<Statement, { kind: 'target' }>,
  money: Money,
): string {
  const whose =
    one.department === '' ? `The target for ${one.year}` : `The target for ${one.year} of ${one.department}`;
  const head = `${whose} is ${money(one.target)} (${words.scope[one.scope]}, ${words.basis[one.basis]}). Calculated: ${money(one.calculated)}${calculatedShare === null ? '' : `, ${shareOf(calculatedShare)} of the target`}.`;
  const outcome =
    one.realised !== null
      ? ` ${isConfirmedToo(one.scope) ? 'Realised and confirmed' : 'Realised'} so far: ${money(one.realised)}${realisedShare === null ? '' : `, ${shareOf(realisedShare)} of the target`}.`
      : ' None of it is followed up, so whether the target is reached cannot be said.';
  if (one.forecast === null) return head + outcome;
  return `${head}${outcome} Forecast for the year: ${money(one.forecast)}${one.forecastUncertain ? ' (too little followed up: what is left counts as calculated)' : ''}.`;
}

function realised(
  { year, realised: amount, cost, rate, coverage, unverifiedShare }: Extract<Statement, { kind: 'realised' }>,
  money: Money,
): string {
  const head = `Realised in ${year}: ${money(amount)}${cost === 0n ? '' : `, of which implementation costs ${money(cost)}`}. The realisation rate is ${percent(rate)} and coverage ${shareOf(coverage)}, for effects with a term.`;
  return unverifiedShare === null || unverifiedShare <= 0
    ? head
    : `${head} ${shareOf(unverifiedShare)} of the outcomes is not verified.`;
}

function deviation(
  { year, shortfall, surplus, byCause }: Extract<Statement, { kind: 'deviation' }>,
  money: Money,
): string {
  const causes = byCause.map(({ cause, amount }) => `${words.cause[cause]} ${money(amount)}`).join(', ');
  const parts = [
    ...(shortfall > 0n ? [`${money(shortfall)} less than calculated`] : []),
    ...(surplus > 0n ? [`${money(surplus)} more`] : []),
  ];
  return `In followed-up months of ${year} outcomes deviate by cause: ${parts.join(' and ')} (${causes}).`;
}

function list(effects: readonly NamedEffect[], money: Money): string {
  return effects.map(({ title, amount }) => `${title} (${money(amount)})`).join(', ');
}

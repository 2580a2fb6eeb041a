import type { ClassAmount, NamedEffect, Statement } from '../domain/summary/report';
import type { TargetScope } from '../domain/register/target';
import type { DisplayUnit } from '../domain/register/settings';
import { domainWordsSv as words } from './domainWords';
import { formatAmount, formatKronor, formatNumber, formatPercent, formatShare } from './format';

type Money = (ore: bigint) => string;

const percent = (share: number | null): string => formatPercent(share, 'sv');
const shareOf = (share: number | null): string => formatShare(share, 'sv');

/** The report as text: title, then a sentence or short paragraph per statement. Amounts in the register's unit. */
export function reportSv(statements: readonly Statement[], unit: DisplayUnit): string[] {
  const money: Money = (ore) => {
    const shown = formatAmount(ore, unit, 'sv');
    // A small amount in a large unit would read as 0.
    return ore !== 0n && /^[\u22120,]+\u00a0/.test(shown) ? formatKronor(ore, 'sv') : shown;
  };
  return statements.map((statement) => sentence(statement, money));
}

function sentence(statement: Statement, money: Money): string {
  switch (statement.kind) {
    case 'annualTitle':
      return `${heading('Effekter av upphandling och inköp', statement.organisation)}, årsrapport ${statement.year} (per ${statement.asOf})`;
    case 'monthlyTitle':
      return `${heading('Effekter av upphandling och inköp', statement.organisation)}, ${words.months[statement.month - 1]} ${statement.year} (per ${statement.asOf})`;
    case 'basis':
      return basis(statement);
    case 'empty':
      return 'Registret har inga effekter som räknas.';
    case 'calculatedInYear':
      return statement.calculated === 0n
        ? `Ingen kalkylerad effekt faller på ${statement.year}.`
        : `Kalkylerad effekt ${statement.year} är ${money(statement.calculated)}${classes(statement.byClass, money)}.`;
    case 'wholeTerm':
      return `Över hela avtalstiden är den kalkylerade effekten ${money(statement.calculated)}${classes(statement.byClass, money)}. Med tak för långa avtal och undvikna kostnader är den ${money(statement.capped)}.`;
    case 'calculatedInMonth':
      return `I ${words.months[statement.month - 1]} är ${money(statement.calculated)} kalkylerat, hittills i år ${money(statement.toDate)}.`;
    case 'target':
      return target(statement, money);
    case 'noTarget':
      return `Inget mål är satt för ${statement.year}.`;
    case 'nothingElapsed':
      return `Ingen månad ${statement.year} med frigjorda eller återbetalda medel att följa upp har gått.`;
    case 'notFollowedUp':
      return `Frigjorda och återbetalda medel ${statement.year} är inte uppföljda: uppföljningsgraden är 0 % av ${money(statement.elapsed)} i förflutna månader, och vad som realiserats går inte att säga.`;
    case 'realised':
      return realised(statement, money);
    case 'confirmed':
      return `Av undvikna kostnader är ${money(statement.confirmed)} bekräftade (realiseringsgrad ${percent(statement.rate)}, uppföljningsgrad ${shareOf(statement.coverage)}). De frigör ingen budget.`;
    case 'estimated':
      return `Därutöver finns ${money(statement.estimated)} i beräknade utfall som ingen har sett i bokföringen. De räknas inte.`;
    case 'largest':
      return `Störst kalkylerad effekt ${statement.year} har ${list(statement.effects, money)}${statement.others === 0 ? '' : `; därtill ${statement.others} till`}.`;
    case 'newEffects':
      return `Nya effekter: ${list(statement.effects, money)}.`;
    case 'deviation':
      return deviation(statement, money);
    case 'ends':
      return `Upphör ${statement.year}, ta ställning till ny baseline: ${list(statement.effects, (ore) => `${money(ore)} per år`)}.`;
    case 'nothingEnds':
      return `Inget avtal upphör ${statement.year}.`;
    case 'otherBenefits':
      return `Annan nytta, som inte summeras: ${statement.benefits.map(({ title, text }) => `${title}: ${text}`).join('; ')}.`;
    case 'withoutFollowUp':
      return statement.count === 1
        ? `1 effekt som har börjat är inte uppföljd alls (${money(statement.elapsed)} kalkylerat i förflutna månader).`
        : `${statement.count} effekter som har börjat är inte uppföljda alls (${money(statement.elapsed)} kalkylerat i förflutna månader).`;
    case 'hours':
      return `Sparad tid ${statement.year}: ${formatNumber(Number(statement.centihours) / 100, 'sv')} timmar${statement.valued ? '' : ', som inte är värderade i kronor'}.`;
    case 'avoidedIsNoBudget':
      return `${money(statement.amount)} är undvikna kostnader: de finns inte i någon budget och frigör inga medel.`;
    case 'indirectNeverFollowedUp':
      return `${money(statement.amount)} är indirekta effekter och tid, som inte följs upp mot utfall.`;
    case 'leftOut':
      return statement.count === 1
        ? '1 rad har fel och ingår inte i någon summa.'
        : `${statement.count} rader har fel och ingår inte i någon summa.`;
  }
}

function heading(text: string, organisation: string): string {
  return organisation === '' ? text : `${organisation}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

function basis({ counted, leftOut, withdrawn, validatedShare }: Extract<Statement, { kind: 'basis' }>): string {
  const beside = [
    ...(leftOut > 0 ? [`${leftOut} utelämnade`] : []),
    ...(withdrawn > 0 ? [`${withdrawn} makulerade`] : []),
  ];
  const rows = `${counted === 1 ? '1 effekt räknas' : `${counted} effekter räknas`}${beside.length === 0 ? '' : ` (${beside.join(', ')})`}.`;
  return validatedShare !== null
    ? `${rows} Ekonomi har validerat ${shareOf(validatedShare)} av den kalkylerade effekten.`
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
  const whose = one.department === '' ? `Målet ${one.year}` : `Målet ${one.year} för ${one.department}`;
  const head = `${whose} är ${money(one.target)} (${words.scope[one.scope]}, ${words.basis[one.basis]}). Kalkylerat: ${money(one.calculated)}${calculatedShare === null ? '' : `, ${shareOf(calculatedShare)} av målet`}.`;
  const outcome =
    one.realised !== null
      ? ` ${isConfirmedToo(one.scope) ? 'Realiserat och bekräftat' : 'Realiserat'} hittills: ${money(one.realised)}${realisedShare === null ? '' : `, ${shareOf(realisedShare)} av målet`}.`
      : ' Inget av det är uppföljt, så om målet nås går inte att säga.';
  if (one.forecast === null) return head + outcome;
  return `${head}${outcome} Prognos för året: ${money(one.forecast)}${one.forecastUncertain ? ' (för lite uppföljt: det som återstår räknas som kalkylerat)' : ''}.`;
}

function realised(
  { year, realised: amount, cost, rate, coverage, unverifiedShare }: Extract<Statement, { kind: 'realised' }>,
  money: Money,
): string {
  const head = `Realiserat ${year}: ${money(amount)}${cost === 0n ? '' : `, varav införandekostnader ${money(cost)}`}. Realiseringsgraden är ${percent(rate)} och uppföljningsgraden ${shareOf(coverage)}, för effekter med avtalstid.`;
  return unverifiedShare === null || unverifiedShare <= 0
    ? head
    : `${head} ${shareOf(unverifiedShare)} av utfallen är inte verifierade.`;
}

function deviation(
  { year, shortfall, surplus, byCause }: Extract<Statement, { kind: 'deviation' }>,
  money: Money,
): string {
  const causes = byCause.map(({ cause, amount }) => `${words.cause[cause]} ${money(amount)}`).join(', ');
  const parts = [
    ...(shortfall > 0n ? [`${money(shortfall)} lägre än kalkylen`] : []),
    ...(surplus > 0n ? [`${money(surplus)} högre`] : []),
  ];
  return `I uppföljda månader ${year} är utfallet ${parts.length > 1 ? parts.join(' för en del effekter och ').concat(' för andra') : (parts[0] ?? '')}. Efter orsak: ${causes}.`;
}

function list(effects: readonly NamedEffect[], money: Money): string {
  return effects.map(({ title, amount }) => `${title} (${money(amount)})`).join(', ');
}

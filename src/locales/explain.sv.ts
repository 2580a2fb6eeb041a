import type { CalculationStep, EffectExplanation } from '../domain/effect/explainEffect';
import type { FigureExplanation, LeftOutRow } from '../domain/summary/explainFigure';
import type { FigureNote } from '../domain/summary/figureNotes';
import type { FigureRef, Slice } from '../domain/summary/figureRef';
import type { TargetFigures } from '../domain/summary/summaryTypes';
import { domainWordsSv as words } from './domainWords';
import { formatKronor, formatNumber, formatPercent, formatShare } from './format';
import { ruleTitle } from './issueText';

const kronor = (ore: number | bigint): string => formatKronor(ore, 'sv');
const figure = (ore: number | bigint): string => kronor(ore).replace(/\u00a0kr$/, '');
const hours = (centihours: number | bigint): string => `${formatNumber(Number(centihours) / 100, 'sv')} timmar`;

/** "7 år", or "30 månader / 12" where the term is not whole years. */
function term(months: number): string {
  return months % 12 === 0 ? `${months / 12} år` : `${months} månader / 12`;
}

/** One line of an effect's calculation: "(5 000 000 − 3 000 000) kr/år × 7 år = 14 000 000 kr". */
export function stepSv(step: CalculationStep): string {
  switch (step.kind) {
    case 'yearlyDifference': {
      const sum = `(${figure(step.before)} − ${figure(step.newCost)}) kr/år × ${term(step.months)} = ${kronor(step.total)}`;
      return step.ceilingUsed ? `${sum}, räknat från taket enligt avtal` : sum;
    }
    case 'amountOverTerm':
      return `${kronor(step.total)} för hela avtalstiden, ${term(step.months).replace(' / 12', '')}`;
    case 'amountAtOnce':
      return `${kronor(step.total)}, en gång ${step.day}`;
    case 'implementation':
      return `Införandekostnad ${kronor(step.total)}, en gång i ${words.months[step.month - 1]} ${step.year}`;
    case 'indirect':
      return `Indirekt effekt ${figure(step.perYear)} kr/år × ${term(step.months)} = ${kronor(step.total)}`;
    case 'hours':
      return step.hourlyCost === null
        ? `${hours(step.centihours)} sparade, 0 kr så länge ingen timkostnad är satt`
        : `${hours(step.centihoursPerYear)}/år × ${figure(step.hourlyCost)} kr × ${term(step.months)} = ${kronor(step.total)}`;
    case 'lapsed':
      return `Bortfall ${kronor(step.amount)}: avtalet upphörde ${step.end}, månader efter ${words.months[step.month - 1]} ${step.year} räknas inte`;
  }
}

/**
 * An effect's whole calculation, a line for each part, then the sum where there are several, then its class and why.
 */
export function effectSv(explanation: EffectExplanation): string[] {
  const lines = explanation.steps.map(stepSv);
  if (explanation.steps.length > 1) lines.push(`Kalkylerad effekt: ${kronor(explanation.calculated)}`);
  if (explanation.class === null) return lines;
  const name = words.class[explanation.class];
  switch (explanation.classReason) {
    case 'baselineKnown':
      return [...lines, `Räknas som ${name}: utgångskostnaden är känd.`];
    case 'baselineMissing':
      return [...lines, `Räknas som ${name}: baselinekälla saknas.`];
    case 'baselineEstimate':
      return [...lines, `Räknas som ${name}: utgångskostnaden är en uppskattning.`];
    case 'byType':
      return [...lines, `Räknas som ${name}.`];
  }
}

function sliceSv(slice: Slice): string {
  switch (slice.kind) {
    case 'all':
      return 'hela registret';
    case 'year':
      return `år ${slice.year}`;
    case 'type':
      return words.type[slice.name];
    case 'department':
    case 'category':
    case 'reason': {
      const column = { department: 'förvaltning', category: 'kategori', reason: 'anledning' }[slice.kind];
      return `${column} ${slice.name === '' ? words.notStated : slice.name}`;
    }
  }
}

const formulas = {
  calculated: 'Summan av alla delar av effekterna; månader efter ett avtals faktiska slut räknas inte.',
  lapsed: 'Kalkylerad effekt i månader efter att avtalet faktiskt upphörde.',
  realised:
    'Summan av utfallen i förflutna månader för frigjorda och återbetalda medel, minus införandekostnader för effekter som följts upp. Beräknade utfall räknas inte.',
  realisedCost: 'Införandekostnader som räknas av från realiserat: startmånaden har gått och effekten har ett utfall.',
  confirmed: 'Summan av utfallen i förflutna månader för undvikna kostnader. De är aldrig frigjord budget.',
  estimated: 'Utfall som är beräknade och som ingen har sett i bokföringen.',
  unverified: 'Den del av utfallen där Verifierad är tom.',
  elapsed: 'Kalkylerad effekt i månader som har gått.',
  elapsedDirect: 'Kalkylerad effekt i månader som har gått, utan införandekostnader och indirekta effekter.',
  followedUp:
    'Kalkylerad effekt i förflutna månader som har ett utfall, utan införandekostnader och indirekta effekter. Ett engångsbelopp är uppföljt så långt det är betalt.',
  notFollowedUp:
    'Kalkylerad effekt i de månader som inte har gått eller inte har något utfall, och det som inte är betalt av engångsbelopp.',
  restNotRealised:
    'Kalkylerad effekt som inga utfall visar: indirekta effekter, tid och införandekostnader som inte är realiserade.',
  shortfall: 'Kalkylerat minus realiserat, för de effekter som gett mindre än kalkylerat i uppföljda månader.',
  surplus: 'Realiserat minus kalkylerat, för de effekter som gett mer än kalkylerat i uppföljda månader.',
  capped: 'Varje del med avtalstid räknas högst till taket och aldrig mer än det som inte bortfallit.',
  first12Months: 'Varje del med avtalstid räknas högst tolv månader; engångsbelopp räknas hela.',
  runRate: 'Effekt per år för de avtal som löper på per datum. Engångsbelopp och införandekostnader ingår inte.',
  annualEffect:
    'Effekt per år för varje effekt, högst vad hela avtalstiden ger; ett engångsbelopp räknas med sitt belopp.',
  validated: 'Kalkylerad effekt för rader som ekonomi har validerat och som inte har ändrats sedan.',
  hours: 'Sparade timmar per år över avtalstiden.',
  deviation: 'Realiserat minus kalkylerat i uppföljda månader, efter orsak.',
  realisationRate:
    'Realiserat före införandekostnader delat med kalkylerat, bara för uppföljda månader. Engångsbelopp ingår när de är betalda eller avslutade.',
  followUpCoverage:
    'Kalkylerat i uppföljda månader delat med kalkylerat i förflutna månader, båda utan minustecken. Engångsbelopp räknas så långt de är betalda.',
  targetCalculated: 'Kalkylerad effekt i de klasser som målet avser.',
  targetRealised: 'Realiserat, och bekräftat där målet avser undvikna kostnader, i de klasser som målet avser.',
  targetForecast:
    'Realiserat hittills i år plus det som återstår: löpande och engångsbelopp var för sig gånger sin egen grad i år, och delar utan uppföljning som de är.',
} satisfies Record<FigureRef['measure'], string>;

function noteSv(note: FigureNote): string {
  switch (note.kind) {
    case 'implementationCosts':
      return `Varav införandekostnader ${kronor(note.amount)}.`;
    case 'costsApart':
      return `Införandekostnader ${kronor(note.amount)} ingår inte i graden.`;
    case 'lapsed':
      return `${kronor(note.amount)} har bortfallit och ingår inte.`;
    case 'estimated':
      return `${kronor(note.amount)} är beräknat utfall och står bredvid.`;
    case 'confirmedApart':
      return `${kronor(note.amount)} är bekräftat för undvikna kostnader och ingår inte.`;
    case 'unverified':
      return `${kronor(note.amount)} är inte verifierat ännu.`;
    case 'withoutTerm':
      return `${kronor(note.amount)} utan avtalstid ingår inte i grader per år: krav och betalning faller olika år.`;
    case 'caps':
      return `Tak ${note.capMonths} månader; undvikna kostnader ${note.avoidanceCapMonths} månader.`;
    case 'coverage':
      return note.coverage === null ? 'Uppföljningsgrad –.' : `Uppföljningsgrad ${formatShare(note.coverage, 'sv')}.`;
    case 'rateNotShown':
      return 'I översikter visas – i stället: graden räknas på mindre än en tjugondel av det som har gått och säger inget om helheten.';
    case 'noHourlyCost':
      return `${hours(note.centihours)} är värda 0 kr så länge ingen timkostnad är satt.`;
    case 'withdrawn':
      return note.count === 1 ? '1 makulerad rad ingår inte.' : `${note.count} makulerade rader ingår inte.`;
  }
}

function leftOutSv({ table, effectId, title, ruleIds }: LeftOutRow): string {
  const name = [effectId, title].filter((part) => part !== '').join(' ');
  const what =
    table === 'effects'
      ? `Raden ${name === '' ? 'utan Effekt-ID' : name}`
      : `Ett utfall för ${name === '' ? 'okänd effekt' : name}`;
  return ruleIds.length === 0
    ? `${what} räknas inte.`
    : `${what} räknas inte (${ruleIds.map((id) => ruleTitle(id, 'sv')).join('; ')}).`;
}

/** "600 000 kr + 600 000 kr × 95 % = 1 170 000 kr": what is realised, and what is left times its rate. */
function forecastSv(shown: bigint, { remaining, forecast }: TargetFigures): string {
  const scaled = (left: bigint, rate: number | null): string[] =>
    left === 0n ? [] : [rate === null ? kronor(left) : `${kronor(left)} × ${formatPercent(rate, 'sv')}`];
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
export function figureSv(explanation: FigureExplanation): string[] {
  const { ref, amount, base, rate, leftOut, notes } = explanation;
  const lines = [formulas[ref.measure]];
  if ('slice' in ref)
    lines.push(`Gäller ${sliceSv(ref.slice)}${ref.class === null ? '' : `, ${words.class[ref.class]}`}.`);
  else
    lines.push(
      `Gäller mål ${ref.target.year}${ref.target.department === '' ? '' : `, ${ref.target.department}`}: ${words.scope[ref.target.scope]}, ${words.basis[ref.target.basis]}.`,
    );
  if (ref.measure === 'deviation') lines.push(`Orsak: ${words.cause[ref.cause]}.`);
  if (ref.measure === 'realisationRate' || ref.measure === 'followUpCoverage') {
    lines.push(
      `${kronor(amount)} / ${kronor(base)} = ${(ref.measure === 'followUpCoverage' ? formatShare : formatPercent)(rate, 'sv')}`,
    );
  } else if (ref.measure === 'targetForecast') {
    lines.push(forecastSv(amount, ref.target));
    if (ref.target.forecastUncertain) lines.push('För lite är uppföljt: det som återstår räknas som kalkylerat.');
  } else lines.push(ref.measure === 'hours' ? `= ${hours(amount)}` : `= ${kronor(amount)}`);
  return [...lines, ...notes.map(noteSv), ...leftOut.map(leftOutSv)];
}

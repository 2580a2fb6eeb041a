import type { AutomaticIndicator } from '../../domain/indicators/indicator';
import { maxCellOre } from '../../domain/basics/amount';
import { automaticIndicators, isSliced } from '../../domain/indicators/indicator';
import {
  automaticIndicatorNames,
  directionNames,
  indicatorStateNames,
  indicatorUnitNames,
  registerSource,
} from '../../locales/indicators';
import { indicatorHeadings, watchHeadings } from '../../locales/tables/parts';
import { indicatorWords } from '../../locales/tables/indicators';
import { choices, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { watchWords } from '../../locales/tables/watches';
import {
  factSum,
  followUpCoverage,
  isText,
  ofClass,
  realisationRate,
  upToClass,
  validatedShare,
  where,
  whereMeasured,
  withoutTerm,
  withTerm,
} from '../formulas/factSums';
import { column } from '../formulas/rowFormulas';
import { formulaText } from '../plan/address';
import { planStagesName } from '../initiatives/initiativeFormulas';
import { purchaseNames } from '../payables/purchaseNames';
import { classLimit } from '../tables/ledgerCells';
import { pageYearName } from './indicatorNames';

/** `Indikatorer[Mål]`. */
export function indicatorColumn(field: keyof typeof indicatorHeadings): string {
  return `${indicatorWords.name}[${indicatorHeadings[field]}]`;
}

const inRow = (field: keyof typeof indicatorHeadings): string =>
  `${indicatorWords.name}[[#This Row],[${indicatorHeadings[field]}]]`;

const year = inRow('year');
const nothing = formulaText(notMeasured);
const million = 1_000_000;

/** What the year's target of the whole organisation counts: classes, and by which basis. */
function ofTarget(inYear: (limit: string) => string, newlySigned: (limit: string) => string): string {
  const of = (heading: string): string => column('factTargets', heading);
  const own = `${of(factTargetHeadings.year)},${year},${of(factTargetHeadings.department)},${formulaText(wholeOrganisation)}`;
  const limit = `IF(COUNTIFS(${own})=0,${classLimit('freedAndReturned')},SUMIFS(${of(factTargetHeadings.classLimit)},${own}))`;
  const isInYear =
    `COUNTIFS(${own})=COUNTIFS(${own},${of(factTargetHeadings.basis)},` + `${formulaText(choices.targetBases.inYear)})`;
  return `IF(${isInYear},${inYear(limit)},${newlySigned(limit)})`;
}

const counted = (key: 'year' | 'startYear', limit: string): string[] => [
  where(key, year),
  where('classRank', `"<="&${limit}`),
];

function calculated(): string {
  const of = column('factTargets', factTargetHeadings.basis);
  const isAnnual =
    `COUNTIFS(${column('factTargets', factTargetHeadings.year)},${year},` +
    `${column('factTargets', factTargetHeadings.department)},${formulaText(wholeOrganisation)},` +
    `${of},${formulaText(choices.targetBases.newlySignedAnnual)})>0`;
  return ofTarget(
    (limit) => factSum('calculated', counted('year', limit)),
    (limit) =>
      `IF(${isAnnual},${factSum('annualEffect', counted('startYear', limit))},` +
      `${factSum('calculated', counted('startYear', limit))})`,
  );
}

function realised(): string {
  const shown = (criteria: readonly string[]): string =>
    whereMeasured(`${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`, criteria);
  return ofTarget(
    (limit) => shown(counted('year', limit)),
    (limit) => shown(counted('startYear', limit)),
  );
}

/** Leverantörstrohet of the row's year and category; "–" in a register without purchases. */
function supplierLoyalty(): string {
  const { month, category, addressable, amount, contracted, isListed } = purchaseNames;
  const slice = `IF(TRIM(${inRow('slice')})="","*",${isText(inRow('slice'))})`;
  const own = [
    `${addressable},${formulaText(choices.yes)}`,
    `${month},">="&DATE(${year},1,1)`,
    `${month},"<="&DATE(${year},12,31)`,
    `${category},${slice}`,
  ].join(',');
  const sum = (name: string): string => `ROUND(SUMIFS(${name},${own}),2)`;
  return `IFERROR(IF(AND(${isListed},${sum(amount)}>0),${sum(contracted)}/${sum(amount)},${nothing}),${nothing})`;
}

/** Open initiatives without Ansvarig, as the plan's own block sums them; "–" in a register without a plan. */
function withoutOwner(): string {
  return `IFERROR(INDEX(${planStagesName},ROWS(${planStagesName}),COLUMNS(${planStagesName})),${nothing})`;
}

const headline = [where('year', year), upToClass('returned'), withTerm];

/** What the register says of each automatic indicator: kronor, a share or a number, "–" where nothing is measured. */
const figures: Readonly<Record<AutomaticIndicator, string>> = {
  calculated: calculated(),
  realised: realised(),
  followUpCoverage: followUpCoverage(headline),
  realisationRate: realisationRate(headline),
  validatedShare: validatedShare([where('year', year)]),
  supplierLoyalty: supplierLoyalty(),
  unpaidClaims: factSum('notFollowedUp', [where('year', `"<="&${year}`), ofClass('returned'), withoutTerm]),
  withoutOwner: withoutOwner(),
};

const isMoney: ReadonlySet<AutomaticIndicator> = new Set(['calculated', 'realised', 'unpaidClaims']);
const isShare: ReadonlySet<AutomaticIndicator> = new Set([
  'followUpCoverage',
  'realisationRate',
  'validatedShare',
  'supplierLoyalty',
]);

/** A figure in the row's unit: mkr where the row says so, per cent numbers where its target is one. */
function inUnit(automatic: AutomaticIndicator): string {
  const figure = figures[automatic];
  const is = (unit: 'millions' | 'percent'): string => `${inRow('unit')}=${formulaText(indicatorUnitNames[unit])}`;
  const scale = isMoney.has(automatic)
    ? `IF(${is('millions')},${1 / million},1)`
    : isShare.has(automatic)
      ? `IF(AND(${is('percent')},N(${inRow('target')})>1),100,1)`
      : '1';
  return figure === nothing || scale === '1' ? figure : `IFERROR((${figure})*${scale},${nothing})`;
}

/**
 * The figure by its name, '' for any other name. Only Leverantörstrohet is known of a part of the organisation: the
 * others are the whole's, and "–" in a row of a category or department.
 */
function ofRegister(): string {
  const names = automaticIndicators.map((automatic) => formulaText(automaticIndicatorNames[automatic]));
  const last = names.length + 1;
  const places = names.map((_, index) => index + 1);
  const toLast = automaticIndicators.map((automatic, index) => (isSliced(automatic) ? 0 : last - 1 - index));
  const place =
    `SUMPRODUCT((TRIM(${inRow('indicator')})={${names.join(',')}})*` +
    `({${places.join(',')}}+(TRIM(${inRow('slice')})<>"")*{${toLast.join(',')}}))`;
  const byPlace = `CHOOSE(1+${place},"",${automaticIndicators.map(inUnit).join(',')},${nothing})`;
  return `=IF(TRIM(${inRow('source')})=${formulaText(registerSource)},${byPlace},"")`;
}

/** The row's outcome: the register's own figure where it has one. */
const outcome = `IF(${inRow('ofRegister')}="",${inRow('outcome')},${inRow('ofRegister')})`;

/**
 * Not measured is never Nått, nor what cannot be compared or a row that an error leaves out (domain: stateOf,
 * readIndicators).
 */
function state(): string {
  const target = inRow('target');
  const { reached, missed, none } = indicatorStateNames;
  const isPercent = `TRIM(${inRow('unit')})=${formulaText(indicatorUnitNames.percent)}`;
  const mixed = (share: string, number: string): string => `AND(${share}>0,${share}<=1,${number}>1)`;
  const isMixed = `AND(${isPercent},OR(${mixed(target, outcome)},${mixed(outcome, target)}))`;
  const compared = (sign: string): string =>
    `IF(${outcome}${sign}${target},${formulaText(reached)},${formulaText(missed)})`;
  const is = (direction: 'atLeast' | 'atMost'): string =>
    `TRIM(${inRow('direction')})=${formulaText(directionNames[direction])}`;
  const measured = Object.values(indicatorUnitNames).filter((unit) => unit !== indicatorUnitNames.text);
  const units = ['', ...measured].map(formulaText).join(',');
  const counts =
    `AND(ISNUMBER(${target}),ISNUMBER(${outcome}),ISNUMBER(${year}),TRIM(${inRow('indicator')})<>"",` +
    `SUMPRODUCT(--(TRIM(${inRow('unit')})={${units}}))>0)`;
  const isYear = `AND(${year}>=2000,${year}<=2099,${year}=INT(${year}))`;
  return (
    `=IFERROR(IF(NOT(${counts}),${formulaText(none)},` +
    `IF(OR(NOT(${isYear}),${isMixed}),${formulaText(none)},` +
    `IF(${is('atLeast')},${compared('>=')},IF(${is('atMost')},${compared('<=')},${formulaText(none)})))),` +
    `${formulaText(none)})`
  );
}

/** Where the row stands in the table, while Måluppföljning shows its year. */
const place = `=IF(${year}=${pageYearName},ROW()-ROW(${indicatorWords.name}[[#Headers],[${indicatorHeadings.year}]]),"")`;

/** Native formulas of Indikatorer. */
export const indicatorFormulas = { ofRegister: ofRegister(), state: state(), place } as const;

const watched = (field: keyof typeof watchHeadings): string =>
  `${watchWords.name}[[#This Row],[${watchHeadings[field]}]]`;

/** The largest amount that a cell may hold, kronor (domain: maxCellOre). */
const mostKronor = maxCellOre / 100;
const isAmount = (field: 'booked' | 'charged'): string =>
  `ISNUMBER(${watched(field)}),ABS(${watched(field)})<=${mostKronor}`;
const isBlank = (field: 'booked' | 'charged'): string => `TRIM(SUBSTITUTE(${watched(field)},"\u00a0"," "))=""`;

/**
 * Native formulas of Bevakning: booked but not charged, watch by watch, kronor. "" where nothing is booked, "–" where
 * the amounts are no numbers: the domain's watchTotals leaves such a row out.
 */
export const watchFormulas = {
  notCharged:
    `=IFERROR(IF(${isBlank('booked')},"",IF(AND(${isAmount('booked')}),IF(${isBlank('charged')},` +
    `MAX(0,ROUND(${watched('booked')},2)),IF(AND(${isAmount('charged')}),` +
    `MAX(0,ROUND(${watched('booked')}-${watched('charged')},2)),${nothing})),${nothing})),${nothing})`,
} as const;

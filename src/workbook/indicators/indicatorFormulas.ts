import type { AutomaticIndicator } from '../../domain/indicators/indicator';
import { maxCellOre } from '../../domain/basics/amount';
import { automaticIndicators, automaticKinds, isSliced, unitsOfKind } from '../../domain/indicators/indicator';
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
import { stampNames } from '../tables/schema';
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

const asOfYear = `YEAR(${stampNames.asOf})`;

/** Open initiatives without Ansvarig, as the plan's own block sums them now; "–" in a register without a plan. */
function withoutOwner(): string {
  const now = `INDEX(${planStagesName},ROWS(${planStagesName}),COLUMNS(${planStagesName}))`;
  return `IF(${year}=${asOfYear},${now},${nothing})`;
}

/** What is not yet paid of the year's claims and those before; of a year to come nobody knows. */
function unpaidClaims(): string {
  const own = [where('year', `"<="&${year}`), ofClass('returned'), withoutTerm];
  return `IF(${year}>${asOfYear},${nothing},${factSum('notFollowedUp', own)})`;
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
  unpaidClaims: unpaidClaims(),
  withoutOwner: withoutOwner(),
};

/** What a figure is multiplied with in a unit: mkr, and per cent where the row's target is a number of per cent. */
const scales = {
  kronor: '1',
  millions: String(1 / million),
  percent: `IF(N(${inRow('target')})>1,100,1)`,
  count: '1',
} as const;

/** A figure in the row's unit; "–" in one that cannot hold it. */
function inUnit(automatic: AutomaticIndicator): string {
  const unit = `TRIM(${inRow('unit')})`;
  const scale = unitsOfKind[automaticKinds[automatic]].reduceRight<string>(
    (otherwise, each) =>
      `IF(${unit}=${formulaText(each === null ? '' : indicatorUnitNames[each])},${each === null ? '1' : scales[each]},${otherwise})`,
    nothing,
  );
  return `IFERROR((${figures[automatic]})*${scale},${nothing})`;
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

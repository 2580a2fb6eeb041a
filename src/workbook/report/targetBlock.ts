import { shownShare } from '../../domain/basics/share';
import { totalToKronor } from '../../domain/basics/money';
import type { Serial } from '../../domain/basics/calendar';
import { yearHasEnded } from '../../domain/summary/targets';
import type { Remaining, TargetFigures } from '../../domain/summary/summaryTypes';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import type { Block, Expectation, ExpectedFigures, Figure, Labels, RowPosition } from './block';
import type { Criterion } from '../formulas/factSums';
import {
  factSum,
  followUpCoverage,
  isText,
  realisationRate,
  share,
  where,
  whereMeasured,
  whenLabelled,
  withoutTerm,
  withTerm,
} from '../formulas/factSums';
import { classLimit, labelCell, targetDepartmentLabel } from '../tables/ledgerCells';
import { column } from '../formulas/rowFormulas';
import { stampNames, usedSetting } from '../tables/schema';

/** Whose targets a block shows: their table in Fakta, and how a row's rows of Fakta and its target are found. */
export interface TargetOwners {
  readonly key: string;
  readonly name: string;
  readonly title: string;
  readonly sentence: string;
  readonly heading: string;
  /** Columns of the targets' table, as a formula names them. */
  readonly columns: Readonly<Record<'owner' | 'year' | 'target' | 'classLimit', string>>;
  /** Rows of Fakta that count towards the target of the owner in a cell. */
  readonly rows: (owner: string) => Criterion;
  readonly found: (labels: Labels, figures: ExpectedFigures) => TargetFigures | undefined;
}

const departmentTargets: TargetOwners = {
  key: 'targets',
  name: 'Samm_Mål',
  title: summaryTexts.targets.title,
  sentence: summaryTexts.targets.sentence,
  heading: summaryTexts.targets.columns[0],
  columns: {
    owner: column('factTargets', factTargetHeadings.department),
    year: column('factTargets', factTargetHeadings.year),
    target: column('factTargets', factTargetHeadings.target),
    classLimit: column('factTargets', factTargetHeadings.classLimit),
  },
  rows: (owner) => where('department', `IF(${owner}=${formulaText(wholeOrganisation)},"*",${isText(owner)})`),
  found: (labels, { summary }) =>
    summary.targets.find((item) => item.year === labels[1] && targetDepartmentLabel(item.department) === labels[0]),
};

const inYear = formulaText(choices.targetBases.inYear);
const annual = formulaText(choices.targetBases.newlySignedAnnual);

/** Labels of the target block's rows: department, year, Räknas som. */
export function targetLabels(targets: readonly TargetFigures[]): Labels[] {
  return targets.map(({ department, year, basis }) => [
    labelCell(targetDepartmentLabel(department)),
    year,
    choices.targetBases[basis],
  ]);
}

/** Labels of the forecast block's rows: department and year of targets for effect in the year. */
export function forecastLabels(targets: readonly TargetFigures[]): Labels[] {
  return targets
    .filter(({ basis }) => basis === 'inYear')
    .map(({ department, year }) => [labelCell(targetDepartmentLabel(department)), year]);
}

/** Mål och utfall (domain.md §6): every target beside calculated and what outcomes have shown, on its own measure. */
export function targetsBlock(labels: readonly Labels[], owners: TargetOwners = departmentTargets): Block {
  const text = summaryTexts.targets;
  const kinds = [
    'label',
    'year',
    'amount',
    'amount',
    'percent',
    'amount',
    'percent',
    'quiet',
    'plain',
    'plain',
    'plain',
    'plain',
  ] as const;
  return {
    key: owners.key,
    name: owners.name,
    title: owners.title,
    sentence: owners.sentence,
    columns: text.columns.map((heading, index) => ({
      heading: index === 0 ? owners.heading : heading,
      kind: kinds[index] ?? 'amount',
    })),
    labelColumns: [0, 1, 9],
    labels,
    growth: 'ordered',
    figures: (place, own) => targetRow(place, own, owners),
    total: null,
  };
}

/** Prognos för året: what is realised so far, and what is left of each kind times the kind's own rate. */
export function forecastBlock(labels: readonly Labels[]): Block {
  const text = summaryTexts.forecast;
  const kinds = [
    'label',
    'year',
    'amount',
    'amount',
    'percent',
    'amount',
    'percent',
    'amount',
    'amount',
    'quiet',
    'plain',
  ] as const;
  return {
    key: 'forecast',
    name: 'Samm_Prognos',
    title: text.title,
    sentence: text.sentence,
    columns: text.columns.map((heading, index) => ({ heading, kind: kinds[index] ?? 'amount' })),
    labelColumns: [0, 1],
    labels,
    growth: 'ordered',
    figures: forecastRow,
    total: null,
  };
}

/** The target that a row's labels name, and what every figure of it starts from. */
function aimOf(place: RowPosition, labels: Labels, limitColumn: number, owners: TargetOwners) {
  const { columns } = owners;
  const [owner, year, limit] = [place.cell(0), place.cell(1), place.cell(limitColumn)];
  const own = [`${columns.year},${year}`, `${columns.owner},${isText(owner)}`].join(',');
  const slice = [owners.rows(owner), where('classRank', `"<="&${limit}`)];
  const found = (figures: ExpectedFigures): TargetFigures | undefined => owners.found(labels, figures);
  const wrap = (expression: string): string => whenLabelled(owner, expression);
  const money =
    (pick: (item: TargetFigures) => bigint | null): Expectation =>
    (figures) => {
      const item = found(figures);
      const value = item === undefined ? 0n : pick(item);
      return value === null ? notMeasured : totalToKronor(value);
    };
  const classLimitOf: Figure = {
    formula: wrap(`SUMIFS(${columns.classLimit},${own})`),
    expected: (figures) => {
      const item = found(figures);
      return item === undefined ? 0 : classLimit(item.scope);
    },
  };
  const ofYear = [where('year', year), ...slice];
  return { year, limit, own, ofYear, started: [where('startYear', year), ...slice], found, wrap, money, classLimitOf };
}

const shownSum = (criteria: readonly Criterion[]): string =>
  `${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`;

function targetRow(place: RowPosition, labels: Labels, owners: TargetOwners): Figure[] {
  const { limit, own, ofYear, started, found, wrap, money, classLimitOf } = aimOf(place, labels, 7, owners);
  const amount = place.cell(2);
  const calculated = place.cell(3);
  const shown = place.cell(5);
  const basis = place.cell(9);
  const part = (cell: string, pick: (item: TargetFigures) => bigint | null): Figure => ({
    formula: wrap(`IF(ISNUMBER(${cell}),${share(cell, amount)},${formulaText(notMeasured)})`),
    expected: (figures) => {
      const item = found(figures);
      const value = item === undefined ? null : pick(item);
      return item === undefined || value === null || item.target <= 0n
        ? notMeasured
        : shownShare(Number(value) / Number(item.target));
    },
  });
  const { realised, both, scopes } = summaryTexts.targets;
  return [
    { formula: wrap(`SUMIFS(${owners.columns.target},${own})`), expected: money((item) => item.target) },
    {
      formula: wrap(
        `IF(${basis}=${inYear},${factSum('calculated', ofYear)},` +
          `IF(${basis}=${annual},${factSum('annualEffect', started)},${factSum('calculated', started)}))`,
      ),
      expected: money((item) => item.calculated),
    },
    part(calculated, (item) => item.calculated),
    {
      formula: wrap(
        `IF(${basis}=${inYear},${whereMeasured(shownSum(ofYear), ofYear)},${whereMeasured(shownSum(started), started)})`,
      ),
      expected: money((item) => item.realised),
    },
    part(shown, (item) => item.realised),
    classLimitOf,
    {
      formula: wrap(`CHOOSE(${limit},${scopes.map(formulaText).join(',')})`),
      expected: (figures) => scopes[classLimit(found(figures)?.scope ?? 'all') - 1] ?? null,
    },
    { formula: '', expected: () => null },
    {
      formula: wrap(`IF(${limit}>${classLimit('freedAndReturned')},${formulaText(both)},${formulaText(realised)})`),
      expected: (figures) =>
        classLimit(found(figures)?.scope ?? 'freed') > classLimit('freedAndReturned') ? both : realised,
    },
  ];
}

function forecastRow(place: RowPosition, labels: Labels): Figure[] {
  const { year, ofYear, found, wrap, money, classLimitOf } = aimOf(place, labels, 9, departmentTargets);
  const { inFull, tooLittle, certain } = summaryTexts.forecast;
  const shown = place.cell(2);
  const recurring = place.cell(3);
  const recurringRate = place.cell(4);
  const once = place.cell(5);
  const onceRate = place.cell(6);
  const rest = place.cell(7);
  const rate = (criteria: readonly Criterion[]): string => {
    const covered = `ROUND(${factSum('followedUpSize', criteria)},2)>=${usedSetting('forecastCoverage')}*ROUND(${factSum('elapsedSize', criteria)},2)`;
    const isEnough = `AND(ISNUMBER(${followUpCoverage(criteria)}),${covered})`;
    const used = `IF(${isEnough},${realisationRate(criteria)},${formulaText(notMeasured)})`;
    return `IF(ISNUMBER(${used}),${used},${formulaText(inFull)})`;
  };
  const hasEnded = `DATE(${year},12,31)<=${stampNames.asOf}`;
  const comes = (left: string, of: string): string => `ROUND(${left}*IF(ISNUMBER(${of}),${of},1),2)`;
  const left = (pick: (remaining: Remaining) => bigint): Expectation =>
    money(({ remaining }) => (remaining === null ? 0n : pick(remaining)));
  const usedRate =
    (pick: (remaining: Remaining) => number | null): Expectation =>
    (figures) => {
      const remaining = found(figures)?.remaining ?? null;
      return (remaining === null ? null : pick(remaining)) ?? inFull;
    };
  const uncertain = (amount: string, of: string): string => `AND(ROUND(${amount},2)<>0,NOT(ISNUMBER(${of})))`;
  return [
    { formula: wrap(whereMeasured(shownSum(ofYear), ofYear)), expected: money((item) => item.realised) },
    {
      formula: wrap(factSum('notFollowedUp', [...ofYear, withTerm])),
      expected: left((remaining) => remaining.recurring),
    },
    { formula: wrap(rate([...ofYear, withTerm])), expected: usedRate((remaining) => remaining.recurringRate) },
    {
      formula: wrap(`IF(${hasEnded},0,${factSum('notFollowedUp', [...ofYear, withoutTerm])})`),
      expected: left((remaining) => remaining.once),
    },
    {
      // Nothing more is paid of a year that has ended: no rate is used.
      formula: wrap(`IF(${hasEnded},${formulaText(notMeasured)},${rate([...ofYear, withoutTerm])})`),
      expected: (figures) =>
        yearHasEnded(Number(labels[1]), figures.summary.asOf as Serial)
          ? notMeasured
          : usedRate((remaining) => remaining.onceRate)(figures),
    },
    { formula: wrap(factSum('restNotRealised', ofYear)), expected: left((remaining) => remaining.rest) },
    {
      formula: wrap(`N(${shown})+${comes(recurring, recurringRate)}+${comes(once, onceRate)}+${rest}`),
      expected: money((item) => item.forecast),
    },
    classLimitOf,
    {
      formula: wrap(
        `IF(OR(${uncertain(recurring, recurringRate)},${uncertain(once, onceRate)}),${formulaText(tooLittle)},${formulaText(certain)})`,
      ),
      expected: (figures) => (found(figures)?.forecastUncertain === true ? tooLittle : certain),
    },
  ];
}

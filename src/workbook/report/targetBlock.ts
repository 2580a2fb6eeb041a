import { totalToKronor } from '../../domain/basics/money';
import type { TargetFigures } from '../../domain/summary/summaryTypes';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import type { Block, Expectation, ExpectedFigures, Figure, Labels, RowPlace } from './block';
import type { Criterion } from '../formulas/factSums';
import { factSum, isText, where, whenLabelled } from '../formulas/factSums';
import { classLimit, labelCell, targetDepartmentLabel } from '../tables/ledgerCells';
import { column } from '../formulas/rowFormulas';
import { settingName } from '../tables/schema';

const target = (heading: string): string => column('factTargets', heading);
const inYear = formulaText(choices.targetBases.inYear);
const annual = formulaText(choices.targetBases.newlySignedAnnual);

/** Labels of the target block's rows: department, year, Räknas som. */
export function targetLabels(targets: readonly TargetFigures[]): Labels[] {
  return targets.map(({ department, year, basis }) => [labelCell(targetDepartmentLabel(department)), year, choices.targetBases[basis]]);
}

/** Mål, utfall och prognos (domain.md §6): every target beside calculated, realised and forecast, on its own measure. */
export function targetsBlock(labels: readonly Labels[]): Block {
  const text = summaryTexts.targets;
  const kinds = ['label', 'year', 'amount', 'amount', 'percent', 'amount', 'percent', 'amount', 'amount', 'percent', 'quiet', 'plain', 'plain'] as const;
  return {
    key: 'targets',
    name: 'Samm_Mål',
    title: text.title,
    sentence: text.sentence,
    columns: text.columns.map((heading, index) => ({ heading, kind: kinds[index] ?? 'amount' })),
    labelColumns: [0, 1, 12],
    labels,
    growth: 'ordered',
    figures: targetRow,
    total: null,
  };
}

function targetRow(place: RowPlace, labels: Labels): Figure[] {
  const [department = '', year, amount, calculated, , realised, , , remaining, rate, limit, , basis] =
    Array.from({ length: 13 }, (_, index) => place.cell(index));
  const own = [`${target(factTargetHeadings.year)},${year}`, `${target(factTargetHeadings.department)},${isText(department)}`].join(',');
  const classes = where('classRank', `"<="&${limit}`);
  const slice = [where('department', `IF(${department}=${formulaText(wholeOrganisation)},"*",${isText(department)})`), classes];
  const ofYear = [where('year', year ?? ''), ...slice];
  const started = [where('startYear', year ?? ''), ...slice];
  const shown = (criteria: readonly Criterion[]): string => `${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`;
  const found: (figures: ExpectedFigures) => TargetFigures | undefined = ({ summary }) =>
    summary.targets.find((item) => item.year === labels[1] && targetDepartmentLabel(item.department) === labels[0]);
  const wrap = (expression: string): string => whenLabelled(department, expression);
  const money = (pick: (item: TargetFigures) => bigint | null): Expectation => (figures) => {
    const item = found(figures);
    const value = item === undefined ? 0n : pick(item);
    return value === null ? notMeasured : totalToKronor(value);
  };
  const usedRate: Expectation = (figures) => {
    const item = found(figures);
    if (item === undefined || item.basis !== 'inYear') return notMeasured;
    return item.rate ?? summaryTexts.targets.tooLittle;
  };
  const part = (cell: string | undefined, pick: (item: TargetFigures) => bigint): Figure => ({
    formula: wrap(`IF(${amount}>0,${cell}/${amount},${formulaText(notMeasured)})`),
    expected: (figures) => {
      const item = found(figures);
      return item === undefined || item.target <= 0n ? notMeasured : Number(pick(item)) / Number(item.target);
    },
  });
  const followedUp = `ROUND(${factSum('followedUp', slice)},2)`;
  const elapsed = `ROUND(${factSum('elapsedDirect', slice)},2)`;
  return [
    { formula: wrap(`SUMIFS(${target(factTargetHeadings.target)},${own})`), expected: money((item) => item.target) },
    {
      formula: wrap(`IF(${basis}=${inYear},${factSum('calculated', ofYear)},IF(${basis}=${annual},${factSum('annualEffect', started)},${factSum('calculated', started)}))`),
      expected: money((item) => item.calculated),
    },
    part(calculated, (item) => item.calculated),
    { formula: wrap(`IF(${basis}=${inYear},${shown(ofYear)},${shown(started)})`), expected: money((item) => item.realised) },
    part(realised, (item) => item.realised),
    {
      formula: wrap(`IF(${basis}=${inYear},${realised}+ROUND(${remaining}*IF(ISNUMBER(${rate}),${rate},1),2),${formulaText(notMeasured)})`),
      expected: money((item) => item.forecast),
    },
    { formula: wrap(`IF(${basis}=${inYear},${factSum('notFollowedUp', ofYear)},${formulaText(notMeasured)})`), expected: money((item) => item.remaining) },
    {
      formula: wrap(
        `IF(${basis}<>${inYear},${formulaText(notMeasured)},IF(AND(${followedUp}>0,${elapsed}>0,${followedUp}<=${elapsed},` +
        `${followedUp}>=${settingName('forecastCoverage')}*${elapsed}),(${shown(slice)})/${followedUp},${formulaText(summaryTexts.targets.tooLittle)}))`,
      ),
      expected: usedRate,
    },
    {
      formula: wrap(`SUMIFS(${target(factTargetHeadings.classLimit)},${own})`),
      expected: (figures) => {
        const item = found(figures);
        return item === undefined ? 0 : classLimit(item.scope);
      },
    },
    {
      formula: wrap(`CHOOSE(${limit},${summaryTexts.targets.scopes.map(formulaText).join(',')})`),
      expected: (figures) => summaryTexts.targets.scopes[classLimit(found(figures)?.scope ?? 'all') - 1] ?? null,
    },
  ];
}

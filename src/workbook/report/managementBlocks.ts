import { effectClasses } from '../../domain/effect/effect';
import { headlineClasses, measures, ofClasses, type Measure } from '../../domain/ledger/measures';
import { shownShare } from '../../domain/basics/share';
import { totalToKronor } from '../../domain/basics/money';
import { managementTexts } from '../../locales/managementTexts';
import { choices, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import type { SumSlice } from '../../domain/summary/sums';
import type { Block, Expectation, ExpectedFigures, Figure, Labels, RowPosition } from './block';
import {
  anything,
  classesUpTo,
  departmentOf,
  kronor,
  labelOf,
  less,
  measuredKronor,
  only,
  perYear,
  sum,
  whereMeasured as whereMeasuredBy,
  type Amount,
} from './expect';
import type { Criterion } from '../formulas/factSums';
import {
  confirmed,
  factSum,
  followUpCoverage,
  isText,
  ofClass,
  realised,
  where,
  whereMeasured,
  whenLabelled,
  withTerm,
} from '../formulas/factSums';
import { classLimit, labelCell } from '../tables/ledgerCells';
import { cardBlocks } from './managementCards';
import { sentenceBlock, yearCoverage } from './managementSentence';
import { column } from '../formulas/rowFormulas';
import type { FactField } from '../tables/schema';
import { largestFirst, type ReportData } from './summarySheet';
import { measuredClasses, measureNames, notDrawn, whereConfirmedCounts } from './yearBlocks';

/** Years that the page has room for. */
export const yearRows = 6;
const departmentRows = 6;

/**
 * A window of years that holds the per date's and the next: all where they fit, else from the one before. What is
 * outside stands in a row of its own.
 */
export function yearWindow(years: readonly number[], current: number): number[] {
  if (years.length === 0) return [];
  const first = Math.min(current, ...years);
  const count = Math.max(current + 1, ...years) - first + 1;
  const start = Math.min(Math.max(current - 1, first), first + Math.max(0, count - yearRows));
  return Array.from({ length: Math.min(count, yearRows) }, (_, index) => start + index);
}

function padded(labels: readonly Labels[], count: number): Labels[] {
  return [...labels, ...Array.from({ length: Math.max(0, count - labels.length) }, () => [''])].slice(0, count);
}

/** Headings of the years; what stands against the target is called by what the target counts. */
function yearHeadings(): string[] {
  const { years, realisedAndConfirmed } = managementTexts;
  return years.map((heading, index) => (index === 2 ? whereConfirmedCounts(realisedAndConfirmed, heading) : heading));
}

/** Years: calculated, realised and target on the target's measure, and the four classes. */
function yearsBlock(data: ReportData | null): Block {
  const years =
    data === null
      ? []
      : yearWindow(
          data.summary.perYear.map(({ year }) => year),
          perYear(data),
        );
  const limit = measureNames.limit;
  const target = (heading: string): string => column('factTargets', heading);
  return {
    key: 'managementYears',
    name: 'Ledning_År',
    title: null,
    sentence: '',
    columns: yearHeadings().map((heading, index) => ({
      heading,
      kind: index === 0 ? 'year' : index === 4 ? 'percent' : 'amount',
    })),
    labelColumns: [0],
    labels: padded(
      years.map((year) => [year]),
      yearRows,
    ),
    growth: 'ordered',
    figures: (place, [label]) => {
      const year = place.cell(0);
      const criteria = [where('year', year), where('classRank', `"<="&${limit}`)];
      const shown = `${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`;
      const ofTarget = [
        `${target(factTargetHeadings.year)},${year}`,
        `${target(factTargetHeadings.department)},${formulaText(wholeOrganisation)}`,
        `${target(factTargetHeadings.classLimit)},${limit}`,
        `${target(factTargetHeadings.basis)},${formulaText(choices.targetBases.inYear)}`,
      ].join(',');
      const slice = { year: Number(label) };
      return [
        {
          formula: whenLabelled(year, factSum('calculated', criteria)),
          expected: kronor(sum(measured(measures.calculated), slice)),
        },
        {
          // Not measured is blank, never zero.
          formula: whenLabelled(year, whereMeasured(shown, criteria, 'NA()')),
          expected: measuredKronor(
            whereMeasuredBy(sum(measured(measures.shown), slice), sum(measured(measures.measuredMonths), slice)),
            notDrawn,
          ),
        },
        {
          formula: whenLabelled(
            year,
            `IF(COUNTIFS(${ofTarget})=0,NA(),SUMIFS(${target(factTargetHeadings.target)},${ofTarget}))`,
          ),
          expected: (figures) => {
            const found = figures.summary.targets.find(
              (item) =>
                item.year === label &&
                item.department === '' &&
                item.basis === 'inYear' &&
                classLimit(item.scope) === measuredClasses(figures),
            );
            return found === undefined ? notDrawn : totalToKronor(found.target);
          },
        },
        {
          formula: whenLabelled(year, followUpCoverage([...criteria, withTerm])),
          expected: (figures) => {
            const coverage = yearCoverage(figures, slice);
            return coverage === null ? notMeasured : shownShare(coverage);
          },
        },
        ...effectClasses.map((name): Figure => ({
          formula: whenLabelled(year, factSum('calculated', [where('year', year), ofClass(name)])),
          expected: kronor(sum(only(measures.calculated, name), slice)),
        })),
      ];
    },
    total: { label: managementTexts.otherYears, figures: otherYears },
  };
}

/** A measure of the classes that the year's target counts. */
function measured(measure: Measure): (figures: ExpectedFigures) => Measure {
  return (figures) => ofClasses(measure, classesUpTo(measuredClasses(figures)));
}

/** What falls before and after the listed years, so that the page hides nothing. */
function otherYears(place: RowPosition, rows: readonly Labels[]): readonly Figure[] {
  const listed = rows.flatMap(([label]) => (typeof label === 'number' ? [label] : []));
  const between = listed.length === 0 ? [] : yearsBetween(Math.min(...listed), Math.max(...listed));
  const outside = (measure: Parameters<typeof sum>[0]): Amount =>
    less(
      sum(measure),
      between.map((year) => sum(measure, { year })),
    );
  const years = `${place.letters(0)}${place.top + 1}:${place.letters(0)}${place.row - 1}`;
  const sumOutside = (field: FactField, criteria: readonly Criterion[]): string =>
    [`"<"&MIN(${years})`, `">"&MAX(${years})`]
      .map((limit) => factSum(field, [where('year', limit), ...criteria]))
      .join('+');
  const upToLimit = [where('classRank', `"<="&${measureNames.limit}`)];
  const shownSum = `${sumOutside('realised', upToLimit)}+${sumOutside('confirmed', upToLimit)}`;
  return [
    { formula: `=${sumOutside('calculated', upToLimit)}`, expected: kronor(outside(measured(measures.calculated))) },
    {
      formula: `=IF(${sumOutside('measuredMonths', upToLimit)}=0,${formulaText(notMeasured)},${shownSum})`,
      expected: measuredKronor(
        whereMeasuredBy(outside(measured(measures.shown)), outside(measured(measures.measuredMonths))),
      ),
    },
    { formula: '', expected: anything },
    { formula: '', expected: anything },
    ...effectClasses.map((name): Figure => ({
      formula: `=${sumOutside('calculated', [ofClass(name)])}`,
      expected: kronor(outside(only(measures.calculated, name))),
    })),
  ];
}

function yearsBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** The departments that weigh the most, for better or worse, and all others in one row. */
function departmentsBlock(data: ReportData | null): Block {
  const largest =
    data === null
      ? []
      : largestFirst(
          largestFirst(data.summary.perDepartment, ({ calculated }) => magnitude(calculated)).slice(0, departmentRows),
        );
  return {
    key: 'managementDepartments',
    name: 'Ledning_Förvaltning',
    title: null,
    sentence: '',
    columns: managementTexts.departments.map((heading, index) => ({ heading, kind: index === 0 ? 'label' : 'amount' })),
    labelColumns: [0],
    labels: padded(
      largest.map(({ name }) => [labelCell(labelOf('perDepartment', name))]),
      departmentRows,
    ),
    growth: 'ordered',
    figures: (place, [label]) => {
      const criteria = [where('department', isText(place.cell(0)))];
      const slice = { department: departmentOf(label) };
      const wrap = (expression: string): string => whenLabelled(place.cell(0), expression);
      return [
        { formula: wrap(factSum('calculated', criteria)), expected: kronor(sum(measures.calculated, slice)) },
        { formula: wrap(realised(criteria)), expected: measuredIn('realised', slice) },
        { formula: wrap(confirmed(criteria)), expected: measuredIn('confirmed', slice) },
      ];
    },
    total: {
      label: managementTexts.otherDepartments,
      figures: (place, rows) => {
        const listed = rows.filter(([label]) => label !== '').map(([label]) => ({ department: departmentOf(label) }));
        const rest = (measure: Measure): Amount =>
          less(
            sum(measure),
            listed.map((slice) => sum(measure, slice)),
          );
        // Rounded, or binary fractions leave a −0.
        const sheetRest = (at: number, field: FactField): string =>
          `ROUND(${factSum(field, [])}-SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row - 1}),2)`;
        const shownRest = (at: number, field: 'realised' | 'confirmed'): Figure => ({
          formula: `=IF(${sheetRest(at, field)}=0,${formulaText(notMeasured)},${sheetRest(at, field)})`,
          expected: measuredKronor((figures) =>
            rest(measures[field])(figures) === 0n ? null : rest(measures[field])(figures),
          ),
        });
        return [
          { formula: `=${sheetRest(1, 'calculated')}`, expected: kronor(rest(measures.calculated)) },
          shownRest(2, 'realised'),
          shownRest(3, 'confirmed'),
        ];
      },
    },
  };
}

const classesOf = { realised: headlineClasses, confirmed: ['avoided'] } as const;

/** Realised or confirmed of a slice, "–" where nobody has looked. */
function measuredIn(field: 'realised' | 'confirmed', slice: SumSlice): Expectation {
  return measuredKronor(
    whereMeasuredBy(sum(measures[field], slice), sum(ofClasses(measures.measuredMonths, classesOf[field]), slice)),
  );
}

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** The blocks of Ledningsvy: the year in a sentence, two bands of cards, years and departments. */
export function managementBlocks(data: ReportData | null): readonly Block[] {
  return [...cardBlocks(), yearsBlock(data), departmentsBlock(data), sentenceBlock()];
}

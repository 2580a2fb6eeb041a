import { effectClasses } from '../../domain/effect/effect';
import { totalToKronor } from '../../domain/basics/money';
import { managementTexts } from '../../locales/managementTexts';
import { choices, factTargetHeadings, notMeasured, wholeOrganisation } from '../../locales/workbook';
import { formulaText, rangeAddress } from '../plan/address';
import type { Block, ExpectedFigures, Figure, Labels, RowPlace } from './block';
import { anything, labelOf, ledgerSum, perYear, sliceByLabel } from './expect';
import type { Criterion } from '../formulas/factSums';
import { factSum, isText, ofClass, upToClass, where, whenLabelled } from '../formulas/factSums';
import { wordedAmountFormat } from '../plan/formats';
import { classLimit, classRank, labelCell, sliceLabel } from '../tables/ledgerCells';
import type { LedgerGroup } from './ledgerIndex';
import { cardBlocks } from './managementCards';
import { palette } from '../plan/palette';
import { column } from '../formulas/rowFormulas';
import type { FactField } from '../tables/schema';
import type { ReportData } from './summarySheet';
import { measuredClasses, measureNames, notDrawn } from './yearBlocks';

/** Years that the page has room for. */
export const yearRows = 6;
const departmentRows = 6;
/** How many columns the cell of the total spans. */
export const totalSpan = 5;

/** A window of years from the one before the per date's: all where they fit. What is outside stands in a row of its own. */
export function yearWindow(years: readonly number[], current: number): number[] {
  if (years.length <= yearRows) return [...years];
  const first = years[0] ?? current;
  const latestStart = first + years.length - yearRows;
  const start = Math.min(Math.max(current - 1, first), latestStart);
  return Array.from({ length: yearRows }, (_, index) => start + index);
}

function padded(labels: readonly Labels[], count: number): Labels[] {
  return [...labels, ...Array.from({ length: Math.max(0, count - labels.length) }, () => [''])].slice(0, count);
}

/** Years: calculated, realised and target on the target's measure, and the four classes. */
function yearsBlock(data: ReportData | null): Block {
  const years = data === null ? [] : yearWindow(data.summary.perYear.map(({ year }) => year), perYear(data));
  const limit = measureNames.limit;
  const target = (heading: string): string => column('factTargets', heading);
  return {
    key: 'managementYears',
    name: 'Ledning_År',
    title: null,
    sentence: '',
    columns: managementTexts.years.map((heading, index) => ({ heading, kind: index === 0 ? 'year' : index === 4 ? 'plain' : 'amount' })),
    labelColumns: [0],
    labels: padded(years.map((year) => [year]), yearRows),
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
      const counted = (row: LedgerGroup, figures: ExpectedFigures): boolean => classRank(row.class) <= measuredClasses(figures);
      const ofYear = { years: () => [Number(label)] };
      const realised = ledgerSum(counted, (row) => row.realised + row.confirmed, ofYear);
      const followedUp = ledgerSum(counted, (row) => row.followedUp, ofYear);
      return [
        { formula: whenLabelled(year, factSum('calculated', criteria)), expected: ledgerSum(counted, (row) => row.calculated, ofYear) },
        {
          // Not followed up is blank, never zero.
          formula: whenLabelled(year, `IF(AND(ROUND(${factSum('followedUp', criteria)},2)=0,ROUND(${shown},2)=0),NA(),${shown})`),
          expected: (figures) => (followedUp(figures) === 0 && realised(figures) === 0 ? notDrawn : realised(figures)),
        },
        {
          formula: whenLabelled(year, `IF(COUNTIFS(${ofTarget})=0,NA(),SUMIFS(${target(factTargetHeadings.target)},${ofTarget}))`),
          expected: (figures) => {
            const found = figures.summary.targets.find((item) =>
              item.year === label && item.department === '' && item.basis === 'inYear' && classLimit(item.scope) === measuredClasses(figures));
            return found === undefined ? notDrawn : totalToKronor(found.target);
          },
        },
        { formula: '', expected: () => null },
        ...effectClasses.map((name): Figure => ({
          formula: whenLabelled(year, factSum('calculated', [where('year', year), ofClass(name)])),
          expected: (figures) => totalToKronor(sliceByLabel('perYear', label)(figures)?.byClass[name] ?? 0n),
        })),
      ];
    },
    total: { label: managementTexts.otherYears, figures: otherYears },
  };
}

/** What falls before and after the listed years, so that the page hides nothing. */
function otherYears(place: RowPlace, rows: readonly Labels[]): readonly Figure[] {
  const listed = rows.flatMap(([label]) => (typeof label === 'number' ? [label] : []));
  const outside = (row: LedgerGroup): boolean => row.year < Math.min(...listed, Infinity) || row.year > Math.max(...listed, -Infinity);
  const years = `${place.letters(0)}${place.top + 1}:${place.letters(0)}${place.row - 1}`;
  const sum = (field: FactField, criteria: readonly Criterion[]): string =>
    [`"<"&MIN(${years})`, `">"&MAX(${years})`].map((limit) => factSum(field, [where('year', limit), ...criteria])).join('+');
  const measured = [where('classRank', `"<="&${measureNames.limit}`)];
  const counted = (row: LedgerGroup, figures: ExpectedFigures): boolean => outside(row) && classRank(row.class) <= measuredClasses(figures);
  const shown = ledgerSum(counted, (row) => row.realised + row.confirmed);
  const followedUp = ledgerSum(counted, (row) => row.followedUp);
  const shownSum = `${sum('realised', measured)}+${sum('confirmed', measured)}`;
  return [
    { formula: `=${sum('calculated', measured)}`, expected: ledgerSum(counted, (row) => row.calculated) },
    {
      formula: `=IF(AND(ROUND(${sum('followedUp', measured)},2)=0,ROUND(${shownSum},2)=0),${formulaText(notMeasured)},${shownSum})`,
      expected: (figures) => (followedUp(figures) === 0 && shown(figures) === 0 ? notMeasured : shown(figures)),
    },
    { formula: '', expected: anything },
    { formula: '', expected: anything },
    ...effectClasses.map((name): Figure => ({
      formula: `=${sum('calculated', [ofClass(name)])}`,
      expected: ledgerSum((row) => outside(row) && row.class === name, (row) => row.calculated),
    })),
  ];
}

/** The largest departments, and all others in one row. */
function departmentsBlock(data: ReportData | null): Block {
  const largest = data === null ? [] : [...data.summary.perDepartment]
    .sort((a, b) => (a.calculated === b.calculated ? 0 : magnitude(a.calculated) < magnitude(b.calculated) ? 1 : -1))
    .slice(0, departmentRows);
  const blank: Figure = { formula: '', expected: () => null };
  return {
    key: 'managementDepartments',
    name: 'Ledning_Förvaltning',
    title: null,
    sentence: '',
    columns: managementTexts.departments.map((heading, index) => ({ heading, kind: index === 0 ? 'label' : index === 1 ? 'plain' : 'amount' })),
    labelColumns: [0],
    labels: padded(largest.map(({ name }) => [labelCell(labelOf('perDepartment', name))]), departmentRows),
    growth: 'ordered',
    figures: (place, [label]) => {
      const criteria = [where('department', isText(place.cell(0)))];
      const own = (row: { readonly department: string }): boolean => sliceLabel(row.department) === label;
      return [
        blank,
        { formula: whenLabelled(place.cell(0), factSum('calculated', criteria)), expected: ledgerSum(own, (row) => row.calculated) },
        realisedOrNot(criteria, own, (expression) => whenLabelled(place.cell(0), expression)),
      ];
    },
    total: {
      label: managementTexts.otherDepartments,
      figures: (place, rows) => {
        const listed = new Set(rows.map(([label]) => label));
        const rest = (at: number, field: 'calculated' | 'realised'): Figure => ({
          // Rounded, or binary fractions leave a −0.
          formula: `=ROUND(${factSum(field, [])}-SUM(${place.letters(at)}${place.top}:${place.letters(at)}${place.row - 1}),2)`,
          expected: ledgerSum((row) => !listed.has(sliceLabel(row.department)), (row) => row[field]),
        });
        const calculated = rest(2, 'calculated');
        const realised = rest(3, 'realised');
        return [blank, calculated, {
          formula: `=IF(ROUND(${realised.formula.slice(1)},2)=0,${formulaText(notMeasured)},${realised.formula.slice(1)})`,
          expected: (figures) => (realised.expected(figures) === 0 ? notMeasured : realised.expected(figures)),
        }];
      },
    },
  };
}

/** Realised of a slice, "–" where nothing is followed up: not measured is never shown as nothing achieved. */
function realisedOrNot(
  criteria: readonly string[], own: (row: LedgerGroup) => boolean, wrap: (expression: string) => string,
): Figure {
  const counted = (row: LedgerGroup): boolean => own(row) && classRank(row.class) <= classRank('returned');
  const realised = ledgerSum(own, (row) => row.realised);
  const followedUp = ledgerSum(counted, (row) => row.followedUp);
  const shown = factSum('realised', criteria);
  return {
    formula: wrap(
      `IF(AND(ROUND(${factSum('followedUp', [...criteria, upToClass('returned')])},2)=0,ROUND(${shown},2)=0),${formulaText(notMeasured)},${shown})`,
    ),
    expected: (figures) => (followedUp(figures) === 0 && realised(figures) === 0 ? notMeasured : realised(figures)),
  };
}

const magnitude = (amount: bigint): bigint => (amount < 0n ? -amount : amount);

/** The sum over all classes, beside them and never instead: one cell at the right of row 2. */
function totalBlock(): Block {
  return {
    key: 'managementTotal',
    name: 'Ledning_Summa',
    title: null,
    sentence: '',
    columns: [{ heading: '', kind: 'amount' }],
    labelColumns: [],
    labels: [[]],
    growth: 'fixed',
    figures: () => [{ formula: `=${factSum('calculated', [])}`, expected: ({ summary }) => totalToKronor(summary.total.calculated) }],
    total: null,
    styles: (place, unit) => [{
      range: rangeAddress(place.top + 1, place.left, place.top + 1, place.left + totalSpan - 1),
      style: {
        horizontal: 'Right', fontSize: 10, colour: palette.quietInk, vertical: 'Center', numberFormat: wordedAmountFormat(unit, managementTexts.total),
      },
    }],
  };
}

/** The blocks of Ledningsvy: two bands of cards, years, departments, and the sum. */
export function managementBlocks(data: ReportData | null): readonly Block[] {
  return [...cardBlocks(), yearsBlock(data), departmentsBlock(data), totalBlock()];
}

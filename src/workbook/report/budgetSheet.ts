import { measures, type Measure } from '../../domain/ledger/measures';
import type { Tally } from '../../domain/ledger/tally';
import { totalToKronor, type OreTotal } from '../../domain/basics/money';
import { endingEffects } from '../../domain/summary/budget';
import { budgetTexts } from '../../locales/managementTexts';
import { summaryTexts } from '../../locales/summaryTexts';
import { factDecisionHeadings } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import type { Block, ExpectedFigures, Figure, Labels, RowPosition } from './block';
import { anything, departmentOf, effectSum, kronor, labelOf, less, only, perYear, type Amount } from './expect';
import type { Criterion } from '../formulas/factSums';
import { factSum, isText, lookedUp, ofClass, where, whenLabelled } from '../formulas/factSums';
import { isEmptyRegister } from './emptySheets';
import { perYearFormula } from './keyBlocks';
import { labelCell, targetDepartmentLabel } from '../tables/ledgerCells';
import { column } from '../formulas/rowFormulas';
import { largestFirst, titlesOf, type ReportData } from './summarySheet';
import type { Report } from './report';

const nextYear = `${perYearFormula}+1`;
const thisYear = perYearFormula;

/**
 * Departments with effects, then those with nothing but a decision for the next year; a decision for all is a row of
 * its own.
 */
function departmentLabels({ summary, decisions }: ReportData): Labels[] {
  const year = perYear({ summary });
  const freed = (name: string, ahead: 0 | 1): OreTotal =>
    summary.sums.over({ year: year + ahead, department: name }).of(only(measures.recurring, 'freed'));
  const size = ({ name }: { readonly name: string }): OreTotal => freed(name, 0) + freed(name, 1);
  const labels = largestFirst(summary.perDepartment, size).map(({ name }) => labelOf('perDepartment', name));
  for (const { year: decided, department } of decisions) {
    const label = targetDepartmentLabel(department);
    if (decided === year + 1 && !labels.some((known) => sameName(known, label))) labels.push(label);
  }
  return labels.map((label) => [labelCell(label)]);
}

/** SUMIFS knows no case. */
function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

function departmentsBlock(data: ReportData | null): Block {
  const text = budgetTexts.departments;
  const [before, between, after] = text.sentence.map(formulaText);
  return {
    key: 'budgetDepartments',
    name: 'Budget_Förvaltning',
    title: text.title,
    sentence: `=IF(${isEmptyRegister},${formulaText(text.empty)},${before}&${thisYear}&${between}&(${nextYear})&${after})`,
    columns: text.headings.map((heading, index) => ({ heading, kind: index === 0 ? 'label' : 'amount' })),
    labelColumns: [0],
    labels: data === null ? [] : departmentLabels(data),
    growth: 'ordered',
    figures: (place, [label]) => departmentRow(place, label, (expression) => whenLabelled(place.cell(0), expression)),
    total: {
      label: summaryTexts.total,
      figures: (place) => departmentRow(place, null, (expression) => `=${expression}`),
    },
  };
}

/** Which rows of Fakta a row of a budget block sums, and what the domain says of them. */
export interface BudgetSlice {
  readonly criteria: readonly Criterion[];
  /** The ledger's sums over them in a year. */
  readonly over: (figures: ExpectedFigures, year: number) => Tally;
  /** What falls in the per date's year of effects that end in it, öre. */
  readonly ending: Amount;
}

/** The rows of the whole register. */
export const wholeBudget: BudgetSlice = {
  criteria: [],
  over: ({ summary }, year) => summary.sums.over({ year }),
  ending: ({ ending }) => [...ending.values()].reduce((all, amount) => all + amount, 0n),
};

/** From Frigjort i år to Undvikna nästa år: what changes, and what stands beside the change. */
export function changeFigures(
  place: RowPosition,
  { criteria, over, ending }: BudgetSlice,
  wrap: (expression: string) => string,
): Figure[] {
  const figure = (
    field: 'calculated' | 'recurring' | 'lapsed',
    name: 'freed' | 'returned' | 'avoided',
    ahead: 0 | 1,
  ): Figure => ({
    formula: wrap(factSum(field, [...criteria, ofClass(name), where('year', ahead === 0 ? thisYear : nextYear)])),
    expected: kronor(amount(measures[field], name, ahead)),
  });
  const amount =
    (measure: Measure, name: 'freed' | 'returned' | 'avoided', ahead: 0 | 1): Amount =>
    (figures) =>
      over(figures, perYear(figures) + ahead).of(only(measure, name));
  const freedNow = [...criteria, ofClass('freed'), where('year', thisYear)];
  return [
    figure('recurring', 'freed', 0),
    figure('recurring', 'freed', 1),
    {
      formula: wrap(`${place.cell(2)}-${place.cell(1)}`),
      expected: kronor(less(amount(measures.recurring, 'freed', 1), [amount(measures.recurring, 'freed', 0)])),
    },
    {
      formula: wrap(`-${factSum('recurring', [...freedNow, where('lastYear', thisYear)])}`),
      expected: kronor((figures) => -ending(figures)),
    },
    figure('lapsed', 'freed', 1),
    {
      formula: wrap(`ROUND(${factSum('calculated', freedNow)}-${factSum('recurring', freedNow)},2)`),
      expected: kronor(less(amount(measures.calculated, 'freed', 0), [amount(measures.recurring, 'freed', 0)])),
    },
    figure('calculated', 'returned', 0),
    figure('calculated', 'avoided', 1),
  ];
}

/** One department's figures, or with label null the organisation's. */
function departmentRow(place: RowPosition, label: unknown, wrap: (expression: string) => string): Figure[] {
  const slice: BudgetSlice =
    label === null
      ? wholeBudget
      : {
          criteria: [where('department', isText(place.cell(0)))],
          over: ({ summary }, year) => summary.sums.over({ year, department: departmentOf(label) }),
          ending: ({ ending }) => ending.get(departmentOf(label)) ?? 0n,
        };
  const decisions = (heading: string): string => column('factDecisions', heading);
  const ofDepartment = label === null ? [] : [`${decisions(factDecisionHeadings.department)},${isText(place.cell(0))}`];
  return [
    ...changeFigures(place, slice, wrap),
    {
      formula: wrap(
        `SUMIFS(${[decisions(factDecisionHeadings.amount), `${decisions(factDecisionHeadings.year)},${nextYear}`, ...ofDepartment].join(',')})`,
      ),
      expected: (figures) =>
        totalToKronor(
          figures.decisions
            .filter(
              ({ year, department }) =>
                year === perYear(figures) + 1 &&
                (label === null || sameName(targetDepartmentLabel(department), String(label))),
            )
            .reduce((total, { amount }) => total + BigInt(amount), 0n),
        ),
    },
  ];
}

function endingBlock(data: ReportData | null): Block {
  const text = budgetTexts.ending;
  const id = 1;
  const year = data === null ? 0 : perYear({ summary: data.summary });
  const labels = data === null ? [] : endingEffects(data.effects, year).map((effect): Labels => [labelCell(effect)]);
  return {
    key: 'ending',
    name: 'Budget_Upphör',
    title: text.title,
    sentence: text.sentence,
    columns: text.headings.map((heading, index) => ({
      heading,
      kind: index < 2 ? 'label' : index === 2 ? 'year' : index < 5 ? 'amount' : 'plain',
      ...(index === 5 && { runsOver: 2 }),
    })),
    labelColumns: [id],
    labels,
    words: titlesOf(data),
    growth: 'ordered',
    figures: (place, [label]) => {
      const cell = place.cell(id);
      const own = [where('key', isText(cell)), ofClass('freed')];
      const look = (field: 'title' | 'department'): Figure => ({ formula: lookedUp(cell, field), expected: anything });
      const amount = (ahead: 0 | 1): Figure => ({
        formula: whenLabelled(cell, factSum('recurring', [...own, where('year', ahead === 0 ? thisYear : nextYear)])),
        expected: kronor(effectSum(label, only(measures.recurring, 'freed'), (figures) => perYear(figures) + ahead)),
      });
      const lastOf = (of: string): string => factSum('lastYear', [...own, where('year', of)]);
      return [
        look('title'),
        {
          formula: whenLabelled(cell, `IF(${lastOf(thisYear)}>0,${lastOf(thisYear)},${lastOf(nextYear)})`),
          expected: anything,
        },
        amount(0),
        amount(1),
        look('department'),
      ];
    },
    total: null,
  };
}

/** Budgetunderlag: what changes from this year to the next, what ends, and what is decided. */
export const budgetReport: Report = {
  key: 'budget',
  title: budgetTexts.title,
  blocks: (data) => [departmentsBlock(data), endingBlock(data)],
  charts: [],
  grid: { labelWidth: 42, columnWidth: 12, columns: 9 },
};

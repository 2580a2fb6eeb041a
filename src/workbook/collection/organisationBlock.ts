import { fold } from '../../domain/basics/text';
import type { MemberTargetFigures, OrganisationFigures } from '../../domain/collection';
import type { OreTotal } from '../../domain/basics/money';
import { measures } from '../../domain/ledger/measures';
import { memberTargetTexts, organisationBudgetTexts, organisationTexts } from '../../locales/collection';
import { budgetTexts } from '../../locales/managementTexts';
import { summaryTexts } from '../../locales/summaryTexts';
import { choices } from '../../locales/workbook';
import { isText, where, whenLabelled } from '../formulas/factSums';
import type { SheetAddition } from '../report/additions';
import { changeFigures, wholeBudget } from '../report/budgetSheet';
import { only } from '../report/expect';
import { sliceBlock } from '../report/sliceBlock';
import { largestFirst } from '../report/summarySheet';
import { targetsBlock } from '../report/targetBlock';
import { labelCell, sliceLabel } from '../tables/ledgerCells';
import { memberTargetColumn } from './memberTargetFacts';

/** What the reading sheets show of organisations. */
export interface ByOrganisation {
  readonly figures: readonly OrganisationFigures[];
  readonly targets: readonly MemberTargetFigures[];
  /** What of the year's freed amounts ends in it, by the folded name, öre. */
  readonly ending: ReadonlyMap<string, OreTotal>;
  /** The per date's year. */
  readonly year: number;
}

/**
 * What Samling adds to the reading sheets; null: nothing is known of the register yet. It is summed over Fakta's
 * Organisation: in a collection the member's, else the register's own.
 */
export function organisationAdditions(known: ByOrganisation | null): SheetAddition[] {
  return [organisationSlice(known?.figures ?? []), memberTargets(known?.targets ?? []), organisationBudget(known)];
}

const labelOf = (name: string): string => String(labelCell(sliceLabel(name)));

/** The organisation that a label names. */
function namedBy<Named extends { readonly name: string }>(slices: readonly Named[], label: unknown): Named | undefined {
  return slices.find(({ name }) => fold(labelOf(name)) === fold(String(label)));
}

/** Per organisation on Sammanställning, as every other slice. */
function organisationSlice(slices: readonly OrganisationFigures[]): SheetAddition {
  return {
    sheet: 'summary',
    block: sliceBlock({
      key: 'perOrganisation',
      name: 'Samm_Organisation',
      field: 'organisation',
      text: organisationTexts,
      labels: largestFirst(slices).map(({ name }) => [labelOf(name)]),
      sliceOf: (label) => namedBy(slices, label),
    }),
  };
}

/** Mål per organisation on Sammanställning. */
function memberTargets(targets: readonly MemberTargetFigures[]): SheetAddition {
  const labels = targets.map(({ organisation, year, basis }) => [
    labelCell(organisation),
    year,
    choices.targetBases[basis],
  ]);
  return {
    sheet: 'summary',
    block: targetsBlock(labels, {
      key: 'organisationTargets',
      name: 'Samm_Mål_Organisation',
      title: memberTargetTexts.title,
      sentence: memberTargetTexts.sentence,
      heading: memberTargetTexts.heading,
      columns: {
        owner: memberTargetColumn('organisation'),
        year: memberTargetColumn('year'),
        target: memberTargetColumn('target'),
        classLimit: memberTargetColumn('classLimit'),
      },
      rows: (owner) => where('organisation', isText(owner)),
      found: ([organisation, year]) =>
        targets.find((item) => item.year === year && fold(item.organisation) === fold(String(organisation))),
    }),
  };
}

/** Frigjorda medel per organisation on Budgetunderlag: of decisions nothing is known by organisation. */
function organisationBudget(known: ByOrganisation | null): SheetAddition {
  const { figures = [], ending = new Map<string, OreTotal>(), year = 0 } = known ?? {};
  const freed = ({ sums }: OrganisationFigures): OreTotal =>
    [year, year + 1].reduce((sum, each) => sum + sums.over({ year: each }).of(only(measures.recurring, 'freed')), 0n);
  const headings = budgetTexts.departments.headings.slice(1, -1);
  return {
    sheet: 'budget',
    block: {
      key: 'budgetOrganisations',
      name: 'Budget_Organisation',
      title: organisationBudgetTexts.title,
      sentence: organisationBudgetTexts.sentence,
      columns: [
        { heading: organisationTexts.heading, kind: 'label' },
        ...headings.map((heading) => ({ heading, kind: 'amount' as const })),
      ],
      labelColumns: [0],
      labels: largestFirst(figures, freed).map(({ name }) => [labelOf(name)]),
      growth: 'ordered',
      figures: (place, [label]) =>
        changeFigures(
          place,
          {
            criteria: [where('organisation', isText(place.cell(0)))],
            over: (expected, of) => namedBy(figures, label)?.sums.over({ year: of }) ?? wholeBudget.over(expected, 0),
            ending: () => ending.get(fold(namedBy(figures, label)?.name ?? '')) ?? 0n,
          },
          (expression) => whenLabelled(place.cell(0), expression),
        ),
      total: {
        label: summaryTexts.total,
        figures: (place) => changeFigures(place, wholeBudget, (expression) => `=${expression}`),
      },
    },
  };
}

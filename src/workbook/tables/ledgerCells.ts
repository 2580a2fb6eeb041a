import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import type { LedgerField } from '../../domain/ledger/ledgerFields';
import type { LedgerRow, MonthRow } from '../../domain/ledger/ledgerRow';
import { oreToKronor, totalToKronor, type Ore } from '../../domain/basics/money';
import { mapInSteps, type Steps } from '../../domain/basics/steps';
import type { TargetFigures } from '../../domain/summary/summaryTypes';
import type { BudgetDecision, TargetScope } from '../../domain/register/target';
import { targetScopes } from '../../domain/register/target';
import { choices, effectOnRow, missingId, notStated, wholeOrganisation } from '../../locales/workbook';
import type { CellValue } from '../../domain/register/cells';
import { formulaText } from '../plan/address';
import type { FactField } from './schema';
import { factFields } from './schema';

/** 1–4 in the order of the classes, so that "at most" selects what a target counts. */
export function classRank(name: EffectClass): number {
  return effectClasses.indexOf(name) + 1;
}

/** Highest class rank that a target's Avser counts: 1 freed … 4 all. */
export function classLimit(scope: TargetScope): number {
  return targetScopes.indexOf(scope) + 1;
}

/** The word of a slice's name: '' is Ej angivet. */
export function sliceLabel(name: string): string {
  return name === '' ? notStated : name;
}

/** The word of a target's department: '' is the whole organisation. */
export function targetDepartmentLabel(department: string): string {
  return department === '' ? wholeOrganisation : department;
}

/**
 * A label for a block: a text that begins with = becomes a formula that gives that text, so that it can never be run.
 */
export function labelCell(text: string): string {
  return text.startsWith('=') ? `=${formulaText(text)}` : text;
}

/**
 * What an effect is known by on the sheets: its Effekt-ID, or where that is missing or doubled the row that it stood
 * in.
 */
export function effectKey(row: Pick<LedgerRow, 'effectId' | 'hasOwnId' | 'row'>, firstRow: number): string {
  return row.hasOwnId ? row.effectId : effectOnRow(row.effectId, firstRow + row.row);
}

type FactWords = (row: LedgerRow, firstRow: number) => CellValue;
type MeasuredField = 'realised' | 'confirmed' | 'estimated' | 'unverified' | 'measuredMonths' | 'estimatedMonths';

/** What nobody has measured is blank: 0 would say that somebody looked and found nothing. */
const measured = (months: number, amount: Ore): CellValue => (months === 0 ? '' : oreToKronor(amount));

/**
 * What a column of Fakta says of a row, where that is not an amount alone. `firstRow` is the sheet's first row of
 * effects.
 */
const factWords: Readonly<Record<Exclude<FactField, LedgerField> | MeasuredField, FactWords>> = {
  effectId: (row) => (row.effectId === '' ? missingId : row.effectId),
  key: effectKey,
  title: (row) => row.title,
  year: (row) => row.year,
  class: (row) => choices.effectClasses[row.class],
  classRank: (row) => classRank(row.class),
  type: (row) => choices.effectTypes[row.type],
  department: (row) => sliceLabel(row.department),
  category: (row) => sliceLabel(row.category),
  reason: (row) => sliceLabel(row.reason),
  supplier: (row) => row.supplier,
  organisation: (row) => sliceLabel(row.organisation),
  contractNumber: (row) => row.contractNumber,
  caseId: (row) => row.caseId,
  startYear: (row) => row.startYear,
  lastYear: (row) => row.lastYear,
  hasTerm: (row) => (row.hasTerm ? choices.yes : choices.no),
  validation: (row) => choices.validations[row.validation],
  hours: (row) => row.centihours / 100,
  realised: (row) => measured(row.class === 'avoided' ? 0 : row.measuredMonths, row.realised),
  confirmed: (row) => measured(row.class === 'avoided' ? row.measuredMonths : 0, row.confirmed),
  unverified: (row) => measured(row.measuredMonths, row.unverified),
  estimated: (row) => measured(row.estimatedMonths, row.estimated),
  measuredMonths: (row) => row.measuredMonths,
  estimatedMonths: (row) => row.estimatedMonths,
};

function factCell(field: FactField): FactWords {
  return isFigure(field) ? (row) => oreToKronor(row[field]) : factWords[field];
}

function isFigure(field: FactField): field is Exclude<Extract<FactField, LedgerField>, MeasuredField> {
  return !(field in factWords);
}

/** Body of the table Fakta, columns in the schema's order, kronor. Texts are texts, whatever they begin with. */
export function* ledgerRowsToCells(rows: readonly LedgerRow[], firstRow: number): Steps<CellValue[][]> {
  const cells = factFields.map(factCell);
  return yield* mapInSteps(rows, (row) => cells.map((cell) => cell(row, firstRow)));
}

/** Body of the table FaktaMånad: the per date's year, twelve months × four classes, kronor. */
export function monthRowsToCells(rows: readonly MonthRow[]): CellValue[][] {
  return rows.map((row) => [
    row.month,
    choices.effectClasses[row.class],
    classRank(row.class),
    totalToKronor(row.calculated),
    totalToKronor(row.realised),
    totalToKronor(row.confirmed),
    row.outcomes,
  ]);
}

/** Body of the table FaktaMål: targets as resolved (shares as amounts, inherited Avser and Räknas som), kronor. */
export function targetRowsToCells(targets: readonly TargetFigures[]): CellValue[][] {
  return targets.map((target) => [
    target.year,
    targetDepartmentLabel(target.department),
    totalToKronor(target.target),
    choices.targetScopes[target.scope],
    classLimit(target.scope),
    choices.targetBases[target.basis],
  ]);
}

/** Body of the table FaktaBeslut: budget decisions as they were read, an amount written as text too, kronor. */
export function decisionRowsToCells(decisions: readonly BudgetDecision[]): CellValue[][] {
  return decisions.map(({ year, department, amount }) => [
    year,
    targetDepartmentLabel(department),
    oreToKronor(amount),
  ]);
}

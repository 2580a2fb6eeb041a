import {
  planAgainstTargets,
  planRegister,
  readInitiatives,
  type InitiativeReading,
  type Plan,
  type PlanRegister,
  type StageProbabilities,
} from '../../domain/plan';
import { keptFor } from '../../domain/basics/keptFor';
import type { Steps } from '../../domain/basics/steps';
import { cellText } from '../../domain/basics/text';
import type { LedgerRow } from '../../domain/ledger/ledgerRow';
import type { RegisterCells } from '../../domain/register/cells';
import { codeLookup } from '../../domain/register/list';
import type { Settings } from '../../domain/register/settings';
import type { Assessment } from '../../domain/rules/assessment';
import { stageNames } from '../../locales/initiatives';
import { choices } from '../../locales/workbook';
import type { RegisterReading } from '../ports';

/** The plan with what it was made from. */
export interface PlanState {
  readonly reading: InitiativeReading;
  readonly register: PlanRegister;
  readonly probabilities: StageProbabilities;
  readonly plan: Plan;
}

const stages = codeLookup(stageNames);
const classes = codeLookup(choices.effectClasses);

/** Initiatives as they stand, with their effects, against the targets; once for each ledger. `rows` are its. Pure. */
export const planState = keptFor(
  (rows: readonly LedgerRow[], reading: Pick<RegisterReading, 'cells'>, assessment: Assessment) =>
    planInSteps(reading, assessment, rows),
);

/**
 * The same without a ledger, once for each assessment: amounts of a year over all effects are not known, and rules need
 * none. Pure.
 */
export const planOfRules = keptFor((assessment: Assessment, reading: Pick<RegisterReading, 'cells'>) =>
  planInSteps(reading, assessment, []),
);

function* planInSteps(
  { cells }: Pick<RegisterReading, 'cells'>,
  assessment: Assessment,
  rows: readonly LedgerRow[],
): Steps<PlanState> {
  const { asOf, settings } = assessment;
  const { leadQuarters, planTermYears } = settings;
  const reading = readInitiatives(cells.initiatives, {
    stages,
    classes,
    leadQuarters,
    termMonths: planTermYears * 12,
  });
  const register = yield* planRegister(assessment, rows, linksOf(cells));
  const probabilities = probabilitiesOf(settings);
  yield;
  const plan = yield* planAgainstTargets({ asOf, initiatives: reading.initiatives, probabilities, ...register });
  return { reading, register, probabilities, plan };
}

function probabilitiesOf(settings: Settings): StageProbabilities {
  return {
    idea: settings.ideaProbability,
    decided: settings.decidedProbability,
    procurement: settings.procurementProbability,
  };
}

/** Initiativ of each row of Effekter that has one. */
function linksOf({ effects: { columns, rows } }: RegisterCells): ReadonlyMap<number, string> {
  const column = columns.initiative;
  if (column === undefined) return new Map();
  return new Map(
    rows.flatMap((cells, row) => {
      const text = cellText(cells[column]);
      return text === '' ? [] : [[row, text] as const];
    }),
  );
}

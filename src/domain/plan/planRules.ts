import type { Serial } from '../basics/calendar';
import { lastDayOf } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import { mapInSteps, type Steps } from '../basics/steps';
import { fold, sameName } from '../basics/text';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { Initiative, StageProbabilities } from './initiative';
import { isOpen, type InitiativeStatus, type Plan, type PlanEffect } from './plan';
import { lastOfQuarter } from './quarter';
import type { InitiativeField } from './initiativeRows';

/** What the rules of a plan need beside it. */
export interface PlanRuleInput {
  readonly asOf: Serial;
  readonly effects: readonly PlanEffect[];
  /** IDs of rows of Initiativ that an error leaves out, as written. */
  readonly leftOut: readonly string[];
  readonly probabilities: StageProbabilities;
}

/** W754–W765 of a plan. `row` is the position in Initiativ, or of W760 and W765 in Effekter. */
export function* judgePlan({ initiatives }: Plan, input: PlanRuleInput): Steps<PartIssue[]> {
  const ofInitiatives = yield* mapInSteps(initiatives, (status) => judgeInitiative(status, input));
  const ofLinks = judgeLinks(initiatives, input);
  yield;
  return [...ofInitiatives.flat(), ...ofLinks, ...(yield* judgeUnlinked(initiatives, input))];
}

function judgeInitiative(status: InitiativeStatus, input: PlanRuleInput): PartIssue[] {
  const { initiative } = status;
  const issues: PartIssue[] = [];
  const raise = (ruleId: PartIssue['ruleId'], field: InitiativeField, params: PartIssue['params'] = {}): void => {
    issues.push(partIssue(ruleId, 'initiatives', initiative.row, field, params));
  };
  const isTypedContract = initiative.stage === 'contract' || initiative.stage === 'realised';
  if (isTypedContract && status.stage === 'procurement') raise('W754', 'stage');
  judgeConditions(status, raise);
  judgeAmounts(initiative, raise);
  if (isLate(initiative, input.asOf)) raise('W758', 'start', { stage: initiative.stage });
  if (
    isOpen(status.stage) &&
    initiative.probability !== null &&
    initiative.probability > input.probabilities[status.stage]
  ) {
    raise('W759', 'probability', { share: initiative.probability, defaultShare: input.probabilities[status.stage] });
  }
  if (initiative.saving !== null && initiative.saving > 0 && status.perYear * 10n > BigInt(initiative.saving) * 12n) {
    raise('W761', 'saving', { perYearOre: Number(status.perYear), savingOre: initiative.saving });
  }
  const others = status.effects.filter(({ direct }) => direct !== null && direct.class !== initiative.class);
  if (others.length > 0)
    raise('W764', 'class', { effectIds: others.map(({ id }) => id), rows: others.map(({ row }) => row) });
  return issues;
}

type Raise = (ruleId: PartIssue['ruleId'], field: InitiativeField, params?: PartIssue['params']) => void;

/** W755: what stages 2 and 3, and Avbruten, ask for. The stage counts as typed. */
function judgeConditions({ initiative: { stage, owner, decision, comment } }: InitiativeStatus, raise: Raise): void {
  if (stage === 'decided' || stage === 'procurement') {
    if (owner === '') raise('W755', 'owner', { reason: 'owner' });
    if (decision === '') raise('W755', 'decision', { reason: 'decision' });
  }
  if (stage === 'cancelled' && comment === '') raise('W755', 'comment', { reason: 'comment' });
}

/** W756 and W757. An unreadable start has been told of when it was read. */
function judgeAmounts({ stage, spend, saving, start, effectFrom }: Initiative, raise: Raise): void {
  if (stage === 'cancelled') return;
  if (spend === null) raise('W756', 'spend', { reason: 'spend' });
  if (saving === null) raise('W756', 'saving', { reason: 'saving' });
  const needsStart = stage === 'decided' || stage === 'procurement';
  if (start === null && (effectFrom === null || needsStart)) raise('W756', 'start', { reason: 'start' });
  if (spend !== null && saving !== null && saving * 5 > spend)
    raise('W757', 'saving', { savingOre: saving, spendOre: spend });
}

/** W758: the start quarter has passed, and it is still Idé or Beslutad. */
export function isLate({ stage, start }: Initiative, asOf: Serial): boolean {
  return (stage === 'idea' || stage === 'decided') && start !== null && lastDayOf(lastOfQuarter(start)) < asOf;
}

/** W760: an Initiativ that no row has. One whose row is left out is outside the plan, and that row says why. */
function judgeLinks(statuses: readonly InitiativeStatus[], { effects, leftOut }: PlanRuleInput): PartIssue[] {
  const known = new Set([...statuses.map(({ initiative }) => initiative.id), ...leftOut].map(fold));
  return effects.flatMap(({ row, id, initiative }) =>
    initiative === '' || known.has(fold(initiative))
      ? []
      : [partIssue('W760', 'effects', row, 'initiative', { text: initiative }, id)],
  );
}

/** W765: an effect without Initiativ, though an open one has its category and department, or no department. */
function* judgeUnlinked(statuses: readonly InitiativeStatus[], { effects }: PlanRuleInput): Steps<PartIssue[]> {
  const find = linkable(statuses);
  const found = yield* mapInSteps(effects, (effect) => {
    if (effect.initiative !== '') return [];
    const [first] = find(effect);
    return first === undefined
      ? []
      : [partIssue('W765', 'effects', effect.row, 'initiative', { title: first.title, id: first.id }, effect.id)];
  });
  return found.flat();
}

/**
 * Finds the open initiatives that an effect could belong to: its category, and its department or none. For proposals to
 * link.
 */
export function linkable(
  statuses: readonly InitiativeStatus[],
): (effect: Pick<PlanEffect, 'category' | 'department'>) => readonly Initiative[] {
  const open = statuses.filter(({ stage }) => isOpen(stage)).map(({ initiative }) => initiative);
  const ofCategory = groupBy(open, ({ category }) => fold(category));
  return ({ category, department }) =>
    category === ''
      ? []
      : (ofCategory.get(fold(category)) ?? []).filter(
          (initiative) => initiative.department === '' || sameName(initiative.department, department),
        );
}

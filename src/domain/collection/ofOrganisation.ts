import { fold } from '../basics/text';
import type { Effect } from '../effect/effect';
import type { Assessment } from '../rules/assessment';

/**
 * An assessed register as far as it is one organisation's: its rows, what is said of them, and its own targets. An
 * effect that does not say whose it is is the register's own.
 */
export function ofOrganisation(assessment: Assessment, organisation: string): Assessment {
  const { effects, calculations, followUps, outcomes, memberTargets, settings, rows } = assessment;
  const key = fold(organisation);
  const isOwn = (name: string): boolean => fold(name === '' ? settings.organisation : name) === key;
  const kept = effects.flatMap((effect, index) => (isOwn(effect.organisation) ? [index] : []));
  const only = <Value>(values: readonly Value[]): Value[] => kept.map((index) => values[index] as Value);
  const own: readonly Effect[] = only(effects);
  const [rowsKept, ids] = [new Set(own.map(({ row }) => row)), new Set(own.map(({ id }) => id))];
  const targets = memberTargets.filter((target) => fold(target.organisation) === key);
  return {
    ...assessment,
    effects: own,
    calculations: only(calculations),
    followUps: only(followUps),
    rows: rows.filter(({ row }) => rowsKept.has(row)),
    outcomes: outcomes.filter(({ effectId }) => ids.has(effectId)),
    targets: targets.map((target) => ({ ...target, organisation: '' })),
    memberTargets: [],
    budgetDecisions: [],
  };
}

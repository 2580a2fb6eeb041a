import { groupBy } from '../basics/groupBy';
import type { Calculation } from '../effect/calculation';
import type { Assessment } from '../rules/assessment';
import type { Coverage, Member, MemberEffect } from './member';

/** What a row of a member's Effekter says of a joint contract. */
export interface JointColumns {
  readonly covers: Coverage;
  /** The supplier's number by the member's Avtal, ten digits; null when it is not known. */
  readonly supplierNumber: string | null;
}

/** What is known of a member's file beside its register. */
export type MemberFacts = Pick<
  Member,
  'organisation' | 'shortName' | 'organisationNumber' | 'file' | 'isFresh' | 'isNameless'
>;

const noColumns: JointColumns = { covers: 'own', supplierNumber: null };

/**
 * A member as a collection sees it: the only place of this part that knows the assessed register. Only counted rows
 * and their outcomes go along. `columns` by position in Effekter; `firstRow`: the sheet's row of position 0.
 */
export function memberOf(
  assessment: Assessment,
  facts: MemberFacts,
  columns: ReadonlyMap<number, JointColumns>,
  firstRow: number,
): Member {
  const outcomes = groupBy(assessment.outcomes, ({ effectId }) => effectId);
  const effects = assessment.effects.map((effect, index): MemberEffect => ({
    effect,
    calculation: assessment.calculations[index] as Calculation,
    ...(columns.get(effect.row) ?? noColumns),
    outcomes: outcomes.get(effect.id) ?? [],
    sheetRow: firstRow + effect.row,
  }));
  const targets = assessment.targets.filter(({ department }) => department === '');
  return { ...facts, asOf: assessment.asOf, settings: assessment.settings, effects, targets };
}

import { calculate } from '../../../src/domain/effect/calculation';
import type { Effect } from '../../../src/domain/effect/effect';
import type { Coverage, Member, MemberEffect } from '../../../src/domain/collection/member';
import { readShares, type ShareField } from '../../../src/domain/collection/shares';
import type { Outcome } from '../../../src/domain/register/outcome';
import type { Settings } from '../../../src/domain/register/settings';
import { effect } from '../effects';
import { day, settings, tableOf, type Row } from '../register';

export interface RowDraft extends Partial<Effect> {
  readonly covers?: Coverage;
  readonly supplierNumber?: string | null;
  readonly outcomes?: readonly Outcome[];
}

/** A member with rows of effects. */
export function member(
  organisation: string,
  rows: readonly RowDraft[],
  rest: Partial<Omit<Member, 'effects'>> = {},
): Member {
  const own: Settings = rest.settings ?? settings;
  const effects = rows.map(({ covers = 'own', supplierNumber = null, outcomes = [], ...draft }, row): MemberEffect => {
    const made = effect({ row, ...draft });
    return {
      effect: made,
      calculation: calculate(made, own),
      covers,
      supplierNumber,
      outcomes,
      sheetRow: row + 2,
    };
  });
  return {
    organisation,
    shortName: '',
    organisationNumber: '',
    file: `${organisation}.xlsx`,
    asOf: day('2025-12-31'),
    isFresh: true,
    settings: own,
    targets: [],
    ...rest,
    effects,
  };
}

export const shares = (...rows: readonly Row<ShareField>[]) => readShares(tableOf(rows), []);

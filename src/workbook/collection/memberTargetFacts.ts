import type { CellValue } from '../../domain/register/cells';
import { totalToKronor } from '../../domain/basics/money';
import type { MemberTargetFigures } from '../../domain/collection';
import { memberTargetHeadings } from '../../locales/collection';
import { choices } from '../../locales/workbook';
import { formats } from '../plan/formats';
import type { ColumnPlan } from '../plan/plan';
import { classLimit } from '../tables/ledgerCells';

/** The table FaktaMålOrganisation, which refresh writes. */
export const memberTargetFactsName = 'FaktaMålOrganisation';

/** A column of it. */
export const memberTargetColumn = (field: keyof typeof memberTargetHeadings): string =>
  `${memberTargetFactsName}[${memberTargetHeadings[field]}]`;

/** Its columns, in order. */
export const memberTargetColumns: readonly ColumnPlan[] = Object.entries(memberTargetHeadings).map(
  ([field, heading]) => ({
    field,
    heading,
    width: field === 'year' || field === 'classLimit' ? 12 : 26,
    numberFormat:
      field === 'target'
        ? formats.kronor
        : field === 'year' || field === 'classLimit'
          ? formats.whole
          : formats.general,
  }),
);

/** Its body: members' targets as resolved, kronor. */
export function memberTargetCells(targets: readonly MemberTargetFigures[]): CellValue[][] {
  return targets.map(({ year, organisation, target, scope, basis }) => [
    year,
    organisation,
    totalToKronor(target),
    choices.targetScopes[scope],
    classLimit(scope),
    choices.targetBases[basis],
  ]);
}

import type { Member } from '../../domain/collection';
import { readYear } from '../../domain/basics/year';
import { cellText, isBlank, sameName } from '../../domain/basics/text';
import type { RegisterCells } from '../../domain/register/cells';
import { targetCells } from '../../workbook/collection/collectionCells';
import type { RowChange } from './rowChange';

/**
 * What becomes of Mål: a member that is read and has targets gets its rows anew. A row with Andel is the collection's
 * own division and stays, and the member has no other that year. `own`: the collection's organisation. Pure.
 */
export function collectedTargets(
  { targets: { columns, rows } }: Pick<RegisterCells, 'targets'>,
  read: readonly Member[],
  own: string,
): RowChange {
  const all = { stay: rows.map((_, row) => row), added: [] };
  const { organisation, share, year } = columns;
  if (organisation === undefined) return all;
  const members = read.filter(({ targets, organisation: name }) => targets.length > 0 && !sameName(name, own));
  if (members.length === 0) return all;
  const ownerOf = (row: number) => cellText(rows[row]?.[organisation]);
  const isDivision = (row: number) => !isBlank(rows[row]?.[share ?? -1]);
  const stay = all.stay.filter((row) => {
    if ((rows[row] ?? []).every(isBlank)) return false;
    return isDivision(row) || !members.some((member) => sameName(member.organisation, ownerOf(row)));
  });
  const isDivided = (name: string, wanted: number) =>
    stay.some((row) => {
      const reading = readYear(rows[row]?.[year ?? -1] ?? '');
      return sameName(ownerOf(row), name) && reading.kind === 'value' && reading.value === wanted;
    });
  const added = members.flatMap((member) =>
    member.targets
      .filter((target) => !isDivided(member.organisation, target.year))
      .map((target) => targetCells(target, member)),
  );
  return { stay, added };
}

import { readDate } from '../basics/date';
import type { Serial } from '../basics/calendar';
import { isRefusal } from '../basics/refusal';
import { cellText, fold, sameName } from '../basics/text';
import type { TableCells } from '../register/cells';
import { readTableRows } from '../register/tableRows';
import { membersTable } from '../register/tables/members';
import { inputFieldsOf, type InputFieldsOf } from '../register/tables/table';
import { partIssue, type PartIssue } from '../rules/partIssue';
import { isSameOrganisation, latestOf, monthDays } from './collectionRules';
import { shortNameOf } from './member';

export type MemberField = InputFieldsOf<typeof membersTable>;

/** A row of Medlemmar as far as anything follows from it. */
export interface MemberRow {
  readonly row: number;
  readonly organisation: string;
  readonly organisationNumber: string;
  readonly shortName: string;
  readonly file: string;
  /** null where the member has not been collected. */
  readonly asOf: Serial | null;
  readonly isFresh: boolean;
  /** Its file has to be read again: something of it may be left out for a reason that is no more. */
  readonly isWanted: boolean;
}

/** Reads Medlemmar; rows without an organisation are none. `wanted`: what Aktuell says of a file to read again. */
export function readMemberRows(table: TableCells<MemberField>, wanted: string): MemberRow[] {
  return readTableRows(table, inputFieldsOf(membersTable), (row, cell): MemberRow => {
    const asOf = readDate(cell('asOf'));
    return {
      row,
      organisation: cellText(cell('organisation')),
      organisationNumber: cellText(cell('organisationNumber')),
      shortName: cellText(cell('shortName')),
      file: cellText(cell('file')),
      asOf: asOf.kind === 'value' ? asOf.value : null,
      isFresh: !isRefusal(cell('fresh')),
      isWanted: sameName(cellText(cell('fresh')), wanted),
    };
  }).filter(({ organisation }) => organisation !== '');
}

/** What Medlemmar says by itself, between collections: E792, W797 and W799. */
export function judgeMemberRows(rows: readonly MemberRow[]): PartIssue[] {
  const latest = latestOf(rows);
  const ofRows = rows.flatMap((member, index) => {
    const { row, organisation, asOf, isFresh, isWanted } = member;
    const issues: PartIssue[] = [];
    const isAgain = rows.slice(0, index).some((other) => isSameOrganisation(other, member));
    if (isAgain) issues.push(partIssue('E792', 'members', row, 'organisation', { text: organisation }));
    if (asOf !== null && latest - asOf > monthDays)
      issues.push(partIssue('W797', 'members', row, 'asOf', { asOfSerial: asOf, latestSerial: latest }));
    if (isWanted) issues.push(partIssue('W799', 'members', row, 'fresh', { reason: 'again', text: organisation }));
    if (!isFresh) issues.push(partIssue('W799', 'members', row, 'fresh', { text: organisation }));
    return issues;
  });
  return [...ofRows, ...judgeShortNames(rows)];
}

/**
 * E792 of each short name that is another member's short name or name too: whose a row is could then not be told by
 * its ID, and a member that is read again would take another's rows away.
 */
export function judgeShortNames(
  members: readonly Pick<MemberRow, 'row' | 'organisation' | 'shortName'>[],
): PartIssue[] {
  return members.flatMap((member) => {
    const lead = fold(shortNameOf(member));
    const isOwn = (name: string): boolean => sameName(name, member.organisation);
    if (isOwn(lead)) return [];
    const other = members.find(
      (each) => !isOwn(each.organisation) && (fold(shortNameOf(each)) === lead || fold(each.organisation) === lead),
    );
    if (other === undefined) return [];
    const params = { reason: 'shortName', text: member.shortName.trim(), organisation: other.organisation };
    return [partIssue('E792', 'members', member.row, 'shortName', params)];
  });
}

import { groupBy } from '../basics/groupBy';
import { readNumber } from '../basics/number';
import { readShare } from '../basics/share';
import { cellText, fold } from '../basics/text';
import type { CellValue, TableCells } from '../register/cells';
import { readTableRows } from '../register/tableRows';
import { sharesTable } from '../register/tables/members';
import { inputFieldsOf } from '../register/tables/table';
import { partIssue, type PartIssue } from '../rules/partIssue';
import { jointKey, placeNamed, type Member } from './member';

/** Columns of Andelar: Andel, or Vikt where the column is headed so. */
export const shareFields = inputFieldsOf(sharesTable);
export type ShareField = (typeof shareFields)[number];

/** What shares are proposed from: the members' purchases on the contract the last 12 months, or alike. */
export type ShareBasis = 'purchases' | 'equal';

/** A party of a joint contract with its weight, a positive whole number. */
export interface Party {
  readonly row: number;
  /** As written: an organisation, or its short name. */
  readonly organisation: string;
  readonly weight: number;
}

/** Andelar as read: the parties of each contract in order, by key; a contract with an error has none. */
export interface ShareReading {
  readonly parties: ReadonlyMap<string, readonly Party[]>;
  /** Contracts whose shares are wrong: their wholes are left out. */
  readonly broken: ReadonlySet<string>;
  readonly issues: readonly PartIssue[];
}

interface ShareRow {
  readonly row: number;
  readonly key: string;
  readonly organisation: string;
  readonly share: number | null;
  readonly weight: number | null;
}

const millionth = 1_000_000;
/** How far from 100 % the shares of a contract may sum. */
const sumTolerance = 0.005 * millionth;

/**
 * Reads Andelar (collection.md E.2): E795 for shares that are not 100 % (± 0,5), a party twice, by whichever of its
 * names, or a value that is no weight. Never throws.
 */
export function readShares(
  table: TableCells<ShareField>,
  members: readonly Pick<Member, 'organisation' | 'shortName'>[],
): ShareReading {
  const rows = readTableRows(table, shareFields, (row, cell): ShareRow => ({
    row,
    key: jointKey(cellText(cell('contractNumber'))),
    organisation: cellText(cell('organisation')),
    share: shareIn(cell('share')),
    weight: weightIn(cell('weight')),
  }));
  const parties = new Map<string, readonly Party[]>();
  const broken = new Set<string>();
  const issues: PartIssue[] = [];
  const partyOf = (name: string): string => fold(members[placeNamed(members, name)]?.organisation ?? name);
  for (const [key, own] of groupBy(rows, (row) => row.key)) {
    const fault = faultOf(key, own, partyOf);
    if (fault === null)
      parties.set(
        key,
        own.map(({ row, organisation, share, weight }) => ({ row, organisation, weight: weight ?? share ?? 0 })),
      );
    else {
      broken.add(key);
      issues.push(
        partIssue('E795', 'shares', fault.row, fault.field, {
          reason: fault.reason,
          ...(fault.sum === undefined ? {} : { share: fault.sum }),
        }),
      );
    }
  }
  return { parties, broken, issues };
}

interface Fault {
  readonly row: number;
  readonly field: ShareField;
  readonly reason: 'number' | 'party' | 'twice' | 'value' | 'sum';
  readonly sum?: number;
}

function faultOf(key: string, rows: readonly ShareRow[], partyOf: (name: string) => string): Fault | null {
  const row = rows[0]?.row ?? 0;
  if (key === '') return { row, field: 'contractNumber', reason: 'number' };
  const nameless = rows.find(({ organisation }) => organisation === '');
  if (nameless !== undefined) return { row: nameless.row, field: 'organisation', reason: 'party' };
  const names = rows.map(({ organisation }) => partyOf(organisation));
  const again = rows.find((_, index) => names.indexOf(names[index] ?? '') < index);
  if (again !== undefined) return { row: again.row, field: 'organisation', reason: 'twice' };
  if (rows.every(({ weight }) => weight !== null)) return null;
  const blank = rows.find(({ share, weight }) => (share ?? 0) <= 0 || weight !== null);
  if (blank !== undefined) return { row: blank.row, field: 'share', reason: 'value' };
  const sum = rows.reduce((total, { share }) => total + (share ?? 0), 0);
  return Math.abs(sum - millionth) > sumTolerance ? { row, field: 'share', reason: 'sum', sum: sum / millionth } : null;
}

/** Per cent or a fraction, in millionths; null when blank or no share. */
function shareIn(cell: CellValue): number | null {
  const reading = readShare(cell);
  return reading.kind === 'value' ? Math.round(reading.value * millionth) : null;
}

/** A positive number in hundredths; null when blank or none. */
function weightIn(cell: CellValue): number | null {
  const reading = readNumber(cell);
  const weight = reading.kind === 'value' ? Math.round(reading.value * 100) : 0;
  return weight > 0 && Number.isSafeInteger(weight) ? weight : null;
}

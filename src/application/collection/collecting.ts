import {
  collect,
  judgeMembers,
  judgeShortNames,
  leadOf,
  readShares,
  usableMembers,
  type Collection,
  type Member,
  type MemberRow,
  type PickedFile,
} from '../../domain/collection';
import { readMemberRows } from '../../domain/collection';
import type { Serial } from '../../domain/basics/calendar';
import { fold, sameName } from '../../domain/basics/text';
import type { CellValue } from '../../domain/register/cells';
import type { PartIssue } from '../../domain/rules/partIssue';
import { freshAgain } from '../../locales/collection';
import { explanationText, collectionIssueText } from '../../locales/collectionTexts';
import { partNames } from '../../locales/partTexts';
import { effectCells, memberCells, outcomeCells, type RowCells } from '../../workbook/collection/collectionCells';
import type { ListKey } from '../../workbook/tables/schema';
import { WorkbookError } from '../errors';
import { hasPart } from '../parts';
import type { ExtendLists, RegisterReading, RunOptions } from '../ports';
import type { RegisterState } from '../results';
import { collectedTargets } from './collectedTargets';
import type { RowChange } from './rowChange';
import { keptMember, standingEffects, standingRows } from './standingRows';

/** What a collection writes, in one task. */
export interface CollectionBodies {
  readonly effects: RowChange;
  readonly outcomes: RowChange;
  /** Mål: members' own targets. */
  readonly targets: RowChange;
  /** Medlemmar, whole. */
  readonly members: readonly RowCells<string>[];
}

/** Writes a collection: Effekter, Utfall, Mål and Medlemmar together, or none of them. */
export interface WriteCollection {
  /** Throws 'conflict' when the register has changed since it was read. */
  writeCollection(reading: RegisterReading, bodies: CollectionBodies, options?: RunOptions): Promise<void>;
}

/** An issue of a collection, with whom it is about. */
export interface CollectionIssue extends PartIssue {
  /** The member's organisation, or the file that is none. */
  readonly about: string;
}

/** What files come to, beside what stands in the collection; nothing is written yet. */
export interface PreparedCollection {
  /** In the order of Medlemmar. */
  readonly members: readonly Member[];
  readonly collection: Collection;
  readonly issues: readonly CollectionIssue[];
  readonly bodies: CollectionBodies;
  /** Words that the collection's lists lack. */
  readonly words: Readonly<Record<'department' | 'category' | 'reason', readonly string[]>>;
}

/**
 * Works out what members' files come to in a register that is a collection. A member that is read takes the place of
 * its earlier rows, whole; the others' rows stay, but a share whose party has registered a part of its own goes. Pure.
 * While short names are unclear (E792) nothing is read, and there are no members. Throws 'partMissing'.
 */
export function prepareCollection(
  { reading, assessment }: RegisterState,
  files: readonly PickedFile[],
  today: Serial,
): PreparedCollection {
  const { cells, schema } = reading;
  if (!hasPart(schema, 'collection')) throw new WorkbookError('partMissing', { name: partNames.collection });
  const { members: usable, issues: ofFiles } = usableMembers(files);
  const rows = readMemberRows(cells.members, freshAgain);
  const named = [...rows, ...newMembers(usable, rows).map((member) => ({ ...member, row: -1 }))];
  const ofNames = judgeShortNames(named);
  const read = ofNames.length > 0 ? [] : usable;
  const standing = standingRows(reading, rows);
  const withBefore = (member: Member): Member => {
    const row = rows.find(({ organisation, asOf }) => asOf !== null && sameName(organisation, member.organisation));
    return row === undefined ? member : { ...member, before: standingEffects(row, standing, { reading, assessment }) };
  };
  const placed = ofNames.length > 0 ? [] : inOrder(read, rows);
  const members = placed.map((each) =>
    'row' in each ? keptMember(each, standing, { reading, assessment }) : withBefore(each),
  );
  const settings = { ...assessment.settings, registerKind: 'collection' as const };
  const collection = collect(members, readShares(cells.shares, named), settings);
  const issues: CollectionIssue[] = [
    ...ofNames.map((issue) => ({ ...issue, about: rows.find(({ row }) => row === issue.row)?.organisation ?? '' })),
    ...ofFiles.map((issue) => ({ ...issue, about: fileOf(files[issue.row]) })),
    ...[...collection.issues, ...judgeMembers(members, settings)].map((issue) => ({
      ...issue,
      about: members[issue.row]?.organisation ?? '',
    })),
  ];
  const isRead = (organisation: string) => read.some((member) => sameName(member.organisation, organisation));
  const goes = (owner: string | null): boolean => owner !== null && isRead(owner);
  const shown = (place: 'effects' | 'outcomes', stands: ReadonlySet<number>): readonly number[] =>
    standing[place].flatMap(({ row, owner, isBlank }) => {
      if (isBlank || goes(owner)) return [];
      const isJudged = owner !== null && (place === 'effects' ? judged.effects : judged.outcomes).has(row);
      return isJudged && !stands.has(row) ? [] : [row];
    });
  const judged = {
    effects: new Set(
      members.flatMap((member) => (isKept(member) ? member.effects.map(({ effect }) => effect.row) : [])),
    ),
    outcomes: new Set(
      members.flatMap((member) =>
        isKept(member) ? member.effects.flatMap(({ outcomes }) => outcomes.map(({ row }) => row)) : [],
      ),
    ),
  };
  const { keepsPersonal } = settings;
  const memberOf = leadOf(members);
  const newEffects = collection.effects.filter(({ stands }) => !stands);
  const newOutcomes = collection.outcomes.filter(({ stands }) => !stands);
  return {
    members,
    collection,
    issues,
    bodies: {
      effects: {
        stay: shown('effects', rowSet(collection.effects.map(({ stands, effect }) => (stands ? effect.row : -1)))),
        added: newEffects.map((each) => effectCells(each, memberOf(each.effect.id), settings)),
      },
      outcomes: {
        stay: shown('outcomes', rowSet(collection.outcomes.map(({ stands, outcome }) => (stands ? outcome.row : -1)))),
        added: newOutcomes.map((each) => outcomeCells(each, keepsPersonal)),
      },
      targets: collectedTargets(cells, read, settings.organisation),
      members: memberBodies(reading, members, { collection, issues, today }),
    },
    words: {
      department: missing(
        cells.lists.departments,
        newEffects.map(({ effect }) => effect.department),
      ),
      category: missing(
        cells.lists.categories,
        newEffects.map(({ effect }) => effect.category),
      ),
      reason: missing(
        cells.lists.reasons,
        newEffects.map(({ effect }) => effect.reason),
      ),
    },
  };
}

const isKept = ({ standing }: Member): boolean => standing !== undefined;
const rowSet = (rows: readonly number[]): ReadonlySet<number> => new Set(rows.filter((row) => row >= 0));
const fileOf = (picked: PickedFile | undefined): string =>
  picked === undefined ? '' : picked.kind === 'unusable' ? picked.file : picked.member.file;

/** Members in the order of Medlemmar, those that are read in the place of their rows, new ones last. */
function inOrder(read: readonly Member[], rows: readonly MemberRow[]): (Member | MemberRow)[] {
  const first = rows.filter(
    (row, index) => rows.findIndex(({ organisation }) => sameName(organisation, row.organisation)) === index,
  );
  const placed = first.flatMap((row): (Member | MemberRow)[] => {
    const member = read.find(({ organisation }) => sameName(organisation, row.organisation));
    if (member !== undefined) return [{ ...member, shortName: row.shortName }];
    return row.asOf === null ? [] : [row];
  });
  return [...placed, ...newMembers(read, rows)];
}

function newMembers(read: readonly Member[], rows: readonly MemberRow[]): readonly Member[] {
  return read.filter((member) => !rows.some(({ organisation }) => sameName(organisation, member.organisation)));
}

/** Words that a list lacks, each once. A reason that the template has is always known. */
function missing(list: readonly string[], words: readonly string[]): readonly string[] {
  const known = new Set(list.map(fold));
  return words.filter((name) => {
    if (name === '' || known.has(fold(name))) return false;
    known.add(fold(name));
    return true;
  });
}

function memberBodies(
  { cells: { members: table } }: RegisterReading,
  members: readonly Member[],
  { collection, issues, today }: Pick<PreparedCollection, 'collection' | 'issues'> & { readonly today: Serial },
): RowCells<string>[] {
  const fields = Object.entries(table.columns) as [string, number][];
  const asRead = (cells: readonly CellValue[]): RowCells<string> =>
    Object.fromEntries(fields.map(([field, column]) => [field, cells[column] ?? '']));
  const standing = table.rows.map(asRead).filter((row) => Object.values(row).some((cell) => cell !== ''));
  const bodies = members.map((member, place): RowCells<string> => {
    const sums = collection.members[place];
    const earlier = standing.find(({ organisation }) => sameName(String(organisation ?? ''), member.organisation));
    if (sums === undefined) return earlier ?? {};
    const own = issues.filter(({ about, ruleId }) => about === member.organisation && ruleId !== 'E792');
    const explanation = explanationText(
      sums.terms,
      own.map((issue) => collectionIssueText(issue, 'sv')),
    );
    const wanted = own.some(({ ruleId, params }) => ruleId === 'W799' && params.reason !== undefined);
    const fresh = wanted ? { fresh: freshAgain } : {};
    if (isKept(member)) return { ...earlier, effects: sums.effects, explanation, ...fresh };
    return { ...earlier, ...memberCells(member, sums, { explanation, readOn: today }), ...fresh };
  });
  const others = standing.filter(
    ({ organisation }) => !members.some((member) => sameName(member.organisation, String(organisation ?? ''))),
  );
  return [...bodies, ...others];
}

/** Writes what has been prepared: words of lists, then the rows as one task; nothing where there are no members. */
export async function writeCollected(
  workbook: WriteCollection & ExtendLists,
  reading: RegisterReading,
  { members, bodies, words }: PreparedCollection,
  options: RunOptions = {},
): Promise<void> {
  if (members.length === 0) return;
  for (const [list, missingWords] of Object.entries(words) as [ListKey, readonly string[]][])
    if (missingWords.length > 0) await workbook.extendList(list, missingWords, options);
  await workbook.writeCollection(reading, bodies, options);
}

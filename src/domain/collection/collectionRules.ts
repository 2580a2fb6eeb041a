import { sizeOf } from '../basics/money';
import type { Serial } from '../basics/calendar';
import { fold } from '../basics/text';
import { fingerprintOf } from '../register/fingerprint';
import type { Settings } from '../register/settings';
import { partIssue, type PartIssue } from '../rules/partIssue';
import { byContract, isRegistered, placedEffects, sameJoint, sameSupplier, type PlacedEffect } from './joint';
import type { Member, PickedFile } from './member';

/** Per dates that differ by more than so many days differ by more than a month. */
export const monthDays = 31;
/** Settings that change what a figure comes to. */
const settingsThatCount = [
  'hourlyCost',
  'capMonths',
  'avoidanceCapMonths',
  'forecastCoverage',
] as const satisfies readonly (keyof Settings)[];
/** Öre that two sums may differ by and still be the same. */
const sameSum = 100n;

/**
 * The files that can be members: E791 names those that can't, E792 an organisation that comes again. `row` is the
 * place among the files.
 */
export function usableMembers(files: readonly PickedFile[]): {
  readonly members: readonly Member[];
  readonly issues: readonly PartIssue[];
} {
  const members: Member[] = [];
  const issues: PartIssue[] = [];
  files.forEach((picked, row) => {
    if (picked.kind === 'unusable') {
      issues.push(partIssue('E791', 'members', row, 'file', { reason: picked.reason, text: picked.file }));
      return;
    }
    const { member } = picked;
    const first = members.find((other) => isSameOrganisation(other, member));
    if (first === undefined) members.push(member);
    else
      issues.push(
        partIssue('E792', 'members', row, 'organisation', { text: member.organisation, otherFile: first.file }),
      );
  });
  return { members, issues };
}

/** The latest of the members' per dates; −Infinity where nobody has one. */
export function latestOf(members: readonly { readonly asOf: Serial | null }[]): number {
  return members.reduce((latest, { asOf }) => Math.max(latest, asOf ?? latest), -Infinity);
}

/** An organisation has one name and one number: either tells it, also after it has changed its name. */
export function isSameOrganisation(one: Named, other: Named): boolean {
  const number = fold(one.organisationNumber);
  return (
    fold(one.organisation) === fold(other.organisation) || (number !== '' && number === fold(other.organisationNumber))
  );
}

type Named = Pick<Member, 'organisation' | 'organisationNumber'>;

/** W796–W799. `row` is the place in Medlemmar. */
export function judgeMembers(members: readonly Member[], settings: Settings): PartIssue[] {
  const latest = latestOf(members);
  const ofMembers = members.flatMap((member, row) => {
    const issues: PartIssue[] = [];
    if (latest - member.asOf > monthDays)
      issues.push(partIssue('W797', 'members', row, 'asOf', { asOfSerial: member.asOf, latestSerial: latest }));
    const differing = settingsThatCount.filter((key) => member.settings[key] !== settings[key]);
    if (member.isNameless === true)
      issues.push(partIssue('W798', 'members', row, null, { reason: 'nameless', text: member.file }));
    if (differing.length > 0) issues.push(partIssue('W798', 'members', row, null, { settings: differing }));
    if (member.isWanted === true)
      issues.push(partIssue('W799', 'members', row, 'fresh', { reason: 'again', text: member.organisation }));
    if (!member.isFresh) issues.push(partIssue('W799', 'members', row, 'fresh', { text: member.organisation }));
    return issues;
  });
  return [...ofMembers, ...judgeCopies(members), ...judgeJoint(members)];
}

/** W796 of a register that has another one's effects, by their IDs and what they are worth: a copy of its file. */
function judgeCopies(members: readonly Member[]): PartIssue[] {
  const contents = members.map(contentOf);
  return members.flatMap((_, row) => {
    const first = members[contents.indexOf(contents[row] ?? '')];
    if (contents[row] === '' || first === members[row]) return [];
    const params = { reason: 'copy', organisation: first?.organisation ?? '' };
    return [partIssue('W796', 'members', row, null, params)];
  });
}

/** A text that members with the same effects share; '' for none. Rows that stand have the collection's IDs. */
function contentOf({ effects, standing }: Member): string {
  const texts = effects.flatMap(({ effect, recipient }) => {
    const id = standing === undefined ? effect.id : effect.id.slice(effect.id.indexOf(':') + 1);
    const words = [id, effect.title, effect.supplier].map(fold);
    return recipient === undefined ? [[...words, fingerprintOf(effect, null)].join('|')] : [];
  });
  return texts.sort().join('\n');
}

/** W796: what may be one whole registered twice, or be under another supplier. Each row is told of once. */
function judgeJoint(members: readonly Member[]): PartIssue[] {
  return [...byContract(placedEffects(members).filter(isRegistered)).values()].flatMap((group) => {
    const told = new Set<PlacedEffect>();
    return group.flatMap((each) => {
      const reason = told.has(each) ? null : doubtOf(each, group, told);
      return reason === null ? [] : [partIssue('W796', 'members', each.place, null, reason, each.own.effect.id)];
    });
  });
}

function doubtOf(
  each: PlacedEffect,
  group: readonly PlacedEffect[],
  told: Set<PlacedEffect>,
): PartIssue['params'] | null {
  const others = group.filter((other) => other.place !== each.place);
  const elsewhere = others.find(
    (other) => !sameSupplier(each, other) && (each.own.covers === 'whole' || other.own.covers === 'whole'),
  );
  if (elsewhere !== undefined) return said('otherSupplier', each, elsewhere, told);
  if (each.own.covers === 'whole') return null;
  const joint = others.filter((other) => sameJoint(each, other));
  const whole = joint.find((other) => other.own.covers === 'whole' && isNear(amountOf(each), amountOf(other)));
  if (whole !== undefined) return said('isWhole', each, whole, told);
  const parts = joint.filter((other) => other.own.covers === 'own');
  const sum = parts.reduce((total, other) => total + amountOf(other), 0n);
  if (parts.length > 1 && sizeOf(amountOf(each) - sum) <= sameSum)
    return said('isSum', each, parts[0] as PlacedEffect, told);
  const twin = parts.find(
    (other) => !told.has(other) && overlaps(each, other) && isNear(amountOf(each), amountOf(other)),
  );
  return twin === undefined ? null : said('twice', each, twin, told);
}

function said(reason: string, each: PlacedEffect, other: PlacedEffect, told: Set<PlacedEffect>): PartIssue['params'] {
  told.add(each);
  told.add(other);
  return {
    reason,
    text: each.own.effect.contractNumber,
    organisation: other.member.organisation,
    otherId: other.own.effect.id,
  };
}

function amountOf({ own }: PlacedEffect): bigint {
  return BigInt(own.calculation.gross);
}

/** Within 2 %. */
function isNear(one: bigint, other: bigint): boolean {
  const difference = sizeOf(one - other) * 50n;
  return one !== 0n && (difference <= sizeOf(one) || difference <= sizeOf(other));
}

function overlaps({ own: { calculation: one } }: PlacedEffect, { own: { calculation: other } }: PlacedEffect): boolean {
  return one.term.phasing.first <= other.term.phasing.last && other.term.phasing.first <= one.term.phasing.last;
}

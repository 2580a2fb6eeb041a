import { sameName } from '../basics/text';
import type { Member, MemberEffect } from './member';
import { jointKey } from './member';

/** An effect of one of the members. */
export interface PlacedEffect {
  readonly member: Member;
  /** Place of the member in Medlemmar. */
  readonly place: number;
  readonly own: MemberEffect;
  /** The contract's key, '' for none. */
  readonly key: string;
}

/** All effects of all members, in their order. */
export function placedEffects(members: readonly Member[]): PlacedEffect[] {
  return members.flatMap((member, place) =>
    member.effects.map((own) => ({ member, place, own, key: jointKey(own.effect.contractNumber) })),
  );
}

/** Parts and wholes that members have registered: shares that stand are neither. */
export function isRegistered({ own }: PlacedEffect): boolean {
  return own.recipient === undefined;
}

/** Whether two effects of one contract are under one key: its supplier, and one-off or not. */
export function sameJoint(one: PlacedEffect, other: PlacedEffect): boolean {
  return isOneOff(one) === isOneOff(other) && sameSupplier(one, other);
}

/**
 * By organisation numbers where both are known, else by names. What only a file that is not read now could tell is
 * taken for the same, lest a whole counts beside its parts, unless the two have stood beside each other already.
 */
export function sameSupplier(one: PlacedEffect, other: PlacedEffect): boolean {
  const [number, otherNumber] = [one.own.supplierNumber, other.own.supplierNumber];
  if (number !== null && otherNumber !== null) return number === otherNumber;
  return sameName(one.own.effect.supplier, other.own.effect.supplier) || isUnsure(one, other);
}

/**
 * Whether a whole and another effect may have one supplier by another name: the number of the one is known, and the
 * other stands in the collection, which does not keep it.
 */
export function isUnsure(one: PlacedEffect, other: PlacedEffect): boolean {
  if (isStanding(one) === isStanding(other)) return false;
  const [read, kept] = isStanding(one) ? [other, one] : [one, other];
  if (read.own.supplierNumber === null || !(isOfWhole(one.own) || isOfWhole(other.own))) return false;
  if (sameName(read.own.effect.supplier, kept.own.effect.supplier)) return false;
  const stood = read.member.before?.some(
    (before) =>
      isSuccessor(read.own, before) &&
      (before.recipient === undefined || sameName(before.recipient, kept.own.effect.organisation)),
  );
  return stood !== true;
}

/** Whether an effect is under the key that one had before: contract, supplier, one-off or not, part or whole. */
export function isSuccessor(effect: MemberEffect, before: MemberEffect): boolean {
  return (
    jointKey(effect.effect.contractNumber) === jointKey(before.effect.contractNumber) &&
    sameName(effect.effect.supplier, before.effect.supplier) &&
    (effect.effect.type === 'oneOff') === (before.effect.type === 'oneOff') &&
    isOfWhole(effect) === isOfWhole(before)
  );
}

const isStanding = ({ member }: PlacedEffect): boolean => member.standing !== undefined;
const isOfWhole = ({ covers, recipient }: MemberEffect): boolean => covers === 'whole' || recipient !== undefined;

function isOneOff({ own }: PlacedEffect): boolean {
  return own.effect.type === 'oneOff';
}

/** Effects by the key of their contract; those without one are in none. */
export function byContract(effects: readonly PlacedEffect[]): ReadonlyMap<string, readonly PlacedEffect[]> {
  const groups = new Map<string, PlacedEffect[]>();
  for (const each of effects) {
    if (each.key === '') continue;
    const group = groups.get(each.key);
    if (group === undefined) groups.set(each.key, [each]);
    else group.push(each);
  }
  return groups;
}

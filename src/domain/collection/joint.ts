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

/** By organisation numbers where both are known, else by names. */
export function sameSupplier({ own: one }: PlacedEffect, { own: other }: PlacedEffect): boolean {
  if (one.supplierNumber !== null && other.supplierNumber !== null) return one.supplierNumber === other.supplierNumber;
  return sameName(one.effect.supplier, other.effect.supplier);
}

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

import type { Serial } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import type { Calculation } from '../effect/calculation';
import type { Effect } from '../effect/effect';
import type { Outcome } from '../register/outcome';
import type { Settings } from '../register/settings';
import type { Target } from '../register/target';
import { fold, sameName } from '../basics/text';

/** Gäller: the organisation's own part of a contract (Egen, the default), or the whole for all parties (Helhet). */
export type Coverage = 'own' | 'whole';

/** A counted effect of a member's register. */
export interface MemberEffect {
  readonly effect: Effect;
  /** What it is worth with the member's own settings. */
  readonly calculation: Calculation;
  readonly covers: Coverage;
  /** The supplier's number where the member's Avtal has one, ten digits. */
  readonly supplierNumber: string | null;
  /** Its counted outcomes, estimated ones included. */
  readonly outcomes: readonly Outcome[];
  /** Row number on the member's sheet. */
  readonly sheetRow: number;
  /** Of a share that stands in the collection, from a whole that is not read now: whose it is. */
  readonly recipient?: string;
}

/** A member's register, read and judged by itself. */
export interface Member {
  readonly organisation: string;
  /** Kortnamn as written; '' uses the organisation. */
  readonly shortName: string;
  readonly organisationNumber: string;
  readonly file: string;
  /** Its register does not say whose it is: it goes by the name of its file. */
  readonly isNameless?: boolean;
  readonly asOf: Serial;
  /** Whether its sheets say Aktuell: not edited since the last refresh. */
  readonly isFresh: boolean;
  readonly settings: Settings;
  readonly effects: readonly MemberEffect[];
  /** Its targets for the whole organisation, as its own register counts them. */
  readonly targets: readonly Target[];
  /** What it has bought the last 12 months by contract key, öre, where its Reskontra says. */
  readonly purchases?: ReadonlyMap<string, number>;
  /** Where its file has been read before: what stands of it in the collection, whose place these effects take. */
  readonly before?: readonly MemberEffect[];
  /** Its row asks for its file again: something may be left out for a reason that is no more. */
  readonly isWanted?: boolean;
  /**
   * Where its file is not read now and its rows in the collection are kept: its own sum when it was read, öre. Such
   * rows have the collection's IDs.
   */
  readonly standing?: OreTotal;
}

/** A file that was picked: a member's register, or why it is none (E791). */
export type PickedFile =
  | { readonly kind: 'member'; readonly member: Member }
  | {
      readonly kind: 'unusable';
      readonly file: string;
      readonly reason: 'notRegister' | 'newerSchema' | 'collection' | 'protected' | 'damaged' | 'lockFile';
    };

/** The name that a member's rows begin with. */
export function shortNameOf({ shortName, organisation }: Named): string {
  return shortName.trim() === '' ? organisation.trim() : shortName.trim();
}

type Named = Pick<Member, 'shortName' | 'organisation'>;

/** The member that a text names, by organisation or else by short name; −1 for none. */
export function placeNamed(members: readonly Named[], name: string): number {
  const place = members.findIndex(({ organisation }) => sameName(organisation, name));
  return place >= 0 ? place : members.findIndex((member) => sameName(shortNameOf(member), name));
}

/** Tells the member whose short name or name a row's ID begins with, the longest one; undefined for none. */
export function leadOf<Each extends Named>(members: readonly Each[]): (id: string) => Each | undefined {
  const leads = members
    .flatMap((member) => [shortNameOf(member), member.organisation].map((name) => ({ lead: `${fold(name)}:`, member })))
    .sort((one, other) => other.lead.length - one.lead.length);
  return (id) => {
    const text = fold(id);
    return leads.find(({ lead }) => text.startsWith(lead))?.member;
  };
}

/**
 * The form in which contract numbers of different members are compared: without case, spaces and `. - – _ /`. ''
 * for none.
 */
export function jointKey(contractNumber: string): string {
  return fold(contractNumber).replace(/[\s._/–-]/g, '');
}

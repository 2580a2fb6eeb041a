import type { OreTotal } from '../basics/money';
import { allocate, ore, sizeOf, zeroOre, type Ore } from '../basics/money';
import { fold } from '../basics/text';
import { calculate } from '../effect/calculation';
import { distribute } from '../effect/distribute';
import type { Effect } from '../effect/effect';
import type { Outcome } from '../register/outcome';
import type { Settings } from '../register/settings';
import { partIssue, type PartIssue } from '../rules/partIssue';
import { byContract, isRegistered, isSuccessor, isUnsure, placedEffects, sameJoint, type PlacedEffect } from './joint';
import type { Coverage, Member } from './member';
import { jointKey, placeNamed, shortNameOf } from './member';
import type { Party, ShareReading } from './shares';

/** A row of the collection's Effekter. */
export interface CollectedEffect {
  /** The member that it counts for, and its place in Medlemmar. */
  readonly organisation: string;
  readonly place: number;
  readonly effect: Effect;
  /** Calculated effect with the collection's settings, öre. */
  readonly calculated: OreTotal;
  /** `share`: a part of another member's whole. */
  readonly origin: 'copy' | 'share';
  readonly covers: Coverage;
  /** It stands in the collection as it is, in the effect's row. */
  readonly stands: boolean;
}

/** A row of the collection's Utfall. */
export interface CollectedOutcome {
  readonly organisation: string;
  readonly outcome: Outcome;
  /** It stands in the collection as it is, in the outcome's row. */
  readonly stands: boolean;
}

/**
 * What makes a member's sum here another than its own: öre. `earlier`: what did when its file was read, of a member
 * whose rows are kept.
 */
export const differenceTerms = ['whole', 'shares', 'settings', 'earlier'] as const;
export type DifferenceTerm = (typeof differenceTerms)[number];

/** A member's row of Medlemmar; amounts are Kalkylerad effekt over the whole term, öre. */
export interface MemberSums {
  readonly organisation: string;
  /** Rows here. */
  readonly effects: number;
  readonly own: OreTotal;
  readonly here: OreTotal;
  /** here − own = the sum of the terms. */
  readonly difference: OreTotal;
  readonly terms: Readonly<Record<DifferenceTerm, OreTotal>>;
}

export interface Collection {
  readonly effects: readonly CollectedEffect[];
  readonly outcomes: readonly CollectedOutcome[];
  readonly members: readonly MemberSums[];
  readonly total: OreTotal;
  /**
   * W793; E794 of wholes and shares that are left out, and W799 where only a file that is not read now can tell whether
   * they should be. `row` is the place in Medlemmar.
   */
  readonly issues: readonly PartIssue[];
}

/** What becomes of a whole. */
type WholeFate =
  | { readonly kind: 'kept' }
  | {
      readonly kind: 'leftOut';
      readonly reason: 'noKey' | 'otherMember' | 'parts' | 'brokenShares';
      readonly count: number;
    }
  | { readonly kind: 'divided'; readonly parties: readonly Party[] };

/**
 * Collects members' registers, a joint contract never twice (collection.md E.2): parts win over the whole; a whole
 * with Andelar is divided; without them it counts only while nobody has a part. Nothing is written to the members.
 */
export function collect(members: readonly Member[], shares: ShareReading, settings: Settings): Collection {
  const placed = placedEffects(members);
  const contracts = byContract(placed);
  const collector = new Collector(members, settings);
  for (const each of placed) {
    const others = (contracts.get(each.key) ?? []).filter(isRegistered);
    if (each.own.recipient !== undefined) {
      collector.keepShare(each, each.own.recipient, others);
      continue;
    }
    const fate = each.own.covers === 'whole' ? fateOf(each, others, shares) : { kind: 'kept' as const };
    if (fate.kind === 'kept') collector.copy(each);
    else if (fate.kind === 'leftOut') collector.leaveOut(each, fate, others);
    else collector.divide(each, fate.parties, others);
  }
  collector.askAgain(shares);
  return collector.result();
}

function fateOf(whole: PlacedEffect, others: readonly PlacedEffect[], shares: ShareReading): WholeFate {
  if (whole.key === '') return { kind: 'leftOut', reason: 'noKey', count: 0 };
  const joint = others.filter((other) => sameJoint(whole, other));
  const first = Math.min(...joint.filter(({ own }) => own.covers === 'whole').map(({ place }) => place));
  if (whole.place > first) return { kind: 'leftOut', reason: 'otherMember', count: 0 };
  if (shares.broken.has(whole.key)) return { kind: 'leftOut', reason: 'brokenShares', count: 0 };
  const parties = shares.parties.get(whole.key);
  if (parties !== undefined) return { kind: 'divided', parties };
  const owners = new Set(joint.filter(({ own }) => own.covers === 'own').map(({ place }) => place));
  return owners.size > 0 ? { kind: 'leftOut', reason: 'parts', count: owners.size } : { kind: 'kept' };
}

/** Gathers rows, sums and what is said of them. */
class Collector {
  private readonly effects: CollectedEffect[] = [];
  private readonly outcomes: CollectedOutcome[] = [];
  private readonly issues: PartIssue[] = [];
  private readonly sums: Sums[];
  private readonly doubled: readonly ReadonlySet<string>[];

  constructor(
    private readonly members: readonly Member[],
    private readonly settings: Settings,
  ) {
    this.sums = members.map(({ standing = 0n }) => ({ ...noSums, own: standing, earlier: -standing }));
    this.doubled = members.map(doubledIds);
  }

  copy(placed: PlacedEffect): void {
    const { member, place, own } = placed;
    const sums = this.sumsOf(place);
    const before = BigInt(own.calculation.calculated);
    const effect = { ...own.effect, id: this.idOf(placed) };
    const stands = member.standing !== undefined;
    const calculated = this.add(effect, place, { origin: 'copy', covers: own.covers, stands });
    for (const outcome of own.outcomes)
      this.outcomes.push({ organisation: member.organisation, outcome: { ...outcome, effectId: effect.id }, stands });
    if (stands) sums.earlier += calculated;
    else {
      sums.own += before;
      sums.settings += calculated - before;
    }
  }

  /** A share of a whole that is not read now: it stays, unless its party has registered a part of its own since. */
  keepShare(placed: PlacedEffect, recipient: string, others: readonly PlacedEffect[]): void {
    const place = placeNamed(this.members, recipient);
    if (place < 0) return this.say(placed, { reason: 'noMember', text: recipient });
    const parts = ownParts(place, placed, others);
    this.askTogether(placed, parts);
    if (parts.length > 0) return this.say(placed, { reason: 'ownPart', text: recipient });
    this.sumsOf(place).shares += this.add(placed.own.effect, place, { origin: 'share', covers: 'own', stands: true });
    for (const outcome of placed.own.outcomes) this.outcomes.push({ organisation: recipient, outcome, stands: true });
  }

  leaveOut(
    placed: PlacedEffect,
    { reason, count }: Extract<WholeFate, { kind: 'leftOut' }>,
    others: readonly PlacedEffect[],
  ): void {
    this.takeWhole(placed);
    if (reason === 'parts' || reason === 'otherMember') this.askTogether(placed, others);
    this.say(placed, { reason, ...(count === 0 ? {} : { count }) });
  }

  /**
   * A row for each party; a party that has its own part, or is no member, has none, and its share is not spread
   * over the others.
   */
  divide(placed: PlacedEffect, parties: readonly Party[], others: readonly PlacedEffect[]): void {
    this.takeWhole(placed);
    const { own } = placed;
    const weights = parties.map(({ weight }) => weight);
    const inputs = shareInputs(placed, weights);
    const outcomes = own.outcomes.map((outcome) => ({ outcome, amounts: allocate(outcome.amount, weights) }));
    const id = this.idOf(placed);
    parties.forEach((party, index) => {
      const place = placeNamed(this.members, party.organisation);
      const member = this.members[place];
      if (member === undefined) return this.say(placed, { reason: 'noMember', text: party.organisation });
      const parts = ownParts(place, placed, others);
      this.askTogether(placed, parts);
      if (parts.length > 0) return this.say(placed, { reason: 'ownPart', text: party.organisation });
      const effect = { ...own.effect, ...inputs[index], id: `${id}/${shortNameOf(member)}` };
      this.sumsOf(place).shares += this.add(effect, place, { origin: 'share', covers: 'own', stands: false });
      for (const { outcome, amounts } of outcomes) {
        this.outcomes.push({
          organisation: member.organisation,
          outcome: { ...outcome, effectId: effect.id, amount: amounts[index] ?? zeroOre },
          stands: false,
        });
      }
    });
  }

  /**
   * W799 of members whose file is not read now and of which something is missing here, where somebody else's part or
   * whole has gone, or a party of Andelar has come: what was left out for it stands nowhere but in their files.
   */
  askAgain({ parties }: ShareReading): void {
    const isParty = (place: number): boolean =>
      [...parties.values()].some((all) =>
        all.some(({ organisation }) => placeNamed(this.members, organisation) === place),
      );
    const hasChanged = this.members.some(({ standing, before, effects }, place) => {
      if (standing !== undefined) return false;
      if (before === undefined) return isParty(place);
      return before.some(
        (each) => jointKey(each.effect.contractNumber) !== '' && !effects.some((own) => isSuccessor(own, each)),
      );
    });
    if (!hasChanged) return;
    this.members.forEach(({ standing, effects }, place) => {
      if (standing === undefined) return;
      const missing = effects.reduce((sum, { calculation }) => sum - BigInt(calculation.calculated), standing);
      if (sizeOf(missing) > wholeKrona) this.ask(place, { reason: 'again' });
    });
  }

  result(): Collection {
    const members = this.members.map(({ organisation }, place): MemberSums => {
      const { own, ...terms } = this.sumsOf(place);
      const rows = this.effects.filter((each) => each.place === place);
      const here = rows.reduce((sum, { calculated }) => sum + calculated, 0n);
      return { organisation, effects: rows.length, own, here, difference: here - own, terms };
    });
    return {
      effects: this.effects,
      outcomes: this.outcomes,
      members,
      total: this.effects.reduce((sum, { calculated }) => sum + calculated, 0n),
      issues: this.issues,
    };
  }

  private add(effect: Effect, place: number, own: Pick<CollectedEffect, 'origin' | 'covers' | 'stands'>): OreTotal {
    const { organisation } = this.members[place] as Member;
    const calculated = BigInt(calculate(effect, this.settings).calculated);
    this.effects.push({ organisation, place, effect: { ...effect, organisation }, calculated, ...own });
    return calculated;
  }

  /** A whole no longer counts as such. */
  private takeWhole({ member, place, own }: PlacedEffect): void {
    const sums = this.sumsOf(place);
    const amount = BigInt(own.calculation.calculated);
    if (member.standing === undefined) sums.own += amount;
    else sums.earlier += amount;
    sums.whole -= amount;
  }

  /** W799 of members whose files have to be read at once: only then are the suppliers' numbers known. */
  private askTogether(left: PlacedEffect, others: readonly PlacedEffect[]): void {
    for (const other of others) {
      if (!sameJoint(left, other) || !isUnsure(left, other)) continue;
      const contract = left.own.effect.contractNumber;
      this.ask(left.place, { reason: 'together', organisation: other.member.organisation, contract });
      this.ask(other.place, { reason: 'together', organisation: left.member.organisation, contract });
    }
  }

  private ask(place: number, params: PartIssue['params']): void {
    const { organisation: text, isWanted } = this.members[place] as Member;
    if (isWanted === true && params.reason === 'again') return;
    if (!this.issues.some(({ ruleId, row }) => ruleId === 'W799' && row === place))
      this.issues.push(partIssue('W799', 'members', place, 'fresh', { ...params, text }));
  }

  private say({ place, own }: PlacedEffect, params: PartIssue['params']): void {
    this.issues.push(partIssue('E794', 'members', place, null, params, own.effect.id));
  }

  /** `{kortnamn}:{Effekt-ID}`; a doubled or missing ID is `{kortnamn}:rad {n}` (W793). */
  private idOf({ member, place, own }: PlacedEffect): string {
    if (member.standing !== undefined) return own.effect.id;
    const isOnce = own.effect.id !== '' && this.doubled[place]?.has(fold(own.effect.id)) !== true;
    if (!isOnce)
      this.issues.push(
        partIssue('W793', 'members', place, null, { line: own.sheetRow, text: own.effect.id }, own.effect.id),
      );
    return `${shortNameOf(member)}:${isOnce ? own.effect.id : `rad ${own.sheetRow}`}`;
  }

  private sumsOf(place: number): Sums {
    return this.sums[place] as Sums;
  }
}

type Sums = Record<DifferenceTerm | 'own', OreTotal>;
const noSums: Sums = { own: 0n, whole: 0n, shares: 0n, settings: 0n, earlier: 0n };

/** What a member has registered of a whole as a part of its own. */
function ownParts(place: number, whole: PlacedEffect, others: readonly PlacedEffect[]): PlacedEffect[] {
  return others.filter((other) => other.place === place && other.own.covers === 'own' && sameJoint(whole, other));
}

/** Öre; less than that is rounding. */
const wholeKrona = 100n;

function doubledIds({ effects }: Member): ReadonlySet<string> {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  for (const { effect } of effects) {
    const key = fold(effect.id);
    if (seen.has(key)) doubled.add(key);
    seen.add(key);
  }
  return doubled;
}

type ShareInputs = Pick<
  Effect,
  'baseline' | 'newCost' | 'ceiling' | 'amount' | 'implementationCost' | 'indirectPerYear' | 'centihoursPerYear'
>;

/**
 * What each share is registered as: Belopp, its part of the direct part's total, instead of yearly costs and
 * ceiling; Införandekostnad by `allocate`; indirect and hours by Fördela. They sum to the whole's to the öre.
 */
function shareInputs({ own: { effect, calculation } }: PlacedEffect, weights: readonly number[]): ShareInputs[] {
  const direct: Ore | null = calculation.direct?.total ?? effect.amount;
  const amounts = direct === null ? null : allocate(ore(direct), weights);
  return distribute(effect, effect.termMonths, weights).map((inputs, index) => ({
    ...inputs,
    baseline: null,
    newCost: null,
    ceiling: null,
    amount: amounts?.[index] ?? null,
  }));
}

import { yearOfSerial } from '../basics/calendar';
import { mapInSteps, type Steps } from '../basics/steps';
import type { OreTotal } from '../basics/money';
import type { EffectClass } from '../effect/effect';
import type {
  ChangeLine,
  CloseHistory,
  ClosePart,
  LineReason,
  Movement,
  PrintField,
  RegisterState,
} from './closeTypes';
import type { EffectNow, EffectThen, Place, Slot } from './effects';
import { amountsAt, effectsNow, effectsThen, lastClose, netNow, netOf, placesOf } from './effects';
import { outcomesDiffer, printDifference } from './print';

/** A change of an effect since the last close: as a line, but not yet numbered, and its reason still data. Öre. */
export interface Change extends Omit<ChangeLine, 'close' | 'comment'> {
  readonly reason: LineReason;
}

interface Step {
  readonly movement: Movement;
  readonly amount: OreTotal;
  readonly reason: LineReason;
}

/** What holds for the whole comparison. */
interface Setting {
  readonly year: number;
  readonly places: readonly Place[];
  /** The year of the last close; before the first, this one. */
  readonly lastYear: number;
  readonly hourlyCost: LineReason['hourlyCost'];
}

const noReason: LineReason = { ruleId: null, fields: [], hourlyCost: null, positionMissing: false };
const missingPosition: LineReason = { ...noReason, positionMissing: true };

/**
 * Everything that has changed since the last close (close.md D.2), effect by effect: the movement of each change is
 * the first that fits. Before and after run on from line to line; the differences of a slot and class sum to now −
 * the last position. Effects in the order of the register, then those that are gone. Nothing that is unchanged has
 * a line.
 */
export function* changesSince(register: RegisterState, history: CloseHistory): Steps<Change[]> {
  const now = yield* effectsNow(register);
  return yield* changesBetween(register, history, now, yield* effectsThen(history));
}

/** The same, where the effects now and then are already known. */
export function* changesBetween(
  register: RegisterState,
  history: CloseHistory,
  now: ReadonlyMap<string, EffectNow>,
  then: ReadonlyMap<string, EffectThen>,
): Steps<Change[]> {
  const last = lastClose(history);
  const year = yearOfSerial(register.asOf);
  const costs = last === null ? null : { from: last.hourlyCost, to: register.hourlyCost };
  const setting: Setting = {
    year,
    places: placesOf(year),
    lastYear: last === null ? year : yearOfSerial(last.asOf),
    hourlyCost: costs !== null && costs.from !== costs.to ? costs : null,
  };
  const keys = new Set([...now.keys(), ...then.keys()]);
  const changes = yield* mapInSteps([...keys], (key) =>
    changesOf(now.get(key) ?? goneEffect(then.get(key) as EffectThen), then.get(key) ?? null, setting),
  );
  return changes.flat();
}

/** An effect whose Effekt-ID is gone, in the words of its last line. */
function goneEffect(then: EffectThen): EffectNow {
  return { ...then, state: 'removed', ruleId: null, hasHours: false, shown: new Map<string, OreTotal>() };
}

function changesOf(now: EffectNow, then: EffectThen | null, setting: Setting): Change[] {
  const known = then === null ? null : { then, changed: changedOf(now, then) };
  return setting.places.flatMap((place) => {
    const before = then?.lines.of(place) ?? 0n;
    const after = netNow(now, place, setting.year);
    const { slot, class: effectClass } = place;
    const steps = stepsOf({ now, known, slot, class: effectClass, before, after, setting });
    return asChanges(now, slot, effectClass, before, steps);
  });
}

/** Turns steps into changes whose before and after run on; a step of nothing is none. */
function asChanges(
  now: EffectNow,
  slot: Slot,
  effectClass: EffectClass,
  before: OreTotal,
  steps: readonly Step[],
): Change[] {
  let position = before;
  return steps
    .filter(({ amount }) => amount !== 0n)
    .map(({ movement, amount, reason }) => {
      const from = position;
      position += amount;
      const { effectId, title, department } = now;
      return {
        ...slot,
        class: effectClass,
        effectId,
        title,
        department,
        movement,
        before: from,
        after: position,
        difference: amount,
        reason,
      };
    });
}

/** What differs in an effect that two closes know. */
interface Changed {
  readonly fields: readonly PrintField[];
  /** Faktiskt slutdatum among them, and anything else. */
  readonly end: boolean;
  readonly beyondEnd: boolean;
  readonly outcomes: boolean;
  /** The classes of the main part, where they differ. */
  readonly moved: { readonly from: EffectClass; readonly to: EffectClass } | null;
}

function changedOf(now: EffectNow, then: EffectThen): Changed {
  const { changed, fields } = printDifference(now.print, then.print);
  const from = mainClass(then.parts);
  const to = mainClass(now.parts);
  const end = fields.includes('actualEnd');
  const moved = from !== null && to !== null && from !== to ? { from, to } : null;
  return {
    fields,
    end,
    beyondEnd: changed && !(end && fields.length === 1),
    outcomes: outcomesDiffer(now.outcomePrint, then.outcomePrint),
    moved,
  };
}

/** The class of the main part; null without one, and where rows that share an Effekt-ID have several. */
function mainClass(parts: readonly ClosePart[]): EffectClass | null {
  const classes = new Set(parts.filter(({ part }) => part === 'main').map((part) => part.class));
  const [only = null, ...others] = classes;
  return others.length === 0 ? only : null;
}

interface Comparison {
  readonly now: EffectNow;
  /** What earlier closes know of it; null where it is in none. */
  readonly known: { readonly then: EffectThen; readonly changed: Changed } | null;
  readonly slot: Slot;
  readonly class: EffectClass;
  readonly before: OreTotal;
  readonly after: OreTotal;
  readonly setting: Setting;
}

function stepsOf(comparison: Comparison): readonly Step[] {
  const { measure } = comparison.slot;
  return measure === 'realised' || measure === 'confirmed' ? shownSteps(comparison) : calculatedSteps(comparison);
}

/** Kalkylerat and Effekt i året: the first movement of the table that fits. */
function calculatedSteps(comparison: Comparison): readonly Step[] {
  const { now, known, slot, before, after, setting } = comparison;
  const whole = (movement: Movement, reason: LineReason = noReason): readonly Step[] => [
    { movement, amount: after - before, reason },
  ];
  if (now.state === 'counted') {
    if (known === null) return whole('new');
    const { then, changed } = known;
    if (!then.counted) return whole('back');
    if ((slot.year ?? 0) > setting.lastYear + 1) return whole('newYear');
    return then.trusted ? changedSteps(comparison, then, changed) : whole('recalculated', missingPosition);
  }
  if (known?.then.counted === true) return whole(now.state, { ...noReason, ruleId: now.ruleId });
  return whole('recalculated', missingPosition);
}

/** Of an effect that counted then and counts now: Omklassad, Förtida slut, and the rest. */
function changedSteps(
  { now, slot, class: effectClass, before, after, setting }: Comparison,
  then: EffectThen,
  changed: Changed,
): readonly Step[] {
  const { year, lastYear } = setting;
  const moved = movedInto(effectClass, then, changed, slot, lastYear);
  const hourlyCost = now.hasHours ? setting.hourlyCost : null;
  const steps: Step[] = [{ movement: 'reclassified', amount: moved.net, reason: noReason }];
  let rest = after - before - moved.net;
  if (changed.end) {
    const early =
      lapsedOf(then.parts, slot, effectClass, lastYear) + moved.lapsed - lapsedOf(now.parts, slot, effectClass, year);
    steps.push({ movement: 'endedEarly', amount: early, reason: noReason });
    rest -= early;
  }
  const reason = { ...noReason, hourlyCost };
  if (changed.beyondEnd)
    steps.push({ movement: 'changed', amount: rest, reason: { ...reason, fields: changed.fields } });
  else steps.push({ movement: 'recalculated', amount: rest, reason });
  return steps;
}

/** What Omklassad moves into a class, or out of it: the main part as it was at the last close. */
function movedInto(
  effectClass: EffectClass,
  { parts }: EffectThen,
  { moved }: Changed,
  slot: Slot,
  year: number,
): ReturnType<typeof amountsAt> {
  if (moved === null) return { net: 0n, lapsed: 0n };
  const sign = effectClass === moved.to ? 1n : effectClass === moved.from ? -1n : 0n;
  const main = parts.filter(({ part }) => part === 'main');
  const lapsed = lapsedOf(main, slot, moved.from, year);
  return { net: sign * netOf(main, slot, moved.from, year), lapsed: sign * lapsed };
}

function lapsedOf(parts: readonly ClosePart[], slot: Slot, effectClass: EffectClass, year: number): OreTotal {
  return parts.reduce((sum, part) => (part.class === effectClass ? sum + amountsAt(slot, year, part).lapsed : sum), 0n);
}

/** Realiserat and Bekräftat: the first movement of the table that fits. */
function shownSteps({ now, known, before, after }: Comparison): readonly Step[] {
  const whole = (movement: Movement, reason: LineReason = noReason): readonly Step[] => [
    { movement, amount: after - before, reason },
  ];
  if (now.state !== 'counted')
    return known?.then.counted === true ? whole('dropped') : whole('recalculated', missingPosition);
  if (known === null || !known.then.counted) return whole('added');
  const { then, changed } = known;
  if (!then.trusted) return whole('recalculated', missingPosition);
  const costMoved =
    !changed.outcomes &&
    (changed.fields.includes('implementationCost') || (changed.fields.includes('start') && hasCostAtOnce(now)));
  if (changed.moved !== null || costMoved) return whole('changed', { ...noReason, fields: changed.fields });
  return whole(changed.outcomes ? 'outcomes' : 'monthsPassed');
}

/** Whether the effect has an implementation cost: the only other part of class freed. */
function hasCostAtOnce({ parts }: EffectNow): boolean {
  return parts.some(({ part, class: effectClass }) => part === 'rest' && effectClass === 'freed');
}

import { yearOfSerial } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { OreTotal } from '../basics/money';
import { eachInSteps, type Steps } from '../basics/steps';
import { fold } from '../basics/text';
import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import type {
  ChangeLine,
  CloseAmounts,
  CloseHistory,
  CloseMeasure,
  ClosedMonth,
  ClosePart,
  CloseRow,
  EffectState,
  PartKind,
  PositionRow,
  RegisterState,
} from './closeTypes';
import { joinedOutcomePrint, joinedPrint } from './print';

/** A mått that has one amount per class: `year` is null but for inYear. */
export interface Slot {
  readonly measure: CloseMeasure;
  readonly year: number | null;
}

/** The slots of a close in a year: it holds its own year and the next. */
export function slotsOf(year: number): readonly Slot[] {
  return [
    { measure: 'calculated', year: null },
    { measure: 'inYear', year },
    { measure: 'inYear', year: year + 1 },
    { measure: 'realised', year: null },
    { measure: 'confirmed', year: null },
  ];
}

/** A slot and a class, and the text that they go by in sums. */
export interface Place {
  readonly slot: Slot;
  readonly class: EffectClass;
  readonly key: string;
}

/** Every slot and class of a close in a year, in order. */
export function placesOf(year: number): readonly Place[] {
  return slotsOf(year).flatMap((slot) =>
    effectClasses.map((effectClass) => ({ slot, class: effectClass, key: placeKey(slot, effectClass) })),
  );
}

/** Which of a part's amounts a slot shows: a close of a year holds that year's and the next's. */
export function amountsAt(
  slot: Slot,
  year: number,
  amounts: CloseAmounts,
): { readonly net: OreTotal; readonly lapsed: OreTotal } {
  if (slot.measure === 'calculated') return { net: amounts.calculated, lapsed: amounts.lapsed };
  return slot.year === year
    ? { net: amounts.inYear, lapsed: amounts.lapsedInYear }
    : { net: amounts.nextYear, lapsed: amounts.lapsedNextYear };
}

/** An effect as a close sees it: the rows that share an Effekt-ID, or those that have none. */
export interface EffectNow {
  readonly effectId: string;
  readonly title: string;
  readonly department: string;
  readonly state: EffectState;
  readonly ruleId: string | null;
  readonly print: string;
  readonly outcomePrint: string;
  readonly hasHours: boolean;
  readonly parts: readonly ClosePart[];
  readonly shown: ReadonlyMap<string, OreTotal>;
}

/** What earlier closes know of an effect. */
export interface EffectThen {
  readonly effectId: string;
  readonly title: string;
  readonly department: string;
  readonly counted: boolean;
  readonly print: string;
  readonly outcomePrint: string;
  readonly parts: readonly ClosePart[];
  /** Bokslutsläge has the effect and agrees with the sums of its lines. */
  readonly trusted: boolean;
  /** Sums of its lines by slot and class. */
  readonly lines: LineSums;
}

/** The key that effects are told apart by: the Effekt-ID trimmed, without case. */
export function keyOf(effectId: string): string {
  return fold(effectId);
}

const stateOrder: readonly EffectState[] = ['counted', 'withdrawn', 'leftOut'];

/** The register's effects by key: amounts summed, prints sorted and joined, counted if any of the rows is. */
export function* effectsNow({ rows }: RegisterState): Steps<ReadonlyMap<string, EffectNow>> {
  const effects = new Map<string, EffectNow>();
  yield* eachInSteps(
    groupBy(rows, ({ id }) => keyOf(id)),
    ([key, group]) => {
      const state = stateOrder.find((each) => group.some((row) => row.state === each)) as EffectState;
      const speaking = group.filter((row) => row.state === state);
      const first = speaking[0] as CloseRow;
      const shown = new Map<string, OreTotal>();
      for (const { measure, class: effectClass, amount } of speaking.flatMap((row) => row.shown)) {
        const at = placeKey({ measure, year: null }, effectClass);
        shown.set(at, (shown.get(at) ?? 0n) + amount);
      }
      effects.set(key, {
        effectId: first.id.trim(),
        title: first.title,
        department: first.department,
        state,
        ruleId: first.ruleId,
        print: joinedPrint(speaking.map(({ print }) => print)),
        outcomePrint: joinedOutcomePrint(speaking.map(({ outcomePrint }) => outcomePrint)),
        hasHours: speaking.some(({ hasHours }) => hasHours),
        parts: summedParts(speaking.flatMap(({ parts }) => parts)),
        shown,
      });
    },
  );
  return effects;
}

const partKinds: readonly PartKind[] = ['main', 'rest'];

function summedParts(parts: readonly ClosePart[]): ClosePart[] {
  return effectClasses.flatMap((effectClass) =>
    partKinds.flatMap((part) => {
      const own = parts.filter((each) => each.class === effectClass && each.part === part);
      return own.length === 0 ? [] : [{ class: effectClass, part, ...sumOf(own) }];
    }),
  );
}

const noAmounts: CloseAmounts = {
  calculated: 0n,
  lapsed: 0n,
  inYear: 0n,
  lapsedInYear: 0n,
  nextYear: 0n,
  lapsedNextYear: 0n,
};

function sumOf(amounts: readonly CloseAmounts[]): CloseAmounts {
  return amounts.reduce<CloseAmounts>(
    (sum, each) => ({
      calculated: sum.calculated + each.calculated,
      lapsed: sum.lapsed + each.lapsed,
      inYear: sum.inYear + each.inYear,
      lapsedInYear: sum.lapsedInYear + each.lapsedInYear,
      nextYear: sum.nextYear + each.nextYear,
      lapsedNextYear: sum.lapsedNextYear + each.lapsedNextYear,
    }),
    noAmounts,
  );
}

/** Where a slot and a class stand in sums. */
function placeKey({ measure, year }: Slot, effectClass: EffectClass): string {
  return `${measure}|${String(year)}|${effectClass}`;
}

/** Sums of change lines by slot and class, öre. */
export class LineSums {
  private readonly sums = new Map<string, OreTotal>();

  add({ measure, year, class: effectClass, difference }: ChangeLine): void {
    const key = placeKey({ measure, year }, effectClass);
    this.sums.set(key, (this.sums.get(key) ?? 0n) + difference);
  }

  of({ key }: Place): OreTotal {
    return this.sums.get(key) ?? 0n;
  }
}

/**
 * What an effect shows of realised or confirmed in a class, or is worth of the others, öre; 0 when it does not
 * count.
 */
export function netNow(effect: EffectNow, { slot, class: effectClass, key }: Place, year: number): OreTotal {
  if (effect.state !== 'counted') return 0n;
  if (slot.measure === 'realised' || slot.measure === 'confirmed') return effect.shown.get(key) ?? 0n;
  return netOf(effect.parts, slot, effectClass, year);
}

/** What parts are worth in a slot and class, öre. */
export function netOf(parts: readonly ClosePart[], slot: Slot, effectClass: EffectClass, year: number): OreTotal {
  let sum = 0n;
  for (const part of parts) if (part.class === effectClass) sum += amountsAt(slot, year, part).net;
  return sum;
}

/** The last close, null before the first. */
export function lastClose({ closes }: Pick<CloseHistory, 'closes'>): ClosedMonth | null {
  return closes.at(-1) ?? null;
}

/** The lines of closes that are recorded; what an interrupted close left behind is none. */
export function recordedLines(history: CloseHistory): readonly ChangeLine[] {
  const last = lastClose(history)?.number ?? 0;
  return history.lines.filter(({ close }) => close <= last);
}

const outMovements: ReadonlySet<ChangeLine['movement']> = new Set(['withdrawn', 'leftOut', 'removed', 'dropped']);

/**
 * What the closes know of each effect, by key: from Bokslutsläge, and where that has it not or wrong, from the
 * lines.
 */
export function* effectsThen(history: CloseHistory): Steps<ReadonlyMap<string, EffectThen>> {
  const last = lastClose(history);
  if (last === null) return new Map();
  const year = yearOfSerial(last.asOf);
  const places = placesOf(year).filter(({ slot }) => slot.measure === 'calculated' || slot.measure === 'inYear');
  const positions = groupBy(history.positions, ({ effectId }) => keyOf(effectId));
  yield;
  const lines = groupBy(recordedLines(history), ({ effectId }) => keyOf(effectId));
  const effects = new Map<string, EffectThen>();
  yield* eachInSteps(new Set([...lines.keys(), ...positions.keys()]), (key) =>
    effects.set(key, effectThen(positions.get(key) ?? [], lines.get(key) ?? [], places, year)),
  );
  return effects;
}

function effectThen(
  positions: readonly PositionRow[],
  lines: readonly ChangeLine[],
  places: readonly Place[],
  year: number,
): EffectThen {
  const sums = new LineSums();
  for (const line of lines) sums.add(line);
  const [position] = positions;
  const line = lines.at(-1);
  const trusted = position !== undefined && agree(position, positions, sums, places, year);
  return {
    effectId: ((position ?? line) as PositionRow | ChangeLine).effectId,
    title: line?.title ?? '',
    department: line?.department ?? '',
    counted: trusted ? position.state === 'counted' : countedByLines(line, position),
    print: position?.print ?? '',
    outcomePrint: position?.outcomePrint ?? '',
    parts: positions,
    trusted,
    lines: sums,
  };
}

/** One state and print, every part once, and for every class the amounts that the lines sum to. */
function agree(
  first: PositionRow,
  positions: readonly PositionRow[],
  sums: LineSums,
  places: readonly Place[],
  year: number,
): boolean {
  const isOne = positions.every(
    ({ state, print, outcomePrint }) =>
      state === first.state && print === first.print && outcomePrint === first.outcomePrint,
  );
  const parts = new Set(positions.map((position) => `${position.class}|${position.part}`));
  if (!isOne || parts.size < positions.length) return false;
  return places.every((place) => netOf(positions, place.slot, place.class, year) === sums.of(place));
}

/** Without a position to trust: whether the last line left it counted, or the position says so where it has none. */
function countedByLines(last: ChangeLine | undefined, position: PositionRow | undefined): boolean {
  return last === undefined ? (position as PositionRow).state === 'counted' : !outMovements.has(last.movement);
}

import { yearOfSerial } from '../basics/calendar';
import { sizeOf, type OreTotal } from '../basics/money';
import type { EffectClass } from '../effect/effect';
import { effectClasses } from '../effect/effect';
import type { Change } from './changes';
import type { ChangeLine, ClosedMonth, CloseHistory, CloseMeasure, Movement, RegisterState } from './closeTypes';
import { movements } from './closeTypes';
import { keyOf, recordedLines, slotsOf } from './effects';

/** A position: what a mått, year and class comes to, öre. */
export interface BridgeAmount {
  readonly measure: CloseMeasure;
  readonly year: number | null;
  readonly class: EffectClass;
  readonly amount: OreTotal;
}

/** What one movement comes to in a mått, year and class, and of how many effects. */
export interface BridgeMovement extends BridgeAmount {
  readonly movement: Movement;
  readonly effects: number;
}

/** Opening + movements = closing, of every mått, year and class that a close holds (D-1). */
export interface Bridge {
  readonly opening: readonly BridgeAmount[];
  /** In the order of the bridge; none that comes to nothing by having no line. */
  readonly movements: readonly BridgeMovement[];
  readonly closing: readonly BridgeAmount[];
  /** How many lines there are. */
  readonly lines: number;
  /**
   * Whether anybody has looked by the closing, or at an earlier close: until then Realiserat and Bekräftat are nothing,
   * which is not 0. From then on a bridge opens with 0 where nothing was measured before.
   */
  readonly measured: RegisterState['measured'];
}

/** The bridge of a close: from the position before it to the one after. RangeError when there is no such close. */
export function bridgeOf({ closes, lines }: CloseHistory, number: number): Bridge {
  const closed = closes.find((each) => each.number === number);
  if (closed === undefined) throw new RangeError(`No close ${number}`);
  return {
    ...bridge(
      lines.filter(({ close }) => close < number),
      lines.filter(({ close }) => close === number),
      yearOfSerial(closed.asOf),
    ),
    measured: measuredIn(closes.filter((each) => each.number <= number)),
  };
}

/** "Sedan förra bokslutet": the bridge from the last close to the register, of changes that nobody has closed yet. */
export function bridgeOfChanges(
  history: CloseHistory,
  changes: readonly Change[],
  { asOf, measured }: Pick<RegisterState, 'asOf' | 'measured'>,
): Bridge {
  const then = measuredIn(history.closes);
  return {
    ...bridge(recordedLines(history), changes, yearOfSerial(asOf)),
    measured: { realised: then.realised || measured.realised, confirmed: then.confirmed || measured.confirmed },
  };
}

function measuredIn(closes: readonly ClosedMonth[]): Bridge['measured'] {
  return {
    realised: closes.some(({ realised }) => realised !== null),
    confirmed: closes.some(({ confirmed }) => confirmed !== null),
  };
}

type Line = Pick<ChangeLine, 'measure' | 'year' | 'class' | 'movement' | 'difference' | 'effectId'>;

function bridge(before: readonly Line[], lines: readonly Line[], year: number): Omit<Bridge, 'measured'> {
  const sums = new Map<string, OreTotal>();
  addTo(sums, before);
  const opening = positionsOf(sums, year);
  addTo(sums, lines);
  return { opening, movements: movementsOf(lines, year), closing: positionsOf(sums, year), lines: lines.length };
}

function addTo(sums: Map<string, OreTotal>, lines: readonly Line[]): void {
  for (const line of lines) {
    const place = `${line.measure}|${line.year ?? ''}|${line.class}`;
    sums.set(place, (sums.get(place) ?? 0n) + line.difference);
  }
}

function positionsOf(sums: ReadonlyMap<string, OreTotal>, year: number): BridgeAmount[] {
  return slotsOf(year).flatMap((slot) =>
    effectClasses.map((each) => ({
      ...slot,
      class: each,
      amount: sums.get(`${slot.measure}|${slot.year ?? ''}|${each}`) ?? 0n,
    })),
  );
}

function movementsOf(lines: readonly Line[], year: number): BridgeMovement[] {
  const found = new Map<string, { amount: OreTotal; effects: Set<string> }>();
  for (const line of lines) {
    const place = `${line.measure}|${line.year ?? ''}|${line.class}|${line.movement}`;
    const sum = found.get(place) ?? { amount: 0n, effects: new Set<string>() };
    sum.amount += line.difference;
    sum.effects.add(keyOf(line.effectId));
    found.set(place, sum);
  }
  return slotsOf(year).flatMap((slot) =>
    effectClasses.flatMap((each) =>
      movements.flatMap((movement) => {
        const sum = found.get(`${slot.measure}|${slot.year ?? ''}|${each}|${movement}`);
        return sum === undefined
          ? []
          : [{ ...slot, class: each, movement, amount: sum.amount, effects: sum.effects.size }];
      }),
    ),
  );
}

/** Whether a mått's amounts in a bridge are anything: what is calculated always, what outcomes show once measured. */
export function isMeasured({ measured }: Pick<Bridge, 'measured'>, measure: CloseMeasure): boolean {
  return measure === 'realised' || measure === 'confirmed' ? measured[measure] : true;
}

/** A bridge of some classes together, for a chart or a sentence: öre. */
export interface ClassBridge {
  readonly opening: OreTotal;
  /** Movements that are not 0, in the order of the bridge. */
  readonly movements: readonly { readonly movement: Movement; readonly amount: OreTotal }[];
  readonly closing: OreTotal;
  /** The running total passes 0: stacked columns with an invisible base can't show it, the table stands alone. */
  readonly passesZero: boolean;
}

/** The bridge of a mått (and year) over some classes. */
export function classBridge(
  whole: Bridge,
  measure: CloseMeasure,
  year: number | null,
  classes: readonly EffectClass[],
): ClassBridge {
  const fits = (each: BridgeAmount): boolean =>
    each.measure === measure && each.year === year && classes.includes(each.class);
  const total = (amounts: readonly BridgeAmount[]): OreTotal =>
    amounts.filter(fits).reduce((sum, { amount }) => sum + amount, 0n);
  const steps = movements.flatMap((movement) => {
    const amount = total(whole.movements.filter((each) => each.movement === movement));
    return amount === 0n ? [] : [{ movement, amount }];
  });
  const opening = total(whole.opening);
  let running = opening;
  const totals = [opening, ...steps.map(({ amount }) => (running += amount))];
  const passesZero = totals.some((each) => each < 0n) && totals.some((each) => each > 0n);
  return { opening, movements: steps, closing: running, passesZero };
}

/** The lines that weigh most, largest first; of equal ones the first. */
export function largestLines<Each extends Line>(lines: readonly Each[], count = 10): Each[] {
  return [...lines].sort((a, b) => Number(sizeOf(b.difference) - sizeOf(a.difference))).slice(0, count);
}

import type { OreTotal } from '../../../domain/basics/money';
import type { Bridge } from '../../../domain/close/bridge';
import { classBridge, isMeasured } from '../../../domain/close/bridge';
import type { Change } from '../../../domain/close/changes';
import type { CloseMeasure, Movement } from '../../../domain/close/closeTypes';
import { effectClasses, type EffectClass } from '../../../domain/effect/effect';

/** What a bridge is shown of: a measure, its year (of `inYear`) and one class, or all of them. */
export interface BridgeScope {
  readonly measure: CloseMeasure;
  readonly year: number | null;
  readonly class: EffectClass | null;
}

/** A line of a change as it is listed under its movement. */
export interface ListedChange extends Omit<Change, 'reason'> {
  readonly comment: string;
}

/** A movement with the changes behind it, those that weigh most first. */
export interface MovementView {
  readonly movement: Movement;
  readonly amount: OreTotal;
  readonly changes: readonly ListedChange[];
}

/** Opening + movements = closing, öre; both null while nobody has measured anything. */
export interface BridgeView {
  readonly opening: OreTotal | null;
  readonly movements: readonly MovementView[];
  readonly closing: OreTotal | null;
}

/** What can be shown of a bridge, the whole first. Years are the bridge's own: the close's and the next. */
export function scopesOf({ opening }: Bridge): readonly BridgeScope[] {
  const years = [...new Set(opening.flatMap(({ year }) => (year === null ? [] : [year])))].sort((a, b) => a - b);
  return [
    { measure: 'calculated', year: null, class: null },
    ...effectClasses.map((each): BridgeScope => ({ measure: 'calculated', year: null, class: each })),
    ...years.map((year): BridgeScope => ({ measure: 'inYear', year, class: null })),
    { measure: 'realised', year: null, class: null },
    { measure: 'confirmed', year: null, class: null },
  ];
}

/** A bridge of one scope. A movement that comes to 0 though effects moved is left out, as on the chart. Pure. */
export function bridgeView(bridge: Bridge, changes: readonly ListedChange[], scope: BridgeScope): BridgeView {
  if (!isMeasured(bridge, scope.measure)) return { opening: null, movements: [], closing: null };
  const classes = scope.class === null ? effectClasses : [scope.class];
  const { opening, movements, closing } = classBridge(bridge, scope.measure, scope.year, classes);
  const own = changes.filter(
    (change) => change.measure === scope.measure && change.year === scope.year && classes.includes(change.class),
  );
  return {
    opening,
    closing,
    movements: movements.map(({ movement, amount }) => ({
      movement,
      amount,
      changes: own.filter((change) => change.movement === movement).sort((a, b) => bySize(a, b)),
    })),
  };
}

function bySize(a: ListedChange, b: ListedChange): number {
  const [one, other] = [size(a.difference), size(b.difference)];
  return other > one ? 1 : other < one ? -1 : 0;
}

const size = (amount: OreTotal): OreTotal => (amount < 0n ? -amount : amount);

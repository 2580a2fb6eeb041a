import type { SourceRow } from '../register/sourceRow';
import { fold } from '../basics/text';
import type { CountedEffect } from './context';
import { hasPlainId } from './effectIds';

/** What an Effekt-ID in another table leads to. */
export type Named =
  | { readonly kind: 'counted'; readonly counted: CountedEffect }
  | { readonly kind: 'leftOut' | 'withdrawn' | 'doubled' | 'unknown' };

const notCounted = { leftOut: { kind: 'leftOut' }, withdrawn: { kind: 'withdrawn' }, doubled: { kind: 'doubled' }, unknown: { kind: 'unknown' } } as const;

/**
 * Effects by ID, trimmed and without case, as Excel's own lookups compare. A withdrawn row and a copy that is left out do not
 * make an ID doubled: they are in no comparison.
 */
export class EffectDirectory {
  private readonly byId = new Map<string, CountedEffect | keyof typeof notCounted>();
  private everyLiveRowHasItsOwn = true;

  /** Every live row has an ID of its own, plainly written. */
  get isComplete(): boolean {
    return this.everyLiveRowHasItsOwn;
  }

  addWithdrawn({ key }: SourceRow): void {
    if (key !== '' && this.byId.get(key) === undefined) this.byId.set(key, 'withdrawn');
  }

  addLive(row: SourceRow, counted: CountedEffect | null): void {
    const { key } = row;
    const known = this.byId.get(key);
    const isDoubled = known !== undefined && known !== 'withdrawn';
    if (key === '' || isDoubled || !hasPlainId(row)) this.everyLiveRowHasItsOwn = false;
    if (key !== '') this.byId.set(key, isDoubled ? 'doubled' : (counted ?? 'leftOut'));
  }

  find(id: string): Named {
    const found = this.byId.get(fold(id)) ?? 'unknown';
    return typeof found === 'string' ? notCounted[found] : { kind: 'counted', counted: found };
  }
}

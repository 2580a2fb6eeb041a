import type { EffectRow } from '../reading/effectRow';
import { fold } from '../reading/text';
import type { CountedEffect } from './context';

/** What an Effekt-ID in another table leads to. */
export type Named =
  | { readonly kind: 'counted'; readonly counted: CountedEffect }
  | { readonly kind: 'leftOut' | 'withdrawn' | 'doubled' | 'unknown' };

const leftOut: Named = { kind: 'leftOut' };
const withdrawn: Named = { kind: 'withdrawn' };
const doubled: Named = { kind: 'doubled' };
const unknown: Named = { kind: 'unknown' };

/**
 * Effects by ID, trimmed and without case, as Excel's own lookups compare. A withdrawn row and a copy that is left out do not
 * make an ID doubled: they are in no comparison.
 */
export class EffectDirectory {
  private readonly byId = new Map<string, Named>();

  addWithdrawn(row: EffectRow): void {
    if (row.key !== '' && !this.byId.has(row.key)) this.byId.set(row.key, withdrawn);
  }

  addLive(row: EffectRow, counted: CountedEffect | null): void {
    const { key } = row;
    if (key === '') return;
    const known = this.byId.get(key);
    if (known !== undefined && known.kind !== 'withdrawn') this.byId.set(key, doubled);
    else this.byId.set(key, counted === null ? leftOut : { kind: 'counted', counted });
  }

  find(id: string): Named {
    return this.byId.get(fold(id)) ?? unknown;
  }
}

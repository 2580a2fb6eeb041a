import type { SourceRow } from '../register/sourceRow';
import { fold } from '../basics/text';
import type { CountedEffect } from './context';

/** What an Effekt-ID in another table leads to. */
export type Named =
  | { readonly kind: 'counted'; readonly counted: CountedEffect }
  | { readonly kind: 'leftOut' | 'withdrawn' | 'doubled' | 'unknown' };

/** A row of Effekter and what became of it: counted, left out by an error, a copy of another row, or withdrawn. */
export interface JudgedRow {
  readonly source: SourceRow;
  readonly state: 'counted' | 'leftOut' | 'copy' | 'withdrawn';
  /** The effect of a row that counts, else null. */
  readonly counted: CountedEffect | null;
}

/**
 * Effects by ID, trimmed and without case, as Excel's own lookups compare. A withdrawn row and a copy that is left out do not
 * make an ID doubled: they are in no comparison.
 */
export class EffectDirectory {
  private readonly byId = new Map<string, Named>();

  constructor(rows: readonly JudgedRow[]) {
    for (const { source: { key }, state, counted } of rows) {
      if (key === '' || state === 'copy') continue;
      const known = this.byId.get(key);
      const isTaken = known !== undefined && known.kind !== 'withdrawn';
      if (state === 'withdrawn') {
        if (!isTaken) this.byId.set(key, { kind: 'withdrawn' });
      } else if (isTaken) this.byId.set(key, { kind: 'doubled' });
      else this.byId.set(key, counted === null ? { kind: 'leftOut' } : { kind: 'counted', counted });
    }
  }

  find(id: string): Named {
    return this.byId.get(fold(id)) ?? { kind: 'unknown' };
  }
}

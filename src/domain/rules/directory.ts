import type { SourceRow } from '../register/sourceRow';
import { fold } from '../basics/text';
import type { IssueParams } from '../register/issue';
import type { CountedEffect } from './context';

/** What an Effekt-ID in another table leads to. */
export type Named =
  | { readonly kind: 'counted'; readonly counted: CountedEffect }
  /** Left out, by an error or as a copy of the rows named: what E507 says. */
  | { readonly kind: 'leftOut'; readonly why: IssueParams }
  | { readonly kind: 'withdrawn' | 'doubled' | 'unknown' };

/**
 * A row of Effekter and what became of it: counted, left out by an error, a copy of others that count, or withdrawn.
 */
export type JudgedRow = { readonly source: SourceRow } & (
  | { readonly state: 'counted'; readonly counted: CountedEffect }
  | { readonly state: 'leftOut'; readonly errors: readonly string[] }
  | { readonly state: 'withdrawn' }
  | { readonly state: 'copy'; readonly of: readonly CountedEffect[] }
);

/**
 * Effects by ID, trimmed and without case, as Excel's own lookups compare. A withdrawn row and a copy that is left out
 * do not make an ID doubled: they are in no comparison.
 */
export class EffectDirectory {
  private readonly byId = new Map<string, Named>();

  constructor(rows: readonly JudgedRow[]) {
    for (const row of rows) {
      if (row.state === 'counted') this.add(row.source, { kind: 'counted', counted: row.counted });
      if (row.state === 'leftOut')
        this.add(row.source, { kind: 'leftOut', why: { reason: 'error', rules: row.errors.join(', ') } });
    }
    for (const row of rows) {
      if (this.byId.has(row.source.key)) continue;
      if (row.state === 'copy')
        this.add(row.source, {
          kind: 'leftOut',
          why: { reason: 'copy', of: row.of.map(({ effect }) => effect.id).join(', ') },
        });
      if (row.state === 'withdrawn') this.add(row.source, { kind: 'withdrawn' });
    }
  }

  find(id: string): Named {
    return this.byId.get(fold(id)) ?? { kind: 'unknown' };
  }

  private add({ key }: SourceRow, named: Named): void {
    if (key !== '') this.byId.set(key, this.byId.has(key) ? { kind: 'doubled' } : named);
  }
}

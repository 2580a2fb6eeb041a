import type { Formula } from '../../book/formula-cell';
import type { HostState } from '../../state/host-state';
import { decoded, type FileCell } from './cells';

/** The formulas of one sheet's cells, read from the first to the last: some say only which one they share. */
export class SheetFormulas {
  private readonly shared = new Map<string, { formula: Formula; r: number; c: number }>();

  constructor(private readonly state: HostState) {}

  /** The formula of a cell; null when it has none, or a table of data, whose cells are carried as values. */
  of({ formula, r, c }: FileCell): Formula | null {
    if (!formula) return null;
    const { t, si } = formula.attributes;
    if (t === 'dataTable') return null;
    const text = decoded(formula.text);
    if (t === 'shared' && si !== undefined && text === '') {
      const master = this.shared.get(si);
      return master ? this.state.formulas.shifted(master.formula, r - master.r, c - master.c) : null;
    }
    if (text.trim() === '') return null;
    const read = this.state.formulas.ofFile(text.trim());
    if (t === 'shared' && si !== undefined) this.shared.set(si, { formula: read, r, c });
    return read;
  }
}

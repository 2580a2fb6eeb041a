import type { Formula } from '../../book/formula-cell';
import { FormulaSyntaxError } from '../../calc/parser';
import type { HostState } from '../../state/host-state';
import { decoded, type FileCell } from './cells';

/** A formula of a file, null when the host cannot read it. */
export function readableFormula(state: HostState, text: string): Formula | null {
  try {
    return state.formulas.of(text.trim().replace(/_xlfn\.(_xlws\.)?|_xlpm\./g, ''));
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return null;
    throw error;
  }
}

/** The formulas of one sheet's cells, read from the first to the last: some say only which one they share. */
export class SheetFormulas {
  private readonly shared = new Map<string, { formula: Formula | null; r: number; c: number }>();

  constructor(private readonly state: HostState) {}

  /** The formula of a cell; null when it has none, or one that the host cannot read. */
  of({ formula, r, c }: FileCell): Formula | null {
    if (!formula) return null;
    const { t, si } = formula.attributes;
    if (t === 'dataTable') return null;
    const text = decoded(formula.text);
    if (t === 'shared' && si !== undefined && text === '') {
      const master = this.shared.get(si);
      return master?.formula ? this.state.formulas.shifted(master.formula, r - master.r, c - master.c) : null;
    }
    if (text.trim() === '') return null;
    const read = readableFormula(this.state, text);
    if (t === 'shared' && si !== undefined) this.shared.set(si, { formula: read, r, c });
    return read;
  }
}

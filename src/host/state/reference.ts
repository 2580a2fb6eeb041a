import type { Sheet } from '../book/sheet';
import { RangeValue } from '../calc/values';
import type { HostState } from './host-state';

/** The range that a name or other expression stands for, null when it is no range. */
export function evaluateReference(state: HostState, sheet: Sheet, expression: string): RangeValue | null {
  try {
    const { node } = state.formulas.of(expression);
    const value = state.engine.evaluate(node, sheet, 0, 0);
    return value instanceof RangeValue ? value : null;
  } catch {
    return null;
  }
}

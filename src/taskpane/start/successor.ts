import { isoOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import type { Effect } from '../../domain/effect/effect';
import { oreToKronor } from '../../domain/basics/money';
import { choices } from '../../locales/workbook';
import type { Form } from '../register/formModel';

/**
 * A form for the contract that follows one that ends on `end`: it starts the day after, and what the old one costs a
 * year is its baseline. A contract that was registered with one amount for its term does not tell what it costs: the
 * baseline is left open.
 */
export function successorOf({ title, department, category, newCost }: Effect, end: Serial): Form {
  const baseline =
    newCost === null
      ? {}
      : {
          baseline: String(oreToKronor(newCost)).replace('.', ','),
          baselineSource: choices.baselineSources.previousContract,
        };
  return {
    type: 'newContract',
    way: 'yearly',
    values: { title, department, category, start: isoOf((end + 1) as Serial), ...baseline },
  };
}

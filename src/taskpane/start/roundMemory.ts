import { dayOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import type { Form } from '../register/formModel';

/** What the month round and the form remember, on this computer and for this workbook. */
export interface RoundMemory {
  /** Keys of items skipped until next month. */
  readonly skipped: ReadonlySet<string>;
  /** The month (2025-3) that was declared done. */
  readonly finished: string | null;
  /** Who validates for finance, once asked. */
  readonly validator: string;
  /** The department that was registered last. */
  readonly department: string;
  /** The form of Registrera that was begun, for when the pane is loaded anew; null when nothing stands in it. */
  readonly form: Form | null;
}

/** Where the memory is kept as text. Reading and writing may fail without anybody noticing more than a fresh round. */
export interface RoundKeeper {
  read(): string | null;
  write(text: string): void;
}

export const blankRound: RoundMemory = {
  skipped: new Set(),
  finished: null,
  validator: '',
  department: '',
  form: null,
};

/** A day's month as the memory names it. */
export function monthKeyOf(day: Serial): string {
  const { year, month } = dayOf(day);
  return `${year}-${month}`;
}

/** The memory as text; what was skipped goes with the month that it was skipped in. */
export function roundText({ skipped, finished, validator, department, form }: RoundMemory, today: Serial): string {
  return JSON.stringify({ month: monthKeyOf(today), skipped: [...skipped], finished, validator, department, form });
}

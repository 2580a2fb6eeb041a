import type { MonthIndex, Serial } from '../basics/calendar';
import { firstDayOf, lastDayOf } from '../basics/calendar';
import { fold } from '../basics/text';
import type { AccountFilter } from './accounts';

/** Roll of a row of Avtal: the supplier contracted, the one before, or everything on some accounts. */
export const contractRoles = ['contracted', 'previous', 'account'] as const;
export type ContractRole = (typeof contractRoles)[number];

/** A row of Avtal that can be used: one supplier on one contract. */
export interface ContractParty {
  /** 0-based position in the table. */
  readonly row: number;
  /** Avtalsnummer as written, and the form in which two are the same. */
  readonly number: string;
  readonly key: string;
  readonly title: string;
  readonly role: ContractRole;
  /** Ten digits, or a foreign number in capitals; null when the row has none. */
  readonly organisation: string | null;
  readonly supplier: string;
  readonly start: Serial | null;
  /** null runs on. */
  readonly end: Serial | null;
  readonly category: string;
  /** Names in the form in which they are compared; none admits all. */
  readonly departments: readonly string[];
  /** null admits all. */
  readonly accounts: AccountFilter | null;
  /** Registrerat. */
  readonly registered: Serial | null;
}

/** A row of Avtal that an error leaves out, with the contract that it should have been of. */
export interface UnusedParty {
  readonly row: number;
  readonly key: string;
  readonly role: ContractRole | null;
}

/** Avtal as read and judged. */
export interface Contracts {
  readonly parties: readonly ContractParty[];
  readonly unused: readonly UnusedParty[];
}

/** The form in which contract numbers are compared: without case, spaces, `-` and `/`. '' for no number. */
export function contractKey(number: string): string {
  return fold(number).replace(/[\s/–-]/g, '');
}

const companyForms = /(?:^| )(?:ab|aktiebolag|hb|handelsbolag|kb|kommanditbolag|i likvidation)(?= |$)/g;

/**
 * The form in which suppliers' names are compared: without case, marks, AB, HB, KB and "i likvidation". Exact,
 * never nearly.
 */
export function supplierKey(name: string): string {
  const words = fold(name.replace(/[.,()]/g, ' '));
  return fold(words.replace(companyForms, ''));
}

/** Whether a party's time has any day of a month in it; a party without a start has begun. */
export function runsIn({ start, end }: Pick<ContractParty, 'start' | 'end'>, month: MonthIndex): boolean {
  return (start ?? 0) <= lastDayOf(month) && (end === null || end >= firstDayOf(month));
}

/** Whether some parties together cover every day of a month. */
export function coverMonth(parties: readonly Pick<ContractParty, 'start' | 'end'>[], month: MonthIndex): boolean {
  const last = lastDayOf(month);
  let day: number = firstDayOf(month);
  for (;;) {
    const reach = parties.reduce(
      (until, { start, end }) => ((start ?? 0) <= day ? Math.max(until, end ?? last) : until),
      -Infinity,
    );
    if (reach >= last) return true;
    if (reach < day) return false;
    day = reach + 1;
  }
}

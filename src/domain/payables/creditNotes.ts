import type { Serial } from '../basics/calendar';
import { isoOf, lastDayOf } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import { keptFor } from '../basics/keptFor';
import { sizeOf, type OreTotal } from '../basics/money';
import { finished, mapInSteps, type Steps } from '../basics/steps';
import { supplierKey } from './contract';
import { noteKey } from './creditRows';
import type { CreditRow } from './payablesRow';

/** One note of Kreditrader: the rows of one supplier and invoice (else voucher). Öre; a credit is negative. */
export interface CreditNote {
  /** What Kreditrad of an outcome says: supplier, invoice and day. */
  readonly id: string;
  readonly organisation: string | null;
  readonly supplier: string;
  readonly invoice: string;
  /** Its earliest date, else its month's last day. */
  readonly day: Serial;
  readonly amount: OreTotal;
  /** An equal opposite note lies within 31 days: credited and invoiced anew, no money back. */
  readonly rebilled: boolean;
  readonly rows: readonly CreditRow[];
}

/** Öre that two amounts may differ by and still be the same. */
export const sameOre = 100n;
/** Days within which an equal opposite note makes a credit one that was invoiced anew. */
export const rebillDays = 31;

/** The notes that credit rows make, in order of their days; worked out once for the same rows. */
export const notesInSteps = keptFor(function* (rows: readonly CreditRow[]): Steps<readonly CreditNote[]> {
  const groups = groupBy(
    rows.map((row, index) => ({ row, index })),
    ({ row, index }) => noteKey(row) ?? `alone ${index}`,
  );
  yield;
  const notes = yield* mapInSteps([...groups.values()], (own) => noteOf(own.map(({ row }) => row)));
  const isOpposite = (note: NoteAlone, other: NoteAlone): boolean =>
    sizeOf(note.amount + other.amount) <= sameOre && Math.abs(note.day - other.day) <= rebillDays;
  const keys = new Map<string, string>();
  const supplierOf = ({ organisation, supplier }: NoteAlone): string => {
    if (organisation !== null) return organisation;
    let key = keys.get(supplier);
    if (key === undefined) keys.set(supplier, (key = supplierKey(supplier)));
    return key;
  };
  const bySupplier = groupBy(notes, supplierOf);
  yield;
  const judged = yield* mapInSteps(notes, (note) => ({
    ...note,
    rebilled:
      note.amount !== 0n &&
      (bySupplier.get(supplierOf(note)) ?? []).some((other) => other !== note && isOpposite(note, other)),
  }));
  const byDay = [...groupBy(judged, ({ day }) => day)].sort(([day], [other]) => day - other);
  yield;
  const sorted = yield* mapInSteps(byDay, ([, own]) => own.sort((a, b) => (a.id < b.id ? -1 : 1)));
  return sorted.flat();
});

/** The same at once. */
export function creditNotes(rows: readonly CreditRow[]): readonly CreditNote[] {
  return finished(notesInSteps(rows));
}

/** A note without what the others say of it. */
type NoteAlone = Omit<CreditNote, 'rebilled'>;

function noteOf(rows: readonly CreditRow[]): NoteAlone {
  const [first] = rows as readonly [CreditRow, ...CreditRow[]];
  const days = rows.flatMap(({ day }) => (day === null ? [] : [day as number]));
  const day = (days.length > 0 ? Math.min(...days) : Math.min(...rows.map(({ month }) => lastDayOf(month)))) as Serial;
  const invoice = first.invoice !== '' ? first.invoice : first.voucher;
  const { organisation, supplier } = first;
  const amount = rows.reduce((sum, row) => sum + BigInt(row.amount), 0n);
  return {
    id: [organisation ?? supplier, invoice, isoOf(day)].filter((text) => text !== '').join(' '),
    organisation,
    supplier,
    invoice,
    day,
    amount,
    rows,
  };
}

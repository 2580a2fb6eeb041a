import type { Serial } from '../basics/calendar';
import { isoOf, lastDayOf, monthOf } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { OreTotal } from '../basics/money';
import type { PayablesBook } from './book';
import { supplierKey } from './contract';
import { noteKey } from './creditRows';
import type { CreditRow } from './payablesRow';
import { monthsIn } from './runs';

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
const sameOre = 100n;
const rebillDays = 31;
const openDays = 90;
const mostCandidates = 12;
const mostNotes = 4;

/** The notes that credit rows make, in order of their days. */
export function creditNotes(rows: readonly CreditRow[]): CreditNote[] {
  const groups = groupBy(
    rows.map((row, index) => ({ row, index })),
    ({ row, index }) => noteKey(row) ?? `alone ${index}`,
  );
  const notes = [...groups.values()].map((own) => noteOf(own.map(({ row }) => row)));
  const isOpposite = (note: NoteAlone, other: NoteAlone): boolean =>
    size(note.amount + other.amount) <= sameOre && Math.abs(note.day - other.day) <= rebillDays;
  const bySupplier = groupBy(notes, supplierOf);
  const judged = notes.map((note) => ({
    ...note,
    rebilled:
      note.amount !== 0n &&
      (bySupplier.get(supplierOf(note)) ?? []).some((other) => other !== note && isOpposite(note, other)),
  }));
  return judged.sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1));
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

function supplierOf({ organisation, supplier }: NoteAlone): string {
  return organisation ?? supplierKey(supplier);
}

function size(amount: OreTotal): OreTotal {
  return amount < 0n ? -amount : amount;
}

/** A counted Engångsbelopp/vite with an Avtalsnummer, not paid in full and not closed; öre. */
export interface OpenClaim {
  readonly effectId: string;
  /** The contract's key. */
  readonly contract: string;
  readonly day: Serial;
  /** Belopp − counted outcomes. */
  readonly claim: OreTotal;
}

/** What the notes say of a claim (payables.md A.8). */
export interface ClaimAnswer {
  readonly effectId: string;
  readonly claim: OreTotal;
  /**
   * `single`: one note is the claim, and `--accept passed` takes it. `combined`: exactly one set of two to four is,
   * for the user to tick. `near`: within 2 %, never preselected. `withVat`: the claim seems to be stated with VAT;
   * no proposal. `none`: a list to pick from.
   */
  readonly kind: 'single' | 'combined' | 'near' | 'withVat' | 'none';
  /** The notes of the proposal, or of `near`; one outcome a note. */
  readonly notes: readonly CreditNote[];
  /** All notes that can be picked, in order of their days. */
  readonly candidates: readonly CreditNote[];
  /** Credits that were invoiced anew: shown, never proposed. */
  readonly rebilled: readonly CreditNote[];
}

/**
 * What credit notes answer to open claims. A note is used once: by an outcome (`usedNotes`, the text of Kreditrad),
 * else by the earliest claim that it fits. Only notes whose 31 days after are read can be proposed: a rebill may be
 * in a file not yet read.
 */
export function answerClaims(
  book: PayablesBook,
  claims: readonly OpenClaim[],
  usedNotes: ReadonlySet<string>,
): ClaimAnswer[] {
  const notes = creditNotes(book.input.credits).filter(({ id, amount }) => amount < 0n && !usedNotes.has(id));
  const taken = new Set<CreditNote>();
  const inOrder = [...claims].sort((a, b) => a.day - b.day || (a.effectId < b.effectId ? -1 : 1));
  return inOrder.map((claim) => {
    const own = notes.filter(
      (note) =>
        !taken.has(note) &&
        isOf(book, claim, note) &&
        note.day >= claim.day &&
        note.day <= claim.day + book.settings.creditDays,
    );
    const answer = answered(
      claim,
      own.filter(({ rebilled }) => !rebilled),
      own.filter(({ rebilled }) => rebilled),
      book,
    );
    if (answer.kind === 'single' || answer.kind === 'combined') for (const note of answer.notes) taken.add(note);
    return answer;
  });
}

function isOf(book: PayablesBook, { contract }: OpenClaim, note: CreditNote): boolean {
  const suppliers = book.parties(contract).filter(({ role }) => role !== 'account');
  return (
    note.rows.some((row) => row.contract === contract) ||
    suppliers.some(({ organisation, supplier }) =>
      organisation !== null ? organisation === note.organisation : supplierKey(supplier) === supplierKey(note.supplier),
    )
  );
}

function answered(
  claim: OpenClaim,
  candidates: readonly CreditNote[],
  rebilled: readonly CreditNote[],
  book: PayablesBook,
): ClaimAnswer {
  const answer = (kind: ClaimAnswer['kind'], notes: readonly CreditNote[] = []): ClaimAnswer => ({
    effectId: claim.effectId,
    claim: claim.claim,
    kind,
    notes,
    candidates,
    rebilled,
  });
  if (claim.claim <= 0n) return answer('none');
  const settled = candidates.filter(({ day }) => isSettled(book, day));
  const missing = ({ amount }: CreditNote): OreTotal => size(claim.claim + amount);
  // Notes are in order of their days, so of those as near the earliest comes first.
  const [nearest] = settled.filter((note) => missing(note) <= sameOre).sort((a, b) => Number(missing(a) - missing(b)));
  if (nearest !== undefined) return answer('single', [nearest]);
  const combined = onlyCombination(claim.claim, settled);
  if (combined !== null) return answer('combined', combined);
  if (candidates.some(({ amount }) => isWithVat(claim.claim, -amount))) return answer('withVat');
  const near = candidates.filter((note) => missing(note) * 50n <= claim.claim);
  return near.length > 0 ? answer('near', near) : answer('none');
}

/** Whether every month up to 31 days after a day is read. */
function isSettled(book: PayablesBook, day: Serial): boolean {
  const months = monthsIn({ first: monthOf(day), last: monthOf((day + rebillDays) as Serial) });
  return months.every((month) => book.isRead(month));
}

/**
 * Two to four notes within 90 days that are the claim ± 1 kr; null when none or several are, or there are more than
 * twelve notes.
 */
function onlyCombination(claim: OreTotal, notes: readonly CreditNote[]): readonly CreditNote[] | null {
  if (notes.length > mostCandidates) return null;
  const found: CreditNote[][] = [];
  const search = (from: number, chosen: readonly CreditNote[], sum: OreTotal): void => {
    if (chosen.length >= 2 && size(claim + sum) <= sameOre) found.push([...chosen]);
    if (chosen.length === mostNotes) return;
    for (let index = from; index < notes.length; index += 1) {
      const note = notes[index] as CreditNote;
      const [first] = chosen;
      if (first !== undefined && note.day - first.day > openDays) break;
      search(index + 1, [...chosen, note], sum + note.amount);
    }
  };
  search(0, [], 0n);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Whether a claim less 25, 12 or 6 % VAT is a note to the öre. */
function isWithVat(claim: OreTotal, note: OreTotal): boolean {
  return [125n, 112n, 106n].some((rate) => (2n * claim * 100n + rate) / (2n * rate) === note);
}

import type { Serial } from '../basics/calendar';
import { monthOf } from '../basics/calendar';
import { sizeOf, type OreTotal } from '../basics/money';
import type { PayablesBook } from './book';
import { supplierKey } from './contract';
import { creditNotes, rebillDays, sameOre, type CreditNote } from './creditNotes';
import { monthsIn } from './runs';

const openDays = 90;
const mostCandidates = 12;
const mostNotes = 4;

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
  const notesOf = noteFinder(book, notes);
  return inOrder.map((claim) => {
    const own = notesOf(claim).filter(
      (note) => !taken.has(note) && note.day >= claim.day && note.day <= claim.day + book.settings.creditDays,
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

/** Finds the notes of a claim, in order of their days: those of its contract, and of the suppliers on that. */
function noteFinder(book: PayablesBook, notes: readonly CreditNote[]): (claim: OpenClaim) => readonly CreditNote[] {
  const places = new Map<string, number[]>();
  notes.forEach(({ organisation, supplier, rows }, place) => {
    const keys = [
      ...rows.map(({ contract }) => `contract ${contract}`),
      ...(organisation === null ? [] : [`number ${organisation}`]),
      `name ${supplierKey(supplier)}`,
    ];
    for (const key of new Set(keys)) {
      const there = places.get(key);
      if (there === undefined) places.set(key, [place]);
      else there.push(place);
    }
  });
  return ({ contract }) => {
    const suppliers = book.parties(contract).filter(({ role }) => role !== 'account');
    const keys = suppliers.map(({ organisation, supplier }) =>
      organisation !== null ? `number ${organisation}` : `name ${supplierKey(supplier)}`,
    );
    const found = new Set([`contract ${contract}`, ...keys].flatMap((key) => places.get(key) ?? []));
    return [...found].sort((a, b) => a - b).map((place) => notes[place] as CreditNote);
  };
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
  const missing = ({ amount }: CreditNote): OreTotal => sizeOf(claim.claim + amount);
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
    if (chosen.length >= 2 && sizeOf(claim + sum) <= sameOre) found.push([...chosen]);
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

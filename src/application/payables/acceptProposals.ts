import { firstDayOf, lastDayOf, monthOf } from '../../domain/basics/calendar';
import { oreToKronor, totalToDecimal, totalToKronor } from '../../domain/basics/money';
import { monthsIn } from '../../domain/payables/runs';
import { sumOfRows } from '../../domain/payables/scope';
import type { CreditNote } from '../../domain/payables/creditNotes';
import type { ClaimAnswer } from '../../domain/payables/credits';
import type { Volumes } from '../../domain/payables/measure';
import type { OutcomeProposal } from '../../domain/payables/proposal';
import { outcomeTexts, testWordsSv } from '../../locales/payables';
import { payablesWords } from '../../locales/tables/payables';
import { outcomeHeadings } from '../../locales/tables';
import { choices } from '../../locales/workbook';
import { formulaText } from '../../workbook/plan/address';
import { readState } from '../check';
import { WorkbookError } from '../errors';
import { inSteps } from '../pace';
import type { AppendRows, StoreUndo } from '../ports';
import { recordOutcomes } from '../recordOutcome';
import type { AsOfOptions, OutcomeDraft, RegisteredRows } from '../results';
import type { ReadWhole } from '../wholeRegister';
import { payablesOf } from './ledgerReading';
import type { PayablesState } from './payablesState';
import { answersInSteps, claimKey, proposalKey, type PayablesAnswers } from './proposals';

/** What the user has ticked: whole proposals, and notes of a claim. */
export interface ChosenProposals {
  readonly proposals: readonly OutcomeProposal[];
  readonly claims: readonly Pick<ClaimAnswer, 'effectId' | 'notes'>[];
}

/**
 * Writes what was chosen to Utfall, in one step that can be taken back. The register is read again first: a proposal
 * that the books, Avtal or the effect no longer give is not written, nor any other ('conflict'). Throws 'partMissing'.
 */
export async function acceptProposals(
  workbook: ReadWhole & AppendRows & StoreUndo,
  chosen: ChosenProposals,
  volumes: Volumes,
  options: AsOfOptions,
): Promise<RegisteredRows> {
  const state = await readState(workbook, options);
  const payables = payablesOf(state);
  const now = await inSteps(answersInSteps(state, payables, volumes), options);
  const standing = asNow(chosen, now);
  if (standing === null) throw new WorkbookError('conflict');
  return recordOutcomes(workbook, outcomeDrafts(payables, standing, volumes), options);
}

/** What was chosen, as the books give it now; null when they no longer give all of it. */
function asNow({ proposals, claims }: ChosenProposals, now: PayablesAnswers): ChosenProposals | null {
  const byKey = new Map(now.proposals.map((proposal) => [proposalKey(proposal), proposal]));
  const candidates = new Map(
    now.claims.flatMap(({ effectId, candidates: all }) =>
      all.map((note) => [claimKey({ effectId, notes: [note] }), note] as const),
    ),
  );
  const found = proposals.map((proposal) => byKey.get(proposalKey(proposal)));
  const notes = claims.map(({ effectId, notes: own }) => ({
    effectId,
    notes: own.map((note) => candidates.get(claimKey({ effectId, notes: [note] }))),
  }));
  const isWhole = found.every((each) => each !== undefined) && notes.every((each) => each.notes.every(Boolean));
  return isWhole ? ({ proposals: found, claims: notes } as ChosenProposals) : null;
}

/** The rows of Utfall that are written. */
export function outcomeDrafts(
  payables: PayablesState,
  { proposals, claims }: ChosenProposals,
  volumes: Volumes,
): OutcomeDraft[] {
  return [
    ...proposals.flatMap((proposal) => ofProposal(payables, proposal, volumes)),
    ...claims.flatMap(({ effectId, notes }) => notes.map((note) => ofNote(payables, effectId, note))),
  ];
}

function ofProposal(payables: PayablesState, proposal: OutcomeProposal, volumes: Volumes): OutcomeDraft[] {
  const { months, method, source, outcomes, rows, importIds } = proposal;
  const comment = commentOf(payables, proposal);
  return outcomes.map(({ effectId, amount, baseline, cost }) => {
    const volume = method === 'volume' ? volumes.get(effectId) : undefined;
    return {
      effectId,
      from: firstDayOf(months.first),
      to: lastDayOf(months.last),
      amount: oreToKronor(amount),
      source: choices.outcomeSources[source],
      evidence: outcomeTexts.evidence(sourceName(payables, importIds), importIds.join(', '), rows),
      method: choices.followUpMethods[method],
      periodBaseline: oreToKronor(baseline),
      ledgerCost: oreToKronor(cost),
      ...(volume === undefined ? {} : { volume: volume / 10_000 }),
      comment,
    };
  });
}

/** Källa, where all files behind it have the same. */
function sourceName({ standing }: PayablesState, importIds: readonly string[]): string {
  const names = new Set(standing.imports.filter(({ id }) => importIds.includes(id)).map(({ source }) => source));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

function commentOf(payables: PayablesState, proposal: OutcomeProposal): string {
  const { failed, outcomes, amount } = proposal;
  const texts = [
    ...(failed.length === 0
      ? []
      : [outcomeTexts.failed(failed.map((id) => `${id}: ${testWordsSv[id].failed}`).join('. '))]),
    ...(outcomes.length > 1 ? [outcomeTexts.shared(written(BigInt(amount)))] : []),
    ...(isTraceable(payables, proposal) ? [outcomeTexts.trace(traceFormula(payables, proposal.contract))] : []),
  ];
  return texts.join(' ');
}

const written = (amount: bigint): string => totalToDecimal(amount).replace('.', ',');

/** Whether all rows of the contract in the months are the cost: no department of its own, no credit left out. */
function isTraceable({ book }: PayablesState, { contract, months, cost, outcomes }: OutcomeProposal): boolean {
  const rows = monthsIn(months).flatMap((month) => book.rowsIn(month).filter((row) => row.contract === contract));
  return outcomes.length === 1 && sumOfRows(rows) === BigInt(cost);
}

function traceFormula({ book }: PayablesState, contract: string): string {
  const { name, columns } = payablesWords;
  const column = (field: keyof typeof columns): string => `${name}[${columns[field].heading}]`;
  const number = book.parties(contract)[0]?.number ?? contract;
  const limit = (sign: string, heading: string): string => `"${sign}"&[@${heading}]`;
  return (
    `=SUMIFS(${column('amount')},${column('contract')},${formulaText(number)},` +
    `${column('month')},${limit('>=', outcomeHeadings.from)},${column('month')},${limit('<=', outcomeHeadings.to)})`
  );
}

function ofNote(payables: PayablesState, effectId: string, note: CreditNote): OutcomeDraft {
  const month = monthOf(note.day);
  const imports = [
    ...new Set(payables.standing.credits.filter((row) => note.rows.includes(row)).map(({ importId }) => importId)),
  ];
  const amount = totalToKronor(-note.amount);
  return {
    effectId,
    from: firstDayOf(month),
    to: lastDayOf(month),
    amount,
    source: choices.outcomeSources.creditNote,
    evidence: outcomeTexts.evidence(sourceName(payables, imports), imports.join(', '), note.rows.length),
    method: choices.creditNoteMethod,
    ledgerCost: amount,
    creditRow: note.id,
    comment: outcomeTexts.note(note.invoice),
  };
}

import { isoOf, type Serial } from '../../domain/basics/calendar';
import { readDate } from '../../domain/basics/date';
import type { OreTotal } from '../../domain/basics/money';
import { finished, mapInSteps, type Steps } from '../../domain/basics/steps';
import { cellText, fold, sameName } from '../../domain/basics/text';
import { proposeBaseline, type BaselineProposal } from '../../domain/payables/baselineProposal';
import { contractKey } from '../../domain/payables/contract';
import { ambiguousSuppliers, type AmbiguousSupplier } from '../../domain/payables/contractRules';
import { notesInSteps, type CreditNote } from '../../domain/payables/creditNotes';
import { answerClaims, type ClaimAnswer } from '../../domain/payables/credits';
import type { LoyaltyReport } from '../../domain/payables/loyalty';
import type { Volumes } from '../../domain/payables/measure';
import { usedNotes } from '../../domain/payables/outcomeTrace';
import type { Proposals } from '../../domain/payables/proposal';
import { proposeOutcomes } from '../../domain/payables/proposals';
import { monthsBefore, scopeOf } from '../../domain/payables/scope';
import { sharedDepartment } from '../../locales/workbook';
import { vocabulary } from '../vocabulary';
import type { RegisterState } from '../results';
import type { PayablesState } from './payablesState';
import { rollingLoyalty } from './purchaseFigures';

/** What the books make of a baseline that an effect lacks. */
export interface EffectBaseline {
  readonly effectId: string;
  /** 0-based position in Effekter. */
  readonly row: number;
  readonly title: string;
  readonly contract: string;
  readonly proposal: BaselineProposal;
  readonly imports: readonly string[];
  readonly rows: number;
}

/** Everything that the books say to the register: the agenda of the month. */
export interface PayablesAnswers extends Proposals {
  readonly claims: readonly ClaimAnswer[];
  readonly ambiguous: readonly AmbiguousSupplier[];
  readonly baselines: readonly EffectBaseline[];
  /** The twelve months up to the last that is ready; null while none is. */
  readonly loyalty: LoyaltyReport | null;
}

/** Answers claims, then proposes outcomes: credits of a claim are no lower price. Pure. */
export function payablesAnswers(
  state: RegisterState,
  payables: PayablesState,
  volumes: Volumes = new Map(),
): PayablesAnswers {
  return finished(answersInSteps(state, payables, volumes));
}

/** The same in steps. */
export function* answersInSteps(
  state: RegisterState,
  payables: PayablesState,
  volumes: Volumes,
): Steps<PayablesAnswers> {
  const { book, register } = payables;
  const named = register.traced.map(({ creditRow }) => creditRow).filter((text) => text !== '');
  const notes = yield* notesInSteps(book.input.credits);
  yield;
  const used = usedNotes(notes, register.traced);
  const claims = answerClaims(book, register.claims, new Set([...named, ...used.map(({ id }) => id)]));
  const proposed = claims.flatMap(({ kind, notes: own }) => (kind === 'single' || kind === 'combined' ? own : []));
  yield;
  const outcomes = yield* proposeOutcomes(book, {
    effects: register.effects,
    volumes,
    usedNotes: [...used, ...proposed],
  });
  const ambiguous = ambiguousSuppliers(book);
  yield;
  return {
    ...outcomes,
    claims,
    ambiguous,
    baselines: yield* effectBaselines(state, payables),
    loyalty: rollingLoyalty(state.assessment, payables),
  };
}

/** Effects with an Avtalsnummer and a start, a type that has yearly costs, and no Utgångskostnad. */
function* effectBaselines({ reading }: RegisterState, { book, register }: PayablesState): Steps<EffectBaseline[]> {
  const { columns, rows } = reading.cells.effects;
  const found = yield* mapInSteps(rows, (cells, row) => {
    const cell = (field: keyof typeof columns) => cells[columns[field] ?? -1] ?? '';
    const type = vocabulary.types.get(fold(cellText(cell('type'))));
    const key = contractKey(cellText(cell('contractNumber')));
    const start = readDate(cell('start'));
    const hasAmount = cellText(cell('baseline')) !== '' || cellText(cell('amount')) !== '';
    if ((type !== 'newContract' && type !== 'costAvoidance') || key === '' || start.kind !== 'value' || hasAmount)
      return [];
    const own = baselineOf({ book, register }, key, cellText(cell('department')), start.value);
    return own === null
      ? []
      : [{ effectId: cellText(cell('id')), row, title: cellText(cell('title')), contract: key, ...own }];
  });
  return found.flat();
}

/** What the twelve whole months before a start make of a baseline; null where nobody of the contract is on Avtal. */
export function baselineOf(
  { book, register }: Pick<PayablesState, 'book' | 'register'>,
  contract: string,
  department: string,
  start: Serial,
): Pick<EffectBaseline, 'proposal' | 'imports' | 'rows'> | null {
  if (book.parties(contract).length === 0) return null;
  const own = { contract, department: sameName(department, sharedDepartment) ? '' : department };
  const months = monthsBefore(book, scopeOf(own, register.effects), { start });
  const read = months.filter(({ isRead }) => isRead);
  return {
    proposal: proposeBaseline(months),
    imports: [...new Set(read.flatMap(({ month }) => book.importsIn(month).map(({ id }) => id)))],
    rows: read.reduce((count, { rows }) => count + rows, 0),
  };
}

/** What a note gives: its credit as a positive amount, öre. */
export const creditOf = ({ amount }: Pick<CreditNote, 'amount'>): OreTotal => -amount;

/** How an answer's proposal is known again when the register has been read anew. */
export function proposalKey(proposal: PayablesAnswers['proposals'][number]): string {
  const { months, outcomes, source, failed } = proposal;
  const own = outcomes.map(({ effectId, amount, cost }) => `${fold(effectId)} ${amount} ${cost}`);
  return [months.first, months.last, source, ...failed, ...own].join('|');
}

/** The same for a claim's notes. */
export function claimKey({ effectId, notes }: Pick<ClaimAnswer, 'effectId' | 'notes'>): string {
  return [fold(effectId), ...notes.map(({ id, amount, day }) => `${id} ${amount} ${isoOf(day)}`)].join('|');
}

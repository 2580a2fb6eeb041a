import { isoOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import { readAmount } from '../../domain/basics/amount';
import { readDate } from '../../domain/basics/date';
import { oreToKronor } from '../../domain/basics/money';
import type { Ore } from '../../domain/basics/money';
import { agreedTerms, readTerm } from '../../domain/basics/readTerm';
import { writtenDates } from '../../domain/basics/writtenDates';
import { amountKinds } from './formModel';
import type { Form, FormField } from './formModel';

/** How a text was understood, for the line below its field. */
export type Echo =
  | { readonly kind: 'amount'; readonly ore: number }
  | { readonly kind: 'day'; readonly day: Serial }
  | { readonly kind: 'months'; readonly months: number };

/** Something that the text leaves open: what it may mean, and what each answer writes into the field. */
export interface Question {
  readonly kind: 'unit' | 'twoWays' | 'day' | 'agreed';
  /** As it was written. */
  readonly text: string;
  readonly answers: readonly { readonly meaning: Echo; readonly text: string }[];
}

/** How a field's text is understood, when it is not written as the plain value that it becomes. */
export function echoOf(field: FormField, text: string): Echo | null {
  const written = text.trim();
  if (written === '') return null;
  if (field === 'start') {
    const reading = readDate(written);
    return reading.kind === 'notDate' && reading.suggested !== null ? { kind: 'day', day: reading.suggested } : null;
  }
  if (field === 'termYears') {
    const reading = readTerm(written);
    const isWhole = reading.kind === 'value' && /^\d+(\s*år)?$/.test(written);
    return reading.kind === 'value' && !isWhole ? { kind: 'months', months: reading.months } : null;
  }
  const unit = amountKinds[field];
  if (unit === undefined || unit === 'hours') return null;
  const reading = readAmount(written, unit);
  return reading.kind === 'text' || reading.kind === 'value' ? { kind: 'amount', ore: reading.value } : null;
}

/**
 * What must be asked about a field's text; null when it says itself what it means. An answer's text asks nothing more.
 */
export function questionOf(form: Form, field: FormField): Question | null {
  const text = (form.values[field] ?? '').trim();
  if (text === '') return null;
  if (field === 'start') return dayQuestion(text);
  if (field === 'termYears') return termQuestion(text);
  return amountKinds[field] === undefined ? null : (twoWays(field, text) ?? unitQuestion(form, field, text));
}

function dayQuestion(text: string): Question | null {
  const days = writtenDates(text);
  if (days.length < 2) return null;
  return { kind: 'day', text, answers: days.map((day) => ({ meaning: { kind: 'day', day }, text: isoOf(day) })) };
}

function termQuestion(text: string): Question | null {
  const terms = agreedTerms(text);
  if (terms.length === 0) return null;
  const written = (months: number) => (months % 12 === 0 ? String(months / 12) : `${months} mån`);
  return {
    kind: 'agreed',
    text,
    answers: terms.map((months) => ({ meaning: { kind: 'months', months }, text: written(months) })),
  };
}

function twoWays(field: FormField, text: string): Question | null {
  const unit = amountKinds[field];
  const reading = unit === undefined || unit === 'hours' ? null : readAmount(text, unit);
  if (reading?.kind !== 'ambiguous') return null;
  return { kind: 'twoWays', text, answers: reading.kronor.map((kronor) => answerOf(Math.round(kronor * 100))) };
}

function answerOf(ore: number): Question['answers'][number] {
  return { meaning: { kind: 'amount', ore }, text: `${String(oreToKronor(ore as Ore)).replace('.', ',')} kr` };
}

/** A contract seldom costs less a year than this: such a figure was probably thousands (öre). */
const SMALL_COST = 1_000_000;
/** A penalty or another amount can be small, but seldom this small (öre). */
const SMALL_AMOUNT = 100_000;
const costs: readonly FormField[] = ['baseline', 'newCost', 'ceiling'];
/** One cost of a contract is never this many times another. */
const FAR_APART = 500;

/**
 * Whether a figure without a unit is so small that thousands were probably meant: by itself, or beside the contract's
 * other costs. A figure with its unit (also kr) is never asked about: the writer has said it.
 */
function unitQuestion(form: Form, field: FormField, text: string): Question | null {
  const ore = plainOre(text);
  if (ore === null || ore <= 0) return null;
  const isCost = costs.includes(field);
  if (!isCost && field !== 'amount') return null;
  const others = isCost ? costs.filter((other) => other !== field).map((other) => oreIn(form, other)) : [];
  const largest = Math.max(0, ...others.map((other) => other ?? 0));
  const isSmall =
    ore < (isCost || form.way === 'total' ? SMALL_COST : SMALL_AMOUNT) || (isCost && ore * FAR_APART < largest);
  if (!isSmall) return null;
  const [power, unit] = largest > 0 && ore * 1000 * FAR_APART < largest ? [1_000_000, 'mkr'] : [1000, 'tkr'];
  const figure = /^\d+$/.test(text) ? text.replace(/\B(?=(\d{3})+$)/g, ' ') : text;
  const answer = (meant: number, word: string) => ({
    meaning: { kind: 'amount', ore: meant } as const,
    text: `${figure} ${word}`,
  });
  return { kind: 'unit', text, answers: [answer(ore * power, unit), answer(ore, 'kr')] };
}

/** Öre of a figure that is written without a unit; null for every other text. */
function plainOre(text: string): number | null {
  return /\d/.test(text) && !/[a-zåäö:]/i.test(text) ? oreOf(text) : null;
}

function oreIn({ values }: Form, field: FormField): number | null {
  return oreOf(values[field] ?? '');
}

function oreOf(text: string): number | null {
  const reading = readAmount(text);
  return reading.kind === 'text' || reading.kind === 'value' ? reading.value : null;
}

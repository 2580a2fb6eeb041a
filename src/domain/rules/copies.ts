import { effectInputFields, type EffectInputField } from '../register/cells';
import { amountFields } from '../effect/effectTypes';
import type { AmountField } from '../effect/effectTypes';
import type { EffectRow } from '../register/effectRow';
import { groupBy } from '../basics/groupBy';
import { mapInSteps, type Steps } from '../basics/steps';
import { fold } from '../basics/text';
import type { CountedEffect } from './context';

/**
 * What the product or finance writes about a row, and what says nothing of the effect; everything else is the row's
 * input.
 */
const notInputs: ReadonlySet<EffectInputField> = new Set<EffectInputField>([
  'id',
  'status',
  'registered',
  'validatedBy',
  'validatedAmount',
  'validationFingerprint',
]);
const compared = effectInputFields.filter((field) => !notInputs.has(field));

/** Rows that are alike in what every input means: those that count, and those that do not. */
export interface Copies {
  /** One, or those that have outcomes of their own. */
  readonly kept: readonly CountedEffect[];
  readonly leftOut: readonly CountedEffect[];
}

/**
 * E113: the effects that are copies of each other (domain.md §4), whatever the order of the rows. The ID is no input:
 * filled down in Excel it counts upwards by itself, and the copy would be counted twice. `read` reads a row's cells
 * again; `hasOutcome` says whether an ID is named by an outcome of a counted source and without an error of its own.
 */
export function* findCopies(
  effects: readonly CountedEffect[],
  read: (effect: CountedEffect) => EffectRow,
  hasOutcome: (key: string) => boolean,
): Steps<Copies[]> {
  const ofOneAmount = groupBy(effects, ({ calculation }) => calculation.gross).values();
  const alike = [...ofOneAmount].filter((group) => group.length > 1).flat();
  const told = yield* mapInSteps(alike, (effect) => ({ effect, meaning: meaningOf(read(effect)) }));
  return [...groupBy(told, ({ meaning }) => meaning).values()].map((copies) =>
    chosen(copies.map(({ effect }) => effect).sort(byPreference), hasOutcome),
  );
}

/**
 * Those with an outcome count; where none has, the preferred one. Rows that share an ID share its outcomes: the
 * preferred one has them.
 */
function chosen(copies: readonly CountedEffect[], hasOutcome: (key: string) => boolean): Copies {
  const firstOfId = copies.filter(
    ({ source }, index) => copies.findIndex((other) => other.source.key === source.key) === index,
  );
  const followed = firstOfId.filter(({ source }) => source.key !== '' && hasOutcome(source.key));
  const kept = followed.length > 0 ? followed : copies.slice(0, 1);
  return { kept, leftOut: copies.filter((each) => !kept.includes(each)) };
}

/** The validated row first, then one with an ID, the shorter first, then by letters, then as they stand. */
function byPreference(a: CountedEffect, b: CountedEffect): number {
  return (
    Number(b.effect.validation.state === 'valid') - Number(a.effect.validation.state === 'valid') ||
    Number(a.source.key === '') - Number(b.source.key === '') ||
    a.source.key.length - b.source.key.length ||
    (a.source.key < b.source.key ? -1 : Number(a.source.key > b.source.key))
  );
}

/**
 * A text that is the same for rows whose every input means the same: `50 000 kr` is 50000, a date as text is that date.
 */
function meaningOf(row: EffectRow): string {
  return JSON.stringify(compared.map((field) => inputOf(row, field)));
}

function inputOf(row: EffectRow, field: EffectInputField): string | number {
  if (isAmount(field)) {
    const reading = row.amounts[field];
    if (reading.kind === 'value' || reading.kind === 'text') return reading.value;
  } else if (field === 'termYears') {
    if (row.term.kind === 'value') return row.term.months;
  } else if (field === 'start' || field === 'actualEnd') {
    const reading = row[field];
    if (reading.kind === 'value') return reading.value;
  }
  return fold(row.text(field));
}

function isAmount(field: EffectInputField): field is AmountField {
  return (amountFields as readonly EffectInputField[]).includes(field);
}

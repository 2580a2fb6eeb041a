import { textHash } from '../basics/textHash';
import { mapInSteps, type Steps } from '../basics/steps';
import { cellText } from '../basics/text';
import type { ChangeLine, PrintField } from './closeTypes';
import { printFields } from './closeTypes';

const version = 'k1';
const markLength = 5;
const separator = '+';

/** The inputs of one row as they mean (`50 000 kr` is 5000000 öre), null when blank. */
export type PrintInputs = Readonly<Record<PrintField, string | number | null>>;

/**
 * Avtryck of a row's inputs, never of a setting: its version, then a mark of each input, so that one can say which
 * changed. A change goes unseen once in a million.
 */
export function printOf(inputs: PrintInputs): string {
  return `${version}-${printFields.map((field) => markOf(inputs[field])).join('')}`;
}

function markOf(input: string | number | null): string {
  return textHash(String(input ?? '')).slice(-markLength);
}

/** The print of several rows that share an Effekt-ID: theirs, sorted and joined. */
export function joinedPrint(prints: readonly string[]): string {
  return [...prints].sort().join(separator);
}

/** What differs between two prints. */
export interface PrintDifference {
  readonly changed: boolean;
  /** The fields that differ; none when the number of rows does. */
  readonly fields: readonly PrintField[];
}

const unchanged: PrintDifference = { changed: false, fields: [] };

/** Compares an effect's print now with a stored one. A stored print of another version counts as unchanged. */
export function printDifference(now: string, stored: string): PrintDifference {
  if (now === stored) return unchanged;
  const before = stored.split(separator);
  const after = now.split(separator);
  if ([...before, ...after].some((print) => !print.startsWith(`${version}-`))) return unchanged;
  const [gone, come] = [without(before, after), without(after, before)];
  if (gone.length !== come.length) return { changed: true, fields: [] };
  const fields = printFields.filter((_, index) =>
    gone.some((print, row) => markAt(print, index) !== markAt(come[row] as string, index)),
  );
  return { changed: true, fields };
}

function markAt(print: string, index: number): string {
  const from = version.length + 1 + index * markLength;
  return print.slice(from, from + markLength);
}

/** What is left of a list when each item of another has been taken away once. */
function without(items: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return items.filter((item) => {
    const at = left.indexOf(item);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** An outcome that counts, as its print needs it: months as indices, öre. */
export interface PrintedOutcome {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly amount: number;
}

/** Utfallsavtryck: months and amounts of the outcomes that count, sorted; '' when there are none. */
export function outcomePrintOf(outcomes: readonly PrintedOutcome[]): string {
  if (outcomes.length === 0) return '';
  const texts = outcomes.map(({ firstMonth, lastMonth, amount }) => `${firstMonth}:${lastMonth}:${amount}`).sort();
  return `${version}-${textHash(texts.join('|'))}`;
}

/**
 * Whether the outcomes differ between a print now and a stored one; a stored print of another version counts as
 * unchanged.
 */
export function outcomesDiffer(now: string, stored: string): boolean {
  const isOurs = (print: string): boolean =>
    print === '' || print.split(separator).every((each) => each.startsWith(`${version}-`));
  return now !== stored && isOurs(stored);
}

/** The print of several rows' outcomes; rows without outcomes have none. */
export function joinedOutcomePrint(prints: readonly string[]): string {
  return joinedPrint(prints.filter((print) => print !== ''));
}

/**
 * Chained fingerprint of a close: of its lines, in whatever order they stand, and of the print before it ('' for
 * the first). An honest note that something was changed afterwards (W772), not a signature.
 */
export function* chainedPrint(lines: readonly ChangeLine[], before: string): Steps<string> {
  return chainOf(yield* mapInSteps(lines, linePrint), before);
}

/** The chained fingerprint of lines whose own prints are known. */
export function chainOf(prints: readonly string[], before: string): string {
  return `${version}-${textHash(`${before}\n${[...prints].sort().join('')}`)}`;
}

/** Whether a stored chained print can be judged: one of another version cannot. */
export function canJudgeChain(stored: string): boolean {
  return !/^k\d+-/.test(stored) || stored.startsWith(`${version}-`);
}

/** The print of one line. */
export function linePrint(line: ChangeLine): string {
  const { close, measure, year, effectId, title, department, movement, before, after, difference, comment } = line;
  const told = [
    close,
    measure,
    year ?? '',
    line.class,
    cellText(effectId),
    cellText(title),
    cellText(department),
    movement,
    before,
    after,
    difference,
    cellText(comment),
  ];
  return textHash(told.join('\u001f'));
}

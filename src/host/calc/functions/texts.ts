import { CellError, type Scalar } from '../../book/scalars';
import { textToNumber } from '../../book/typed-input';
import { formatValue } from '../../book/display';
import { VALUE_ERROR, toBoolean, toNumber, toText, type EvaluationContext, type Value } from '../values';
import { each, eager, eachValue, scalarArg, type FunctionTable } from './spec';

const text = (args: readonly Scalar[], index: number): string => toText(args[index] ?? null);
const count = (args: readonly Scalar[], index: number, fallback: number): number => {
  const value = args[index];
  const n = value === undefined ? fallback : Math.trunc(toNumber(value));
  if (n < 0) throw VALUE_ERROR;
  return n;
};

/** A SEARCH or criterion pattern with `*`, `?` and `~` as a regular expression. */
export function wildcardPattern(pattern: string): string {
  return pattern.replace(/~[*?~]|[*?]|[.+^${}()|[\]\\]/g, (found) => {
    if (found === '*') return '[\\s\\S]*';
    if (found === '?') return '[\\s\\S]';
    return `\\${found.startsWith('~') ? (found[1] ?? '') : found}`;
  });
}

function find(args: readonly Scalar[], wild: boolean): number {
  const start = args[2] === undefined ? 1 : count(args, 2, 1);
  if (start < 1) throw VALUE_ERROR;
  const [needle, hay] = [text(args, 0), text(args, 1)];
  const index = wild
    ? hay.slice(start - 1).search(new RegExp(wildcardPattern(needle), 'i')) + start - 1
    : hay.indexOf(needle, start - 1);
  if (index < start - 1) throw VALUE_ERROR;
  return index + 1;
}

function substitute(args: readonly Scalar[]): string {
  const [whole, old, next] = [text(args, 0), text(args, 1), text(args, 2)];
  if (old === '') return whole;
  if (args[3] === undefined) return whole.split(old).join(next);
  let nth = count(args, 3, 1);
  if (nth < 1) throw VALUE_ERROR;
  for (let at = whole.indexOf(old); at >= 0; at = whole.indexOf(old, at + old.length)) {
    nth -= 1;
    if (nth === 0) return whole.slice(0, at) + next + whole.slice(at + old.length);
  }
  return whole;
}

function joined(args: readonly Value[], at: EvaluationContext): string {
  let result = '';
  eachValue(args, at, (value) => {
    result += toText(value);
  });
  return result;
}

function textJoin(args: readonly Value[], at: EvaluationContext): string {
  const separator = toText(scalarArg(args, 0, at));
  const skipEmpty = toBoolean(scalarArg(args, 1, at));
  const parts: string[] = [];
  eachValue(args.slice(2), at, (value) => {
    const part = toText(value);
    if (part !== '' || !skipEmpty) parts.push(part);
  });
  return parts.join(separator);
}

export const TEXTS: FunctionTable = {
  LEN: each(1, 1, (args) => text(args, 0).length),
  LEFT: each(1, 2, (args) => text(args, 0).slice(0, count(args, 1, 1))),
  RIGHT: each(1, 2, (args) => {
    const n = count(args, 1, 1);
    return n === 0 ? '' : text(args, 0).slice(-n);
  }),
  MID: each(3, 3, (args) => {
    const start = count(args, 1, 1);
    if (start < 1) throw VALUE_ERROR;
    return text(args, 0).slice(start - 1, start - 1 + count(args, 2, 0));
  }),
  TRIM: each(1, 1, (args) =>
    text(args, 0)
      .replace(/^ +| +$/g, '')
      .replace(/ {2,}/g, ' '),
  ),
  // eslint-disable-next-line no-control-regex -- CLEAN is defined as the removal of control characters
  CLEAN: each(1, 1, (args) => text(args, 0).replace(/[\u0000-\u001F]/g, '')),
  UPPER: each(1, 1, (args) => text(args, 0).toUpperCase()),
  LOWER: each(1, 1, (args) => text(args, 0).toLowerCase()),
  PROPER: each(1, 1, (args) =>
    text(args, 0)
      .toLowerCase()
      .replace(/(^|[^\p{L}])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
  ),
  EXACT: each(2, 2, (args) => text(args, 0) === text(args, 1)),
  REPT: each(2, 2, (args) => text(args, 0).repeat(count(args, 1, 0))),
  FIND: each(2, 3, (args) => find(args, false)),
  SEARCH: each(2, 3, (args) => find(args, true)),
  SUBSTITUTE: each(3, 4, substitute),
  REPLACE: each(4, 4, (args) => {
    const [whole, start, length] = [text(args, 0), count(args, 1, 1) - 1, count(args, 2, 0)];
    return whole.slice(0, start) + text(args, 3) + whole.slice(start + length);
  }),
  CONCATENATE: eager(1, 255, joined),
  CONCAT: eager(1, 255, joined),
  TEXTJOIN: eager(3, 255, textJoin),
  CHAR: each(1, 1, (args) => String.fromCharCode(count(args, 0, 0))),
  UNICHAR: each(1, 1, (args) => String.fromCodePoint(count(args, 0, 0))),
  CODE: each(1, 1, (args) => codeOf(text(args, 0).charCodeAt(0))),
  UNICODE: each(1, 1, (args) => codeOf(wholeCharacter(text(args, 0).codePointAt(0) ?? NaN))),
  VALUE: each(1, 1, ([value]) => {
    if (typeof value !== 'string') return toNumber(value ?? null);
    const number = textToNumber(value, 'en-US');
    if (number === null) throw VALUE_ERROR;
    return number;
  }),
  TEXT: each(2, 2, ([value, format]) => {
    if (value instanceof CellError) throw value;
    return formatValue(value ?? 0, toText(format ?? null));
  }),
};

/** Half of a character beyond the first 65 536 is none. */
function wholeCharacter(code: number): number {
  return code >= 0xd800 && code <= 0xdfff ? NaN : code;
}

function codeOf(code: number): number {
  if (Number.isNaN(code)) throw VALUE_ERROR;
  return code;
}

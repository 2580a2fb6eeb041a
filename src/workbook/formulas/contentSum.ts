import { plainText } from '../plan/address';
import type { FieldKind } from '../../domain/register/tables/table';

/** A column, or a cell, whose content a sum takes in; `list` is the name of the words that a choice is made from. */
export interface SummedColumn {
  readonly reference: string;
  readonly kind: FieldKind;
  readonly list?: string | undefined;
}

/** Prime: the squares of a hundred thousand remainders still add up exactly, whatever the order. */
const modulus = 262_139;
const weights = [
  101, 103, 107, 109, 113, 127, 131, 137, 139, 149, 151, 157, 163, 167, 173, 179, 181, 191, 193, 197, 199, 211, 223,
  227, 229, 233, 239, 241, 251, 257, 263, 269, 271, 277, 281, 283, 293, 307, 311, 313, 317, 331, 337, 347, 349, 353,
];
/** How much of a text is looked at: an ID or an amount as text; a word of a list; each end of any other. */
const characters = { key: 16, word: 2, end: 3 };
const mostCharacters = 80;
/** Of each text so much is looked through for how often it holds each of these. */
const lookedThrough = 250;
const signs = [...'0123456789abcdefghijklmnopqrstuvwxyzåäö'];

const isNumber = (kind: FieldKind): boolean => kind !== 'text' && kind !== 'choice' && kind !== 'effectId';

/** Left out where the cell holds an error, which its sum must survive. */
const withoutErrors = (reference: string, text: string): string => `IF(ISERROR(${reference}),"",${text})`;

function numberOf({ reference, kind, list }: SummedColumn): string {
  if (isNumber(kind)) return `IF(ISNUMBER(${reference}),MOD(ROUND(${reference}*10000,0),${modulus}),0)`;
  if (kind === 'choice' && list !== undefined) return `IFERROR(MATCH(${plainText(reference)},${list},0),0)`;
  return `LEN(${withoutErrors(reference, reference)})`;
}

interface Text {
  readonly formula: string;
  readonly length: number;
  /** Texts that figures follow from stand first: what is too long is cut at the end. */
  readonly rank: number;
}

function textOf({ reference, kind, list }: SummedColumn, isKey: boolean): Text {
  const { key, word, end } = characters;
  if (isNumber(kind)) return { formula: `IF(ISTEXT(${reference}),LEFT(${reference},${key}),"")`, length: key, rank: 1 };
  if (isKey) return { formula: withoutErrors(reference, `LEFT(${reference},${key})`), length: key, rank: 0 };
  if (kind === 'choice' && list !== undefined)
    return { formula: withoutErrors(reference, `LEFT(${reference},${word})`), length: word, rank: 2 };
  const ends = `LEFT(${reference},${end})&RIGHT(${reference},${end})`;
  return { formula: withoutErrors(reference, ends), length: 2 * end, rank: 3 };
}

/**
 * How many there are of each sign in what people have written, weighed: rows that only their middles told apart are
 * copies once these are alike. '' where no column holds words.
 */
function signsOf(columns: readonly SummedColumn[]): string {
  const words = columns.filter(({ kind }) => !isNumber(kind));
  if (words.length === 0) return '';
  const all = words.map(({ reference }) => withoutErrors(reference, `LEFT(${reference},${lookedThrough})`)).join('&');
  const apart = `LEN(SUBSTITUTE(LOWER(${all}),{${signs.map((sign) => `"${sign}"`).join(',')}},""))`;
  return `+MMULT(${apart},{${signs.map((_, index) => weightAt(mostCharacters + index)).join(';')}})`;
}

const weightAt = (position: number): number => (position + 11) ** 5 % modulus;

/**
 * A sum over the rows of a table that is another when what stands in a row is: numbers to four decimals, words by their
 * place in their list, IDs and amounts as text by their characters, other texts by length, ends and how many they hold
 * of each letter and digit. Two letters that change places inside a text are not noticed: no figure follows from that
 * unless it makes or unmakes a copy. Each row's content becomes one remainder, whose square is summed, so that two rows
 * that swap a cell are noticed and sorting is not. It is in whole numbers throughout: the same in every Excel and in
 * LibreOffice. `key` is the column of the row's ID. Without `=`.
 */
export function contentSum(columns: readonly SummedColumn[], key: string | null = null): string {
  const numbers = columns.map((column, index) => `${weights[index % weights.length]}*${numberOf(column)}`);
  const texts = columns
    .map((column) => textOf(column, column.reference === key || column.kind === 'effectId'))
    .sort((one, other) => one.rank - other.rank);
  const length = Math.min(
    mostCharacters,
    texts.reduce((total, text) => total + text.length, 0),
  );
  const positions = Array.from({ length }, (_, index) => index + 1);
  const padded = `${texts.map(({ formula }) => formula).join('&')}&REPT(" ",${length})`;
  const codes = `IFERROR(UNICODE(MID(${padded},{${positions.join(',')}},1)),0)`;
  const spaces = 32 * positions.reduce((total, position) => total + weightAt(position), 0);
  const row = `${numbers.join('+')}+MMULT(${codes},{${positions.map(weightAt).join(';')}})-${spaces}${signsOf(columns)}`;
  return `SUMSQ(IFERROR(MOD(${row},${modulus}),1))`;
}

import type { ClaimPart } from './claim';
import type { OreTotal } from '../basics/money';
import { readAmount } from '../basics/amount';

/** A pasted claim: its parts, the total it states, and the lines that could not be read. */
export interface PastedClaim {
  readonly parts: readonly ClaimPart[];
  readonly stated: OreTotal | null;
  /** 0-based lines with digits but no amount that reads in one way. */
  readonly unread: readonly number[];
}

/** A figure with its unit at the end of a line. A sign belongs to it when it touches the figure and nothing before. */
const tail = /(?:(?<=^|\s)[-\u2212\u2013+])?\d[\d.,\s]*(?:[a-zåäö]+\.?)?$/i;

/**
 * Reads a pasted claim, one part to a line: "Vite 200 000 kr", "Rättade fakturor: 5,5 mkr". A line that begins with one
 * of the total words (lower case, in the reader's language) is the stated total. A line whose amount reads in two ways
 * is unread.
 */
export function readClaim(text: string, totalWords: readonly string[]): PastedClaim {
  const parts: ClaimPart[] = [];
  const unread: number[] = [];
  let stated: OreTotal | null = null;
  text.split(/\r?\n/).forEach((line, index) => {
    const written = line.trim();
    const figure = tail.exec(written);
    const reading = readAmount(figure?.[0]);
    if (figure === null || reading.kind !== 'text') {
      if (/\d/.test(written)) unread.push(index);
      return;
    }
    const label = written.slice(0, figure.index).replace(/[\s:=.–—-]+$/, '');
    const amount = BigInt(reading.value);
    if (totalWords.some((word) => label.toLowerCase().startsWith(word))) stated = amount;
    else parts.push({ label, amount, precision: precisionOf(figure[0], amount) });
  });
  return { parts, stated, unread };
}

/** Half of the last written digit's worth: 5,5 mkr may be 5,45 to 5,55. Whole kronor are taken as exact. */
function precisionOf(figure: string, amount: OreTotal): OreTotal {
  const unit = readAmount(`1 ${figure.replace(/[^a-zåäö]/gi, '')}`);
  const decimals = /[.,](\d+)\s*[a-zåäö]/i.exec(figure)?.[1]?.length ?? 0;
  if (unit.kind !== 'text' || unit.value <= 100 || amount === 0n) return 0n;
  return BigInt(unit.value) / (2n * 10n ** BigInt(decimals));
}

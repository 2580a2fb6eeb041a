/**
 * A share as it is shown: rounded down to a tenth of a per cent while under 1, so that 100 % is never what rounding
 * made of less (domain.md §5). Digits beyond a millionth of that tenth are what binary fractions add.
 */
export function shownShare(share: number): number {
  return share < 1 ? Math.min(0.999, Math.floor(Math.round(share * 1e9) / 1e6) / 1000) : share;
}

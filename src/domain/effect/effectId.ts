const prefix = 'E-';
const minDigits = 4;
const numbered = /^e-\d{1,9}$/i;

/**
 * New IDs of the form E-0001, above every number that has ever been seen: an ID is never reused, not even one that only
 * an outcome still names. `used` are all IDs in any table; the answer holds `count` of them, in order.
 */
export function nextEffectIds(used: Iterable<string>, count: number): string[] {
  let highest = 0;
  for (const id of used) {
    if (numbered.test(id.trim())) highest = Math.max(highest, Number(id.trim().slice(prefix.length)));
  }
  return Array.from({ length: count }, (_, index) => prefix + String(highest + 1 + index).padStart(minDigits, '0'));
}

const readOtherwise = /[*?~]|^[<>=]/;

/**
 * Whether Excel's own functions find just this ID when they look for it: `*`, `?` and `~` are wildcards to them, and <,
 * > and = at the beginning compare.
 */
export function isFoundAsItIs(id: string): boolean {
  return !readOtherwise.test(id);
}

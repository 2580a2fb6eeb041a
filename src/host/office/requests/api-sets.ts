import sets from './api-sets.json';

/** Versions as numbers, each worked out once: `1.14` is 1014. */
const ranks = new Map<string, number>();
function rank(version: string): number {
  const before = ranks.get(version);
  if (before !== undefined) return before;
  const [major = 0, minor = 0] = version.split('.').map(Number);
  ranks.set(version, major * 1_000 + minor);
  return major * 1_000 + minor;
}

/** The requirement set of each member, as generated from the types: `Range` → `values` → `1.1`. */
const SET_OF = new Map<string, string>();
for (const [kind, bySet] of Object.entries(sets as Record<string, Record<string, string>>)) {
  for (const [set, names] of Object.entries(bySet)) {
    for (const name of names.split(' ')) {
      // Overloads are listed once for each tag: the lowest set is where the member came.
      const key = `${kind}.${name}`;
      const known = SET_OF.get(key);
      if (known === undefined || atMost(set, known)) SET_OF.set(key, set);
    }
  }
}

/** The set that brought a member (`1.9`, `ExcelApiOnline 1.1`), undefined for an unknown member. */
export function apiSetOf(kind: string, member: string): string | undefined {
  return SET_OF.get(`${kind}.${member}`);
}

/** True when a host at `offered` (such as `1.14`) has the member; unknown members are not there. */
export function isMemberOffered(kind: string, member: string, offered: string): boolean {
  const set = apiSetOf(kind, member);
  return set !== undefined && atMost(set, offered);
}

/** True when version `a` is not above `b`. Sets other than ExcelApi are above every version. */
export function atMost(a: string, b: string): boolean {
  return !a.includes(' ') && rank(a) <= rank(b);
}

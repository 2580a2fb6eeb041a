/** A set of accounts, as Konton names it: account numbers by their leading digits, or a span of them. */
export interface AccountFilter {
  readonly patterns: readonly AccountPattern[];
}

type AccountPattern =
  | { readonly kind: 'prefix'; readonly digits: string }
  | { readonly kind: 'exact'; readonly digits: string }
  | { readonly kind: 'span'; readonly from: string; readonly to: string };

/**
 * Reads `6*; 7410; 6400-6499`: a leading part, one account, a span of accounts with as many digits. null when any
 * piece is none of them. Commas part them too.
 */
export function readAccounts(text: string): AccountFilter | null {
  const pieces = text
    .split(/[;,]/)
    .map((piece) => piece.replace(/\s/g, ''))
    .filter((piece) => piece !== '');
  const patterns = pieces.map(readPattern);
  return patterns.every((pattern) => pattern !== null) ? { patterns } : null;
}

function readPattern(piece: string): AccountPattern | null {
  const span = /^(\d+)[-–](\d+)$/.exec(piece);
  if (span !== null) {
    const [from, to] = span.slice(1) as [string, string];
    return from.length === to.length && from <= to ? { kind: 'span', from, to } : null;
  }
  if (/^\d+\*$/.test(piece)) return { kind: 'prefix', digits: piece.slice(0, -1) };
  return /^\d+$/.test(piece) ? { kind: 'exact', digits: piece } : null;
}

/** Whether a filter admits an account. A span admits longer accounts by their leading digits: 6400-6499 has 64510. */
export function admitsAccount({ patterns }: AccountFilter, account: string): boolean {
  return patterns.some((pattern) => {
    if (pattern.kind === 'prefix') return account.startsWith(pattern.digits);
    if (pattern.kind === 'exact') return account === pattern.digits;
    const lead = account.slice(0, pattern.from.length);
    return lead.length === pattern.from.length && lead >= pattern.from && lead <= pattern.to;
  });
}

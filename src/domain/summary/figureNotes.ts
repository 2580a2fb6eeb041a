import type { Assessment } from '../rules/assessment';
import type { FigureRef } from './figureRef';
import { inSlice, shareOf } from './figureRef';
import { coverageOf } from '../followUp/followUp';
import type { Ledger } from '../ledger/ledger';
import type { LedgerRow } from '../ledger/ledgerRow';
import type { OreTotal } from '../basics/money';
import { ExactSum } from '../basics/money';

type AmountNote = 'lapsed' | 'estimated' | 'confirmedApart' | 'unverified' | 'withoutTerm';

/** Something that stands beside the figure and not in it; amounts in öre. */
export type FigureNote =
  | { readonly kind: AmountNote; readonly amount: OreTotal }
  | { readonly kind: 'caps'; readonly capMonths: number; readonly avoidanceCapMonths: number }
  | { readonly kind: 'coverage'; readonly coverage: number | null }
  | { readonly kind: 'noHourlyCost'; readonly centihours: bigint }
  | { readonly kind: 'withdrawn'; readonly count: number };

type SliceRef = Extract<FigureRef, { readonly slice: unknown }>;

/** What stands beside a figure: what has lapsed, is only estimated, is not verified, has no term … and withdrawn rows. */
export function notesOf(assessment: Assessment, ledger: Ledger, ref: FigureRef): FigureNote[] {
  const withdrawn = assessment.rows.filter(({ state }) => state === 'withdrawn').length;
  return [
    ...('slice' in ref ? sliceNotes(assessment, ledger, ref) : []),
    ...(withdrawn > 0 ? [{ kind: 'withdrawn', count: withdrawn } as const] : []),
  ];
}

function sliceNotes(assessment: Assessment, ledger: Ledger, ref: SliceRef): FigureNote[] {
  const sum = (of: (row: LedgerRow) => number): OreTotal => sumOf(ledger, ref, of);
  const amounts = (notes: Partial<Record<AmountNote, OreTotal>>): FigureNote[] =>
    (Object.entries(notes) as [AmountNote, OreTotal][]).filter(([, amount]) => amount !== 0n).map(([kind, amount]) => ({ kind, amount }));
  const withoutTerm = (): FigureNote[] =>
    ref.slice.kind === 'year' ? amounts({ withoutTerm: sum((row) => (row.hasTerm ? 0 : row.elapsedDirect)) }) : [];
  const { hourlyCost, capMonths, avoidanceCapMonths } = assessment.settings;
  switch (ref.measure) {
    case 'calculated':
      return amounts({ lapsed: sum((row) => row.lapsed) });
    case 'realised':
      return amounts({
        estimated: sum((row) => row.estimated),
        confirmedApart: sum((row) => row.confirmed),
        unverified: sum((row) => (row.class === 'avoided' ? 0 : row.unverified)),
      });
    case 'confirmed':
      return amounts({
        estimated: sum((row) => row.estimated),
        unverified: sum((row) => (row.class === 'avoided' ? row.unverified : 0)),
      });
    case 'realisationRate':
      return [{ kind: 'coverage', coverage: coverageBeside(ledger, ref) }, ...withoutTerm()];
    case 'followUpCoverage':
      return withoutTerm();
    case 'capped':
      return [{ kind: 'caps', capMonths, avoidanceCapMonths }];
    case 'hours':
      return hourlyCost === null ? [{ kind: 'noHourlyCost', centihours: sum((row) => row.centihours) }] : [];
    default:
      return [];
  }
}

function sumOf(ledger: Ledger, ref: SliceRef, of: (row: LedgerRow) => number): OreTotal {
  const total = new ExactSum();
  for (const row of ledger.rows) {
    if (inSlice(ref.slice, row) && (ref.class === null || row.class === ref.class)) total.add(of(row));
  }
  return total.total;
}

/** A rate never stands without its coverage (domain.md §5). */
function coverageBeside(ledger: Ledger, ref: SliceRef): number | null {
  const coverage: FigureRef = { measure: 'followUpCoverage', class: ref.class, slice: ref.slice };
  const followedUp = new ExactSum();
  const elapsed = new ExactSum();
  for (const row of ledger.rows) {
    const { amount, base } = shareOf(coverage, row);
    followedUp.add(amount);
    elapsed.add(base);
  }
  return coverageOf(followedUp.total, elapsed.total);
}

import type { Assessment } from '../rules/assessment';
import type { EffectClass } from '../effect/effect';
import type { FigureRef } from './figureRef';
import { inSlice, measuresOf } from './figureRef';
import type { LedgerRow } from '../ledger/ledgerRow';
import { amountOf, measures, ofClasses, ratios, tellingRate, type Measure } from '../ledger/measures';
import type { OreTotal } from '../basics/money';
import { ExactSum } from '../basics/money';

type AmountNote =
  | 'implementationCosts'
  | 'costsApart'
  | 'lapsed'
  | 'estimated'
  | 'confirmedApart'
  | 'unverified'
  | 'withoutTerm';

/** Something that stands beside the figure and not in it; amounts in öre. */
export type FigureNote =
  | { readonly kind: AmountNote; readonly amount: OreTotal }
  | { readonly kind: 'caps'; readonly capMonths: number; readonly avoidanceCapMonths: number }
  | { readonly kind: 'coverage'; readonly coverage: number | null }
  | { readonly kind: 'rateNotShown' }
  | { readonly kind: 'noHourlyCost'; readonly centihours: bigint }
  | { readonly kind: 'withdrawn'; readonly count: number };

type SliceRef = Extract<FigureRef, { readonly slice: unknown }>;

/**
 * What stands beside a figure: what has lapsed, is only estimated, is not verified, has no term … and withdrawn rows.
 */
export function notesOf(assessment: Assessment, rows: readonly LedgerRow[], ref: FigureRef): FigureNote[] {
  const withdrawn = assessment.rows.filter(({ state }) => state === 'withdrawn').length;
  return [
    ...('slice' in ref ? sliceNotes(assessment, rows, ref) : []),
    ...(withdrawn > 0 ? [{ kind: 'withdrawn', count: withdrawn } as const] : []),
  ];
}

const shownClasses: readonly EffectClass[] = ['freed', 'returned', 'indirect'];

function sliceNotes(assessment: Assessment, rows: readonly LedgerRow[], ref: SliceRef): FigureNote[] {
  const own = rows.filter((row) => inSlice(ref.slice, row) && (ref.class === null || row.class === ref.class));
  const amounts = (notes: Partial<Record<AmountNote, OreTotal>>): FigureNote[] =>
    (Object.entries(notes) as [AmountNote, OreTotal][])
      .filter(([, amount]) => amount !== 0n)
      .map(([kind, amount]) => ({ kind, amount }));
  const withoutTerm = (): FigureNote[] => {
    if (ref.slice.kind !== 'year') return [];
    return amounts({
      withoutTerm: sumOf(
        own.filter((row) => !row.hasTerm),
        measures.elapsedDirect,
      ),
    });
  };
  const { hourlyCost, capMonths, avoidanceCapMonths } = assessment.settings;
  switch (ref.measure) {
    case 'calculated':
      return amounts({ lapsed: sumOf(own, measures.lapsed) });
    case 'realised':
      return amounts({
        implementationCosts: sumOf(own, measures.realisedCost),
        estimated: sumOf(own, measures.estimated),
        confirmedApart: sumOf(own, measures.confirmed),
        unverified: sumOf(own, ofClasses(measures.unverified, shownClasses)),
      });
    case 'confirmed':
      return amounts({
        estimated: sumOf(own, measures.estimated),
        unverified: sumOf(own, ofClasses(measures.unverified, ['avoided'])),
      });
    case 'realisationRate':
      return [
        { kind: 'coverage', coverage: coverageBeside(rows, ref) },
        ...(isHidden(rows, ref) ? [{ kind: 'rateNotShown' } as const] : []),
        ...amounts({ costsApart: sumOf(own, measures.realisedCost) }),
        ...withoutTerm(),
      ];
    case 'followUpCoverage':
      return withoutTerm();
    case 'capped':
      return [{ kind: 'caps', capMonths, avoidanceCapMonths }];
    case 'hours':
      return hourlyCost === null ? [{ kind: 'noHourlyCost', centihours: sumOf(own, measures.hours) }] : [];
    default:
      return [];
  }
}

function sumOf(rows: readonly LedgerRow[], measure: Measure): OreTotal {
  const total = new ExactSum();
  for (const row of rows) total.add(amountOf(measure, row));
  return total.total;
}

/** Whether a rate that can be reckoned is shown as "–" (tellingRate). */
function isHidden(rows: readonly LedgerRow[], ref: SliceRef): boolean {
  const own = rows.filter((row) => inSlice(ref.slice, row));
  const belowOf = (measure: 'realisationRate' | 'followUpCoverage'): OreTotal =>
    measuresOf({ ...ref, measure } as SliceRef).below.reduce((sum, each) => sum + sumOf(own, each), 0n);
  const rated = belowOf('realisationRate');
  return rated > 0n && tellingRate(1, rated, belowOf('followUpCoverage')) === null;
}

/** A rate never stands without its coverage (domain.md §5). */
function coverageBeside(rows: readonly LedgerRow[], ref: SliceRef): number | null {
  const own = rows.filter((row) => inSlice(ref.slice, row));
  const {
    above,
    below: [elapsed = above],
  } = measuresOf({ measure: 'followUpCoverage', class: ref.class, slice: ref.slice });
  return ratios.followUpCoverage.quotient(sumOf(own, above), sumOf(own, elapsed));
}

import { yearOfSerial } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import { toFifteenDigits } from '../basics/number';
import { shownShare } from '../basics/share';
import { headlineClasses, measures, narrowed, ofClasses, ratios, shares } from '../ledger/measures';
import type { Summary } from '../summary/summaryTypes';
import { totalToKronor } from '../basics/money';
import { fold } from '../basics/text';
import { fitsUnit, type AutomaticIndicator, type Indicator } from './indicator';

/** The register's figures of a year as indicators ask for them: öre, fractions; null where nothing is measured. */
export interface RegisterFigures {
  readonly year: number;
  /** Calculated and realised as the year's target counts them (Avser, Räknas som). */
  readonly calculated: OreTotal;
  readonly realised: OreTotal | null;
  readonly followUpCoverage: number | null;
  readonly realisationRate: number | null;
  readonly validatedShare: number | null;
  /** Leverantörstrohet, lower, of the whole ('') and by category as written. */
  readonly supplierLoyalty: ReadonlyMap<string, number | null>;
  /** null of a year that is to come. */
  readonly unpaidClaims: OreTotal | null;
  /** Open initiatives without Ansvarig, now: null of other years than the per date's, and without the part. */
  readonly withoutOwner: number | null;
}

const orePerMillion = 100_000_000;

/**
 * What the register makes of an automatic row's outcome, in the row's unit: kronor, or mkr where Enhet is mkr;
 * fractions, or per cent numbers where the target is one. null for a typed row, another year, a unit that cannot hold
 * it, what nobody has measured, and a figure of a category or department that the register only knows of the whole.
 */
export function automaticOutcome(indicator: Indicator, figures: RegisterFigures): number | null {
  if (indicator.automatic === null || indicator.year !== figures.year || !fitsUnit(indicator)) return null;
  const value = figureOf(indicator, indicator.automatic, figures);
  if (typeof value !== 'bigint') return value === null ? null : inPercent(value, indicator);
  return indicator.unit === 'millions' ? Number(value) / orePerMillion : totalToKronor(value);
}

function figureOf(
  { slice }: Indicator,
  automatic: AutomaticIndicator,
  figures: RegisterFigures,
): OreTotal | number | null {
  if (automatic !== 'supplierLoyalty') return slice === '' ? figures[automatic] : null;
  const found = [...figures.supplierLoyalty].find(([name]) => fold(name) === fold(slice));
  return found?.[1] ?? null;
}

/**
 * The register's figures of a year. A year without a target for the whole organisation counts freed and returned.
 * `ofParts`: what a register that has purchases, or a plan, knows besides.
 */
export function registerFigures(
  year: number,
  { asOf, sums, targets, perYear }: Summary,
  ofParts: Partial<Pick<RegisterFigures, 'supplierLoyalty' | 'withoutOwner'>> = {},
): RegisterFigures {
  const tally = sums.over({ year });
  const now = yearOfSerial(asOf);
  const target = targets.find((each) => each.year === year && each.department === '');
  const isMeasured = tally.of(ofClasses(measures.measuredMonths, headlineClasses)) > 0n;
  const unpaid = { ...ofClasses(measures.notFollowedUp, ['returned']), over: 'once' } as const;
  return {
    year,
    calculated: target?.calculated ?? tally.of(ofClasses(measures.calculated, headlineClasses)),
    realised:
      target === undefined
        ? isMeasured
          ? tally.of(ofClasses(measures.shown, headlineClasses))
          : null
        : target.realised,
    followUpCoverage: asShown(tally.ratio(narrowed(ratios.followUpCoverage, headlineClasses, 'terms'))),
    realisationRate: tally.ratio(narrowed(ratios.realisationRate, headlineClasses, 'terms')),
    validatedShare: asShown(tally.ratio(shares.validated)),
    supplierLoyalty: ofParts.supplierLoyalty ?? new Map<string, number | null>(),
    unpaidClaims:
      year > now
        ? null
        : perYear
            .filter((each) => each.year <= year)
            .reduce((sum, each) => sum + sums.over({ year: each.year }).of(unpaid), 0n),
    withoutOwner: year === now ? (ofParts.withoutOwner ?? null) : null,
  };
}

const asShown = (share: number | null): number | null => (share === null ? null : shownShare(share));

/** A target written as 92 for 92 % is met by an outcome written so. */
function inPercent(share: number, { unit, target }: Indicator): number {
  return unit === 'percent' && (target ?? 0) > 1 ? toFifteenDigits(share * 100) : share;
}

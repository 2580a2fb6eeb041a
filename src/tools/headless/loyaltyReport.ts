import { payablesState } from '../../application/payables/payablesState';
import { loyaltyYears, rollingLoyalty } from '../../application/payables/purchaseFigures';
import { hasPart } from '../../application/parts';
import type { RefreshResult } from '../../application/results';
import { firstDayOf, yearOf } from '../../domain/basics/calendar';
import type { Loyalty, LoyaltyReport } from '../../domain/payables/loyalty';
import { notStated } from '../../locales/workbook';
import { kronor, type Json } from './exactJson';
import { serialToIso } from './isoDate';

/** `loyalty` of `refresh --json`; null without the part, and while no month is complete. */
export function loyaltyReport({ reading, assessment }: Pick<RefreshResult, 'reading' | 'assessment'>): Json {
  if (!hasPart(reading.schema, 'payables')) return null;
  const payables = payablesState(reading, assessment);
  return loyaltyJson(rollingLoyalty(assessment, payables), loyaltyYears(assessment, payables));
}

/** Loyalty of the rolling year, and of each calendar year as a whole. Kronor with two decimals, rates as fractions. */
export function loyaltyJson(loyalty: LoyaltyReport | null, years: readonly LoyaltyReport[]): Json {
  if (loyalty === null) return null;
  const { months, monthsRead, total, perCategory, perDepartment, findings } = loyalty;
  return {
    from: serialToIso(firstDayOf(months.first)).slice(0, 7),
    to: serialToIso(firstDayOf(months.last)).slice(0, 7),
    monthsRead,
    total: figures(total),
    perCategory: perCategory.map(named),
    perDepartment: perDepartment.map(named),
    perYear: years.map((year) => ({
      year: yearOf(year.months.first),
      monthsRead: year.monthsRead,
      ...figures(year.total),
    })),
    warnings: findings.map(({ ruleId }) => ruleId),
  };
}

function figures({ addressable, contracted, afterwards, unknown, ...rates }: Loyalty) {
  const { lower, inPlace, upper, contractLoyalty, coverage } = rates;
  return {
    addressable: kronor(addressable),
    contracted: kronor(contracted),
    afterwards: kronor(afterwards),
    unknown: kronor(unknown),
    lower,
    inPlace,
    upper,
    contractLoyalty,
    coverage,
  };
}

const named = (slice: Loyalty) => ({ name: slice.name === '' ? notStated : slice.name, ...figures(slice) });

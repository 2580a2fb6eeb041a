import type { Assessment } from '../../../src/domain/rules/assessment';
import { report } from '../../../src/domain/summary/report';
import type { ReportPeriod, Statement } from '../../../src/domain/summary/report';
import { reportSv } from '../../../src/locales/report.sv';
import { assessment, day, exampleEffects, target } from '../../support/effects';
import { ledgerOf, summaryBy } from '../../support/figures';

/** What a report of the period says. */
export function statements(given: Assessment, period: ReportPeriod): Statement[] {
  const book = ledgerOf(given);
  return report(given, book, summaryBy(given, book), period);
}

/** The only statement of its kind. */
export function only<Kind extends Statement['kind']>(
  all: readonly Statement[],
  kind: Kind,
): Extract<Statement, { kind: Kind }> {
  const found = all.filter((one): one is Extract<Statement, { kind: Kind }> => one.kind === kind);
  if (found.length !== 1 || found[0] === undefined) throw new Error(`${found.length} statements of ${kind}`);
  return found[0];
}

export const kinds = (all: readonly Statement[]): string[] => all.map(({ kind }) => kind);

/** A report's Swedish text, with ordinary spaces. */
export const sv = (all: readonly Statement[], unit: 'kr' | 'tkr' | 'mkr' = 'mkr'): string =>
  reportSv(all, unit)
    .join('\n')
    .replace(/\u00a0/g, ' ');

export const example = assessment({
  effects: exampleEffects(),
  asOf: day('2025-12-31'),
  targets: [target(2025, 8_000_000)],
});

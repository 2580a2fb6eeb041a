import type { MonthIndex } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import { sameName } from '../basics/text';
import type { IssueParams } from '../register/issue';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { DateKind, PayablesImport, VatKind } from './payablesRow';
import type { ReductionStats } from './reduction';

/** What stops a reading, or is kept on it: a rule and the values of its message. */
export interface ImportFinding {
  readonly ruleId:
    | 'E902'
    | 'E905'
    | 'E906'
    | 'W907'
    | 'W908'
    | 'W909'
    | 'W910'
    | 'W911'
    | 'W912'
    | 'W913'
    | 'W914'
    | 'W930';
  readonly params: IssueParams;
}

/** What is known of a file beside its rows. */
export interface FileFacts {
  readonly buyer: string;
  readonly dateKind: DateKind;
  readonly vat: VatKind;
  /** The supplier column's heading, for W908. */
  readonly numberHeading: string;
  /** The readings that it replaces. */
  readonly replaces: readonly string[];
  /** Only cost accounts are read: both sides may be booked. */
  readonly costAccountsOnly: boolean;
}

/** Sums per month of a reading that is there: what a replacement is compared with. */
export interface EarlierReading extends Pick<PayablesImport, 'id' | 'buyer' | 'months' | 'fileMark'> {
  readonly sums: ReadonlyMap<MonthIndex, OreTotal>;
}

const bothSidesShare = 0.9;

/**
 * What a file's rows say (payables.md A.2). Blocking ones first: while there is any, nothing is written. E901, E903
 * and E904 are the reader's own, before there are rows.
 */
export function importFindings(
  stats: ReductionStats,
  facts: FileFacts,
  earlier: readonly EarlierReading[],
): ImportFinding[] {
  return [...blocking(stats, facts, earlier), ...warnings(stats, facts, earlier)];
}

/** Whether a finding keeps a file from being written. */
export function isBlocking({ ruleId }: ImportFinding): boolean {
  return ruleId.startsWith('E');
}

function blocking(stats: ReductionStats, facts: FileFacts, earlier: readonly EarlierReading[]): ImportFinding[] {
  const findings: ImportFinding[] = [];
  const months = stats.months.map(({ month }) => month);
  for (const reading of earlier) {
    const shared =
      facts.replaces.includes(reading.id) || !sameName(reading.buyer, facts.buyer)
        ? []
        : months.filter((month) => reading.months.includes(month));
    const [from] = shared;
    const to = shared.at(-1);
    if (from !== undefined && to !== undefined)
      findings.push({ ruleId: 'E902', params: { id: reading.id, fromMonth: from, toMonth: to } });
  }
  if (!facts.costAccountsOnly && stats.balancedVouchers !== null && stats.balancedVouchers >= bothSidesShare)
    findings.push({ ruleId: 'E905', params: {} });
  if (stats.uninterpreted > 0 && stats.uninterpreted * 100 >= stats.rows) {
    findings.push({ ruleId: 'E906', params: { count: stats.uninterpreted, share: stats.uninterpreted / stats.rows } });
  }
  return findings;
}

function warnings(stats: ReductionStats, facts: FileFacts, earlier: readonly EarlierReading[]): ImportFinding[] {
  const findings: ImportFinding[] = [];
  if (facts.vat !== 'excluded') findings.push({ ruleId: 'W907', params: { reason: facts.vat } });
  if (stats.numbers > 0 && stats.internalNumbers * 2 > stats.numbers)
    findings.push({ ruleId: 'W908', params: { heading: facts.numberHeading } });
  findings.push(...halvedMonths(stats, facts, earlier));
  if (facts.dateKind === 'invoice' || facts.dateKind === 'payment')
    findings.push({ ruleId: 'W910', params: { reason: facts.dateKind } });
  if (stats.personRows > 0) findings.push({ ruleId: 'W911', params: { count: stats.personRows } });
  if (stats.sum < 0n) findings.push({ ruleId: 'W912', params: { sumOre: Number(stats.sum) } });
  if (stats.unmappedDepartments.length > 0)
    findings.push({ ruleId: 'W913', params: { count: stats.unmappedDepartments.length } });
  if (stats.otherCurrency > 0) findings.push({ ruleId: 'W914', params: { count: stats.otherCurrency } });
  if (stats.notOnContract > 0) findings.push({ ruleId: 'W930', params: { count: stats.notOnContract } });
  return findings;
}

/** What the readings that are replaced come to, by month. */
export function sumsReplaced(
  replaces: readonly string[],
  earlier: readonly Pick<EarlierReading, 'id' | 'sums'>[],
): ReadonlyMap<MonthIndex, OreTotal> {
  const sums = new Map<MonthIndex, OreTotal>();
  for (const reading of earlier.filter(({ id }) => replaces.includes(id)))
    for (const [month, sum] of reading.sums) sums.set(month, (sums.get(month) ?? 0n) + sum);
  return sums;
}

/** W909: a month of the readings that are replaced comes to less than half. */
function halvedMonths(stats: ReductionStats, facts: FileFacts, earlier: readonly EarlierReading[]): ImportFinding[] {
  const replaced = sumsReplaced(facts.replaces, earlier);
  const now = new Map(stats.months.map(({ month, sum }) => [month, sum]));
  return [...replaced].flatMap(([month, before]): ImportFinding[] => {
    const after = now.get(month) ?? 0n;
    return before > 0n && after * 2n < before
      ? [{ ruleId: 'W909', params: { month, beforeOre: Number(before), afterOre: Number(after) } }]
      : [];
  });
}

/** The reading that a file is again, by its mark: reading it once more changes nothing. null for none. */
export function sameFile(fileMark: string, earlier: readonly Pick<EarlierReading, 'id' | 'fileMark'>[]): string | null {
  return earlier.find((reading) => reading.fileMark === fileMark)?.id ?? null;
}

/** The row of Inläsningar that a reading writes. `stats` must hold at least one month. */
export function importOf(
  stats: ReductionStats,
  facts: FileFacts,
  rest: Pick<
    PayablesImport,
    'id' | 'source' | 'file' | 'contractPrint' | 'contractRows' | 'validNumbers' | 'fileMark' | 'readOn'
  >,
): PayablesImport {
  const months = stats.months.map(({ month }) => month);
  const [from] = months;
  const to = months.at(-1);
  if (from === undefined || to === undefined) throw new RangeError('A reading without months');
  return {
    ...rest,
    buyer: facts.buyer,
    from,
    to,
    months,
    dateKind: facts.dateKind,
    vat: facts.vat,
    rows: stats.rows,
    usedRows: stats.usedRows,
    sum: stats.sum,
    internal: stats.internal,
    persons: stats.persons,
    excluded: stats.excluded,
    otherCurrency: stats.otherCurrency,
    uninterpreted: stats.uninterpreted,
  };
}

/** W925: readings that were made with another Avtal than the one that stands. `row` is the position in Inläsningar. */
export function judgeImports(
  imports: readonly Pick<PayablesImport, 'id' | 'contractPrint'>[],
  contractPrint: string,
): PartIssue[] {
  return imports.flatMap((each, row) =>
    each.contractPrint === contractPrint
      ? []
      : [partIssue('W925', 'payablesImports', row, 'contractPrint', { id: each.id })],
  );
}

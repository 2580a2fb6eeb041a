import { type MonthIndex, type Serial } from '../../domain/basics/calendar';
import type { OreTotal } from '../../domain/basics/money';
import type { MonthSpan } from '../../domain/basics/monthSpan';
import { eachInSteps, type Steps } from '../../domain/basics/steps';
import { fold } from '../../domain/basics/text';
import { contractKey } from '../../domain/payables/contract';
import {
  importFindings,
  importOf,
  isBlocking,
  sameFile,
  sumsReplaced,
  type EarlierReading,
  type FileFacts,
  type ImportFinding,
} from '../../domain/payables/importRules';
import { contractNumbers } from '../../domain/payables/loyalty';
import { monthsIn } from '../../domain/payables/runs';
import type { Reduction, ReductionStats } from '../../domain/payables/reduction';
import type { ReductionRequest } from '../../domain/payables/reductionRequest';
import { ruleWords } from '../../locales/issueText';
import { partNames } from '../../locales/partTexts';
import { sayFor } from '../../locales/rules/words';
import {
  accountCategories,
  departmentMap,
  payablesBodies,
  type PayablesBodies,
  type StandingImport,
  type StandingPayables,
} from '../../workbook/payables/payablesCells';
import { WorkbookError } from '../errors';
import { hasPart } from '../parts';
import type { RegisterReading, RunOptions } from '../ports';
import type { RegisterState } from '../results';
import { ownOrganisation, payablesState, type PayablesState } from './payablesState';

/** Writes Reskontra whole. Throws 'conflict' before anything is written when somebody else has read a file since. */
export interface WritePayables {
  writePayables(reading: RegisterReading, bodies: PayablesBodies, options?: RunOptions): Promise<void>;
}

/** What is known of a file beside its rows, and what the user has chosen. */
export interface LedgerFacts extends Omit<FileFacts, 'replaces'> {
  /** Källa: what the user calls the system; '' is the file's name. */
  readonly source: string;
  readonly file: string;
  /** CRC-32 and size. */
  readonly fileMark: string;
  /** The readings that it takes the place of. */
  readonly replaces: readonly string[];
  /** The months that it covers, where rows are dated by invoice or payment (W910); null: those of its rows. */
  readonly coverage: MonthSpan | null;
  readonly readOn: Serial;
}

/** What reading a file would come to; nothing is written yet. */
export interface PreparedLedger {
  readonly findings: readonly ImportFinding[];
  /** Some finding stops it. */
  readonly blocked: boolean;
  /** The file has been read before and comes to the same: nothing changes. */
  readonly unchanged: boolean;
  /** Null where the file has no row that could be used. */
  readonly imported: StandingImport | null;
  readonly stats: ReductionStats;
  /** Sums of the readings that it takes the place of, by month; null where it takes no place. */
  readonly before: EarlierReading['sums'] | null;
  readonly after: StandingPayables;
}

/** The part of a register that has it. Throws 'partMissing'. */
export function payablesOf({ reading, assessment }: RegisterState): PayablesState {
  if (!hasPart(reading.schema, 'payables')) throw new WorkbookError('partMissing', { name: partNames.payables });
  return payablesState(reading, assessment);
}

/** What a reduction is to know of the register. */
export function reductionRequest(
  { reading, assessment }: RegisterState,
  { contracts, register }: PayablesState,
  own: Pick<ReductionRequest, 'importId' | 'costAccountsOnly'>,
): ReductionRequest {
  const { settings } = assessment;
  const { departments } = reading.cells.lists;
  return {
    ...own,
    parties: contracts.parties,
    // A text that is the list's own name needs no mapping.
    departments: [...departments.map((name) => [fold(name), name] as const), ...departmentMap(reading.cells)],
    effectContracts: register.effectContracts.map(({ contractNumber }) => contractKey(contractNumber)),
    creditContracts: register.claims.map(({ contract }) => contract),
    smallestCredit: settings.smallestCredit,
    categories: accountCategories(reading.cells).categories,
    neverRead: settings.neverReadAccounts,
    ownOrganisation: ownOrganisation(assessment),
    internalCounterparties: settings.internalCounterparties,
    groupCounterparties: settings.groupCounterparties,
  };
}

/** The next free name of a reading: L-1, L-2 … */
export function nextImportId({ imports }: Pick<StandingPayables, 'imports'>): string {
  const numbers = imports.map(({ id }) => Number(/^L-(\d{1,9})$/.exec(id)?.[1] ?? 0));
  return `L-${Math.max(0, ...numbers) + 1}`;
}

/** The readings that stand, as a new one is compared with them. */
function* earlierReadings({ imports, purchases }: StandingPayables): Steps<EarlierReading[]> {
  const sumsOf = new Map(imports.map(({ id }) => [id, new Map<MonthIndex, OreTotal>()]));
  yield* eachInSteps(purchases, ({ importId, month, amount }) => {
    const sums = sumsOf.get(importId);
    sums?.set(month, (sums.get(month) ?? 0n) + amount);
  });
  return imports.map(({ id, buyer, months, fileMark }) => {
    return { id, buyer, months, fileMark, sums: sumsOf.get(id) ?? new Map() };
  });
}

/**
 * What a reduced file would come to beside what stands (payables.md A.2). A file that has been read before takes the
 * place of its own reading: Avtal may have changed since, and when nothing has, nothing changes. In steps. Pure.
 */
export function* prepareLedger(
  standing: StandingPayables,
  { costs, credits, purchases, stats }: Reduction,
  facts: LedgerFacts,
  contracts: PayablesState['contracts'],
): Steps<PreparedLedger> {
  const earlier = yield* earlierReadings(standing);
  const fileMark = `${facts.fileMark}-${stats.rows}-${stats.sum}`;
  const again = sameFile(fileMark, earlier);
  const replaces = again === null ? facts.replaces : [again, ...facts.replaces.filter((id) => id !== again)];
  const covered = facts.coverage === null ? stats : withCoverage(stats, facts.coverage);
  const found = importFindings(covered, { ...facts, replaces }, earlier);
  const findings: readonly ImportFinding[] =
    covered.months.length > 0
      ? found
      : [{ ruleId: 'E906', params: { count: stats.rows, share: 1 } }, ...found.filter((each) => !isBlocking(each))];
  const blocked = findings.some(isBlocking);
  const before = replaces.length === 0 ? null : sumsReplaced(replaces, earlier);
  if (covered.months.length === 0)
    return { findings, blocked, unchanged: false, imported: null, stats, before, after: standing };
  const old = standing.imports.find(({ id }) => id === again);
  // Read again it tells no more of its months than it did the first time.
  const numbers = contractNumbers(contracts);
  const rest = {
    source: facts.source,
    file: facts.file,
    contractPrint: contracts.print,
    contractRows: numbers.rows,
    validNumbers: numbers.valid,
    fileMark,
    readOn: old?.readOn ?? facts.readOn,
  };
  const id = again ?? nextImportId(standing);
  const imported: StandingImport = {
    ...importOf(covered, { ...facts, replaces }, { ...rest, id, ...(old === undefined ? {} : named(old)) }),
    warnings: warningsOf(findings),
  };
  const own = <Row extends object>(rows: readonly Row[]): (Row & { readonly importId: string })[] =>
    rows.map((row) => ({ ...row, importId: id }));
  const isKept = ({ importId }: { readonly importId: string }): boolean => !replaces.includes(importId);
  const after: StandingPayables = {
    imports: [...standing.imports.filter((each) => !replaces.includes(each.id)), imported].sort(byId),
    costs: [...standing.costs.filter(isKept), ...own(costs)],
    credits: [...standing.credits.filter(isKept), ...own(credits)],
    purchases: [...standing.purchases.filter(isKept), ...own(purchases)],
  };
  const unchanged = again !== null && (yield* isSame(standing, after));
  return { findings, blocked, unchanged, imported, stats, before, after };
}

const named = ({ source, file }: StandingImport) => ({ source, file });
const byId = (one: StandingImport, other: StandingImport): number =>
  one.id.length - other.id.length || (one.id < other.id ? -1 : 1);

/** The months that the user says a file covers, each with what is booked in it. */
function withCoverage(stats: ReductionStats, coverage: MonthSpan): ReductionStats {
  const sums = new Map(stats.months.map(({ month, sum }) => [month, sum]));
  return { ...stats, months: monthsIn(coverage).map((month) => ({ month, sum: sums.get(month) ?? 0n })) };
}

/** The warnings of a reading as its row keeps them: what is wrong, in Swedish. */
function warningsOf(findings: readonly ImportFinding[]): string {
  return findings.flatMap((finding) => (isBlocking(finding) ? [] : [findingText(finding, 'sv')])).join(' ');
}

/** What a finding says, with its rule's ID. */
export function findingText({ ruleId, params }: ImportFinding, language: 'sv' | 'en'): string {
  const words = ruleWords(ruleId, language);
  const say = sayFor(params, { language, rowNumber: (row) => row });
  return words === undefined ? ruleId : `${ruleId}: ${words.message(say)}`;
}

/** Whether two states of the sheet hold the same, whatever the order of rows. */
function* isSame(one: StandingPayables, other: StandingPayables): Steps<boolean> {
  const bodies = payablesBodies(other, []);
  yield;
  for (const [key, rows] of Object.entries(payablesBodies(one, []))) {
    yield;
    const others = bodies[key as keyof PayablesBodies];
    if (others.length !== rows.length) return false;
    const left = new Map<string, number>();
    yield* eachInSteps(rows, (row) => {
      const line = JSON.stringify(row);
      left.set(line, (left.get(line) ?? 0) + 1);
    });
    let same = true;
    yield* eachInSteps(others, (row) => {
      const line = JSON.stringify(row);
      const count = left.get(line) ?? 0;
      if (count === 0) same = false;
      left.set(line, count - 1);
    });
    if (!same) return false;
  }
  return true;
}

/** Writes what has been read, as one task. */
export async function writeLedger(
  workbook: WritePayables,
  reading: RegisterReading,
  after: StandingPayables,
  { contracts }: Pick<PayablesState, 'contracts'>,
  options: RunOptions = {},
): Promise<void> {
  await workbook.writePayables(reading, payablesBodies(after, contracts.parties), options);
}

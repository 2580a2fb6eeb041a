import type { MonthIndex, Serial } from '../basics/calendar';
import { lastDayOf } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { ContractParty, Contracts } from './contract';
import { coverMonth } from './contract';
import { ContractMatcher } from './matching';
import { MonthRows, type UnclearRow } from './monthRows';
import type { CostRow, CreditRow, PayablesImport } from './payablesRow';

/** What has been read so far, and Avtal as it stands. */
export interface PayablesInput {
  readonly imports: readonly PayablesImport[];
  readonly costs: readonly CostRow[];
  readonly credits: readonly CreditRow[];
  readonly contracts: Contracts & { readonly print: string };
}

/** The settings that proposals go by. */
export interface PayablesSettings {
  /** The per date. */
  readonly asOf: Serial;
  /** Reskontra klar efter dagar. */
  readonly readyAfterDays: number;
  /** Omfångsprov tolerans, a share. */
  readonly scopeTolerance: number;
  /** Minsta uppföljningsperiod månader. */
  readonly shortestRun: number;
  /** Kreditmatchning dagar. */
  readonly creditDays: number;
}

/** The books as proposals ask them: rows by month, months that are read, contracts. */
export class PayablesBook {
  readonly matcher: ContractMatcher;
  private readonly byMonth: ReadonlyMap<MonthIndex, MonthRows>;
  private readonly suppliers = new Map<string, readonly ContractParty[]>();
  private readonly importsOf: ReadonlyMap<MonthIndex, readonly PayablesImport[]>;
  private readonly unusedKeys: ReadonlySet<string>;

  constructor(
    readonly input: PayablesInput,
    readonly settings: PayablesSettings,
  ) {
    this.matcher = new ContractMatcher(input.contracts.parties);
    const booked = groupBy(input.costs, ({ month }) => month);
    const partiesOf = (row: CostRow): readonly ContractParty[] => this.partiesOf(row);
    this.byMonth = new Map([...booked].map(([month, rows]) => [month, new MonthRows(rows, this.matcher, partiesOf)]));
    const placed = input.imports.flatMap((each) => each.months.map((month) => ({ month, each })));
    const grouped = groupBy(placed, ({ month }) => month);
    this.importsOf = new Map([...grouped].map(([month, own]) => [month, own.map(({ each }) => each)]));
    this.unusedKeys = new Set(input.contracts.unused.map(({ key }) => key));
  }

  /** The rows of Reskontra booked in a month. */
  rowsIn(month: MonthIndex): readonly CostRow[] {
    return this.byMonth.get(month)?.all ?? [];
  }

  /** Those of them that stand with a contract. */
  rowsOf(contract: string, month: MonthIndex): readonly CostRow[] {
    return this.byMonth.get(month)?.of(contract) ?? [];
  }

  /** Those of them that a contract may be found for, whatever its time. */
  rowsInReach(contract: string, month: MonthIndex): readonly CostRow[] {
    return this.byMonth.get(month)?.inReachOf(contract) ?? [];
  }

  /** Those of them that fit several contracts, with these. */
  unclearIn(month: MonthIndex): readonly UnclearRow[] {
    return this.byMonth.get(month)?.unclear ?? [];
  }

  /** The rows of Avtal that a row's supplier stands on. */
  partiesOf({ organisation, supplier }: CostRow): readonly ContractParty[] {
    const key = `${organisation ?? ''}|${supplier}`;
    let found = this.suppliers.get(key);
    if (found === undefined)
      this.suppliers.set(key, (found = this.matcher.partiesOf({ organisation, name: supplier })));
    return found;
  }

  /** The files that have rows in a month. */
  importsIn(month: MonthIndex): readonly PayablesImport[] {
    return this.importsOf.get(month) ?? [];
  }

  /** Whether some file has rows booked in a month. */
  isRead(month: MonthIndex): boolean {
    return this.importsOf.has(month);
  }

  /** Klar: read, and so many days after its last day are after neither the per date nor the day it was read. */
  isReady(month: MonthIndex): boolean {
    const ready = lastDayOf(month) + this.settings.readyAfterDays;
    return (
      this.isRead(month) && ready <= this.settings.asOf && this.importsIn(month).every(({ readOn }) => ready <= readOn)
    );
  }

  /** The months that are read, ascending. */
  readMonths(): MonthIndex[] {
    return [...this.importsOf.keys()].sort((a, b) => a - b);
  }

  /** Whether the contract's Avtalad rows cover a month wholly; one without such rows has no time of its own. */
  isCovered(contract: string, month: MonthIndex): boolean {
    const contracted = this.parties(contract).filter(({ role }) => role === 'contracted');
    return contracted.length === 0 || coverMonth(contracted, month);
  }

  /** The rows of a contract that can be used. */
  parties(contract: string): readonly ContractParty[] {
    return this.matcher.contract(contract);
  }

  /** Whether an error leaves a row of the contract out. */
  hasUnused(contract: string): boolean {
    return this.unusedKeys.has(contract);
  }
}

import type { MonthIndex } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { OreTotal } from '../basics/money';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { PayablesBook } from './book';
import { contractKey, runsIn, supplierKey, type ContractParty } from './contract';
import { matchedRow } from './monthRows';
import type { CostRow } from './payablesRow';

/** A supplier whose rows fit several contracts (Oklart): used by no effect, shown. */
export interface AmbiguousSupplier {
  readonly supplier: string;
  /** Contract numbers as written. */
  readonly contracts: readonly string[];
  readonly amount: OreTotal;
}

/** The suppliers with unclear rows, the largest amount first. */
export function ambiguousSuppliers(book: PayablesBook): AmbiguousSupplier[] {
  return unclearGroups(book).map(({ parties, contracts, amount }) => ({
    supplier: parties[0].supplier,
    contracts: contracts.map((key) => (book.parties(key)[0] as ContractParty).number),
    amount,
  }));
}

interface UnclearGroup {
  readonly parties: readonly [ContractParty, ...ContractParty[]];
  readonly contracts: readonly string[];
  readonly amount: OreTotal;
}

/** Those whose contracts are on Avtal as it is now. */
function unclearGroups(book: PayablesBook): UnclearGroup[] {
  const rows = book.input.costs.filter(({ unclear }) => unclear);
  const groups = [...groupBy(rows, (row) => row.organisation ?? supplierKey(row.supplier)).values()].flatMap(
    (own): readonly UnclearGroup[] => {
      const contracts = [...new Set(own.flatMap((row) => book.matcher.candidates(matchedRow(row))))];
      const { organisation, supplier } = own[0] as CostRow;
      const [first, ...others] = book.matcher
        .partiesOf({ organisation, name: supplier })
        .filter(({ key }) => contracts.includes(key));
      const amount = own.reduce((sum, row) => sum + row.amount, 0n);
      return first === undefined ? [] : [{ parties: [first, ...others], contracts, amount }];
    },
  );
  return groups.sort((a, b) => Number(b.amount - a.amount));
}

/** An effect's contract number as its rules need it. */
export interface EffectContract {
  /** Position in Effekter. */
  readonly row: number;
  readonly id: string;
  /** As written, '' for none. */
  readonly contractNumber: string;
  /** Its outcomes can be proposed: it has yearly costs. */
  readonly hasYearlyCosts: boolean;
}

const quietMonths = 12;

/** W926, W927, W928 and W929. `row` is the position in Avtal, of W927 in Effekter. */
export function judgeContracts(book: PayablesBook, effects: readonly EffectContract[]): PartIssue[] {
  return [
    ...judgeUnclear(book),
    ...judgeEffectContracts(book, effects),
    ...judgeOutside(book, effects),
    ...judgeQuiet(book),
  ];
}

function judgeUnclear(book: PayablesBook): PartIssue[] {
  return unclearGroups(book).map(({ parties: [{ row, supplier }], contracts, amount }) =>
    partIssue('W926', 'contracts', row, 'supplier', {
      name: supplier,
      count: contracts.length,
      sumOre: Number(amount),
    }),
  );
}

function judgeEffectContracts(book: PayablesBook, effects: readonly EffectContract[]): PartIssue[] {
  return effects.flatMap(({ row, id, contractNumber }) => {
    const key = contractKey(contractNumber);
    const isThere = key === '' || book.parties(key).length > 0 || book.hasUnused(key);
    return isThere ? [] : [partIssue('W927', 'effects', row, 'contractNumber', { text: contractNumber }, id)];
  });
}

/** W928: nobody before and no accounts, on the first row of a contract that an effect's outcomes are proposed from. */
function judgeOutside(book: PayablesBook, effects: readonly EffectContract[]): PartIssue[] {
  const keys = new Set(
    effects.filter(({ hasYearlyCosts }) => hasYearlyCosts).map(({ contractNumber }) => contractKey(contractNumber)),
  );
  return [...keys].flatMap((key) => {
    const parties = book.parties(key);
    const [first] = parties;
    return first === undefined || parties.some(({ role }) => role !== 'contracted')
      ? []
      : [partIssue('W928', 'contracts', first.row, 'number', { number: first.number })];
  });
}

/** W929: nothing bought for twelve months from a supplier whose contract ran in all of them. */
function judgeQuiet(book: PayablesBook): PartIssue[] {
  const last = book.readMonths().slice(-quietMonths);
  if (last.length < quietMonths) return [];
  const months = new Set<MonthIndex>(last);
  const bought = book.input.costs.filter((row) => months.has(row.month) && row.amount !== 0n);
  const names = new Set(bought.map(({ supplier }) => supplier));
  const active = new Set([...bought.map(({ organisation }) => organisation), ...[...names].map(supplierKey)]);
  return book.input.contracts.parties.flatMap((party) => {
    const isQuiet =
      party.role === 'contracted' &&
      last.every((month) => runsIn(party, month)) &&
      !active.has(party.organisation ?? supplierKey(party.supplier));
    return isQuiet ? [partIssue('W929', 'contracts', party.row, 'supplier', { name: party.supplier })] : [];
  });
}

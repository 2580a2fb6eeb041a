import type { MonthIndex } from '../basics/calendar';
import { lastDayOf } from '../basics/calendar';
import type { OreTotal } from '../basics/money';
import { ExactSum } from '../basics/money';
import { fold } from '../basics/text';
import type { ContractParty } from './contract';
import { contractKey, runsIn } from './contract';
import type { PayablesRow } from './payablesRow';

/**
 * A row of Kontokategori: accounts from–to (as many digits, longer accounts by their leading ones) and what is
 * bought on them.
 */
export interface AccountCategory {
  readonly from: string;
  readonly to: string;
  /** '' is Ej angivet. */
  readonly category: string;
  readonly addressable: boolean;
}

/** A row of Inköpsvolym, öre. */
export interface PurchaseRow {
  readonly month: MonthIndex;
  /** '' is Ej angivet. */
  readonly department: string;
  /** The account's first two digits. */
  readonly accountGroup: string;
  readonly category: string;
  readonly addressable: boolean;
  readonly amount: OreTotal;
  /** From suppliers with a contract running in the month. */
  readonly contracted: OreTotal;
  /** Of contracted, months before a contract that was registered afterwards. */
  readonly afterwards: OreTotal;
  /** With a contract reference, and of that a valid contract. */
  readonly referenced: OreTotal;
  readonly validContract: OreTotal;
  /** Masked, persons and internal numbers, those that are not contracted. */
  readonly unknown: OreTotal;
  readonly importId: string;
}

/** What decides whether a purchase is addressable. */
export interface PurchaseRules {
  readonly categories: readonly AccountCategory[];
  /** The row is from an internal or group counterparty. */
  readonly isInternal: (row: PayablesRow) => boolean;
}

/** A contract registered later than this many days after its start is entered afterwards. */
const registeredLate = 30;

/** Accounts that nobody has mapped are not addressable when they are investments (class 1) or grants (45). */
const neverAddressable = /^(?:1|45)/;

interface Sums {
  readonly place: Pick<PurchaseRow, 'month' | 'department' | 'accountGroup' | 'category' | 'addressable'>;
  readonly amount: ExactSum;
  readonly contracted: ExactSum;
  readonly afterwards: ExactSum;
  readonly referenced: ExactSum;
  readonly validContract: ExactSum;
  readonly unknown: ExactSum;
}

/** Sums a file's rows to Inköpsvolym, one by one. */
export class PurchaseSums {
  private readonly sums = new Map<string, Sums>();
  private readonly ofAccount = new Map<string, AccountCategory | null>();

  constructor(private readonly rules: PurchaseRules) {}

  /** Adds a row in kronor, booked in a month. `parties` are the supplier's rows of Avtal. */
  add(
    row: PayablesRow,
    month: MonthIndex,
    amount: number,
    department: string,
    parties: readonly ContractParty[],
  ): void {
    const mapped = this.categoryOf(row.account);
    const category = mapped?.category ?? '';
    const addressable = !this.rules.isInternal(row) && (mapped?.addressable ?? !neverAddressable.test(row.account));
    const sums = this.at({ month, department, accountGroup: row.account.slice(0, 2), category, addressable });
    sums.amount.add(amount);
    const contracted = parties.filter(
      (party) => party.role === 'contracted' && runsIn(party, month) && isOfCategory(party, mapped),
    );
    if (contracted.length > 0) {
      sums.contracted.add(amount);
      if (contracted.every((party) => isAfterwards(party, month))) sums.afterwards.add(amount);
    } else if (row.organisation.kind !== 'organisation' && row.organisation.kind !== 'foreign')
      sums.unknown.add(amount);
    const reference = row.reference === '' ? '' : contractKey(row.reference);
    if (reference === '') return;
    sums.referenced.add(amount);
    const isValid = parties.some(
      (party) => party.key === reference && party.role === 'contracted' && runsIn(party, month),
    );
    if (isValid) sums.validContract.add(amount);
  }

  rows(importId: string): PurchaseRow[] {
    return [...this.sums.values()].map(
      ({ place, amount, contracted, afterwards, referenced, validContract, unknown }) => ({
        ...place,
        amount: amount.total,
        contracted: contracted.total,
        afterwards: afterwards.total,
        referenced: referenced.total,
        validContract: validContract.total,
        unknown: unknown.total,
        importId,
      }),
    );
  }

  private at(place: Sums['place']): Sums {
    const key = `${place.month}|${place.accountGroup}|${place.addressable}|${place.category}|${place.department}`;
    let sums = this.sums.get(key);
    if (sums === undefined) {
      sums = {
        place,
        amount: new ExactSum(),
        contracted: new ExactSum(),
        afterwards: new ExactSum(),
        referenced: new ExactSum(),
        validContract: new ExactSum(),
        unknown: new ExactSum(),
      };
      this.sums.set(key, sums);
    }
    return sums;
  }

  private categoryOf(account: string): AccountCategory | null {
    let found = this.ofAccount.get(account);
    if (found === undefined) {
      found =
        this.rules.categories.find(({ from, to }) => {
          const lead = account.slice(0, from.length);
          return lead.length === from.length && lead >= from && lead <= to;
        }) ?? null;
      this.ofAccount.set(account, found);
    }
    return found;
  }
}

/** Kategori on Avtal is tested only where the account is mapped. */
function isOfCategory({ category }: ContractParty, mapped: AccountCategory | null): boolean {
  return category === '' || mapped === null || mapped.category === '' || fold(category) === fold(mapped.category);
}

function isAfterwards({ registered, start }: ContractParty, month: MonthIndex): boolean {
  return registered !== null && start !== null && registered > start + registeredLate && lastDayOf(month) < registered;
}

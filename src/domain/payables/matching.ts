import type { MonthIndex } from '../basics/calendar';
import { monthOf } from '../basics/calendar';
import { fold } from '../basics/text';
import { admitsAccount } from './accounts';
import type { ContractParty, ContractRole } from './contract';
import { contractKey, runsIn, supplierKey } from './contract';

/** Who a ledger row is from: a number that can be matched, or null, and the name. */
export interface Payee {
  /** Ten digits, or a foreign number in capitals; null for internal, masked and persons' numbers. */
  readonly organisation: string | null;
  readonly name: string;
}

/** What of a ledger row decides its contract. */
export interface MatchedRow extends Payee {
  readonly month: MonthIndex;
  /** As the list spells it; '' when it is not mapped. */
  readonly department: string;
  readonly account: string;
  /** Contract reference of the file, '' when it has none. */
  readonly reference: string;
}

/** Matchat: how a row found its contract. `unplaced`: it found none, or several. */
export const matchKinds = ['number', 'name', 'reference', 'account', 'unplaced'] as const;
export type MatchKind = (typeof matchKinds)[number];

/** Which contract a row belongs to (payables.md A.4). */
export type Match =
  | { readonly kind: 'none' }
  /** Several contracts fit: used by no effect. Their keys. */
  | { readonly kind: 'unclear'; readonly contracts: readonly string[] }
  | {
      readonly kind: 'found';
      readonly contract: string;
      readonly role: ContractRole;
      readonly by: Exclude<MatchKind, 'unplaced'>;
      /** W930: the file names the contract, but the supplier does not stand on it. */
      readonly notOnContract: boolean;
    };

const none: Match = { kind: 'none' };

/** For the scope test: as if booked in this month, the dates of this contract's own rows untested (payables.md A.5). */
export interface AsIf {
  readonly month: MonthIndex;
  readonly contract: string;
}

/** Finds contracts for rows: Avtal by number, name, and contract. */
export class ContractMatcher {
  private readonly byOrganisation = new Map<string, ContractParty[]>();
  private readonly byName = new Map<string, ContractParty[]>();
  private readonly nameOfNumbered = new Map<string, ContractParty[]>();
  private readonly byKey = new Map<string, ContractParty[]>();
  private readonly accounts: readonly ContractParty[];

  constructor(readonly parties: readonly ContractParty[]) {
    for (const party of parties) {
      put(this.byKey, party.key, party);
      if (party.role === 'account') continue;
      const name = supplierKey(party.supplier);
      if (party.organisation !== null) {
        put(this.byOrganisation, party.organisation, party);
        put(this.nameOfNumbered, name, party);
      }
      put(this.byName, name, party);
    }
    this.accounts = parties.filter(({ role }) => role === 'account');
  }

  /** The rows of Avtal that a supplier stands on: by number, or by name where one of the two has no number. */
  partiesOf({ organisation, name }: Payee): readonly ContractParty[] {
    const key = supplierKey(name);
    const named = key === '' ? [] : (this.byName.get(key) ?? []);
    if (organisation === null) return named;
    const numbered = this.byOrganisation.get(organisation) ?? [];
    return [...numbered, ...named.filter((party) => party.organisation === null)];
  }

  /** Rows of Avtal with this supplier's name but another number: a merger, or a wrong number (H9). */
  namesakesOf({ organisation, name }: Payee): readonly ContractParty[] {
    if (organisation === null) return [];
    const key = supplierKey(name);
    return (key === '' ? [] : (this.nameOfNumbered.get(key) ?? [])).filter(
      (party) => party.organisation !== organisation,
    );
  }

  /** Whether some row of Roll Konto has the account, whenever and for whatever department. */
  hasAccount(account: string): boolean {
    return this.accounts.some(({ accounts }) => accounts === null || admitsAccount(accounts, account));
  }

  /** The rows of a contract. */
  contract(key: string): readonly ContractParty[] {
    return this.byKey.get(key) ?? [];
  }

  /**
   * Which contract a row belongs to: the first of A.4's steps that finds one. `own` is the supplier's rows, where
   * already known.
   */
  match(row: MatchedRow, asIf: AsIf | null = null, own: readonly ContractParty[] = this.partiesOf(row)): Match {
    const month = asIf?.month ?? row.month;
    const runs = (party: ContractParty): boolean => party.key === asIf?.contract || runsIn(party, month);
    const referred = this.referred(row.reference, own, month);
    const isOpen = referred !== null && (asIf === null || this.contract(referred.contract).some(runs));
    if (referred !== null && isOpen) return referred;
    const admitted = own.filter((party) => admits(party, row.department, row.account));
    const contracted = decided(
      admitted.filter((party) => party.role === 'contracted' && runs(party)),
      row,
    );
    if (contracted !== null) return contracted;
    const previous = decided(
      admitted.filter((party) => party.role === 'previous' && this.hasBegun(party.key, month, asIf)),
      row,
    );
    if (previous !== null) return previous;
    const onAccounts = this.accounts.filter((party) => runs(party) && admits(party, row.department, row.account));
    return decided(onAccounts, row) ?? none;
  }

  /** The contracts that a row could belong to when several fit. */
  candidates(row: MatchedRow): readonly string[] {
    const match = this.match(row);
    return match.kind === 'unclear' ? match.contracts : [];
  }

  /**
   * The file's own reference: dates and filters untested; the supplier's role there, of several the one running,
   * Avtalad first.
   */
  private referred(
    reference: string,
    own: readonly ContractParty[],
    month: MonthIndex,
  ): Extract<Match, { kind: 'found' }> | null {
    const contract = contractKey(reference);
    if (!this.byKey.has(contract)) return null;
    const there = own.filter(({ key }) => key === contract);
    const running = there.filter((party) => runsIn(party, month));
    const [party] = [...(running.length > 0 ? running : there)].sort(
      (a, b) => Number(b.role === 'contracted') - Number(a.role === 'contracted'),
    );
    return {
      kind: 'found',
      contract,
      role: party?.role ?? 'contracted',
      by: 'reference',
      notOnContract: party === undefined,
    };
  }

  /** A supplier before the contract counts from the month of the contract's earliest Startdatum. */
  private hasBegun(key: string, month: MonthIndex, asIf: AsIf | null): boolean {
    if (key === asIf?.contract) return true;
    const starts = this.contract(key).flatMap(({ role, start }) =>
      role === 'contracted' && start !== null ? [monthOf(start)] : [],
    );
    return Math.min(...starts) <= month;
  }
}

function admits({ departments, accounts }: ContractParty, department: string, account: string): boolean {
  if (accounts !== null && !admitsAccount(accounts, account)) return false;
  return departments.length === 0 || departments.includes(fold(department));
}

/** Konton with Förvaltningar beats Konton beats Förvaltningar beats neither. */
function closeness({ accounts, departments }: ContractParty): number {
  return (accounts === null ? 0 : 2) + (departments.length === 0 ? 0 : 1);
}

/** The one contract of the closest rows; several are unclear; null when there are none. */
function decided(parties: readonly ContractParty[], row: Payee): Match | null {
  if (parties.length === 0) return null;
  const closest = Math.max(...parties.map(closeness));
  const left = parties.filter((party) => closeness(party) === closest);
  const contracts = [...new Set(left.map(({ key }) => key))];
  const [party] = left;
  if (party === undefined || contracts.length > 1) return { kind: 'unclear', contracts };
  const byNumber = left.some(({ organisation }) => organisation !== null && organisation === row.organisation);
  const by = party.role === 'account' ? 'account' : byNumber ? 'number' : 'name';
  return { kind: 'found', contract: party.key, role: party.role, by, notOnContract: false };
}

function put(map: Map<string, ContractParty[]>, key: string, party: ContractParty): void {
  const there = map.get(key);
  if (there === undefined) map.set(key, [party]);
  else there.push(party);
}

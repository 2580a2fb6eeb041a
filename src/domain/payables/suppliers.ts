import type { ContractParty } from './contract';
import type { ContractMatcher, Payee } from './matching';
import type { PayablesRow } from './payablesRow';

/** Who a row of a file is from, and where that stands on Avtal. */
export interface Supplier {
  readonly payee: Payee;
  readonly parties: readonly ContractParty[];
  /** Rows of Avtal with the same name under another number. */
  readonly namesakes: readonly ContractParty[];
}

/** Suppliers and accounts repeat through a file and are looked up once; persons' names are not kept even for that. */
export class Suppliers {
  private readonly found = new Map<string, Supplier>();
  private readonly accounts = new Map<string, boolean>();

  constructor(private readonly matcher: ContractMatcher) {}

  of({ organisation, supplier: name }: PayablesRow): Supplier {
    const number = numberOf(organisation);
    if (organisation.kind === 'person') return this.find({ organisation: null, name });
    const key = `${number ?? ''}|${name}`;
    let found = this.found.get(key);
    if (found === undefined) this.found.set(key, (found = this.find({ organisation: number, name })));
    return found;
  }

  /** Whether some row of Roll Konto has the account. */
  hasAccount(account: string): boolean {
    let has = this.accounts.get(account);
    if (has === undefined) this.accounts.set(account, (has = this.matcher.hasAccount(account)));
    return has;
  }

  private find(payee: Payee): Supplier {
    return { payee, parties: this.matcher.partiesOf(payee), namesakes: this.matcher.namesakesOf(payee) };
  }
}

function numberOf(organisation: PayablesRow['organisation']): string | null {
  if (organisation.kind === 'organisation') return organisation.digits;
  return organisation.kind === 'foreign' ? organisation.text : null;
}

import type { MonthIndex, Serial } from '../basics/calendar';
import type { Ore, OreTotal } from '../basics/money';
import type { OrganisationNumber } from '../basics/organisationNumber';
import type { ContractRole } from './contract';
import type { MatchKind } from './matching';

/** One row of the finance system's file, its mapped columns read. What cannot be read is null; what is absent is ''. */
export interface PayablesRow {
  /** Booking period. */
  readonly month: MonthIndex | null;
  readonly day: Serial | null;
  readonly organisation: OrganisationNumber;
  readonly supplier: string;
  /** As the file spells it. */
  readonly department: string;
  readonly account: string;
  /** Excl. VAT where the file has it; positive is a cost. */
  readonly amount: Ore | null;
  /** Contract reference. */
  readonly reference: string;
  readonly counterparty: string;
  /** '' and SEK are kronor. */
  readonly currency: string;
  readonly voucher: string;
  readonly invoice: string;
}

/** What the months of a file go by; the last two may put costs in the wrong month (W910). */
export const dateKinds = ['period', 'booking', 'voucher', 'invoice', 'payment'] as const;
export type DateKind = (typeof dateKinds)[number];

/** What is known of VAT in the amounts: only `excluded` may be more than an estimate (W907). */
export type VatKind = 'excluded' | 'included' | 'unknown';

/** A row of Inläsningar: one file read. Amounts in öre, kronor only; other currencies are a number of rows. */
export interface PayablesImport {
  readonly id: string;
  readonly source: string;
  readonly file: string;
  readonly buyer: string;
  readonly from: MonthIndex;
  readonly to: MonthIndex;
  /** The months that the file has rows booked in, ascending. */
  readonly months: readonly MonthIndex[];
  readonly dateKind: DateKind;
  readonly vat: VatKind;
  readonly rows: number;
  readonly usedRows: number;
  readonly sum: OreTotal;
  readonly internal: OreTotal;
  readonly persons: OreTotal;
  readonly excluded: OreTotal;
  readonly otherCurrency: number;
  readonly uninterpreted: number;
  /** Avtalsavtryck: Avtal as it was when the file was read. */
  readonly contractPrint: string;
  /** CRC-32, size, rows and sum: says "the same file", nothing more. */
  readonly fileMark: string;
  readonly readOn: Serial;
  /** Rows of Roll Avtalad on Avtal as it was when the file was read, and those of them with a valid number. */
  readonly contractRows: number;
  readonly validNumbers: number;
}

/**
 * A row of Reskontra: monthly costs of suppliers on Avtal, and of Roll Konto's accounts. An amount of 0 with
 * `unplaced` and a contract is a row that may belong there and is not counted: another currency, unreadable, or the
 * supplier's name under another number.
 */
export interface CostRow {
  readonly month: MonthIndex;
  /** The contract's key; '' for none. */
  readonly contract: string;
  /** Oklart: several contracts fit, used by no effect. */
  readonly unclear: boolean;
  readonly role: ContractRole | null;
  readonly matched: MatchKind;
  /** null for Övriga leverantörer and for persons. */
  readonly organisation: string | null;
  readonly supplier: string;
  /** '' is Ej angivet. */
  readonly department: string;
  readonly account: string;
  readonly amount: OreTotal;
  /** Of amount, negative rows. */
  readonly credit: OreTotal;
  readonly rows: number;
  readonly importId: string;
}

/** A row of Kreditrader: a row of a supplier of an open one-off, of either sign. */
export interface CreditRow {
  readonly month: MonthIndex;
  /** null where the file has months only. */
  readonly day: Serial | null;
  readonly organisation: string | null;
  readonly supplier: string;
  readonly department: string;
  readonly account: string;
  readonly voucher: string;
  readonly invoice: string;
  readonly amount: Ore;
  /** The contract that the row was matched to; '' for none. */
  readonly contract: string;
}

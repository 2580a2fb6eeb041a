import type { CountRequests, ReadRegister } from './ports';
import type { AsOfOptions, RefreshResult } from './results';

export type RefreshPorts = ReadRegister & CountRequests;

/**
 * Writes the ledger (Fakta) whole, its stamp and missing label rows of the summary sheets; compares every summary cell
 * with the domain's own figure afterwards. The stamp is cleared first and set last: a refresh that was stopped or
 * failed half-way leaves "Ofullständig" on the sheets.
 */
export type Refresh = (workbook: RefreshPorts, options: AsOfOptions) => Promise<RefreshResult>;

import { finished } from '../../domain/basics/steps';
import { readState } from '../../application/check';
import { editRow } from '../../application/editRow';
import {
  nextImportId,
  payablesOf,
  prepareLedger,
  reductionRequest,
  writeLedger,
  type PreparedLedger,
} from '../../application/payables/ledgerReading';
import type { RegisterState } from '../../application/results';
import { firstDayOf, monthIndexOf, type MonthIndex, type Serial } from '../../domain/basics/calendar';
import { kronorToOre } from '../../domain/basics/money';
import { readOrganisationNumber } from '../../domain/basics/organisationNumber';
import { PayablesReduction } from '../../domain/payables/reduce';
import { reduceOptionsOf } from '../../domain/payables/reductionRequest';
import { choices } from '../../locales/workbook';
import { openScene, trialDay } from './scene';

const now = { number: '559900-1004', name: 'Nya Skrivaren AB' };
const before = { number: '559900-2002', name: 'Gamla Skrivaren AB' };
const today = trialDay as Serial;

/** Avtal with a supplier and the one before, and the first effect as theirs. */
export async function withContracts(bytes: Uint8Array | null): Promise<Uint8Array> {
  const { host, workbook } = await openScene(bytes);
  const { reading } = await readState(workbook, { today });
  const row = { Avtalsnummer: 'UTSKRIFT', Startdatum: firstDayOf(monthIndexOf(2025, 1)) };
  await workbook.fillTable('contracts', [
    { ...row, Organisationsnummer: now.number, Leverantör: now.name },
    { ...row, Roll: choices.contractRoles.previous, Organisationsnummer: before.number, Leverantör: before.name },
  ]);
  const { columns, rows } = reading.cells.effects;
  const first = rows.findIndex((cells) => cells[columns.id ?? -1] === 'E-0001');
  const link = { contractNumber: 'UTSKRIFT', followUpMethod: choices.followUpMethods.fixedCost };
  await editRow(workbook, reading, 'effects', first, link, {});
  return host.save();
}

/** The same with a file read. */
export async function ledgerRead(bytes: Uint8Array | null): Promise<Uint8Array> {
  const { host, workbook } = await openScene(bytes);
  const state = await readState(workbook, { today });
  await writeLedger(workbook, state.reading, preparedLedger(state, 1).after, payablesOf(state));
  return host.save();
}

/** What a file comes to: the year before the contract, and some months of it. `times` the costs of the contract. */
export function preparedLedger(state: RegisterState, times: number): PreparedLedger {
  const payables = payablesOf(state);
  const own = { importId: nextImportId(payables.standing), costAccountsOnly: false };
  const reduction = new PayablesReduction(reduceOptionsOf(reductionRequest(state, payables, own)));
  for (let month = 1; month <= 12; month += 1) book(reduction, monthIndexOf(2024, month), before, 405_937.5);
  for (let month = 7; month <= 11; month += 1) book(reduction, monthIndexOf(2025, month), now, 250_000 * times);
  const facts = {
    buyer: '',
    dateKind: 'booking',
    vat: 'excluded',
    numberHeading: 'Orgnr',
    costAccountsOnly: false,
    source: 'Ekonomisystemet',
    file: 'reskontra.csv',
    fileMark: `mark-${times}`,
    replaces: payables.standing.imports.map(({ id }) => id),
    coverage: null,
    readOn: today,
  } as const;
  return finished(prepareLedger(payables.standing, reduction.result(), facts, payables.contracts));
}

function book(reduction: PayablesReduction, month: MonthIndex, from: typeof now, kronor: number): void {
  reduction.add({
    month,
    day: firstDayOf(month),
    organisation: readOrganisationNumber(from.number),
    supplier: from.name,
    department: 'Kommunledningskontoret',
    account: '6410',
    amount: kronorToOre(kronor),
    reference: '',
    counterparty: '',
    currency: '',
    voucher: '',
    invoice: '',
  });
}

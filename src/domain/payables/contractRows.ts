import { readDate } from '../basics/date';
import { readOrganisationNumber } from '../basics/organisationNumber';
import { cellText, fold } from '../basics/text';
import { textHash } from '../basics/textHash';
import type { CellValue, TableCells } from '../register/cells';
import { readChoice, type Lookup } from '../register/list';
import { readTableRows } from '../register/tableRows';
import { contractsTable } from '../register/tables/contracts';
import { inputFieldsOf } from '../register/tables/table';
import { partIssue, type PartIssue } from '../rules/partIssue';
import { readAccounts } from './accounts';
import type { ContractParty, ContractRole, Contracts, UnusedParty } from './contract';
import { contractKey } from './contract';

/** Columns of Avtal. */
export const contractFields = inputFieldsOf(contractsTable);
export type ContractField = (typeof contractFields)[number];

/** Avtal as read, what is wrong with its rows, and its print (Avtalsavtryck). */
export interface ContractReading extends Contracts {
  /** E921–E924: their rows are not used. */
  readonly issues: readonly PartIssue[];
  /** Changes when anything changes that matching follows from; never with the order of rows. */
  readonly print: string;
}

type Cell = (field: ContractField) => CellValue;

/** Reads Avtal (payables.md A.1, A.3). `roles` finds Avtalad, Tidigare and Konto; blank is Avtalad. Never throws. */
export function readContracts(table: TableCells<ContractField>, roles: Lookup<ContractRole>): ContractReading {
  const parties: ContractParty[] = [];
  const unused: UnusedParty[] = [];
  const issues: PartIssue[] = [];
  readTableRows(table, contractFields, (row, cell) => {
    const role = readChoice(cell('role'), roles);
    const chosen = role.kind === 'value' ? role.value : role.kind === 'blank' ? 'contracted' : null;
    const own = judgeParty(row, cell, chosen);
    issues.push(...own.issues);
    if (own.party === null) unused.push({ row, key: contractKey(cellText(cell('number'))), role: chosen });
    else parties.push(own.party);
  });
  return { parties, unused, issues, print: printOf(parties) };
}

function judgeParty(
  row: number,
  cell: Cell,
  role: ContractRole | null,
): { readonly party: ContractParty | null; readonly issues: readonly PartIssue[] } {
  const issues: PartIssue[] = [];
  const raise = (
    ruleId: 'E921' | 'E922' | 'E923' | 'E924',
    field: ContractField,
    params: PartIssue['params'] = {},
  ): void => {
    issues.push(partIssue(ruleId, 'contracts', row, field, params));
  };
  const number = cellText(cell('number'));
  const supplier = cellText(cell('supplier'));
  const organisation = readOrganisationNumber(cell('organisationNumber'));
  const start = readDate(cell('start'));
  const end = readDate(cell('end'));
  const accountText = cellText(cell('accounts'));
  const accounts = readAccounts(accountText);
  if (contractKey(number) === '') raise('E923', 'number', { reason: 'number' });
  if (role === null) raise('E923', 'role', { reason: 'role', text: cellText(cell('role')) });
  if (organisation.kind === 'person') raise('E922', 'organisationNumber');
  else if (organisation.kind === 'internalNumber') raise('E921', 'organisationNumber', { reason: organisation.fault });
  else if (role !== 'account' && organisation.kind === 'masked' && supplier === '')
    raise('E923', 'supplier', { reason: 'supplier' });
  if (start.kind === 'blank') {
    if (role === 'contracted') raise('E923', 'start', { reason: 'start' });
  } else if (start.kind !== 'value') raise('E923', 'start', { reason: 'unreadable', text: start.text });
  if (end.kind === 'value' && start.kind === 'value' && end.value < start.value) {
    raise('E924', 'end', { reason: 'reversed', fromSerial: start.value, toSerial: end.value });
  } else if (end.kind !== 'value' && end.kind !== 'blank')
    raise('E924', 'end', { reason: 'unreadable', text: end.text });
  if (accounts === null) raise('E923', 'accounts', { reason: 'accounts', text: accountText });
  else if (role === 'account' && accounts.patterns.length === 0) raise('E923', 'accounts', { reason: 'noAccounts' });
  if (issues.length > 0 || role === null || accounts === null) return { party: null, issues };
  const registered = readDate(cell('registered'));
  const party: ContractParty = {
    row,
    number,
    key: contractKey(number),
    title: cellText(cell('title')),
    role,
    organisation:
      role === 'account'
        ? null
        : organisation.kind === 'organisation'
          ? organisation.digits
          : organisation.kind === 'foreign'
            ? organisation.text
            : null,
    supplier,
    start: start.kind === 'value' ? start.value : null,
    end: end.kind === 'value' ? end.value : null,
    category: cellText(cell('category')),
    departments: cellText(cell('departments'))
      .split(';')
      .map(fold)
      .filter((name) => name !== ''),
    accounts: accounts.patterns.length === 0 ? null : accounts,
    registered: registered.kind === 'value' ? registered.value : null,
  };
  return { party, issues };
}

/** Of what matching follows from: the title and what is only registered leave it alone. */
function printOf(parties: readonly ContractParty[]): string {
  const texts = parties.map(({ key, role, organisation, supplier, start, end, category, departments, accounts }) =>
    [
      key,
      role,
      organisation ?? '',
      fold(supplier),
      start ?? '',
      end ?? '',
      fold(category),
      departments.join(';'),
      JSON.stringify(accounts),
    ].join('\u001f'),
  );
  return `a1-${textHash(texts.sort().join('\n'))}`;
}

import type { Serial } from '../../domain/basics/calendar';
import { readFileDay } from '../../domain/basics/fileDay';
import { readOrganisationNumber, writtenOrganisationNumber } from '../../domain/basics/organisationNumber';
import { cellText, fold, isBlank } from '../../domain/basics/text';
import { contractKey, supplierKey } from '../../domain/payables/contract';
import type { CellValue, RegisterCells, TableFields } from '../../domain/register/cells';
import type { Row } from '../importSource';
import { importTarget, type ImportField, type ImportMapping, type ImportTarget } from '../importTarget';
import { choices } from '../../locales/workbook';
import { wholeSchema } from '../../workbook/tables/wholeSchema';

/** A column of Avtal, or one text with the first and the last day of the contract. */
export type ContractListField = TableFields['contracts'] | 'period';
export type ContractListMapping = ImportMapping<ContractListField>;

const days = /(\d{4}-\d{2}-\d{2})\s*(?:[-–]|till|t\.o\.m\.)\s*(\d{4}-\d{2}-\d{2})?/;
const period: ImportField<ContractListField> = {
  field: 'period',
  heading: 'Avtalsperiod',
  words: ['avtalsperiod', 'avtalstid', 'giltighetstid', 'period'],
  kind: 'text',
  fits: (cell) => days.test(cellText(cell)),
  least: 0.5,
  cellsTell: false,
};

/** What a list of contracts is read into. */
export const contractTarget: ImportTarget<ContractListField> = {
  table: 'contracts',
  fields: [...(importTarget('contracts', wholeSchema) as ImportTarget<ContractListField>).fields, period],
};

/** Headings that lists of contracts are known by. */
export const contractListHeadings: readonly string[] = contractTarget.fields.flatMap(({ heading, words }) => [
  heading,
  ...words,
]);

export type ContractDraft = Readonly<Partial<Record<TableFields['contracts'], CellValue>>>;

/** Rows for Avtal, and what was not taken. */
export interface ContractList {
  readonly drafts: readonly ContractDraft[];
  /** Rows that stand on Avtal already: nothing is added twice. */
  readonly standing: number;
  /** Rows whose number is a person's: the number is left out. */
  readonly persons: number;
  /** Rows without contract number, or without both supplier and number. */
  readonly unusable: number;
}

/** Reads a list of contracts (payables.md A.1). Pure; days as serials, numbers as Avtal writes them. */
export function contractList(
  rows: readonly Row[],
  mapping: ContractListMapping,
  { contracts }: Pick<RegisterCells, 'contracts'>,
): ContractList {
  const { columns } = contracts;
  const seen = new Set(contracts.rows.map((row) => sameAs((field) => row[columns[field] ?? -1] ?? '')));
  const drafts: ContractDraft[] = [];
  let [standing, persons, unusable] = [0, 0, 0];
  for (const row of rows) {
    if (Object.values(mapping).every((column) => isBlank(row[column] ?? null))) continue;
    const { draft, isPerson } = draftOf((field) => row[mapping[field] ?? -1] ?? '');
    const known = sameAs((field) => draft[field] ?? '');
    if (cellText(draft.number) === '' || (cellText(draft.supplier) === '' && cellText(draft.organisationNumber) === ''))
      unusable += 1;
    else if (seen.has(known)) standing += 1;
    else {
      seen.add(known);
      drafts.push(draft);
      if (isPerson) persons += 1;
    }
  }
  return { drafts, standing, persons, unusable };
}

function draftOf(cell: (field: ContractListField) => CellValue): {
  readonly draft: ContractDraft;
  readonly isPerson: boolean;
} {
  const number = readOrganisationNumber(cell('organisationNumber'));
  const [, first = '', last = ''] = days.exec(cellText(cell('period'))) ?? [];
  const day = (field: 'start' | 'end' | 'registered', text: string): CellValue =>
    readFileDay(isBlank(cell(field)) ? text : cell(field)) ?? cellText(cell(field));
  const role = Object.values<string>(choices.contractRoles).find((word) => fold(word) === fold(cellText(cell('role'))));
  const values: ContractDraft = {
    number: cellText(cell('number')),
    title: cellText(cell('title')),
    role: role ?? '',
    organisationNumber:
      number.kind === 'organisation'
        ? writtenOrganisationNumber(number.digits)
        : number.kind === 'person' || number.kind === 'masked'
          ? ''
          : cellText(cell('organisationNumber')),
    supplier: cellText(cell('supplier')),
    start: day('start', first),
    end: day('end', last),
    category: cellText(cell('category')),
    departments: cellText(cell('departments')),
    accounts: cellText(cell('accounts')),
    registered: day('registered', ''),
    source: cellText(cell('source')),
  };
  const draft = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== ''));
  return { draft, isPerson: number.kind === 'person' };
}

/** What makes two rows of Avtal the same: contract, supplier, role and first day. */
function sameAs(cell: (field: TableFields['contracts']) => CellValue): string {
  const number = readOrganisationNumber(cell('organisationNumber'));
  const supplier = number.kind === 'organisation' ? number.digits : supplierKey(cellText(cell('supplier')));
  const role = cellText(cell('role')) === '' ? choices.contractRoles.contracted : cellText(cell('role'));
  const start: Serial | null = readFileDay(cell('start'));
  return [contractKey(cellText(cell('number'))), supplier, fold(role), start ?? ''].join('|');
}

import { kronorToTotal } from '../../domain/basics/money';
import { readDate } from '../../domain/basics/date';
import { cellText } from '../../domain/basics/text';
import type { CellValue, TableFields } from '../../domain/register/cells';
import { memberTargetHeadings } from '../../locales/collection';
import { headingsOf } from '../../locales/tables/words';
import { memberWords, shareWords } from '../../locales/tables/members';
import { factDecisionHeadings, factHeadings, factMonthHeadings, factTargetHeadings } from '../../locales/workbook';
import { memberTargetFactsName } from '../../workbook/collection/memberTargetFacts';
import { tables } from '../../workbook/tables/schema';

/** What a column holds: amounts are kronor with two decimals, exact. */
export type ColumnType = 'text' | 'whole' | 'amount' | 'number' | 'day';

/** A value as it is written: text, a whole number, öre, a fraction, or days since 1970; null where nothing stands. */
export type ExportValue = string | number | bigint | null;

export interface ExportColumn {
  /** As the workbook's heading. */
  readonly name: string;
  readonly type: ColumnType;
  /** Together with the others that are, it tells a row from every other. */
  readonly key: boolean;
  /** Where the table in the workbook has no such column: what stands for it. */
  readonly from?: 'organisation' | 'year';
}

export interface ExportTable {
  /** Name of its folder. */
  readonly name: string;
  /** Name of the table in the workbook. */
  readonly source: string;
  readonly columns: readonly ExportColumn[];
}

const organisation = 'Organisation';
const year = 'År';

type Kinds<Field extends string> = Partial<Record<Field, ColumnType>>;

function columnsOf<Field extends string>(
  headings: Readonly<Record<Field, string>>,
  other: ColumnType,
  kinds: Kinds<Field>,
  keys: readonly Field[],
): ExportColumn[] {
  return (Object.entries<string>(headings) as [Field, string][]).map(([field, name]) => ({
    name,
    type: kinds[field] ?? other,
    key: keys.includes(field),
  }));
}

const owner: ExportColumn = { name: organisation, type: 'text', key: true, from: 'organisation' };
const perYear: ExportColumn = { name: year, type: 'whole', key: true, from: 'year' };

const texts = Object.fromEntries(
  (
    ['effectId', 'key', 'title', 'class', 'type', 'department', 'category', 'reason', 'supplier', 'caseId'] as const
  ).map((field) => [field, 'text'] as const),
);

/**
 * The long form that other tools read: every column with its type and whether it is part of the key. Columns are only
 * ever added, last; names and types stay. What it means stands in docs/fakta-schema.md.
 */
export const exportTables: readonly ExportTable[] = [
  {
    name: 'fakta',
    source: tables.facts.name,
    columns: columnsOf<keyof typeof factHeadings>(
      factHeadings,
      'amount',
      {
        ...texts,
        hasTerm: 'text',
        validation: 'text',
        organisation: 'text',
        contractNumber: 'text',
        year: 'whole',
        classRank: 'whole',
        startYear: 'whole',
        lastYear: 'whole',
        measuredMonths: 'whole',
        estimatedMonths: 'whole',
      },
      ['organisation', 'key', 'year', 'class'],
    ),
  },
  {
    name: 'faktamanad',
    source: tables.factMonths.name,
    columns: [
      owner,
      perYear,
      ...columnsOf<keyof typeof factMonthHeadings>(
        factMonthHeadings,
        'amount',
        { month: 'whole', class: 'text', classRank: 'whole', outcomes: 'whole' },
        ['month', 'class'],
      ),
    ],
  },
  {
    name: 'faktamal',
    source: tables.factTargets.name,
    columns: [
      owner,
      ...columnsOf<keyof typeof factTargetHeadings>(
        factTargetHeadings,
        'text',
        { year: 'whole', target: 'amount', classLimit: 'whole' },
        ['year', 'department'],
      ),
    ],
  },
  {
    name: 'faktabeslut',
    source: tables.factDecisions.name,
    columns: [
      owner,
      ...columnsOf<keyof typeof factDecisionHeadings>(
        factDecisionHeadings,
        'text',
        { year: 'whole', amount: 'amount' },
        [],
      ),
    ],
  },
  {
    name: 'medlemmar',
    source: memberWords.name,
    columns: [
      { ...owner, name: 'Samling' },
      perYear,
      ...columnsOf<TableFields['members']>(
        headingsOf(memberWords),
        'text',
        { asOf: 'day', readOn: 'day', effects: 'whole', own: 'amount', here: 'amount', difference: 'amount' },
        ['organisation'],
      ),
    ],
  },
  {
    name: 'faktamalorganisation',
    source: memberTargetFactsName,
    columns: [
      { ...owner, name: 'Samling' },
      ...columnsOf<keyof typeof memberTargetHeadings>(
        memberTargetHeadings,
        'text',
        { year: 'whole', target: 'amount', classLimit: 'whole' },
        ['year', 'organisation'],
      ),
    ],
  },
  {
    name: 'andelar',
    source: shareWords.name,
    columns: [
      { ...owner, name: 'Samling' },
      perYear,
      ...columnsOf<TableFields['shares']>(headingsOf(shareWords), 'text', { share: 'number', weight: 'number' }, [
        'contractNumber',
        'organisation',
      ]),
    ],
  },
];

/** A cell as its column's type has it; null where nothing stands, or something that the type cannot hold. */
export function exportValue(type: ColumnType, cell: CellValue): ExportValue {
  const text = cellText(cell);
  if (text === '') return null;
  if (type === 'text') return text;
  if (type === 'day') {
    const reading = readDate(cell);
    return reading.kind === 'value' ? reading.value - daysTo1970 : null;
  }
  if (typeof cell !== 'number') return null;
  return type === 'amount' ? kronorToTotal(cell) : cell;
}

/** Excel's day of 1970-01-01. */
const daysTo1970 = 25_569;

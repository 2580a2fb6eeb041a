import { cellText } from '../basics/text';
import type { CellValue, TableCells } from '../register/cells';
import { readChoice, type Lookup } from '../register/list';
import { readTableRows } from '../register/tableRows';
import { accountCategoriesTable } from '../register/tables/payables';
import { inputFieldsOf, type InputFieldsOf } from '../register/tables/table';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { AccountCategory } from './purchases';

/** Columns of Kontokategori. */
export type AccountCategoryField = InputFieldsOf<typeof accountCategoriesTable>;
const fields = inputFieldsOf(accountCategoriesTable);

/** The words that Adresserbar and Kategori are read by. */
export interface AccountCategoryWords {
  readonly addressable: Lookup<boolean>;
  /** The word for what is not stated. */
  readonly notStated: string;
}

/** The rows that purchases are told apart by, and what is said of those that cannot be. */
export interface AccountCategoryReading {
  readonly categories: readonly AccountCategory[];
  readonly issues: readonly PartIssue[];
}

/**
 * Reads Kontokategori (payables.md B). E944 leaves a row out: accounts that are not digits, or not as many in both, or
 * that end before they begin, and an Adresserbar that is neither Ja nor Nej. Blank Konto till is the first account,
 * blank Adresserbar Ja. Never throws.
 */
export function readAccountCategories(
  table: TableCells<AccountCategoryField>,
  words: AccountCategoryWords,
): AccountCategoryReading {
  const categories: AccountCategory[] = [];
  const issues: PartIssue[] = [];
  readTableRows(table, fields, (row, cell) => {
    const from = cellText(cell('from'));
    const to = cellText(cell('to')) || from;
    const addressable = readChoice(cell('addressable'), words.addressable);
    const field = addressable.kind === 'unknown' ? 'addressable' : faultOf(from, to);
    if (field !== null) {
      issues.push(partIssue('E944', 'accountCategories', row, field, { text: cellText(cell(field)) }));
      return;
    }
    const category = categoryIn(cell('category'), words);
    categories.push({ from, to, category, addressable: addressable.kind === 'value' ? addressable.value : true });
  });
  return { categories, issues };
}

/** The account that cannot be used; null where both can. */
function faultOf(from: string, to: string): 'from' | 'to' | null {
  if (!/^\d+$/.test(from)) return 'from';
  return /^\d+$/.test(to) && to.length === from.length && to >= from ? null : 'to';
}

function categoryIn(cell: CellValue, { notStated }: AccountCategoryWords): string {
  const text = cellText(cell);
  return text === notStated ? '' : text;
}

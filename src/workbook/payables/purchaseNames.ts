import { purchaseSheetTexts } from '../../locales/purchases';
import { purchaseWords } from '../../locales/tables/payables';
import { absoluteAddress, sheetPrefix } from '../plan/address';
import type { NamePlan } from '../plan/plan';
import { purchaseFacts, purchasePlaces, type PurchaseFact } from './purchasePlaces';

export const purchaseSheetName = purchaseSheetTexts.name;

/** Absolute address of a single value on the sheet. */
export function factCell(fact: PurchaseFact): string {
  const { first, facts } = purchasePlaces.beside;
  const row = first + purchaseFacts.indexOf(fact);
  return absoluteAddress(row, facts, row, facts);
}

/**
 * Names by which the formulas of another part read Inköpsvolym: a register that lacks them has no purchases, and
 * the other part's formulas say so.
 */
export const purchaseNames = {
  month: 'Inköp_Period',
  category: 'Inköp_Kategori',
  addressable: 'Inköp_Adresserbar',
  amount: 'Inköp_Belopp',
  contracted: 'Inköp_Avtalsleverantör',
  isListed: 'Inköp_AvtalslistanRäcker',
} as const;

const table = (field: keyof typeof purchaseWords.columns): string =>
  `=${purchaseWords.name}[${purchaseWords.columns[field].heading}]`;

/** Names that the sheet brings. */
export const purchaseSheetNames: readonly NamePlan[] = [
  { name: purchaseNames.month, formula: table('month') },
  { name: purchaseNames.category, formula: table('category') },
  { name: purchaseNames.addressable, formula: table('addressable') },
  { name: purchaseNames.amount, formula: table('amount') },
  { name: purchaseNames.contracted, formula: table('contracted') },
  { name: purchaseNames.isListed, formula: `=${sheetPrefix(purchaseSheetName)}${factCell('isListed')}` },
];

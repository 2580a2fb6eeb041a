import { creditRowWords } from '../../locales/tables/payables';
import { outcomeHeadings } from '../../locales/tables';
import { choices } from '../../locales/workbook';
import { formulaText } from '../plan/address';
import { tables } from '../tables/schema';
import { column } from './rowFormulas';

const thisRow = (table: string, heading: string): string => `${table}[[#This Row],[${heading}]]`;

const outcome = (field: keyof typeof outcomeHeadings): string => thisRow(tables.outcomes.name, outcomeHeadings[field]);

/** Kontrollräkning of Utfall: what Realiserat belopp comes to from what stands beside it; "" without Metod. */
export const recomputedFormula =
  `=IF(${outcome('method')}="","",IF(${outcome('method')}=${formulaText(choices.creditNoteMethod)},` +
  `${outcome('ledgerCost')},${outcome('periodBaseline')}-${outcome('ledgerCost')}))`;

/**
 * Använd av of Kreditrader: the effect whose outcome names the note. It is written with the rows: where the part is
 * added to a register that stands, the sheet is drawn before Utfall has its column.
 */
export const usedByFormula = usedBy();

function usedBy(): string {
  const note = thisRow(creditRowWords.name, creditRowWords.columns.note.heading);
  const place = `MATCH(${note},${column('outcomes', outcomeHeadings.creditRow)},0)`;
  return `=IF(${note}="","",IFERROR(INDEX(${column('outcomes', outcomeHeadings.effectId)},${place})&"",""))`;
}

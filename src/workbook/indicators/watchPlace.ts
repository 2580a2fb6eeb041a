import { watchWords } from '../../locales/tables/watches';
import { watchHeadings } from '../../locales/tables/parts';

/** 1-based column, from the table's first, of "Bokfört men inte debiterat", in the row above the headings. */
export const notChargedColumn = 4;

/** The one sum of Bevakning, which is in no total: kronor. */
export const notChargedFormula = `=SUM(${watchWords.name}[${watchHeadings.notCharged}])`;

import { effectHeadings } from '../../locales/workbook';
import { headingsOf } from '../../locales/tables/words';
import { memberWords } from '../../locales/tables/members';
import { isText } from '../formulas/factSums';
import { column } from '../formulas/rowFormulas';

const headings = headingsOf(memberWords);
const inRow = (field: keyof typeof headings): string => `${memberWords.name}[[#This Row],[${headings[field]}]]`;

/**
 * Här of Medlemmar: Kalkylerad effekt of the rows that count for the member. Written with the rows: where the part is
 * added to a register that stands, the sheet is drawn before Effekter has its column.
 */
export const hereFormula =
  `=SUMIFS(${column('effects', effectHeadings.calculated)},` +
  `${column('effects', effectHeadings.organisation)},${isText(inRow('organisation'))})`;

/** Skillnad of Medlemmar. */
export const differenceFormula = `=ROUND(${inRow('here')}-${inRow('own')},2)`;

import { indicatorSheetTexts } from '../../locales/indicators';
import { cellAddress } from '../plan/address';
import { wordedAmountFormat } from '../plan/formats';
import { palette } from '../plan/palette';
import type { SheetPlan } from '../plan/plan';
import { inputHeadingRow, inputSheet } from '../tables/inputSheets';
import type { RegisterSchema, SheetSchema } from '../tables/registerSchema';
import { notChargedColumn, notChargedFormula } from './watchPlace';

/** Bevakning: an input sheet with the one sum that is in no total. */
export function watchSheet(own: SheetSchema, schema: RegisterSchema): SheetPlan {
  const sheet = inputSheet(own, schema);
  const row = inputHeadingRow - 1;
  const sum = cellAddress(row, notChargedColumn);
  return {
    ...sheet,
    rows: [...sheet.rows, { range: `${row}:${row}`, height: 20 }],
    blocks: [
      ...sheet.blocks,
      { at: cellAddress(row, 1), cells: [[indicatorSheetTexts.watch.notCharged]] },
      { at: sum, cells: [[notChargedFormula]] },
    ],
    styles: [
      ...sheet.styles,
      { range: cellAddress(row, 1), style: { bold: true, colour: palette.ink } },
      {
        range: sum,
        style: { bold: true, colour: palette.ink, numberFormat: wordedAmountFormat('kr'), horizontal: 'Left' },
      },
    ],
  };
}

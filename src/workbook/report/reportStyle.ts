import type { DisplayUnit } from '../../domain/register/settings';
import { amountFormat, formats } from '../plan/formats';
import { fonts, palette } from '../plan/palette';
import type { Style } from '../plan/plan';

/** What a column holds, which decides its look. `row` is what all cells of a row share. */
export type ColumnKind =
  | 'label'
  | 'words'
  | 'text'
  | 'amount'
  | 'percent'
  | 'year'
  | 'count'
  | 'hours'
  | 'quiet'
  | 'value'
  | 'plain'
  | 'row';

const hairline = { colour: palette.rule, weight: 'Hairline' } as const;

export const blockTitleStyle: Style = {
  fontName: fonts.display,
  fontSize: 14,
  colour: palette.accent,
  vertical: 'Bottom',
};
export const sentenceStyle: Style = { fontSize: 9, italic: true, colour: palette.quietInk };
/** What decides how wide words are written. */
export const labelLook = { fontSize: 9 } as const;
export const headingLook = { fontSize: 8, bold: true } as const;
export const headingStyle: Style = {
  ...headingLook,
  colour: palette.quietInk,
  wrap: true,
  vertical: 'Bottom',
  bottom: { colour: palette.accent, weight: 'Medium' },
};
export const totalStyle: Style = { bold: true, top: { colour: palette.accent, weight: 'Thin' }, fill: palette.wash };

/** Look of the body cells of one kind; amounts follow the display unit. */
export function bodyStyles(kind: ColumnKind, unit: DisplayUnit): Style {
  switch (kind) {
    case 'row':
      return { ...labelLook, vertical: 'Center', bottom: hairline, insideHorizontal: hairline };
    case 'label':
      return { horizontal: 'Left', colour: palette.ink, wrap: true };
    case 'words':
      return { horizontal: 'Left', colour: palette.ink };
    case 'text':
      return { horizontal: 'Left', fontSize: 8, colour: palette.quietInk };
    case 'amount':
      return { horizontal: 'Right', numberFormat: amountFormat(unit), shrinkToFit: true };
    case 'percent':
      return { horizontal: 'Right', numberFormat: formats.percent };
    case 'year':
      return { horizontal: 'Left', numberFormat: formats.whole };
    case 'count':
      return { horizontal: 'Right', numberFormat: formats.count };
    case 'hours':
      return { horizontal: 'Right', numberFormat: formats.count };
    case 'value':
      return { horizontal: 'Left', indent: 1, numberFormat: formats.general, shrinkToFit: false };
    case 'plain':
      return { horizontal: 'Left', indent: 1, fontSize: 8, colour: palette.quietInk };
    case 'quiet':
      return { horizontal: 'Right', numberFormat: formats.whole, colour: palette.quietInk, fontSize: 8 };
  }
}

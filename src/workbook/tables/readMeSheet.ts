import { readMeTexts } from '../../locales/readMeTexts';
import { sheetNames } from '../../locales/workbook';
import { fonts, palette, tabColours } from '../plan/palette';
import type { CellBlock, RowRangePlan, SheetPlan, StyleRange } from '../plan/plan';
import { staleInAmber } from '../report/emptySheets';
import { freshnessName } from './schema';
import { baseStyle, landscapePage, titleStyle } from '../plan/sheetStyle';

const firstSectionRow = 5;
const charactersPerLine = 105;

/** Läs mig: plain words in two columns, for somebody who opens the workbook for the first time. */
export function readMeSheet(): SheetPlan {
  const blocks: CellBlock[] = [{ at: 'B1', cells: [[readMeTexts.title], [readMeTexts.lead], [`=${freshnessName}`]] }];
  const rows: RowRangePlan[] = [
    { range: '1:1', height: 38 },
    { range: '2:2', height: 34 },
  ];
  const styles: StyleRange[] = [
    { range: 'B1', style: { ...titleStyle, fontSize: 24 } },
    { range: 'B2', style: { fontSize: 12, colour: palette.quietInk, wrap: true, vertical: 'Top' } },
    { range: 'B3', style: { bold: true } },
  ];
  let row = firstSectionRow;
  for (const { title, lines } of readMeTexts.sections) {
    const last = row + lines.length;
    blocks.push({ at: `B${row}`, cells: [[title, ''], ...lines.map((line) => [...line])] });
    rows.push({ range: `${row}:${row}`, height: 24 });
    lines.forEach(([, text], index) => {
      rows.push({
        range: `${row + 1 + index}:${row + 1 + index}`,
        height: 14 * Math.ceil(text.length / charactersPerLine) + 7,
      });
    });
    styles.push(
      {
        range: `B${row}:C${row}`,
        style: {
          fontName: fonts.display,
          fontSize: 14,
          colour: palette.accent,
          bottom: { colour: palette.accent, weight: 'Thin' },
        },
      },
      { range: `B${row + 1}:B${last}`, style: { bold: true, vertical: 'Center', horizontal: 'Left' } },
      { range: `C${row + 1}:C${last}`, style: { wrap: true, vertical: 'Center' } },
    );
    row = last + 2;
  }
  return {
    key: 'readMe',
    name: sheetNames.readMe,
    tabColour: tabColours.reference,
    gridlines: false,
    freeze: { rows: 0, columns: 0 },
    baseStyle,
    columns: [
      { range: 'A:A', width: 2 },
      { range: 'B:B', width: 24 },
      { range: 'C:C', width: 100 },
    ],
    rows,
    blocks,
    styles,
    merges: ['B2:C2'],
    tables: [],
    validations: [],
    conditionalFormats: [staleInAmber('B3:C3')],
    charts: [],
    page: { ...landscapePage, orientation: 'Portrait', fitTall: 1 },
  };
}

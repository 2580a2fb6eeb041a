import type { EffectField } from '../../domain/register/cells';
import type { EffectType } from '../../domain/effect/effect';
import { effectTypes } from '../../domain/effect/effect';
import { typedFields, usesField } from '../../domain/effect/effectTypes';
import { choices } from '../../locales/workbook';
import { columnLetters, formulaText } from '../plan/address';
import { palette } from '../plan/palette';
import type { ConditionalFormatPlan, SheetPlan } from '../plan/plan';
import { columnBody } from '../plan/sheetStyle';
import { inputHeadingRow, inputSheet } from './inputSheets';
import type { RegisterSchema, SheetSchema } from './registerSchema';

const firstRow = inputHeadingRow + 1;

/**
 * The sheet that buyers fill in: an input sheet that greys what a type does not use and colours what a check has found.
 */
export function effectsSheet(own: SheetSchema, schema: RegisterSchema): SheetPlan {
  const sheet = inputSheet(own, schema);
  const fields = (sheet.tables[0]?.columns ?? []).map(({ field }) => field);
  return { ...sheet, conditionalFormats: [...checkColours(fields), ...unusedCells(fields)] };
}

type Columns = readonly string[];
const columnOf = (columns: Columns, field: EffectField): number => columns.indexOf(field) + 1;
const cellOf = (columns: Columns, field: EffectField): string =>
  `$${columnLetters(columnOf(columns, field))}${firstRow}`;

/** Grey where the chosen type does not use the cell (W158), and on the way not taken: yearly costs or an amount. */
function unusedCells(columns: Columns): ConditionalFormatPlan[] {
  const style = { fill: palette.unused, colour: palette.unusedInk };
  const inRow = (field: EffectField): string => cellOf(columns, field);
  return typedFields.map((field) => {
    const unusedBy = effectTypes.filter((type: EffectType) => !usesField(type, field));
    const conditions = unusedBy.map((type) => `${inRow('type')}=${formulaText(choices.effectTypes[type])}`);
    if (field === 'amount') {
      const yearly = `COUNTA(${inRow('baseline')},${inRow('newCost')})>0`;
      const notOther = `${inRow('type')}<>${formulaText(choices.effectTypes.other)}`;
      conditions.push(`AND(${inRow('amount')}="",${yearly},${notOther})`);
    }
    if (field === 'baseline' || field === 'newCost') {
      conditions.push(`AND(${inRow(field)}="",N(${inRow('amount')})<>0)`);
    }
    const formula = `=OR(${conditions.join(',')})`;
    return { range: columnBody(columnOf(columns, field), firstRow), rule: { kind: 'custom', formula }, style };
  });
}

function checkColours(columns: Columns): ConditionalFormatPlan[] {
  const check = cellOf(columns, 'check');
  const begins = (word: string): string => `=LEFT(${check},${word.length})=${formulaText(word)}`;
  const range = columnBody(columnOf(columns, 'check'), firstRow);
  const withdrawn = `=${cellOf(columns, 'status')}=${formulaText(choices.statuses.withdrawn)}`;
  const { error, warning } = choices.severities;
  return [
    {
      range: columnBody(1, firstRow, columns.length),
      rule: { kind: 'custom', formula: withdrawn },
      style: { colour: palette.unusedInk, italic: true },
    },
    {
      range,
      rule: { kind: 'custom', formula: begins(error) },
      style: { fill: palette.error, colour: palette.errorInk, bold: true },
    },
    { range, rule: { kind: 'custom', formula: begins(warning) }, style: { colour: palette.warningInk } },
  ];
}

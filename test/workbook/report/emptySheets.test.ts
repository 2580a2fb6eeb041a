import { closeSheet } from '../../../src/workbook/close/closeSheet';
import { purchaseSheet } from '../../../src/workbook/payables/purchaseSheet';
import type { SheetPlan } from '../../../src/workbook/plan/plan';

/** Ranges whose numbers are hidden while a condition holds, and what they are hidden on. */
const hidden = ({ conditionalFormats }: SheetPlan, nothingYet: string) =>
  conditionalFormats.flatMap(({ range, rule, style }) =>
    rule.kind === 'custom' && rule.formula === `=AND(${nothingYet},ISNUMBER(${range.split(':')[0] ?? ''}))`
      ? [[range, style.colour]]
      : [],
  );

describe('a part that has nothing yet shows no zeros', () => {
  it('Månadsbokslut before the first close: neither bridge, nor what has moved since', () => {
    expect(hidden(closeSheet(), 'N(Bokslut_Visat)=0')).toEqual([
      ['C10:H10', '#F3F1EC'],
      ['C11:H20', '#FFFFFF'],
      ['C21:H21', '#F3F1EC'],
      ['C22:H22', '#FFFFFF'],
      ['C26:D26', '#F3F1EC'],
      ['C27:D31', '#FFFFFF'],
      ['C32:D32', '#F3F1EC'],
      ['C33:D33', '#FFFFFF'],
    ]);
  });

  it('Inköp before a whole month is read: neither periods, nor categories and departments', () => {
    const sheet = purchaseSheet();
    const rules = sheet.conditionalFormats.flatMap(({ rule }) => (rule.kind === 'custom' ? [rule.formula] : []));
    const [, empty = ''] = rules.map((formula) => /^=AND\((\$\w+\$\d+=""),/.exec(formula)).find(Boolean) ?? [];
    expect(hidden(sheet, empty)).toHaveLength(6);
  });
});

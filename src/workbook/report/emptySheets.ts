import { freshnessTexts } from '../../locales/workbookTexts';
import { cellAddress, formulaText, rangeAddress } from '../plan/address';
import { palette } from '../plan/palette';
import type { ConditionalFormatPlan } from '../plan/plan';
import { freshnessName, stampNames } from '../tables/schema';
import { lastRow } from './block';
import type { PlacedBlock } from './reportLayout';

/** Whether the last refresh found no row and no target, or there was none: what stands then are no figures. */
export const isEmptyRegister = `N(${stampNames.counted})+N(${stampNames.leftOut})+N(${stampNames.withdrawn})+COUNT(INDEX(Samm_Mål,0,2))=0`;

/**
 * Numbers are not shown, on whatever they stand, while a condition says that there is nothing yet: a zero would say
 * that somebody had looked.
 */
export function hideWhile(nothingYet: string, range: string, firstCell: string, ground: string): ConditionalFormatPlan {
  return {
    range,
    rule: { kind: 'custom', formula: `=AND(${nothingYet},ISNUMBER(${firstCell}))` },
    style: { colour: ground },
  };
}

/** Numbers of an empty register are not shown. */
export const hideWhenEmpty = (range: string, firstCell: string, ground: string): ConditionalFormatPlan =>
  hideWhile(isEmptyRegister, range, firstCell, ground);

/**
 * What a part's block, wherever it is put in, does not show: numbers of an empty register, and what keeps a chart from
 * drawing.
 */
export function figureFormats({ block, place }: PlacedBlock): ConditionalFormatPlan[] {
  const first = cellAddress(place.top + 1, place.left);
  const range = rangeAddress(place.top + 1, place.left, lastRow(block, place), place.left + block.columns.length - 1);
  return [
    { range, rule: { kind: 'custom', formula: `=ISNA(${first})` }, style: { colour: palette.paper } },
    hideWhenEmpty(range, first, palette.paper),
  ];
}

/** The freshness line in amber while what stands is not the register's latest. */
export function staleInAmber(range: string): ConditionalFormatPlan {
  const beginnings = [freshnessTexts.stale, freshnessTexts.incomplete].map((text) => text.split(':')[0] ?? '');
  const tests = beginnings.map((word) => `LEFT(${freshnessName},${word.length})=${formulaText(word)}`);
  return {
    range,
    rule: { kind: 'custom', formula: `=OR(${tests.join(',')})` },
    style: { fill: palette.warning, colour: palette.warningInk },
  };
}

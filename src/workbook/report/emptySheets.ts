import { freshnessTexts } from '../../locales/workbookTexts';
import { formulaText } from '../plan/address';
import { palette } from '../plan/palette';
import type { ConditionalFormatPlan } from '../plan/plan';
import { freshnessName, stampNames } from '../tables/schema';

/** Whether the last refresh found no row and no target, or there was none: what stands then are no figures. */
export const isEmptyRegister = `N(${stampNames.counted})+N(${stampNames.leftOut})+N(${stampNames.withdrawn})+COUNT(INDEX(Samm_Mål,0,2))=0`;

/** Numbers of an empty register are not shown, on whatever they stand: a zero would say that somebody had looked. */
export function hideWhenEmpty(range: string, firstCell: string, ground: string): ConditionalFormatPlan {
  return {
    range,
    rule: { kind: 'custom', formula: `=AND(${isEmptyRegister},ISNUMBER(${firstCell}))` },
    style: { colour: ground },
  };
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

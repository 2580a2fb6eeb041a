import type { CloseMeasure } from '../../domain/close/closeTypes';
import type { EffectClass } from '../../domain/effect/effect';
import { effectClasses } from '../../domain/effect/effect';
import { closeSheetTexts as texts } from '../../locales/close';
import { managementTexts } from '../../locales/managementTexts';
import { choices } from '../../locales/workbook';
import { factSum, ofClass } from '../formulas/factSums';
import { formulaText, rangeAddress } from '../plan/address';
import { movedFormat } from '../plan/formats';
import { palette } from '../plan/palette';
import type { SheetAddition } from '../report/additions';
import type { BlockPosition, Figure } from '../report/block';
import { headingStyle, labelLook } from '../report/reportStyle';
import { close, lastClose, line, lineSum, recorded, whereShown } from './bridgeRows';

/** A mått without a year. */
type ToDate = Exclude<CloseMeasure, 'inYear'>;

/** What has moved since the last close, kronor. */
export interface MovedSince {
  /** `Rörelse sedan bokslut 2 (2026-02-28)`, or what stands before the first close. */
  readonly words: string;
  /** Of a mått, and of one class where it is given; "–" of what nobody has measured, null before the first close. */
  readonly moved: (measure: ToDate, of?: EffectClass) => number | string | null;
}

const [, , , , , ...classHeadings] = managementTexts.years;
const [, ...shownHeadings] = managementTexts.departments;
/** From column B: the words, four columns of room for them, the classes under the years' own, three of departments. */
const headings: readonly string[] = ['', '', '', '', '', ...classHeadings, '', '', ...shownHeadings];

/**
 * The line of Ledningsvy since the last close: Fakta less the close's position (close.md D.3). `data` null: nothing is
 * known of the register yet.
 */
export function sinceCloseLine(data: MovedSince | null): SheetAddition {
  const moved = (measure: ToDate, of?: EffectClass): Figure => ({
    formula: since(measure, of),
    expected: () => (data === null ? null : (data.moved(measure, of) ?? '')),
  });
  const room: Figure = { formula: '', expected: () => null };
  return {
    sheet: 'management',
    block: {
      key: 'sinceClose',
      name: 'Ledning_Bokslut',
      title: null,
      sentence: '',
      columns: headings.map((heading) => ({ heading, kind: 'plain' })),
      labelColumns: [],
      labels: [[]],
      growth: 'fixed',
      figures: () => [
        { formula: words(), expected: () => data?.words ?? null },
        ...Array.from({ length: 4 }, () => room),
        ...effectClasses.map((each) => moved('calculated', each)),
        room,
        room,
        moved('calculated'),
        moved('realised'),
        moved('confirmed'),
      ],
      total: null,
      styles: (place, unit) => [
        { range: row(place, place.top), style: { ...headingStyle, horizontal: 'Right' } },
        {
          range: row(place, place.top + 1),
          style: { ...labelLook, horizontal: 'Right', vertical: 'Center', numberFormat: movedFormat(unit) },
        },
        {
          range: rangeAddress(place.top + 1, place.left, place.top + 1, place.left),
          style: { horizontal: 'Left', bold: true, colour: palette.ink },
        },
      ],
    },
  };
}

const row = ({ left }: BlockPosition, at: number): string => rangeAddress(at, left, at, left + headings.length - 1);

function since(measure: ToDate, of?: EffectClass): string {
  const now = factSum(measure, of === undefined ? [] : [ofClass(of)]);
  const ofClosed = of === undefined ? [] : [`${line('class')},${formulaText(choices.effectClasses[of])}`];
  const moved = `ROUND(${now}-${lineSum(measure, recorded, ofClosed)},2)`;
  return `=IF(${lastClose}=0,"",${measure === 'calculated' ? moved : whereShown(measure, moved)})`;
}

/** Without TEXT, which no two languages of Excel write alike. */
function words(): string {
  const day = `SUMIFS(${close('asOf')},${close('number')},${lastClose})`;
  const two = (part: string): string => `RIGHT("0"&${part}(${day}),2)`;
  const date = `YEAR(${day})&"-"&${two('MONTH')}&"-"&${two('DAY')}`;
  return `=IF(${lastClose}=0,${formulaText(texts.none)},${formulaText(texts.sinceClose)}&${lastClose}&" ("&${date}&")")`;
}

import { shownShare } from '../../domain/basics/share';
import { totalToKronor, type OreTotal } from '../../domain/basics/money';
import { measures, narrowed, ofClasses, ratios } from '../../domain/ledger/measures';
import type { SumSlice } from '../../domain/summary/sums';
import { managementTexts } from '../../locales/managementTexts';
import { wholeOrganisation } from '../../locales/workbook';
import { formulaText, rangeAddress } from '../plan/address';
import { fonts, palette } from '../plan/palette';
import type { Block, ExpectedFigures } from './block';
import { isEmptyRegister } from './emptySheets';
import { classesUpTo, perYear } from './expect';
import { factSum, followUpCoverage, where, withTerm } from '../formulas/factSums';
import { perYearFormula } from './keyBlocks';
import { freshnessName } from '../tables/schema';
import { measuredClasses, measureNames, yearTarget } from './yearBlocks';

/** Columns that the sentence stands over. */
export const sentenceSpan = 14;

/** How much of a year is followed up, of the classes that the year's target counts; null where nothing is to be. */
export function yearCoverage(figures: ExpectedFigures, slice: SumSlice): number | null {
  const classes = classesUpTo(measuredClasses(figures));
  return figures.summary.sums.over(slice).ratio(narrowed(ratios.followUpCoverage, classes, 'terms'));
}

/** A column of the forecasts' block on Sammanställning, 1-based. */
export const forecastColumn = (at: number): string => `INDEX(Samm_Prognos,0,${at})`;

/** SUMIFS arguments that choose the organisation's forecast of the per date's year, and more. */
export function forecastRows(...more: readonly string[]): string {
  const own = [`${forecastColumn(1)},${formulaText(wholeOrganisation)}`, `${forecastColumn(2)},${perYearFormula}`];
  return [...own, ...more].join(',');
}

/** The organisation's forecast of the per date's year, kronor. */
export const yearForecast = `SUMIFS(${forecastColumn(9)},${forecastRows()})`;

const million = 1_000_000;
const thousand = 1000;

/** Kronor in millions or thousands with one decimal, in Swedish whatever language Excel speaks: TEXT would not be. */
function amountWords(expression: string, scale: string): string {
  return `SUBSTITUTE(SUBSTITUTE(ROUND((${expression})/${scale},1),".",","),"-","−")`;
}

function expectedWords(amount: OreTotal, scale: number): string {
  const kronor = totalToKronor(amount) / scale;
  const rounded = (Math.sign(kronor) * Math.round(Math.abs(kronor) * 10)) / 10;
  return String(rounded).replace('.', ',').replace('-', '−');
}

function formula(): string {
  const words = managementTexts.sentence;
  const criteria = [where('year', perYearFormula), where('classRank', `"<="&${measureNames.limit}`)];
  const calculated = factSum('calculated', criteria);
  const aim = `IF(ISNUMBER(${measureNames.target}),${measureNames.target},${calculated})`;
  const isLarge = `ABS(${aim})>=${million}`;
  const scale = `IF(${isLarge},${million},${thousand})`;
  const unit = `IF(${isLarge},"mkr","tkr")`;
  const shown = `${factSum('realised', criteria)}+${factSum('confirmed', criteria)}`;
  const coverage = followUpCoverage([...criteria, withTerm]);
  const of =
    `IF(ISNUMBER(${measureNames.target}),${formulaText(words.ofTarget)},${formulaText(words.ofCalculated)})` +
    `&${amountWords(aim, scale)}&" "&${unit}`;
  const isPart = `AND(${shown}>=0,ROUND(${shown},2)<=ROUND(${aim},2))`;
  const apart =
    `" "&${unit}&${formulaText(words.seenApart)}` +
    `&IF(ISNUMBER(${measureNames.target}),${formulaText(words.targetIs)},${formulaText(words.calculatedIs)})` +
    `&${amountWords(aim, scale)}&" "&${unit}&"."`;
  const followed =
    `${amountWords(shown, scale)}&IF(${isPart},${of}&${formulaText(words.seen)},${apart})` +
    `&IF(ISNUMBER(${coverage})," "&INT(ROUND(100*N(${coverage}),6))&${formulaText(words.coverage)},"")`;
  const nothing = `${formulaText(words.nothing)}&${of}&${formulaText(words.notYet)}`;
  const coming =
    `IF(ISNUMBER(${measureNames.target}),${formulaText(words.forecast)}` +
    `&${amountWords(yearForecast, scale)}&" "&${unit}&".","")`;
  return (
    `=IF(${isEmptyRegister},${formulaText(words.empty)},${perYearFormula}&": "` +
    `&IF(${factSum('measuredMonths', criteria)}=0,${nothing},${followed})&${coming})`
  );
}

function expected(figures: ExpectedFigures): string {
  const words = managementTexts.sentence;
  const { summary } = figures;
  if (summary.counted + summary.leftOut + summary.withdrawn + summary.targets.length === 0) return words.empty;
  const year = perYear(figures);
  const classes = classesUpTo(measuredClasses(figures));
  const tally = summary.sums.over({ year });
  const found = yearTarget(figures);
  const target = found?.basis === 'inYear' ? found : null;
  const aim = target === null ? tally.of(ofClasses(measures.calculated, classes)) : target.target;
  const isLarge = Math.abs(totalToKronor(aim)) >= million;
  const [scale, unit] = isLarge ? [million, 'mkr'] : [thousand, 'tkr'];
  const of = `${target === null ? words.ofCalculated : words.ofTarget}${expectedWords(aim, scale)} ${unit}`;
  const coverage = yearCoverage(figures, { year });
  const share =
    coverage === null ? '' : ` ${Math.floor(Math.round(shownShare(coverage) * 1e8) / 1e6)}${words.coverage}`;
  const seen = tally.of(ofClasses(measures.shown, classes));
  const apart =
    ` ${unit}${words.seenApart}${target === null ? words.calculatedIs : words.targetIs}` +
    `${expectedWords(aim, scale)} ${unit}.`;
  // "20 av 18" says nothing: only what lies between nothing and the whole is some of it.
  const how = seen >= 0n && seen <= aim ? `${of}${words.seen}` : apart;
  const shown =
    tally.of(ofClasses(measures.measuredMonths, classes)) === 0n
      ? `${words.nothing}${of}${words.notYet}`
      : `${expectedWords(seen, scale)}${how}${share}`;
  const coming = target === null ? '' : `${words.forecast}${expectedWords(target.forecast ?? 0n, scale)} ${unit}.`;
  return `${year}: ${shown}${coming}`;
}

/** The year in one sentence of plain words, above all figures. */
export function sentenceBlock(): Block {
  return {
    key: 'managementSentence',
    name: 'Ledning_Mening',
    title: null,
    sentence: '',
    // The row above is the freshness line's.
    columns: [{ heading: `=${freshnessName}`, kind: 'plain' }],
    labelColumns: [],
    labels: [[]],
    growth: 'fixed',
    figures: () => [{ formula: formula(), expected }],
    total: null,
    styles: (place) => [
      {
        range: rangeAddress(place.top + 1, place.left, place.top + 1, place.left + sentenceSpan - 1),
        style: { fontName: fonts.display, fontSize: 16, colour: palette.ink, vertical: 'Center', wrap: true },
      },
    ],
  };
}

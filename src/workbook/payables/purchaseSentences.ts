import { purchaseSheetTexts as texts } from '../../locales/purchases';
import { absoluteAddress, formulaText } from '../plan/address';
import { factCell } from './purchaseNames';
import { purchaseColumn, purchasePlaces as at, type PurchaseColumn } from './purchasePlaces';

const join = (...parts: readonly string[]): string => parts.join('&');

/** A share in Swedish, whatever language Excel speaks. */
function percent(share: string): string {
  const tenths = `ROUND(ABS(1000*${share}),0)`;
  return `IF(${share}<0,"−","")&INT(${tenths}/10)&","&MOD(${tenths},10)&${formulaText('\u00a0%')}`;
}
const month = (day: string): string => `YEAR(${day})&"-"&TEXT(MONTH(${day}),"00")`;
const words = (text: string): string => formulaText(text);

const sum = (column: PurchaseColumn): string =>
  absoluteAddress(at.categories, purchaseColumn(column), at.categories, purchaseColumn(column));

/** What the period is, supplier loyalty or why it is not shown, contract loyalty, and what has no category. */
export function purchaseSentences(unmapped: string): string[] {
  const [first, last] = [factCell('rollingFirst'), factCell('lastComplete')];
  const [before, after] = texts.monthsRead;
  const [has, of, rows] = texts.tooFewNumbers;
  const [measured, withReference, ofPurchases] = texts.contract;
  const [notMeasurable, coverage] = texts.notMeasurable;
  const shown = (text: string): string => `=IF(${first}="","",${text})`;
  const period = join(words(texts.applies), month(first), '"–"', month(last));
  const months = `IF(${factCell('monthsRead')}=12,".",${join(words(before), factCell('monthsRead'), words(after))})`;
  const differs = `AND(ISNUMBER(${sum('upper')}),ROUND(N(${sum('upper')})-N(${sum('lower')}),9)>0.01)`;
  const loyalty = join(
    words(texts.supplier),
    percent(sum('lower')),
    `IF(${differs},${join(words(texts.upTo), percent(sum('upper')))},"")`,
    words(texts.inPlace),
    percent(sum('inPlace')),
    '"."',
  );
  const tooFew = join(words(has), factCell('validNumbers'), words(of), factCell('contractRows'), words(rows));
  const share = `IF(N(${sum('addressable')})>0,N(${unmapped})/${sum('addressable')},0)`;
  return [
    `=IF(${first}="",${words(texts.nothingReady)},${join(period, months)})`,
    shown(
      `IF(NOT(${factCell('isListed')}),${tooFew},IF(ISNUMBER(${sum('lower')}),${loyalty},${words(texts.noPurchases)}))`,
    ),
    shown(
      `IF(ISNUMBER(${sum('contractLoyalty')}),` +
        `${join(words(measured), percent(sum('contractLoyalty')), words(withReference), percent(sum('coverage')), words(ofPurchases))},` +
        `IF(ISNUMBER(${sum('coverage')}),${join(words(notMeasurable), percent(sum('coverage')), words(coverage))},""))`,
    ),
    shown(`IF(${share}>=0.01,${join(percent(share), words(texts.unmapped))},"")`),
  ];
}

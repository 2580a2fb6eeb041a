import { automaticIndicatorNames } from '../../locales/indicators';
import { purchaseSheetTexts as texts } from '../../locales/purchases';
import { payablesImportWords, purchaseWords } from '../../locales/tables/payables';
import { payablesCellWords } from '../../locales/payablesSheets';
import { choices, notMeasured, notStated } from '../../locales/workbook';
import { isText } from '../formulas/factSums';
import { indicatorNames } from '../indicators/indicatorNames';
import { absoluteAddress, cellAddress, columnLetters, formulaText } from '../plan/address';
import type { PlanCell } from '../plan/plan';
import { lists, stampNames, usedSetting } from '../tables/schema';
import { factCell } from './purchaseNames';
import { purchaseColumn, purchasePlaces as at, type PurchaseColumn, type PurchaseFact } from './purchasePlaces';

const volume = (field: keyof typeof purchaseWords.columns): string =>
  `${purchaseWords.name}[${purchaseWords.columns[field].heading}]`;
const reading = (field: keyof typeof payablesImportWords.columns): string =>
  `${payablesImportWords.name}[${payablesImportWords.columns[field].heading}]`;

const latest = `MAX(${volume('month')})`;
const nothing = formulaText(notMeasured);

/** First days of months: cells or expressions. */
export interface PeriodCells {
  readonly first: string;
  readonly last: string;
}
export const rollingPeriod: PeriodCells = { first: factCell('rollingFirst'), last: factCell('lastComplete') };

/** Addressable purchases of a period, kronor; `criteria` are pairs of SUMIFS. */
function sum(field: keyof typeof purchaseWords.columns, { first, last }: PeriodCells, criteria: string): string {
  const own = `${volume('addressable')},${formulaText(choices.yes)},${volume('month')},">="&${first},${volume('month')},"<="&${last}`;
  return `IF(${last}="",0,ROUND(SUMIFS(${volume(field)},${own}${criteria}),2))`;
}

/** What the target is looked up by: a category or department, '' for the whole. */
type Slice = 'whole' | 'category' | 'department';

/**
 * A row of figures where its label stands in the block's first column. `period` of the row; a row without a label is
 * blank.
 */
export function figureCells(row: number, period: PeriodCells, slice: Slice, ofYears: boolean): PlanCell[] {
  const cell = (column: PurchaseColumn): string => `$${cellAddress(row, purchaseColumn(column))}`;
  const label = cell('label');
  const criteria = slice === 'whole' ? '' : `,${volume(slice)},${isText(label)}`;
  const shown = (expression: string): string => `=IF(${label}="","",${expression})`;
  const of = (field: Parameters<typeof sum>[0]): string => sum(field, period, criteria);
  const referenced = of('referenced');
  return [
    ...(['amount', 'contracted', 'afterwards', 'unknown'] as const).map((field) => shown(of(field))),
    ...rateCells(row),
    targetCell(row, period, slice),
    toTargetCell(row),
    shown(
      `IF(AND(N(${cell('coverage')})>=${factCell('neededCoverage')},${referenced}>0),` +
        `${of('validContract')}/${referenced},${nothing})`,
    ),
    shown(`IF(${cell('addressable')}>0,${referenced}/${cell('addressable')},${nothing})`),
    ...(ofYears ? yearLoyalty(label, criteria) : []),
  ];
}

/** Lowest, in the last calendar years with purchases: a year without any is blank. */
function yearLoyalty(label: string, criteria: string): string[] {
  return Array.from({ length: at.yearColumns }, (_, index) => {
    const period = totalPeriod(index + 1);
    const row = at.beside.first + index;
    const read = absoluteAddress(row, at.beside.year + 1, row, at.beside.year + 1);
    const [amount, contracted] = [sum('amount', period, criteria), sum('contracted', period, criteria)];
    return (
      `=IF(OR(${label}="",${read}=0),"",` +
      `IF(AND(${factCell('isListed')},${amount}>0),${contracted}/${amount},${nothing}))`
    );
  });
}

/** What of the sum, a list's first row, stands in none of its rows; blank where nothing does. */
export function otherCells(row: number, first: number): PlanCell[] {
  const rest = (name: PurchaseColumn): string => {
    const letters = columnLetters(purchaseColumn(name));
    return `ROUND(${letters}${first}-SUM(${letters}${first + 1}:${letters}${row - 1}),2)`;
  };
  const label = `$${cellAddress(row, at.left)}`;
  return [
    `=IF(${rest('addressable')}=0,"",${formulaText(texts.others)})`,
    ...(['addressable', 'contracted', 'afterwards', 'unknown'] as const).map(
      (name) => `=IF(${label}="","",${rest(name)})`,
    ),
    ...rateCells(row),
  ];
}

/** Without a known contract, lowest, in place, highest (payables.md B.3). */
function rateCells(row: number): PlanCell[] {
  const cell = (column: PurchaseColumn): string => `$${cellAddress(row, purchaseColumn(column))}`;
  const [whole, contracted] = [cell('addressable'), cell('contracted')];
  const shown = (expression: string): string => `=IF(${cell('label')}="","",${expression})`;
  const rate = (part: string, of: string): string =>
    shown(`IF(AND(${factCell('isListed')},ROUND(${of},2)>0),(${part})/(${of}),${nothing})`);
  return [
    shown(`ROUND(${whole}-${contracted},2)`),
    rate(contracted, whole),
    rate(`${contracted}-${cell('afterwards')}`, whole),
    rate(contracted, `${whole}-${cell('unknown')}`),
  ];
}

/** Mål of Indikatorer, where the register has that part: a share; 92 is 92 %. */
function targetCell(row: number, { last }: PeriodCells, slice: Slice): string {
  const label = `$${cellAddress(row, at.left)}`;
  const criteria = [
    `${indicatorNames.name},${formulaText(automaticIndicatorNames.supplierLoyalty)}`,
    `${indicatorNames.year},YEAR(${last})`,
    `${indicatorNames.slice},${slice === 'whole' ? '"="' : isText(label)}`,
  ];
  const target = `AVERAGEIFS(${[indicatorNames.target, ...criteria].join(',')})`;
  return `=IF(${label}="","",IFERROR(IF(${target}>1,${target}/100,${target}),""))`;
}

function toTargetCell(row: number): string {
  const cell = (column: PurchaseColumn): string => `$${cellAddress(row, purchaseColumn(column))}`;
  const missing = `ROUND(${cell('target')}*${cell('addressable')},2)-${cell('contracted')}`;
  return `=IF(${cell('target')}="","",IF(ISNUMBER(${cell('lower')}),ROUND(${missing},2),${nothing}))`;
}

/** The rolling year, then calendar years with purchases: a year with fewer months says how many. */
export function totalLabels(): string[] {
  const { year, first } = at.beside;
  return [
    texts.rolling,
    ...Array.from({ length: at.years }, (_, index) => {
      const [own, months] = [cellAddress(first + index, year), cellAddress(first + index, year + 1)];
      const [before, after] = texts.monthsShort;
      return `=IF(N(${months})=0,"",${own}&IF(${months}<12,${formulaText(before)}&${months}&${formulaText(after)},""))`;
    }),
  ];
}

/** The period of a row of totals, 0 the rolling year. */
export function totalPeriod(index: number): PeriodCells {
  if (index === 0) return rollingPeriod;
  const row = at.beside.first + index - 1;
  const year = absoluteAddress(row, at.beside.year, row, at.beside.year);
  return { first: `DATE(N(${year}),1,1)`, last: `DATE(N(${year}),12,1)` };
}

const months = '{0,1,2,3,4,5,6,7,8,9,10,11}';
const readFrom = (first: string): string =>
  `SUMPRODUCT(--(COUNTIFS(${volume('month')},DATE(YEAR(${first}),MONTH(${first})+${months},1))>0))`;

/** Calendar years, the last with purchases first, each with its months that are read. */
export function yearRows(): PlanCell[][] {
  const { year, first } = at.beside;
  return Array.from({ length: at.years }, (_, index) => {
    const own = cellAddress(first + index, year);
    return [`=IF(${latest}=0,"",YEAR(${latest})-${index})`, `=IF(${own}="",0,${readFrom(`DATE(${own},1,1)`)})`];
  });
}

/**
 * The last months that are read, each with whether it is complete: so many days after its end are after neither the per
 * date nor the day that any file with rows in it was read.
 */
export function monthRows(): PlanCell[][] {
  const { month, first } = at.beside;
  const { invoice, payment } = payablesCellWords.dateKind;
  return Array.from({ length: at.beside.months }, (_, index) => {
    const own = cellAddress(first + index, month);
    const ready = `EOMONTH(${own},0)+${factCell('readyAfter')}`;
    const has = [
      `(COUNTIFS(${volume('importId')},${reading('id')},${volume('month')},${own})>0)`,
      `(${reading('from')}=${own})`,
      `(${reading('to')}=${own})`,
      `(${reading('dateKind')}=${formulaText(invoice)})`,
      `(${reading('dateKind')}=${formulaText(payment)})`,
    ];
    const tooEarly =
      `SUMPRODUCT((${reading('readOn')}<${ready})*(${reading('from')}<=${own})*(${reading('to')}>=${own})*` +
      `((${has.join('+')})>0))`;
    const isComplete = `AND(COUNTIFS(${volume('month')},${own})>0,${ready}<=${factCell('asOf')},${tooEarly}=0)`;
    return [`=IF(${latest}=0,"",EDATE(${latest},-${index}))`, `=IF(${own}="",FALSE,${isComplete})`];
  });
}

/** Words of a list with what is addressable of each in the rolling year, and its place by size. */
export function wordRows(slice: 'category' | 'department'): PlanCell[][] {
  const { first, words, categories, departments } = at.beside;
  const column = slice === 'category' ? categories : departments;
  const { table, heading } = lists[slice];
  const last = first + words - 1;
  return Array.from({ length: words }, (_, index) => {
    const row = first + index;
    const [word, size] = [cellAddress(row, column), cellAddress(row, column + 1)];
    const above = absoluteAddress(first, column, row - 1, column);
    const own = `INDEX(${table}[${heading}],${index})`;
    const sizes = absoluteAddress(first, column + 1, last, column + 1);
    // From the cell above the first: a range of one cell is written otherwise by Excel.
    const upTo = `${absoluteAddress(first - 1, column + 1, first - 1, column + 1)}:${size}`;
    const amount = sum('amount', rollingPeriod, `,${volume(slice)},${isText(word)}`);
    return [
      index === 0
        ? notStated
        : `=IFERROR(IF(OR(${own}="",COUNTIF(${above},${isText(`${own}&""`)})>0),"",${own}&""),"")`,
      `=IF(${word}="","",IF(${amount}=0,"",${amount}))`,
      `=IF(${size}="","",RANK(${size},${sizes},0)+COUNTIF(${upTo},${size})-1)`,
    ];
  });
}

/** The label of a list's row: the word of that place by size. */
export function wordAt(slice: 'category' | 'department', place: number): string {
  const { first, words, categories, departments } = at.beside;
  const column = slice === 'category' ? categories : departments;
  const of = (index: number): string => absoluteAddress(first, column + index, first + words - 1, column + index);
  return `=IFERROR(INDEX(${of(0)},MATCH(${place},${of(2)},0)),"")`;
}

function lastReading(field: 'contractRows' | 'validNumbers'): string {
  return `=N(INDEX(${reading(field)},ROWS(${reading(field)})))`;
}

function completeMonth(): string {
  const { first, month, months: count } = at.beside;
  const of = (column: number): string => absoluteAddress(first, column, first + count - 1, column);
  return `=IFERROR(INDEX(${of(month)},MATCH(TRUE,${of(month + 1)},0)),"")`;
}

/** The single values, in the order of their rows. */
export const factFormulas: Readonly<Record<PurchaseFact, string>> = {
  asOf: `=IF(N(${stampNames.asOf})=0,MAX(${reading('readOn')}),${stampNames.asOf})`,
  readyAfter: `=${usedSetting('ledgerReadyDays')}`,
  neededCoverage: `=${usedSetting('loyaltyCoverage')}`,
  lastComplete: completeMonth(),
  rollingFirst: `=IF(${factCell('lastComplete')}="","",EDATE(${factCell('lastComplete')},-11))`,
  monthsRead: `=IF(${factCell('rollingFirst')}="",0,${readFrom(factCell('rollingFirst'))})`,
  contractRows: lastReading('contractRows'),
  validNumbers: lastReading('validNumbers'),
  isListed: `=AND(${factCell('contractRows')}>0,${factCell('validNumbers')}*100>=${factCell('contractRows')}*80)`,
};

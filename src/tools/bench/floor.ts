import {
  endOfTerm,
  lastElapsedMonth,
  monthOf,
  yearOf,
  type MonthIndex,
  type Serial,
} from '../../domain/basics/calendar';
import type { CellValue, RegisterCells } from '../../domain/register/cells';
import { phasingOf, wholeMonths, type Phasing } from '../../domain/basics/phasing';
import { choices } from '../../locales/workbook';
import { benchDay, benchSettings } from './generate';

/** The figures of a slice, each by class (0 freed, 1 returned, 2 avoided, 3 indirect); öre, hours in hundredths. */
export const floorFigures = [
  'calculated',
  'elapsed',
  'elapsedDirect',
  'followedUp',
  'notFollowedUp',
  'shown',
  'unverified',
  'deviation',
  'shortfall',
  'surplus',
  'validated',
  'centihours',
] as const;
export type FloorFigure = (typeof floorFigures)[number];
export type FloorSlice = Float64Array;

/** Totals by what they are of: the same that summarise and the ledger's months give. */
export interface FloorTotals {
  readonly years: ReadonlyMap<CellValue, FloorSlice>;
  readonly types: ReadonlyMap<CellValue, FloorSlice>;
  readonly departments: ReadonlyMap<CellValue, FloorSlice>;
  readonly categories: ReadonlyMap<CellValue, FloorSlice>;
  readonly reasons: ReadonlyMap<CellValue, FloorSlice>;
  readonly capped: FloorSlice;
  readonly first12Months: FloorSlice;
  readonly runRate: FloorSlice;
  /** Twelve months of the per date's year by class: calculated, and what outcomes show. */
  readonly monthsCalculated: Float64Array;
  readonly monthsShown: Float64Array;
  /** Cells that hold something, so that each is read. */
  readonly filled: number;
}

const classes = 4;
const [freed, returned, avoided, indirect] = [0, 1, 2, 3] as const;
const [
  calculated,
  elapsedAll,
  elapsedDirect,
  followedUp,
  notFollowedUp,
  shownOf,
  unverified,
  deviation,
  shortfall,
  surplus,
  validated,
  centihours,
] = floorFigures.map((_, index) => index * classes) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];
const lastElapsed = lastElapsedMonth(benchDay);
const january = (yearOf(monthOf(benchDay)) * 12) as MonthIndex;
const { oneOff, costAvoidance, other } = choices.effectTypes;
const { previousContract, budget } = choices.baselineSources;

/** Of a slice, one figure of one class. */
export function floorFigure(slice: FloorSlice | undefined, figure: FloorFigure, ofClass: number): number {
  return slice?.[floorFigures.indexOf(figure) * classes + ofClass] ?? 0;
}

/**
 * The least that the domain's work can cost: one plain loop over the cells, each read once, that makes the same totals,
 * phasing included, and checks nothing: every cell is taken to hold what it should.
 */
export function floor({ effects, outcomes }: Pick<RegisterCells, 'effects' | 'outcomes'>): FloorTotals {
  const maps = Array.from({ length: 5 }, () => new Map<CellValue, FloorSlice>());
  const [years, types, departments, categories, reasons] = maps as [
    (typeof maps)[0],
    (typeof maps)[0],
    (typeof maps)[0],
    (typeof maps)[0],
    (typeof maps)[0],
  ];
  const [capped, first12Months, runRate] = [
    new Float64Array(classes),
    new Float64Array(classes),
    new Float64Array(classes),
  ];
  const [monthsCalculated, monthsShown] = [new Float64Array(12 * classes), new Float64Array(12 * classes)];
  const c = effects.columns as Readonly<Record<string, number>>;
  const at = (field: string): number => c[field] as number;
  const [cType, cDepartment, cCategory, cReason, cStart] = [
    at('type'),
    at('department'),
    at('category'),
    at('reason'),
    at('start'),
  ];
  const [cTerm, cBaseline, cNewCost, cAmount, cCeiling] = [
    at('termYears'),
    at('baseline'),
    at('newCost'),
    at('amount'),
    at('ceiling'),
  ];
  const [cCost, cIndirect, cHours, cSource, cBy, cId] = [
    at('implementationCost'),
    at('indirectPerYear'),
    at('hoursPerYear'),
    at('baselineSource'),
    at('validatedBy'),
    at('id'),
  ];
  let filled = 0;
  const known = new Map<CellValue | undefined, readonly CellValue[]>();
  const { effectId = 0, from = 0, to = 0, amount = 0, verified = 0 } = outcomes.columns;
  for (const row of outcomes.rows) {
    for (let index = 0; index < row.length; index += 1) if (row[index] !== '') filled += 1;
    known.set(row[effectId], row);
  }
  // What the row at hand has, for the functions below: made once and not for every row.
  let ofRow: readonly FloorSlice[] = [];
  let isValid = false;
  let [start, end, months, first, last] = [0, 0, 0, 0, -1];
  let outcome: readonly CellValue[] | undefined;

  const add = (year: number, position: number, amount: number): void => {
    if (amount === 0) return;
    const ofYear = sliceOf(years, year);
    ofYear[position] = (ofYear[position] as number) + amount;
    for (const slice of ofRow) slice[position] = (slice[position] as number) + amount;
  };
  const part = (
    ofClass: number,
    total: number,
    phasing: Phasing,
    perYear: number,
    cap: number,
    isDirect: boolean,
  ): void => {
    let before = 0;
    const follows = isDirect && outcome !== undefined;
    const once = isDirect && months === 0;
    for (
      let month = phasing.first as number, next = Math.floor(phasing.first / 12) * 12 + 11;
      month <= phasing.last;
      month = next + 1, next += 12
    ) {
      const year = Math.floor(month / 12);
      const through = until(total, phasing, next);
      const share = through - before;
      const isOver = once ? phasing.last <= lastElapsed : next <= lastElapsed;
      const paid = once && follows ? paidOf(total) : 0;
      const elapsed = isOver
        ? share
        : once
          ? paid
          : month > lastElapsed
            ? 0
            : until(total, phasing, lastElapsed) - before;
      const inFirst = Math.max(month, first);
      const inLast = Math.min(next, last, lastElapsed);
      const covered =
        outcome === undefined
          ? 0
          : once
            ? paid
            : inFirst > inLast
              ? 0
              : until(total, phasing, inLast) - until(total, phasing, inFirst - 1);
      const followed = follows ? covered : 0;
      add(year, calculated + ofClass, share);
      add(year, elapsedAll + ofClass, elapsed);
      if (isDirect) add(year, elapsedDirect + ofClass, elapsed);
      add(year, followedUp + ofClass, followed);
      add(year, deviation + ofClass, -followed);
      if (isDirect) add(year, notFollowedUp + ofClass, share - covered);
      if (isValid) add(year, validated + ofClass, share);
      before = through;
    }
    for (let month = Math.max(january, phasing.first); month <= Math.min(january + 11, phasing.last); month += 1) {
      const position = (month - january) * classes + ofClass;
      monthsCalculated[position] =
        (monthsCalculated[position] as number) + until(total, phasing, month) - until(total, phasing, month - 1);
    }
    const isLong = months > 0 && perYear !== 0;
    capped[ofClass] =
      (capped[ofClass] as number) + (isLong ? Math.round((total * Math.min(months, cap)) / months) : total);
    first12Months[ofClass] =
      (first12Months[ofClass] as number) + (isLong ? Math.round((total * Math.min(months, 12)) / months) : total);
    if (isLong && start <= benchDay && benchDay <= end) runRate[ofClass] = (runRate[ofClass] as number) + perYear;
    if (follows) shown(ofClass, total, phasing, once);
  };
  /** Of a one-off, what is followed up: as far as it is paid, all once that is within a krona of it. */
  const paidOf = (total: number): number => {
    if (outcome === undefined || first > lastElapsed) return 0;
    const paid = until(
      Math.round((outcome[amount] as number) * 100),
      wholeMonths(first as MonthIndex, last as MonthIndex),
      Math.min(last, lastElapsed),
    );
    const side = total < 0 ? -1 : 1;
    return paid * side >= total * side - 100 ? total : paid * side > 0 ? paid : 0;
  };
  const cost = (total: number, month: number): void => {
    if (outcome === undefined || first > lastElapsed || month > lastElapsed) return;
    add(Math.floor(month / 12), shownOf + freed, total);
    if (month >= january && month < january + 12) {
      const position = (month - january) * classes + freed;
      monthsShown[position] = (monthsShown[position] as number) + total;
    }
  };
  const shown = (ofClass: number, total: number, phasing: Phasing, once: boolean): void => {
    const öre = Math.round((outcome?.[amount] as number) * 100);
    const phased = wholeMonths(first as MonthIndex, last as MonthIndex);
    const limit = Math.min(last, lastElapsed);
    for (let month = first; month <= limit; month = Math.floor(month / 12) * 12 + 12) {
      const year = Math.floor(month / 12);
      const share = until(öre, phased, Math.min(year * 12 + 11, limit)) - until(öre, phased, month - 1);
      add(year, shownOf + ofClass, share);
      add(once ? Math.floor(phasing.first / 12) : year, deviation + ofClass, share);
      if (outcome?.[verified] === '') add(year, unverified + ofClass, share);
    }
    for (let month = Math.max(january, first); month <= Math.min(january + 11, limit); month += 1) {
      const position = (month - january) * classes + ofClass;
      monthsShown[position] =
        (monthsShown[position] as number) + until(öre, phased, month) - until(öre, phased, month - 1);
    }
    const expected = once ? paidOf(total) : until(total, phasing, limit) - until(total, phasing, first - 1);
    const missing = expected - until(öre, phased, limit);
    const firstYear = Math.min(Math.floor(phasing.first / 12), limit < first ? Infinity : Math.floor(first / 12));
    if (missing > 0) add(firstYear, shortfall + ofClass, missing);
    else add(firstYear, surplus + ofClass, -missing);
  };

  for (const row of effects.rows) {
    for (let index = 0; index < row.length; index += 1) if (row[index] !== '') filled += 1;
    const type = row[cType];
    ofRow = [
      sliceOf(types, type),
      sliceOf(departments, row[cDepartment]),
      sliceOf(categories, row[cCategory]),
      sliceOf(reasons, row[cReason]),
    ];
    isValid = row[cBy] !== '';
    start = row[cStart] as Serial;
    months = Math.round(Number(row[cTerm]) * 12);
    end = months > 0 ? endOfTerm(start as Serial, months) : start;
    const whole =
      months > 0
        ? phasingOf({ start: start as Serial, end: end as Serial })
        : wholeMonths(monthOf(start as Serial), monthOf(start as Serial));
    const isFreed = type !== costAvoidance && (row[cSource] === previousContract || row[cSource] === budget);
    const direct = type === oneOff ? returned : type === other ? indirect : isFreed ? freed : avoided;
    outcome = known.get(row[cId]);
    first = outcome === undefined ? 0 : monthOf(outcome[from] as Serial);
    last = outcome === undefined ? -1 : monthOf(outcome[to] as Serial);

    const atStart = wholeMonths(whole.first, whole.first);
    if (type === oneOff) part(returned, Math.round((row[cAmount] as number) * 100), atStart, 0, 0, true);
    else if (type !== other) {
      const ceiling = row[cCeiling];
      const before =
        type === costAvoidance && ceiling !== ''
          ? Math.min(row[cBaseline] as number, ceiling as number)
          : (row[cBaseline] as number);
      const perYear = Math.round(before * 100) - Math.round((row[cNewCost] as number) * 100);
      const cap = isFreed ? benchSettings.capMonths : benchSettings.avoidanceCapMonths;
      part(direct, Math.round((perYear * months) / 12), whole, perYear, cap, true);
      if (row[cCost] !== '') {
        const total = -Math.round((row[cCost] as number) * 100);
        part(freed, total, atStart, 0, 0, false);
        cost(total, atStart.first);
      }
    }
    if (row[cIndirect] !== '') {
      const perYear = Math.round((row[cIndirect] as number) * 100);
      part(indirect, Math.round((perYear * months) / 12), whole, perYear, benchSettings.capMonths, false);
    }
    if (row[cHours] !== '') {
      const all = Math.round(((row[cHours] as number) * 100 * months) / 12);
      for (let year = Math.floor(whole.first / 12); year <= Math.floor(whole.last / 12); year += 1) {
        add(year, centihours + indirect, until(all, whole, year * 12 + 11) - until(all, whole, year * 12 - 1));
      }
    }
  }
  return {
    years,
    types,
    departments,
    categories,
    reasons,
    capped,
    first12Months,
    runRate,
    monthsCalculated,
    monthsShown,
    filled,
  };
}

function sliceOf(all: Map<CellValue, FloorSlice>, key: CellValue | undefined): FloorSlice {
  let found = all.get(key ?? '');
  if (found === undefined) all.set(key ?? '', (found = new Float64Array(floorFigures.length * classes)));
  return found;
}

/** What of a total has fallen by the end of a month. */
function until(total: number, phasing: Phasing, month: number): number {
  if (month < phasing.first) return 0;
  if (month >= phasing.last) return total;
  return Math.round(
    (total * (phasing.firstWeight + (month - phasing.first) * phasing.fullWeight)) / phasing.allWeights,
  );
}

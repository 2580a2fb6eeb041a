import { dayOf, daysInMonth, endOfTerm, lastElapsedMonth, monthIndexOf, type MonthIndex, type Serial } from '../../domain/calendar';
import type { CellValue, RegisterCells } from '../../domain/cells';
import { choices } from '../../locales/workbook';
import { benchDay, benchSettings } from './generate';

/** Sums of a slice by class (0 freed, 1 returned, 2 avoided, 3 indirect), öre. */
export interface FloorSums {
  readonly calculated: Float64Array;
  readonly elapsed: Float64Array;
  readonly followedUp: Float64Array;
  readonly realised: Float64Array;
}

export interface FloorTotals {
  readonly years: ReadonlyMap<number, FloorSums>;
  readonly types: ReadonlyMap<CellValue, FloorSums>;
  readonly departments: ReadonlyMap<CellValue, FloorSums>;
  readonly categories: ReadonlyMap<CellValue, FloorSums>;
  readonly reasons: ReadonlyMap<CellValue, FloorSums>;
  readonly capped: Float64Array;
  readonly first12Months: Float64Array;
  readonly runRate: Float64Array;
  readonly hours: number;
  /** Cells that hold something, so that each is read. */
  readonly filled: number;
}

const [freed, returned, avoided, indirect] = [0, 1, 2, 3];
const lastElapsed = lastElapsedMonth(benchDay);
const { oneOff, costAvoidance, other } = choices.effectTypes;
const { previousContract, budget } = choices.baselineSources;

/**
 * The least that the domain's work can cost: one plain loop over the cells, each read once, that makes the same totals, phasing
 * included, and checks nothing: every cell is taken to hold what it should.
 */
export function floor({ effects, outcomes }: Pick<RegisterCells, 'effects' | 'outcomes'>): FloorTotals {
  const [years, types, departments, categories, reasons] = [slices(), slices(), slices(), slices(), slices()];
  const [capped, first12Months, runRate] = [new Float64Array(4), new Float64Array(4), new Float64Array(4)];
  const at = effects.columns as Record<string, number>;
  const column = (field: string): number => at[field] as number;
  const [id, type, department, category, reason] = ['id', 'type', 'department', 'category', 'reason'].map(column) as [number, number, number, number, number];
  const [start, termYears, baseline, newCost, amount] = ['start', 'termYears', 'baseline', 'newCost', 'amount'].map(column) as [number, number, number, number, number];
  const [ceiling, cost, yearly, hoursPerYear, source] = ['ceiling', 'implementationCost', 'indirectPerYear', 'hoursPerYear', 'baselineSource'].map(column) as [number, number, number, number, number];
  const outcomeOf = outcomesById(outcomes);
  let filled = 0;
  let hours = 0;
  for (const row of effects.rows) {
    for (let index = 0; index < row.length; index += 1) if (row[index] !== '') filled += 1;
    const ofType = slice(types, row[type]);
    const ofDepartment = slice(departments, row[department]);
    const ofCategory = slice(categories, row[category]);
    const ofReason = slice(reasons, row[reason]);
    const day = row[start] as Serial;
    const months = Math.round(Number(row[termYears]) * 12);
    const span = months > 0 ? spanOf(day, endOfTerm(day, months)) : null;
    const startMonth = span?.first ?? monthOf(day);
    const known = outcomeOf.get(row[id]);

    const put = (ofClass: number, month: number, öre: number, direct: boolean): void => {
      const year = Math.floor(month / 12);
      const isElapsed = month <= lastElapsed || (direct && span === null && known !== undefined && known.first <= lastElapsed);
      for (const sums of [slice(years, year), ofType, ofDepartment, ofCategory, ofReason]) {
        sums.calculated[ofClass] = (sums.calculated[ofClass] as number) + öre;
        if (isElapsed) sums.elapsed[ofClass] = (sums.elapsed[ofClass] as number) + öre;
        if (direct && isElapsed && known !== undefined) sums.followedUp[ofClass] = (sums.followedUp[ofClass] as number) + öre;
      }
      capped[ofClass] = (capped[ofClass] as number) + öre;
      first12Months[ofClass] = (first12Months[ofClass] as number) + öre;
    };
    const spread = (ofClass: number, total: number, perYear: number, cap: number, direct: boolean): void => {
      if (span === null) return put(ofClass, startMonth, total, direct);
      let before = 0;
      let beforeMonth = span.first - 1;
      for (let december = Math.floor(span.first / 12) * 12 + 11; beforeMonth < span.last; december += 12) {
        const through = cumulative(total, span, december);
        const elapsed = december <= lastElapsed ? through - before : beforeMonth < lastElapsed ? cumulative(total, span, lastElapsed) - before : 0;
        const follows = direct && known !== undefined && known.first <= december && known.last > beforeMonth;
        const from = follows ? Math.max(beforeMonth, known.first - 1) : 0;
        const until = follows ? Math.min(december, known.last, lastElapsed) : 0;
        const followed = until > from ? cumulative(total, span, until) - cumulative(total, span, from) : 0;
        for (const sums of [slice(years, Math.floor(december / 12)), ofType, ofDepartment, ofCategory, ofReason]) {
          sums.calculated[ofClass] = (sums.calculated[ofClass] as number) + through - before;
          sums.elapsed[ofClass] = (sums.elapsed[ofClass] as number) + elapsed;
          sums.followedUp[ofClass] = (sums.followedUp[ofClass] as number) + followed;
        }
        before = through;
        beforeMonth = december;
      }
      capped[ofClass] = (capped[ofClass] as number) + Math.round((total * Math.min(months, cap)) / months);
      first12Months[ofClass] = (first12Months[ofClass] as number) + Math.round((total * Math.min(months, 12)) / months);
      if (day <= benchDay && benchDay <= span.end) runRate[ofClass] = (runRate[ofClass] as number) + perYear;
    };

    if (row[type] === oneOff) {
      put(returned as number, startMonth, Math.round((row[amount] as number) * 100), true);
    } else if (row[type] !== other) {
      const isFreed = row[type] !== costAvoidance && (row[source] === previousContract || row[source] === budget);
      const limit = row[type] === costAvoidance && row[ceiling] !== '' ? Math.min(row[baseline] as number, row[ceiling] as number) : (row[baseline] as number);
      const perYear = Math.round(limit * 100) - Math.round((row[newCost] as number) * 100);
      const cap = isFreed ? benchSettings.capMonths : benchSettings.avoidanceCapMonths;
      spread((isFreed ? freed : avoided) as number, Math.round((perYear * months) / 12), perYear, cap, true);
      if (row[cost] !== '') put(freed as number, startMonth, -Math.round((row[cost] as number) * 100), false);
    }
    if (row[yearly] !== '' && span !== null) {
      const perYear = Math.round((row[yearly] as number) * 100);
      spread(indirect as number, Math.round((perYear * months) / 12), perYear, benchSettings.capMonths, false);
    }
    if (row[hoursPerYear] !== '') hours += ((row[hoursPerYear] as number) * months) / 12;
    if (known !== undefined) {
      const ofClass = (row[type] === oneOff ? returned : row[type] !== costAvoidance && (row[source] === previousContract || row[source] === budget) ? freed : avoided) as number;
      for (let first = known.first; first <= Math.min(known.last, lastElapsed); ) {
        const last = Math.min(Math.floor(first / 12) * 12 + 11, known.last, lastElapsed);
        const width = known.last - known.first + 1;
        const shown = Math.round((known.amount * (last - known.first + 1)) / width) - Math.round((known.amount * (first - known.first)) / width);
        for (const sums of [slice(years, Math.floor(first / 12)), ofType, ofDepartment, ofCategory, ofReason]) {
          sums.realised[ofClass] = (sums.realised[ofClass] as number) + shown;
        }
        first = last + 1;
      }
    }
  }
  for (const row of outcomes.rows) for (let index = 0; index < row.length; index += 1) if (row[index] !== '') filled += 1;
  return { years, types, departments, categories, reasons, capped, first12Months, runRate, hours, filled };
}

interface KnownOutcome {
  readonly first: number;
  readonly last: number;
  readonly amount: number;
}

function outcomesById({ columns, rows }: RegisterCells['outcomes']): Map<CellValue | undefined, KnownOutcome> {
  const { effectId = 0, from = 0, to = 0, amount = 0 } = columns;
  const found = new Map<CellValue | undefined, KnownOutcome>();
  for (const row of rows) {
    found.set(row[effectId], {
      first: monthOf(row[from] as Serial), last: monthOf(row[to] as Serial), amount: Math.round((row[amount] as number) * 100),
    });
  }
  return found;
}

function slices(): Map<CellValue, FloorSums> & Map<number, FloorSums> {
  return new Map() as Map<CellValue, FloorSums> & Map<number, FloorSums>;
}

function slice(all: Map<CellValue, FloorSums>, key: CellValue | undefined): FloorSums {
  let found = all.get(key ?? '');
  if (found === undefined) {
    found = {
      calculated: new Float64Array(4), elapsed: new Float64Array(4), followedUp: new Float64Array(4), realised: new Float64Array(4),
    };
    all.set(key ?? '', found);
  }
  return found;
}

interface FloorSpan {
  readonly first: number;
  readonly last: number;
  readonly end: Serial;
  readonly firstWeight: number;
  readonly lastWeight: number;
  readonly weights: number;
}

function spanOf(start: Serial, end: Serial): FloorSpan {
  const from = dayOf(start);
  const to = dayOf(end);
  const first = monthIndexOf(from.year, from.month);
  const last = monthIndexOf(to.year, to.month);
  const firstWeight = (daysInMonth(first) - from.day + 1) / daysInMonth(first);
  const lastWeight = to.day / daysInMonth(last);
  return { first, last, end, firstWeight, lastWeight, weights: firstWeight + Math.max(0, last - first - 1) + (last > first ? lastWeight : 0) };
}

function cumulative(total: number, span: FloorSpan, month: number): number {
  if (month < span.first) return 0;
  if (month >= span.last) return total;
  return Math.round((total * (span.firstWeight + month - span.first)) / span.weights);
}

function monthOf(day: Serial): MonthIndex {
  const { year, month } = dayOf(day);
  return monthIndexOf(year, month);
}

import { readNumber, toFifteenDigits } from '../basics/number';
import { cellText, fold, isBlank, sameName } from '../basics/text';
import type { Serial } from '../basics/calendar';
import { yearOfSerial } from '../basics/calendar';
import { groupBy } from '../basics/groupBy';
import type { CellValue, TableCells } from '../register/cells';
import { readChoice, type Lookup } from '../register/list';
import { readTableRows } from '../register/tableRows';
import { indicatorsTable } from '../register/tables/indicators';
import { inputFieldsOf, type InputFieldsOf } from '../register/tables/table';
import { cellFix } from '../rules/cellRules';
import { partIssue, type PartIssue } from '../rules/partIssue';
import { readIndicatorValue, type IndicatorUnit } from './indicatorValue';

/** Columns of Indikatorer that people fill in. */
export type IndicatorField = InputFieldsOf<typeof indicatorsTable>;
const indicatorFields = inputFieldsOf(indicatorsTable);

/** Riktning: Minst, Högst, Nollmätning, Följs. Blank is followed: nothing to reach. */
export const directions = ['atLeast', 'atMost', 'firstMeasured', 'followed'] as const;
export type Direction = (typeof directions)[number];

/** Rows of Indikatorer that the register itself fills (Källa `Registret`). */
export const automaticIndicators = [
  'calculated',
  'realised',
  'followUpCoverage',
  'realisationRate',
  'validatedShare',
  'supplierLoyalty',
  'unpaidClaims',
  'withoutOwner',
] as const;
export type AutomaticIndicator = (typeof automaticIndicators)[number];

/** What the register's own figures are: öre, a share, or a number of things. */
export const automaticKinds = {
  calculated: 'money',
  realised: 'money',
  followUpCoverage: 'share',
  realisationRate: 'share',
  validatedShare: 'share',
  supplierLoyalty: 'share',
  unpaidClaims: 'money',
  withoutOwner: 'count',
} as const satisfies Readonly<Record<AutomaticIndicator, 'money' | 'share' | 'count'>>;

/** The units that a figure of the register can be compared in; null is a row without one. */
export const unitsOfKind = {
  money: ['kronor', 'millions'],
  share: ['percent'],
  count: ['count', null],
} as const satisfies Readonly<Record<string, readonly (IndicatorUnit | null)[]>>;

/** Whether a row's unit can hold what fills its outcome: 1 370 000 kronor are no `st`, and no 66 mkr without a unit. */
export function fitsUnit({ automatic, unit }: Pick<Indicator, 'automatic' | 'unit'>): boolean {
  if (automatic === null) return true;
  const units: readonly (IndicatorUnit | null)[] = unitsOfKind[automaticKinds[automatic]];
  return units.includes(unit);
}

/** Whether the register knows it of a category by itself, too, and not only of the whole organisation. */
export const isSliced = (automatic: AutomaticIndicator): boolean => automatic === 'supplierLoyalty';

/** Läge: Nått, Ej nått, or – : nothing to reach, or nothing measured. */
export type IndicatorState = 'reached' | 'missed' | 'none';

/** A row of Indikatorer that counts. Values as the cells hold them: 0,8 or 80 for per cent, kronor, mkr. */
export interface Indicator {
  /** 0-based position in the table. */
  readonly row: number;
  readonly year: number;
  readonly name: string;
  /** Kategori/Förvaltning, '' for the whole. */
  readonly slice: string;
  readonly target: number | null;
  readonly direction: Direction;
  readonly unit: IndicatorUnit | null;
  /** null is not measured. */
  readonly outcome: number | null;
  readonly lastYear: number | null;
  /** As typed, where Enhet is text. */
  readonly targetText: string;
  readonly outcomeText: string;
  /** Whether År, Mål or Utfall is a number as text (W151), which the sheet's own Läge does not compare. */
  readonly asText: boolean;
  /** What of the register fills its outcome; null for a typed row. */
  readonly automatic: AutomaticIndicator | null;
  readonly comment: string;
}

/** The words that rows are read by. */
export interface IndicatorWords {
  readonly directions: Lookup<Direction>;
  readonly units: Lookup<IndicatorUnit>;
  /** The automatic rows by name, and the Källa that says that a row is one. */
  readonly automatic: Lookup<AutomaticIndicator>;
  readonly registerSource: string;
}

export interface IndicatorReading {
  readonly indicators: readonly Indicator[];
  readonly issues: readonly PartIssue[];
}

type Cell = (field: IndicatorField) => CellValue;
/** `after`: what a fix puts in the cell instead of a text. */
type Raise = (
  ruleId: 'E681' | 'E682' | 'W151',
  field: IndicatorField,
  params?: PartIssue['params'],
  after?: number,
) => void;

/**
 * Reads Indikatorer (indicators.md F.1): E681 and E682 leave a row out, but E682 of Förra året, which nothing is
 * compared with; W151 is a number as text. Never throws.
 */
export function readIndicators(table: TableCells<IndicatorField>, words: IndicatorWords): IndicatorReading {
  const indicators: Indicator[] = [];
  const issues: PartIssue[] = [];
  readTableRows(table, indicatorFields, (row, cell) => {
    const own: PartIssue[] = [];
    const raise: Raise = (ruleId, field, params = {}, after) => {
      const issue = partIssue(ruleId, 'indicators', row, field, params);
      const place = { table: 'indicators', row, field, before: cell(field) } as const;
      own.push(after === undefined ? issue : { ...issue, fix: cellFix(place, after) });
    };
    const indicator = readRow(row, cell, words, raise);
    issues.push(...own);
    const ofCompared = own.filter(({ field }) => field !== 'lastYear');
    const isLeftOut = ofCompared.some(({ severity }) => severity === 'error');
    // What does not leave the row out is W151.
    if (!isLeftOut) indicators.push({ ...indicator, asText: ofCompared.length > 0 });
  });
  return { indicators, issues };
}

function readRow(row: number, cell: Cell, words: IndicatorWords, raise: Raise): Omit<Indicator, 'asText'> {
  const name = cellText(cell('indicator'));
  if (name === '') raise('E681', 'indicator');
  const unit = choice(cell, 'unit', words.units, raise);
  const isText = unit === 'text';
  const isOfRegister = sameName(cellText(cell('source')), words.registerSource);
  const automatic = isOfRegister ? (words.automatic.get(fold(name)) ?? null) : null;
  const value = (field: 'target' | 'outcome' | 'lastYear'): number | null =>
    isText ? null : valueIn(cell, field, unit, raise);
  return {
    row,
    year: yearIn(cell, raise),
    name,
    slice: cellText(cell('slice')),
    target: value('target'),
    direction: choice(cell, 'direction', words.directions, raise) ?? 'followed',
    unit,
    // What is typed beside the register's own figure is not used.
    outcome: automatic === null ? value('outcome') : null,
    lastYear: value('lastYear'),
    targetText: isText ? cellText(cell('target')) : '',
    outcomeText: isText ? cellText(cell('outcome')) : '',
    automatic,
    comment: cellText(cell('comment')),
  };
}

function valueIn(
  cell: Cell,
  field: 'target' | 'outcome' | 'lastYear',
  unit: IndicatorUnit | null,
  raise: Raise,
): number | null {
  const value = readIndicatorValue(cell(field), unit);
  const text = cellText(cell(field));
  if (value === 'unreadable') {
    raise('E682', field, { text });
    return null;
  }
  if (value !== null && typeof cell(field) === 'string') raise('W151', field, { text, value }, value);
  return value;
}

function yearIn(cell: Cell, raise: Raise): number {
  const reading = readNumber(cell('year'));
  const year = reading.kind === 'value' ? reading.value : NaN;
  if (Number.isInteger(year) && year >= 2000 && year <= 2099) {
    const kind = 'year';
    if (typeof cell('year') === 'string')
      raise('W151', 'year', { kind, text: cellText(cell('year')), value: year }, year);
    return year;
  }
  const kind = 'year';
  raise('E682', 'year', isBlank(cell('year')) ? { kind, reason: 'missing' } : { kind, text: cellText(cell('year')) });
  return 0;
}

function choice<Value>(cell: Cell, field: 'direction' | 'unit', lookup: Lookup<Value>, raise: Raise): Value | null {
  const reading = readChoice(cell(field), lookup);
  if (reading.kind === 'unknown') raise('E682', field, { kind: 'choice', text: reading.text });
  return reading.kind === 'value' ? reading.value : null;
}

/** Läge of an indicator. Not measured is never Nått. */
export function stateOf(indicator: Pick<Indicator, 'target' | 'outcome' | 'direction' | 'unit'>): IndicatorState {
  const { target, outcome, direction } = indicator;
  if (target === null || outcome === null || mixesPercent(indicator)) return 'none';
  const [measured, wanted] = [toFifteenDigits(outcome), toFifteenDigits(target)];
  if (direction === 'atLeast') return measured >= wanted ? 'reached' : 'missed';
  if (direction === 'atMost') return measured <= wanted ? 'reached' : 'missed';
  return 'none';
}

/** W685: of target and outcome in per cent, one is a share and the other a number above 1. */
function mixesPercent({ target, outcome, unit }: Pick<Indicator, 'target' | 'outcome' | 'unit'>): boolean {
  if (unit !== 'percent') return false;
  const isShare = (value: number): boolean => value > 0 && value <= 1;
  const [wanted, measured] = [target ?? 0, outcome ?? 0];
  return (isShare(wanted) && measured > 1) || (isShare(measured) && wanted > 1);
}

/** W683, W684, W685, and W686 where the row's unit cannot hold the register's figure. */
export function judgeIndicators(indicators: readonly Indicator[], asOf: Serial): PartIssue[] {
  const key = ({ year, name, slice }: Indicator): string => [year, fold(name), fold(slice)].join('|');
  const doubled = [...groupBy(indicators, key).values()]
    .filter(({ length }) => length > 1)
    .flatMap((same) =>
      same.map(({ row }) =>
        partIssue('W683', 'indicators', row, 'indicator', {
          rows: same.map((each) => each.row).filter((each) => each !== row),
        }),
      ),
    );
  const alone = indicators.flatMap((indicator) => {
    const { row, year, outcome, outcomeText } = indicator;
    if (!fitsUnit(indicator) && indicator.automatic !== null)
      return [partIssue('W686', 'indicators', row, 'unit', { kind: automaticKinds[indicator.automatic] })];
    const late =
      year < yearOfSerial(asOf) && outcome === null && outcomeText === ''
        ? [partIssue('W684', 'indicators', row, 'outcome', { year })]
        : [];
    return mixesPercent(indicator) ? [...late, partIssue('W685', 'indicators', row, 'outcome')] : late;
  });
  return [...doubled, ...alone].sort((a, b) => a.row - b.row);
}

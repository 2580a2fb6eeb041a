import type { CellValue } from '../../domain/register/cells';
import type { DisplayUnit } from '../../domain/register/settings';
import type { FieldKind, Freshness } from '../../domain/register/tables/table';
import { effectHeadings } from '../../locales/workbook';
import { freshnessTexts, stampLabels, stampStates } from '../../locales/workbookTexts';
import { formulaText } from '../plan/address';
import type { RegisterBridge } from '../report/bridge';
import { column } from './rowFormulas';
import { inputTablesOf, type RegisterSchema } from '../tables/registerSchema';
import type { StampKey } from '../tables/schema';
import { allSettingsName, stampNames, tables } from '../tables/schema';
import { settingWords } from '../../locales/tables/settings';

/** Numbers of a column, errors and texts passed over. */
const sum = (range: string): string => `SUMIF(${range},"<1E+99")`;
const filled = (range: string): string => `COUNTA(${range})`;

/** A part of a sum, with the weight that tells it from the others. */
interface Term {
  readonly weight: number;
  readonly measure: string;
}

/** Different weights, so that moving a number from one column to another is noticed too. */
function weighted(terms: readonly Term[]): string[] {
  const ordered = [...terms].sort((one, other) => one.weight - other.weight);
  return ordered.map(({ weight, measure }) => (weight === 1 ? measure : `${weight}*${measure}`));
}

/** How rows, and their amounts, divide over the words of a list: notices that a row changed its word. */
function divided(column: string, words: string, by: 'count' | 'amount' | 'both', amount: string): string {
  const count = `COUNTIF(${column},${words})`;
  const sums = `SUMIF(${column},${words},${amount})`;
  return `SUMPRODUCT(ROW(${words})*${by === 'count' ? count : by === 'amount' ? sums : `(${count}+${sums})`})`;
}

/** One column that a sum of the register's state takes in. */
interface WatchedColumn {
  readonly column: string;
  readonly freshness: Freshness;
  readonly words: string;
  readonly amount: string;
}

const summed: ReadonlySet<FieldKind> = new Set<FieldKind>([
  'date',
  'year',
  'amount',
  'price',
  'volume',
  'hours',
  'years',
  'share',
]);

/** The columns of the tables that share a sum; one without weights of its own takes its place's. */
function watched(schema: RegisterSchema, group: string): WatchedColumn[] {
  const tables = inputTablesOf(schema)
    .map(([, table]) => table)
    .filter(({ input: { definition }, part }) => (definition.freshness ?? part) === group);
  const columns = tables.flatMap((table) => {
    const { fields, splitAmount } = table.input.definition;
    const of = (field: string): string => `${table.name}[${table.headings[field] ?? ''}]`;
    return Object.entries(fields).map(([name, field]) => ({
      column: of(name),
      field,
      words: schema.lists[field.list ?? '']?.name ?? '',
      amount: splitAmount === undefined ? '' : of(splitAmount),
    }));
  });
  return columns.flatMap(({ field, ...column }, index) => {
    if (field.formula === true) return [];
    const placed = summed.has(field.kind) ? { sum: index + 1, filled: index + 1 } : { filled: index + 1 };
    return [{ ...column, freshness: field.freshness ?? placed }];
  });
}

function inputTerms(columns: readonly WatchedColumn[]): string[] {
  const terms = (key: 'sum' | 'filled', measure: (range: string) => string): Term[] =>
    columns.flatMap(({ column, freshness }) =>
      freshness[key] === undefined ? [] : [{ weight: freshness[key], measure: measure(column) }],
    );
  return [...weighted(terms('sum', sum)), ...weighted(terms('filled', filled))];
}

function choiceTerms(columns: readonly WatchedColumn[]): string[] {
  return weighted(
    columns.flatMap(({ column, freshness: { split }, words, amount }) =>
      split === undefined ? [] : [{ weight: split.weight, measure: divided(column, words, split.by, amount) }],
    ),
  );
}

/** A cell of Fakta that refresh keeps, and the sum that stands beside it where it is one of the register's state. */
export interface Stamp {
  readonly key: string;
  readonly name: string;
  readonly label: string;
  readonly live: string | null;
}

/**
 * The stamps in the rows' order, those with a live sum last. What the register holds now, as sums: stamped by refresh
 * and compared by formula, right without the add-in. They read input tables only, never Fakta, so they may be read
 * together with the register.
 */
export function stampsOf(schema: RegisterSchema): readonly Stamp[] {
  const effects = watched(schema, 'effects');
  const outcomes = watched(schema, 'outcomes');
  const targets = watched(schema, 'targets');
  const live: Partial<Record<StampKey, readonly string[]>> = {
    rows: [filled(effect('type'))],
    calculated: [sum(effect('calculated'))],
    effectInputs: inputTerms(effects),
    effectChoices: choiceTerms(effects),
    outcomeInputs: [
      ...inputTerms(outcomes),
      ...choiceTerms(outcomes),
      // Who an outcome belongs to: each effect's realised weighed by its calculated, whatever the rows' order.
      `SUMPRODUCT(${effect('realised')},${effect('calculated')})/1000000`,
    ],
    targetInputs: [...inputTerms(targets), ...choiceTerms(targets)],
    settingInputs: [`SUM(${allSettingsName})`, `COUNT(${allSettingsName})`],
  };
  const own = (Object.keys(stampNames) as StampKey[]).map((key) => {
    const terms = live[key];
    return {
      key,
      name: stampNames[key],
      label: stampLabels[key],
      live: terms === undefined ? null : `=${terms.join('+')}`,
    };
  });
  const ofParts = schema.parts.flatMap(({ key, stamp }) => {
    if (stamp === undefined) return [];
    const columns = watched(schema, key);
    const terms = [...inputTerms(columns), ...choiceTerms(columns)];
    return [{ key: partStamp(key), ...stamp, live: `=${terms.length === 0 ? '0' : terms.join('+')}` }];
  });
  return [...own, ...ofParts];
}

const effect = (field: keyof typeof effectHeadings): string => column('effects', effectHeadings[field]);

/** Key of the stamp of a part's tables. */
export const partStamp = (part: string): string => `part:${part}`;

/** Keys of the stamps that have a live sum beside them, in the rows' order. */
export function liveStampsOf(schema: RegisterSchema): readonly string[] {
  return stampsOf(schema)
    .filter(({ live }) => live !== null)
    .map(({ key }) => key);
}

/** Half an öre, as much as a sum of binary fractions can differ when rows are sorted. */
export const sameWithin = '0.004';

const { asOf } = stampNames;
const twoDigits = (part: string): string => `RIGHT("0"&${part}(${asOf}),2)`;
/** The stamped day as ISO text: TEXT's codes would follow the user's language. */
const isoDate = `YEAR(${asOf})&"-"&${twoDigits('MONTH')}&"-"&${twoDigits('DAY')}`;

const reviewColumn = (field: 'rule' | 'message'): string => `${tables.review.name}[${tables.review.headings[field]}]`;

/**
 * "Aktuell per …", "Inaktuell …", never refreshed, or half way, and whether Per datum could be read (W181 in
 * Granskning). `compared` is the range of comparisons.
 */
export function freshnessFormula(compared: string): string {
  const { current, stale, never, incomplete, changed, unreadableAsOf } = freshnessTexts;
  const changes = `COUNTIF(${compared},${formulaText(changed)})`;
  return (
    `=IF(${stampNames.state}=${formulaText(stampStates.complete)},` +
    `IF(${changes}=0,${formulaText(current)},${formulaText(stale)})&" "&${isoDate},` +
    `IF(${stampNames.state}="",${formulaText(never)},${formulaText(incomplete)}))` +
    `&IF(COUNTIFS(${reviewColumn('rule')},"W181",${reviewColumn('message')},${formulaText(`*${settingWords.asOf.label}*`)})>0,${formulaText(` ${unreadableAsOf}`)},"")`
  );
}

/** What refresh keeps about itself. */
export interface RefreshStamp {
  /** Excel serial. */
  readonly asOf: number;
  readonly displayUnit: DisplayUnit;
  readonly counted: number;
  readonly leftOut: number;
  readonly withdrawn: number;
  readonly bridge: RegisterBridge;
  /** Values of the range Stämpel_Nu as they stood when the register was read, in order. */
  readonly live: readonly CellValue[];
}

const running: Partial<Record<string, CellValue>> = { state: stampStates.running };

/** One column for Stämpel_Alla that says "half way": written before anything else of a refresh. */
export function runningStampCells(schema: RegisterSchema): CellValue[][] {
  return stampColumn(schema, (key) => running[key] ?? '');
}

/** One column for Stämpel_Alla of a complete refresh: written last. Amounts in kronor. */
export function stampCells(schema: RegisterSchema, stamp: RefreshStamp): CellValue[][] {
  const own: Partial<Record<string, CellValue>> = {
    state: stampStates.complete,
    asOf: stamp.asOf,
    displayUnit: stamp.displayUnit,
    counted: stamp.counted,
    leftOut: stamp.leftOut,
    withdrawn: stamp.withdrawn,
    unreadableAmount: stamp.bridge.unreadable,
    leftOutAmount: stamp.bridge.leftOut,
    withdrawnAmount: stamp.bridge.withdrawn,
  };
  const live = liveStampsOf(schema);
  return stampColumn(schema, (key) => own[key] ?? stamp.live[live.indexOf(key)] ?? '');
}

function stampColumn(schema: RegisterSchema, cell: (key: string) => CellValue): CellValue[][] {
  return stampsOf(schema).map(({ key }) => [cell(key)]);
}

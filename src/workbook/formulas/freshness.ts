import type { CellValue } from '../../domain/register/cells';
import type { DisplayUnit } from '../../domain/register/settings';
import { effectHeadings } from '../../locales/workbook';
import { freshnessTexts, stampLabels, stampStates } from '../../locales/workbookTexts';
import { formulaText } from '../plan/address';
import type { RegisterBridge } from '../report/bridge';
import { contentSum, type SummedColumn } from './contentSum';
import { column } from './rowFormulas';
import { inputTablesOf, type RegisterSchema } from '../tables/registerSchema';
import type { StampKey } from '../tables/schema';
import { stampNames, tables } from '../tables/schema';
import { settingWords } from '../../locales/tables/settings';

/** The sums over the tables that share one, each by what its rows hold. */
function contentSums(schema: RegisterSchema, group: string): string {
  const sums = inputTablesOf(schema).flatMap(([, { name, headings, input, part }]) => {
    const { definition } = input;
    if ((definition.freshness ?? part) !== group) return [];
    const of = (field: string): string => `${name}[${headings[field] ?? ''}]`;
    const columns = Object.entries(definition.fields).flatMap(
      ([field, { kind, list, formula, freshness }]): SummedColumn[] =>
        formula === true || freshness !== undefined
          ? []
          : [{ reference: of(field), kind, list: schema.lists[list ?? '']?.name }],
    );
    return columns.length === 0 ? [] : [contentSum(columns, definition.id === null ? null : of(definition.id))];
  });
  return sums.length === 0 ? '0' : sums.join('+');
}

const settingKinds = {
  wholeNumber: 'volume',
  amount: 'amount',
  optionalAmount: 'amount',
  share: 'share',
  optionalDay: 'date',
} as const;

/** The settings that figures follow from, of all registers or of a part; the others are texts and the unit. */
function settingsSum({ settings }: RegisterSchema, part?: string): string {
  const own = settings.filter((setting) => setting.part === part && setting.kind in settingKinds);
  return own.length === 0
    ? '0'
    : contentSum(
        own.map(({ name, kind }) => ({ reference: name, kind: settingKinds[kind as keyof typeof settingKinds] })),
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
  const live: Partial<Record<StampKey, string>> = {
    rows: `COUNTA(${effect('type')})`,
    calculated: `SUMIF(${effect('calculated')},"<1E+99")`,
    effectInputs: contentSums(schema, 'effects'),
    outcomeInputs: contentSums(schema, 'outcomes'),
    targetInputs: contentSums(schema, 'targets'),
    settingInputs: settingsSum(schema),
  };
  const own = (Object.keys(stampNames) as StampKey[]).map((key) => {
    const sum = live[key];
    return { key, name: stampNames[key], label: stampLabels[key], live: sum === undefined ? null : `=${sum}` };
  });
  const ofParts = schema.parts.flatMap(({ key, stamp }) => {
    if (stamp === undefined) return [];
    return [{ key: partStamp(key), ...stamp, live: `=${contentSums(schema, key)}+${settingsSum(schema, key)}` }];
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
    realisedLeftOut: stamp.bridge.realised.leftOut,
    realisedAsText: stamp.bridge.realised.asText,
    realisedLater: stamp.bridge.realised.later,
  };
  const live = liveStampsOf(schema);
  return stampColumn(schema, (key) => own[key] ?? stamp.live[live.indexOf(key)] ?? '');
}

function stampColumn(schema: RegisterSchema, cell: (key: string) => CellValue): CellValue[][] {
  return stampsOf(schema).map(({ key }) => [cell(key)]);
}

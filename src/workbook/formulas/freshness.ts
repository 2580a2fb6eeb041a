import type { CellValue } from '../../domain/register/cells';
import type { DisplayUnit } from '../../domain/register/settings';
import { budgetDecisionHeadings, caseHeadings, effectHeadings, outcomeHeadings, targetHeadings, unitDataHeadings } from '../../locales/workbook';
import { freshnessTexts, stampStates } from '../../locales/workbookTexts';
import { formulaText } from '../plan/address';
import type { RegisterBridge } from '../report/bridge';
import { column } from './rowFormulas';
import type { ListKey, StampKey } from '../tables/schema';
import { allSettingsName, lists, stampNames } from '../tables/schema';

/** Numbers of a column, errors and texts passed over. */
const sum = (range: string): string => `SUMIF(${range},"<1E+99")`;
const filled = (range: string): string => `COUNTA(${range})`;

const effect = (field: keyof typeof effectHeadings): string => column('effects', effectHeadings[field]);
const outcome = (field: keyof typeof outcomeHeadings): string => column('outcomes', outcomeHeadings[field]);
const target = (field: keyof typeof targetHeadings): string => column('targets', targetHeadings[field]);
const decision = (field: keyof typeof budgetDecisionHeadings): string => column('budgetDecisions', budgetDecisionHeadings[field]);
const unit = (field: keyof typeof unitDataHeadings): string => column('unitData', unitDataHeadings[field]);

/** Different weights, so that moving a number from one column to another is noticed too. */
function weighted(ranges: readonly string[], measure: (range: string) => string): string {
  return ranges.map((range, index) => (index === 0 ? measure(range) : `${index + 1}*${measure(range)}`)).join('+');
}

/** How an amount divides over the words of a list: notices that a row changed its word. */
function divided(by: string, list: ListKey, amount: string): string {
  const words = lists[list].name;
  return `SUMPRODUCT(ROW(${words})*(COUNTIF(${by},${words})+SUMIF(${by},${words},${amount})))`;
}

const numericEffects = [
  'start', 'termYears', 'baseline', 'newCost', 'amount', 'ceiling', 'implementationCost', 'indirectPerYear', 'hoursPerYear',
  'actualEnd', 'validatedAmount',
] as const;
const writtenEffects = [
  'id', 'title', 'department', 'category', 'reason', 'supplier', 'termYears', 'baseline', 'newCost', 'amount', 'start',
  'implementationCost', 'indirectPerYear', 'hoursPerYear', 'actualEnd', 'comment',
] as const;
const chosenEffects = ['type', 'department', 'category', 'reason', 'baselineSource', 'status'] as const;
const unitFields = Object.keys(unitDataHeadings).filter((field) => field !== 'effectId') as (keyof typeof unitDataHeadings)[];

/**
 * What the register holds now, as sums: stamped by refresh and compared by formula, right without the add-in. They read input
 * tables only, never Fakta, so they may be read together with the register.
 */
export const liveFormulas = {
  rows: `=${filled(effect('type'))}`,
  calculated: `=${sum(effect('calculated'))}`,
  effectInputs:
    `=${weighted(numericEffects.map(effect), sum)}+${weighted(writtenEffects.map(effect), filled)}`,
  effectChoices: `=${chosenEffects.map((field, index) => `${index + 1}*${divided(effect(field), field, effect('calculated'))}`).join('+')}`,
  outcomeInputs:
    `=${weighted([outcome('amount'), outcome('from'), outcome('to'), ...unitFields.map(unit)], sum)}+` +
    `${weighted([outcome('effectId'), outcome('verified'), outcome('cause'), outcome('amount')], filled)}+` +
    `${divided(outcome('source'), 'source', outcome('amount'))}+2*${divided(outcome('cause'), 'cause', outcome('amount'))}+` +
    // Who an outcome belongs to: each effect's realised weighed by its calculated, whatever the rows' order.
    `SUMPRODUCT(${effect('realised')},${effect('calculated')})/1000000`,
  targetInputs:
    `=${weighted([target('year'), target('amount'), target('share'), column('cases', caseHeadings.statedTotal), decision('year'), decision('amount')], sum)}+` +
    `${weighted([target('department'), target('amount'), target('share'), decision('amount')], filled)}+` +
    `SUMPRODUCT(ROW(${lists.scope.name})*COUNTIF(${target('scope')},${lists.scope.name}))+` +
    `2*SUMPRODUCT(ROW(${lists.basis.name})*COUNTIF(${target('basis')},${lists.basis.name}))+` +
    `3*SUMPRODUCT(ROW(${lists.department.name})*SUMIF(${target('department')},${lists.department.name},${target('amount')}))+` +
    `5*SUMPRODUCT(ROW(${lists.department.name})*SUMIF(${decision('department')},${lists.department.name},${decision('amount')}))`,
  settingInputs: `=SUM(${allSettingsName})+COUNT(${allSettingsName})`,
} as const satisfies Partial<Record<StampKey, string>>;
export type LiveStamp = keyof typeof liveFormulas;

/** The stamps that have a live sum beside them, in the rows' order (the last of all stamps). */
export const liveStamps = Object.keys(liveFormulas) as readonly LiveStamp[];

/** Half an öre, as much as a sum of binary fractions can differ when rows are sorted. */
export const sameWithin = '0.004';

const { asOf } = stampNames;
const twoDigits = (part: string): string => `RIGHT("0"&${part}(${asOf}),2)`;
/** The stamped day as ISO text: TEXT's codes would follow the user's language. */
const isoDate = `YEAR(${asOf})&"-"&${twoDigits('MONTH')}&"-"&${twoDigits('DAY')}`;

/** "Aktuell per …", "Inaktuell …", never refreshed, or half way. `compared` is the range of comparisons. */
export function freshnessFormula(compared: string): string {
  const { current, stale, never, incomplete, changed } = freshnessTexts;
  const changes = `COUNTIF(${compared},${formulaText(changed)})`;
  return (
    `=IF(${stampNames.state}=${formulaText(stampStates.complete)},` +
    `IF(${changes}=0,${formulaText(current)},${formulaText(stale)})&" "&${isoDate},` +
    `IF(${stampNames.state}="",${formulaText(never)},${formulaText(incomplete)}))`
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

const running: Partial<Record<StampKey, CellValue>> = { state: stampStates.running };

/** One column for Stämpel_Alla that says "half way": written before anything else of a refresh. */
export function runningStampCells(): CellValue[][] {
  return stampColumn((key) => running[key] ?? '');
}

/** One column for Stämpel_Alla of a complete refresh: written last. Amounts in kronor. */
export function stampCells(stamp: RefreshStamp): CellValue[][] {
  const own: Partial<Record<StampKey, CellValue>> = {
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
  return stampColumn((key) => own[key] ?? stamp.live[liveStamps.indexOf(key as LiveStamp)] ?? '');
}

function stampColumn(cell: (key: StampKey) => CellValue): CellValue[][] {
  return (Object.keys(stampNames) as StampKey[]).map((key) => [cell(key)]);
}

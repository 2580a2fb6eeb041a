import { readAmount } from '../basics/amount';
import type { Serial } from '../basics/calendar';
import { readDate } from '../basics/date';
import { oreToKronor, zeroOre, type Ore, type OreTotal } from '../basics/money';
import { cellText, fold, isBlank } from '../basics/text';
import type { CellValue, TableCells } from '../register/cells';
import { placeLookup, type Lookup } from '../register/list';
import { readTableRows } from '../register/tableRows';
import { inputFieldsOf, type InputFieldsOf } from '../register/tables/table';
import { watchesTable } from '../register/tables/watches';
import { cellFix } from '../rules/cellRules';
import { partIssue, type PartIssue } from '../rules/partIssue';

/** Columns of Bevakning that people fill in. */
export type WatchField = InputFieldsOf<typeof watchesTable>;
const watchFields = inputFieldsOf(watchesTable);

/** A row of Bevakning: a supplier's deviation on the organisation's own ladder. Öre; blank is null. */
export interface Watch {
  /** 0-based position in the table. */
  readonly row: number;
  readonly id: string;
  readonly supplier: string;
  readonly contractNumber: string;
  readonly deviation: string;
  readonly discovered: Serial | null;
  /** 0–4; null when blank. */
  readonly step: number | null;
  readonly stepSince: Serial | null;
  /** Bokfört vite: no effect, in no total. */
  readonly booked: Ore | null;
  /** Debiterat vite: what becomes an effect. */
  readonly charged: Ore | null;
  readonly chargedOn: Serial | null;
  readonly effectId: string;
  readonly owner: string;
  readonly nextAction: string;
  readonly nextBy: Serial | null;
  readonly closedOn: Serial | null;
  /** Whether an amount is a number as text (W151), which the sheet's own sum leaves out. */
  readonly asText: boolean;
}

export interface WatchReading {
  readonly watches: readonly Watch[];
  readonly issues: readonly PartIssue[];
}

type Cell = (field: WatchField) => CellValue;
/** `after`: what a fix puts in the cell instead of a text. */
type Raise = (ruleId: PartIssue['ruleId'], field: WatchField, params?: PartIssue['params'], after?: number) => void;
type DateField = 'discovered' | 'stepSince' | 'chargedOn' | 'nextBy' | 'closedOn';

/**
 * Reads Bevakning (indicators.md F.2). `steps` finds the organisation's own names of steps 0–4. An amount that
 * can't be read leaves the row out; a step that nobody knows (E753) does not: the amounts are what they are. Never
 * throws.
 */
export function readWatches(table: TableCells<WatchField>, steps: Lookup<number>): WatchReading {
  const watches: Watch[] = [];
  const issues: PartIssue[] = [];
  readTableRows(table, watchFields, (row, cell) => {
    const own: PartIssue[] = [];
    const raise: Raise = (ruleId, field, params = {}, after) => {
      const issue = partIssue(ruleId, 'watches', row, field, params);
      const place = { table: 'watches', row, field, before: cell(field) } as const;
      own.push(after === undefined ? issue : { ...issue, fix: cellFix(place, after) });
    };
    const watch = readRow(row, cell, steps, raise);
    issues.push(...own);
    const isLeftOut = own.some(({ severity, field }) => severity === 'error' && field !== 'step');
    if (!isLeftOut) watches.push({ ...watch, asText: own.some(({ ruleId }) => ruleId === 'W151') });
  });
  return { watches, issues };
}

function readRow(row: number, cell: Cell, steps: Lookup<number>, raise: Raise): Omit<Watch, 'asText'> {
  const text = (field: WatchField): string => cellText(cell(field));
  const date = (field: DateField): Serial | null => dateIn(cell, field, raise);
  return {
    row,
    id: text('id'),
    supplier: text('supplier'),
    contractNumber: text('contractNumber'),
    deviation: text('deviation'),
    discovered: date('discovered'),
    step: stepIn(cell, steps, raise),
    stepSince: date('stepSince'),
    booked: amountIn(cell, 'booked', raise),
    charged: amountIn(cell, 'charged', raise),
    chargedOn: date('chargedOn'),
    effectId: text('effectId'),
    owner: text('owner'),
    nextAction: text('nextAction'),
    nextBy: date('nextBy'),
    closedOn: date('closedOn'),
  };
}

function amountIn(cell: Cell, field: 'booked' | 'charged', raise: Raise): Ore | null {
  const reading = readAmount(cell(field));
  if (reading.kind === 'text') {
    const value = oreToKronor(reading.value);
    raise('W151', field, { text: reading.text, value }, value);
  }
  if (reading.kind === 'value' || reading.kind === 'text') return reading.value;
  if (reading.kind === 'ambiguous') raise('E106', field, { text: reading.text, kronor: reading.kronor });
  else if (reading.kind !== 'blank') raise('E105', field, { text: reading.text });
  return null;
}

function dateIn(cell: Cell, field: DateField, raise: Raise): Serial | null {
  const reading = readDate(cell(field));
  if (reading.kind === 'value') return reading.value;
  if (reading.kind !== 'blank') raise('W726', field, { reason: 'unreadable', text: cellText(cell(field)) });
  return null;
}

/** Finds the organisation's own names of steps 0–4 by their place, also without the number that they begin with. */
export function stepLookup(names: readonly string[]): Lookup<number> {
  const bare = placeLookup(names.map((name) => name.replace(/^\d+[\s.:–-]*/, '')));
  return new Map([...bare, ...placeLookup(names)]);
}

/** A number 0–4, alone or first in the text, or the step's name. */
function stepIn(cell: Cell, steps: Lookup<number>, raise: Raise): number | null {
  if (isBlank(cell('step'))) return null;
  const text = cellText(cell('step'));
  const digit = /^([0-4])(?=\D|$)/.exec(text)?.[1];
  const step = steps.get(fold(text)) ?? (digit === undefined ? null : Number(digit));
  if (step === null) raise('E753', 'step', { text });
  return step;
}

/** Sums of the watch list, öre. Booked is no effect: it is one line beside the totals, never in them. */
export interface WatchTotals {
  readonly booked: OreTotal;
  readonly charged: OreTotal;
  /** Bokfört men inte debiterat, watch by watch, those left out whose amounts the sheet cannot reckon with. */
  readonly notCharged: OreTotal;
}

/** What is booked, charged, and booked but not charged. */
export function watchTotals(watches: readonly Watch[]): WatchTotals {
  return watches.reduce<WatchTotals>(
    (sum, { booked, charged, asText }) => {
      const left = asText ? 0n : BigInt(booked ?? 0) - BigInt(charged ?? 0);
      return {
        booked: sum.booked + BigInt(booked ?? 0),
        charged: sum.charged + BigInt(charged ?? 0),
        notCharged: sum.notCharged + (left > 0n ? left : 0n),
      };
    },
    { booked: 0n, charged: 0n, notCharged: 0n },
  );
}

const firstChargedStep = 2;

/** The Engångsbelopp/vite that a charged watch becomes: reason Vite. */
export interface EffectFromWatch {
  readonly title: string;
  readonly supplier: string;
  /** Date charged. */
  readonly start: Serial;
  readonly amount: Ore;
  readonly contractNumber: string;
  /** Ärende: the watch's ID. */
  readonly caseId: string;
}

/** The effect that a press makes; null until it is charged at step 2 or above, and once it has an effect. */
export function effectFromWatch({
  id,
  supplier,
  deviation,
  contractNumber,
  step,
  charged,
  chargedOn,
  effectId,
}: Watch): EffectFromWatch | null {
  const amount = charged ?? zeroOre;
  if ((step ?? 0) < firstChargedStep || amount <= 0 || chargedOn === null || effectId !== '') return null;
  return { title: deviation, supplier, start: chargedOn, amount, contractNumber, caseId: id };
}

/** W721: days that something is booked at step 2 and nothing charged. */
const waitingDays = 90;

/** W721–W726. `amountOf` finds the amount of an effect by its ID, öre; undefined when there is none. */
export function judgeWatches(
  watches: readonly Watch[],
  asOf: Serial,
  amountOf: (effectId: string) => Ore | null | undefined,
): PartIssue[] {
  return watches.flatMap((watch) => {
    const issues: PartIssue[] = [];
    const raise: Raise = (ruleId, field, params = {}) =>
      issues.push(partIssue(ruleId, 'watches', watch.row, field, params, watch.effectId));
    judgeCharge(watch, asOf, raise);
    judgeEffect(watch, amountOf, raise);
    const { nextBy, closedOn } = watch;
    const stepSince = watch.stepSince ?? asOf;
    if (nextBy !== null && nextBy < asOf && closedOn === null) raise('W725', 'nextBy', { bySerial: nextBy });
    if (stepSince > asOf) raise('W726', 'stepSince', { reason: 'future', sinceSerial: stepSince });
    return issues;
  });
}

function judgeCharge(
  { step, stepSince, discovered, booked, charged, closedOn }: Watch,
  asOf: Serial,
  raise: Raise,
): void {
  const since = stepSince ?? discovered;
  const isWaiting = (step ?? 0) >= firstChargedStep && (booked ?? 0) > 0 && (charged ?? 0) === 0 && closedOn === null;
  if (isWaiting && since !== null && asOf - since > waitingDays)
    raise('W721', 'charged', { bookedOre: booked ?? 0, days: asOf - since });
  if (charged !== null && charged > (booked ?? 0))
    raise('W722', 'charged', { chargedOre: charged, bookedOre: booked ?? 0 });
}

function judgeEffect(
  { charged, effectId }: Watch,
  amountOf: (effectId: string) => Ore | null | undefined,
  raise: Raise,
): void {
  if (charged === null || charged === 0) return;
  if (effectId === '') {
    raise('W723', 'effectId', { chargedOre: charged });
    return;
  }
  const amount = amountOf(effectId);
  if (amount === charged) return;
  raise(
    'W724',
    'effectId',
    amount === undefined || amount === null
      ? { reason: 'missing', text: effectId }
      : { amountOre: amount, chargedOre: charged },
  );
}

import type { MonthIndex } from '../basics/calendar';
import { readAmount } from '../basics/amount';
import type { Ore } from '../basics/money';
import { readShare } from '../basics/share';
import { readTerm } from '../basics/readTerm';
import { groupBy } from '../basics/groupBy';
import { cellText, fold, isBlank } from '../basics/text';
import type { EffectClass } from '../effect/effect';
import type { CellValue, TableCells } from '../register/cells';
import { readChoice, type Lookup } from '../register/list';
import { readTableRows } from '../register/tableRows';
import { partIssue, type PartIssue } from '../rules/partIssue';
import type { Grade, Initiative, Stage } from './initiative';
import { readStart } from './quarter';

/** Columns of Initiativ that people fill in. */
export const initiativeFields = [
  'id',
  'title',
  'category',
  'department',
  'feasibility',
  'potential',
  'spend',
  'saving',
  'class',
  'start',
  'effectFrom',
  'termYears',
  'stage',
  'probability',
  'owner',
  'decision',
  'comment',
] as const;
export type InitiativeField = (typeof initiativeFields)[number];

/** The words and settings that rows are read by. */
export interface InitiativeWords {
  readonly stages: Lookup<Stage>;
  readonly classes: Lookup<EffectClass>;
  /** Ledtid kvartal: from Uppstart to the effect, when Effekt från is blank. */
  readonly leadQuarters: number;
  /** Planens avtalstid år, as months. */
  readonly termMonths: number;
}

/** Initiativ as read: an initiative with an error is left out, and its effects are outside the plan. */
export interface InitiativeReading {
  readonly initiatives: readonly Initiative[];
  /** IDs of those that are left out, as written. */
  readonly leftOut: readonly string[];
  readonly issues: readonly PartIssue[];
}

type Cell = (field: InitiativeField) => CellValue;
type Raise = (ruleId: PartIssue['ruleId'], field: InitiativeField, params?: PartIssue['params']) => void;

interface ReadRow {
  readonly initiative: Initiative;
  readonly issues: PartIssue[];
}

/** Reads Initiativ (plan.md C.1): E751, E752, E753, E762, W763, and what of W756 cannot be read. Never throws. */
export function readInitiatives(table: TableCells<InitiativeField>, words: InitiativeWords): InitiativeReading {
  const rows: ReadRow[] = [];
  readTableRows(table, initiativeFields, (row, cell) => {
    const issues: PartIssue[] = [];
    const raise: Raise = (ruleId, field, params = {}) =>
      issues.push(partIssue(ruleId, 'initiatives', row, field, params));
    rows.push({ initiative: readRow(row, cell, words, raise), issues });
  });
  judgeIds(rows);
  const isLeftOut = ({ issues }: ReadRow): boolean => issues.some(({ severity }) => severity === 'error');
  return {
    initiatives: rows.filter((row) => !isLeftOut(row)).map(({ initiative }) => initiative),
    leftOut: rows.filter(isLeftOut).map(({ initiative }) => initiative.id),
    issues: rows.flatMap(({ issues }) => issues),
  };
}

/** E762: which of the rows that share an ID an effect means nobody can know, so none of them counts. */
function judgeIds(rows: readonly ReadRow[]): void {
  const named = rows.filter(({ initiative }) => initiative.id !== '');
  for (const same of groupBy(named, ({ initiative }) => fold(initiative.id)).values()) {
    if (same.length < 2) continue;
    for (const { initiative, issues } of same) {
      const others = same.map((other) => other.initiative.row).filter((row) => row !== initiative.row);
      issues.push(partIssue('E762', 'initiatives', initiative.row, 'id', { text: initiative.id, rows: others }));
    }
  }
}

function readRow(row: number, cell: Cell, words: InitiativeWords, raise: Raise): Initiative {
  const text = (field: InitiativeField): string => cellText(cell(field));
  if (text('title') === '') raise('E751', 'title');
  const start = monthIn(cell, 'start', raise);
  const effectFrom = monthIn(cell, 'effectFrom', raise);
  const isFromStart = isBlank(cell('effectFrom')) && start !== null;
  return {
    row,
    id: text('id'),
    title: text('title'),
    category: text('category'),
    department: text('department'),
    feasibility: gradeIn(cell, 'feasibility', raise),
    potential: gradeIn(cell, 'potential', raise),
    spend: amountIn(cell, 'spend', raise),
    saving: amountIn(cell, 'saving', raise),
    class: choiceIn(cell, 'class', words.classes, 'avoided', raise),
    start,
    effectFrom: isFromStart ? ((start + words.leadQuarters * 3) as MonthIndex) : effectFrom,
    termMonths: termIn(cell, words.termMonths, raise),
    stage: choiceIn(cell, 'stage', words.stages, 'idea', raise),
    probability: probabilityIn(cell, raise),
    owner: text('owner'),
    decision: text('decision'),
    comment: text('comment'),
  };
}

/** A text amount is used; one that reads in two ways or in none leaves the row out (E752). */
function amountIn(cell: Cell, field: 'spend' | 'saving', raise: Raise): Ore | null {
  const reading = readAmount(cell(field), 'perYear');
  if (reading.kind === 'value' || reading.kind === 'text') return reading.value;
  if (reading.kind === 'ambiguous')
    raise('E752', field, { reason: 'ambiguous', text: reading.text, kronor: reading.kronor });
  else if (reading.kind !== 'blank') raise('E752', field, { reason: 'unreadable', text: reading.text });
  return null;
}

function termIn(cell: Cell, otherwise: number, raise: Raise): number {
  const reading = readTerm(cell('termYears'));
  if (reading.kind === 'value') return reading.months;
  if (reading.kind !== 'blank') raise('E752', 'termYears', { reason: 'unreadable', text: reading.text });
  return otherwise;
}

/** 0,3, 30 and 30 % alike. */
function probabilityIn(cell: Cell, raise: Raise): number | null {
  const reading = readShare(cell('probability'));
  if (reading.kind === 'value') return reading.value;
  if (reading.kind !== 'blank')
    raise('E752', 'probability', { reason: 'unreadable', text: cellText(cell('probability')) });
  return null;
}

function choiceIn<Value>(
  cell: Cell,
  field: 'class' | 'stage',
  lookup: Lookup<Value>,
  otherwise: Value,
  raise: Raise,
): Value {
  const reading = readChoice(cell(field), lookup);
  if (reading.kind === 'value') return reading.value;
  if (reading.kind === 'unknown') raise('E753', field, { text: reading.text });
  return otherwise;
}

function monthIn(cell: Cell, field: 'start' | 'effectFrom', raise: Raise): MonthIndex | null {
  const reading = readStart(cell(field));
  if (reading.kind === 'unreadable') raise('W756', field, { reason: 'unreadable', text: reading.text });
  return reading.kind === 'value' ? reading.month : null;
}

const grade = /^([1-5])(?:\s*[-–]\s*([1-5]))?$/;

function gradeIn(cell: Cell, field: 'feasibility' | 'potential', raise: Raise): Grade | null {
  if (isBlank(cell(field))) return null;
  // An apostrophe is what keeps Excel from making a day of it.
  const match = grade.exec(cellText(cell(field)).replaceAll("'", ''));
  const ends = match === null ? [] : [Number(match[1]), Number(match[2] ?? match[1])];
  if (ends.length === 0) raise('W763', field, { text: cellText(cell(field)) });
  return ends.length === 0 ? null : { low: Math.min(...ends), high: Math.max(...ends) };
}

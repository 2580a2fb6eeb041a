import type { EffectDraft } from '../../application/results';
import type { CellValue, EffectInputField, TableCells, EffectField } from '../../domain/register/cells';
import { isoOf } from '../../domain/basics/calendar';
import type { Serial } from '../../domain/basics/calendar';
import type { EffectType } from '../../domain/effect/effect';
import { usesField } from '../../domain/effect/effectTypes';
import { oreToKronor } from '../../domain/basics/money';
import { readAmount } from '../../domain/basics/amount';
import type { UnitSet } from '../../domain/basics/amountUnits';
import { readDate } from '../../domain/basics/date';
import { readTerm } from '../../domain/basics/readTerm';
import { sameName } from '../../domain/basics/text';
import { choices } from '../../locales/workbook';

/** How the effect of a contract is known: cost per year before and after, or one amount. */
export type Way = 'yearly' | 'total';

/** Fields that the form shows. IDs, validation and the day of registration are not people's to write. */
export type FormField = Exclude<
  EffectInputField,
  'id' | 'type' | 'registered' | 'validatedBy' | 'validatedAmount' | 'validationFingerprint' | 'status' | 'actualEnd'
>;

/** What stands in the form: texts, as people write them. */
export interface Form {
  readonly type: EffectType;
  readonly way: Way;
  readonly values: Readonly<Partial<Record<FormField, string>>>;
}

export const emptyForm: Form = { type: 'newContract', way: 'yearly', values: {} };

/** Amount fields and how their units are read. */
export const amountKinds: Readonly<Partial<Record<FormField, UnitSet>>> = {
  amount: 'total',
  implementationCost: 'total',
  baseline: 'perYear',
  newCost: 'perYear',
  ceiling: 'perYear',
  indirectPerYear: 'perYear',
  hoursPerYear: 'hours',
};

const whatAndWhere: readonly FormField[] = ['title', 'department'];
const details: readonly FormField[] = ['caseId', 'evidence', 'owner', 'otherBenefit', 'comment'];

/** The form of a type: what it asks for. */
interface TypeForm {
  /** Everything that the row needs to count and to be counted in its right class and department. */
  readonly main: Readonly<Record<Way, readonly FormField[]>>;
  readonly more: readonly FormField[];
}

const costs = ['baseline', 'newCost'] as const;
const termThen = [...whatAndWhere, 'start', 'termYears'] as const;
const oneWay = (main: readonly FormField[]): TypeForm['main'] => ({ yearly: main, total: main });
const kept = ['department', 'owner'] as const;

const forms: Readonly<Record<EffectType, TypeForm>> = {
  newContract: {
    main: { yearly: [...termThen, ...costs, 'baselineSource'], total: [...termThen, 'amount', 'baselineSource'] },
    more: ['category', 'reason', 'supplier', 'implementationCost', 'indirectPerYear', 'hoursPerYear', ...details],
  },
  oneOff: { main: oneWay([...whatAndWhere, 'reason', 'supplier', 'start', 'amount']), more: ['category', ...details] },
  costAvoidance: {
    main: { yearly: [...termThen, ...costs, 'ceiling'], total: [...termThen, 'amount'] },
    more: [
      'category',
      'reason',
      'supplier',
      'baselineSource',
      'implementationCost',
      'indirectPerYear',
      'hoursPerYear',
      ...details,
    ],
  },
  other: {
    main: oneWay([...termThen, 'hoursPerYear', 'indirectPerYear', 'amount']),
    more: ['comment', 'category', 'reason', 'supplier', ...details.filter((field) => field !== 'comment')],
  },
};

/**
 * The fields of a type, in the order that they are asked for (domain.md §4). What the type does not use is not shown.
 */
export function fieldsOf({ type, way, values }: Pick<Form, 'type' | 'way'> & Partial<Pick<Form, 'values'>>): {
  readonly main: readonly FormField[];
  readonly more: readonly FormField[];
} {
  const { main, more } = forms[type];
  // Only of a form that was begun with an initiative: few registers have any.
  return { main: main[way], more: values?.initiative === undefined ? more : [...more, 'initiative'] };
}

/** Fields that are asked for when one of these has been filled: before that nobody knows whether they matter. */
const askedAfter: Readonly<Partial<Record<FormField, readonly FormField[]>>> = {
  baselineSource: ['baseline', 'amount'],
  ceiling: ['baseline'],
};

/** The fields of `main` that are asked for as the form stands. */
export function askedFields(form: Form): readonly FormField[] {
  const filled = (field: FormField) => (form.values[field] ?? '').trim() !== '';
  return fieldsOf(form).main.filter((field) => filled(field) || (askedAfter[field]?.some(filled) ?? true));
}

/** An empty form with the department that was registered last here, when the list (empty: free text) still has it. */
export function freshForm(lastDepartment: string, departments: readonly string[]): Form {
  const known = departments.length === 0 || departments.includes(lastDepartment);
  const department = known ? lastDepartment : '';
  return department === '' ? emptyForm : { ...emptyForm, values: { department } };
}

/** Types whose direct part can be written in two ways. */
export function hasWays(type: EffectType): boolean {
  return usesField(type, 'baseline');
}

/**
 * The form as a row: amounts, terms and dates that read in one way become numbers, everything else stays as written.
 */
export function draftOf(form: Form): EffectDraft {
  const { main, more } = fieldsOf(form);
  const draft: Partial<Record<EffectInputField, CellValue>> = { type: choices.effectTypes[form.type] };
  for (const field of [...main, ...more]) {
    const text = (form.values[field] ?? '').trim();
    if (text !== '') draft[field] = cellOf(field, text);
  }
  return draft;
}

/**
 * A day as people write it: 2025-09-01, 1/3-25, 1 mars 2025, mars 2025. null when it is no day, or could be several.
 */
export function dayWritten(text: string): Serial | null {
  const reading = readDate(text.trim());
  return reading.kind === 'value' ? reading.value : reading.kind === 'notDate' ? reading.suggested : null;
}

function cellOf(field: FormField, text: string): CellValue {
  const unit = amountKinds[field];
  if (unit !== undefined) {
    const reading = readAmount(text, unit);
    return reading.kind === 'text' || reading.kind === 'value' ? oreToKronor(reading.value) : text;
  }
  if (field === 'start') return dayWritten(text) ?? text;
  if (field === 'termYears') {
    const reading = readTerm(text);
    return reading.kind === 'value' ? reading.years : text;
  }
  return text;
}

/** A row of Effekter as a form, to edit it or begin from it. Numbers get a decimal comma, dates ISO text. */
export function formOfRow(table: TableCells<EffectField>, row: number): Form {
  const cells = table.rows[row] ?? [];
  const at = (field: EffectInputField): CellValue => {
    const column = table.columns[field];
    return column === undefined ? null : (cells[column] ?? null);
  };
  const label = String(at('type') ?? '');
  const types = Object.entries(choices.effectTypes) as [EffectType, string][];
  const type = types.find(([, name]) => sameName(name, label))?.[0] ?? emptyForm.type;
  const filled = (field: EffectInputField) => at(field) !== null && at(field) !== '';
  const way: Way = filled('amount') && !filled('baseline') && !filled('newCost') ? 'total' : 'yearly';
  const { main, more } = fieldsOf({ type, way });
  const values: Partial<Record<FormField, string>> = {};
  for (const field of [...main, ...more, 'initiative'] as const) {
    if (filled(field)) values[field] = textOf(field, at(field));
  }
  return { type, way, values };
}

function textOf(field: FormField, value: CellValue): string {
  if (field === 'start') {
    const reading = readDate(value);
    return reading.kind === 'value' ? isoOf(reading.value) : String(value);
  }
  return typeof value === 'number' ? String(value).replace('.', ',') : String(value);
}

const keptInCase = ['department', 'category', 'reason', 'supplier', 'owner', 'evidence', 'start'] as const;

/** Of a form that was registered, what the next one begins with: type, way, department, owner; with `sameCase` more. */
export function nextForm({ type, way, values }: Form, sameCase: string | null): Form {
  const next: Partial<Record<FormField, string>> = {};
  for (const field of sameCase === null ? kept : keptInCase) {
    const value = values[field];
    if (value !== undefined) next[field] = value;
  }
  return { type, way, values: sameCase === null ? next : { ...next, caseId: sameCase } };
}

import type { RegisterState } from '../../application/results';
import { choices, sharedDepartment } from '../../locales/workbook';
import type { Form, FormField } from './formModel';

/** What the form's fields offer: lists that must be kept to, and suggestions that spare spelling. */
export interface FieldChoices {
  readonly lists: Readonly<Partial<Record<FormField, readonly string[]>>>;
  readonly suggestions: Readonly<Partial<Record<FormField, readonly string[]>>>;
}

/** Of costs that somebody asked for and nobody has paid. */
const requestedSources = [
  choices.baselineSources.indexedPrice,
  choices.baselineSources.averageBid,
  choices.baselineSources.marketAssessment,
];

/**
 * What a field's list offers for an effect of a type, with what already stands there. Undefined where it may be written
 * freely.
 */
export function offeredFor(
  { lists }: FieldChoices,
  field: FormField,
  { type, values }: Pick<Form, 'type' | 'values'>,
): readonly string[] | undefined {
  const all = lists[field];
  const fitting = field === 'baselineSource' && type === 'costAvoidance' ? requestedSources : all;
  const value = values[field] ?? '';
  return fitting === undefined || value === '' || fitting.includes(value) ? fitting : [value, ...fitting];
}

/** Choices from the workbook's own lists and rows. Fields whose list is empty may be written freely. */
export function fieldChoices({ reading, assessment }: RegisterState): FieldChoices {
  const { departments, categories, reasons } = reading.cells.lists;
  const distinct = (values: readonly string[]) =>
    [...new Set(values.filter((value) => value !== ''))].sort((a, b) => a.localeCompare(b, 'sv'));
  return {
    lists: {
      ...(departments.length === 0 ? {} : { department: [...new Set([...departments, sharedDepartment])] }),
      ...(categories.length === 0 ? {} : { category: categories }),
      reason: reasons.length > 0 ? reasons : Object.values(choices.reasons),
      baselineSource: Object.values(choices.baselineSources),
    },
    suggestions: {
      supplier: distinct(assessment.effects.map(({ supplier }) => supplier)),
      caseId: distinct(assessment.effects.map(({ caseId }) => caseId)),
      owner: distinct(assessment.effects.map(({ owner }) => owner)),
    },
  };
}

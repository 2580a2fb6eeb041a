import { Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useId } from 'react';
import { isoOf } from '../../domain/basics/calendar';
import { readAmount } from '../../domain/basics/amount';
import type { Issue } from '../../domain/register/issue';
import { registerWords } from '../../locales/pane/register';
import type { RegisterWords } from '../../locales/pane/register';
import { useFormat, useIssueText, useWords } from '../hooks';
import type { FieldChoices } from './fieldChoices';
import { amountKinds, dayWritten, hasWays } from './formModel';
import type { Form, FormField } from './formModel';

interface Props {
  readonly form: Form;
  readonly field: FormField;
  readonly choices: FieldChoices;
  /** Issues to show; empty while the field has not been left. */
  readonly issues: readonly Issue[];
  /** Said instead of the field's usual hint. */
  readonly note?: string | undefined;
  readonly onChange: (field: FormField, value: string) => void;
  readonly onLeave: (field: FormField) => void;
}

/** The id of a field's control, so that an error summary can lead to it. */
export function fieldId(field: FormField): string {
  return `register-${field}`;
}

/** What a field is called in a form of this type. */
export function labelOf(words: RegisterWords, form: Pick<Form, 'type' | 'way'>, field: FormField): string {
  if (field === 'amount' && form.way === 'total' && hasWays(form.type)) return words.totalLabel;
  return words.labelFor[form.type][field] ?? words.label[field] ?? field;
}

/** Moves to a field, unfolding what hides it. */
export function goToField(field: FormField): void {
  const control = document.getElementById(fieldId(field));
  control?.closest('details')?.setAttribute('open', '');
  control?.focus();
}

/** One field: the control that suits it, its hint, how an amount was read, and what the rules say of it. */
export function FieldInput({ form, field, choices, issues, note, onChange, onLeave }: Props) {
  const words = useWords(registerWords);
  const text = useIssueText();
  const listId = useId();
  const value = form.values[field] ?? '';
  const [worst] = [...issues].sort((a, b) => (a.severity === b.severity ? 0 : a.severity === 'error' ? -1 : 1));
  const reading = useReading(field, value);
  const hint = reading ?? note ?? words.hint[field];
  const label = labelOf(words, form, field);
  const options = choices.lists[field];
  const suggestions = choices.suggestions[field];
  const leave = () => {
    const day = field === 'start' ? dayWritten(value) : null;
    if (day !== null && isoOf(day) !== value) onChange(field, isoOf(day));
    onLeave(field);
  };
  const common = { id: fieldId(field), value, onBlur: leave };
  return (
    <Field
      label={{ children: label, htmlFor: fieldId(field) }}
      {...(hint === undefined ? {} : { hint })}
      {...(worst === undefined ? {} : { validationState: worst.severity, validationMessage: text.message(worst) })}
    >
      {options !== undefined ? (
        <Select {...common} onChange={(_, data) => onChange(field, data.value)}>
          <option value="">{words.choose}</option>
          {options.map((option) => (
            <option key={option} value={option}>
              {option}
            </option>
          ))}
        </Select>
      ) : field === 'comment' || field === 'otherBenefit' ? (
        <Textarea {...common} rows={2} onChange={(_, data) => onChange(field, data.value)} />
      ) : (
        <Input
          {...common}
          autoComplete="off"
          {...(field === 'start' ? { placeholder: words.datePlaceholder } : {})}
          {...(amountKinds[field] !== undefined || field === 'termYears' ? { inputMode: 'text' as const } : {})}
          {...(suggestions === undefined ? {} : { list: listId })}
          onChange={(_, data) => onChange(field, data.value)}
        />
      )}
      {suggestions !== undefined && (
        <datalist id={listId}>
          {suggestions.map((suggestion) => (
            <option key={suggestion} value={suggestion} />
          ))}
        </datalist>
      )}
    </Field>
  );
}

/** How an amount was read, when it was not written as the plain number that it became. */
function useReading(field: FormField, value: string): string | undefined {
  const words = useWords(registerWords);
  const format = useFormat();
  const unit = amountKinds[field];
  if (unit === undefined || unit === 'hours' || value.trim() === '') return undefined;
  const reading = readAmount(value, unit);
  return reading.kind === 'text' || reading.kind === 'value' ? words.amountRead(format.kronor(reading.value)) : undefined;
}

import { Field, Input, Select, Textarea, makeStyles } from '@fluentui/react-components';
import { useId } from 'react';
import type { Issue } from '../../domain/register/issue';
import { registerWords } from '../../locales/pane/register';
import type { RegisterWords } from '../../locales/pane/register';
import { useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { validationOf } from '../severity';
import { echoOf } from './answers';
import type { Question } from './answers';
import { offeredFor } from './fieldChoices';
import type { FieldChoices } from './fieldChoices';
import { FieldQuestion, useEchoText, useQuestionText } from './FieldQuestion';
import { amountKinds, hasWays } from './formModel';
import type { Form, FormField } from './formModel';

const useStyles = makeStyles({
  // A list is as wide as its longest choice unless it is told that it may shrink.
  list: { minWidth: 0, width: '100%', '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  input: { minWidth: 0, width: '100%' },
});

interface Props {
  readonly form: Form;
  readonly field: FormField;
  readonly choices: FieldChoices;
  /** Issues to show; empty while the field has not been left. */
  readonly issues: readonly Issue[];
  /** What the text leaves open; null while the field has not been left. */
  readonly question: Question | null;
  /** Said instead of the field's usual hint. */
  readonly note?: string | undefined;
  /** Offers a name that the list lacks. */
  readonly onNewName?: (() => void) | undefined;
  readonly onChange: (field: FormField, value: string) => void;
  readonly onLeave: (field: FormField) => void;
}

/** Stands in a list for "a new one": no department is called so. */
const NEW_NAME = '\u0000new';

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

/**
 * One field: the control that suits it, its hint, how it was read, what it leaves open, and what the rules say of it.
 */
export function FieldInput({ form, field, choices, issues, question, note, onNewName, onChange, onLeave }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const text = useIssueText();
  const echoText = useEchoText();
  const questionText = useQuestionText();
  const listId = useId();
  const value = form.values[field] ?? '';
  const [worst] =
    question === null ? [...issues].sort((a, b) => validationOf(a.severity).rank - validationOf(b.severity).rank) : [];
  const echo = echoOf(field, value);
  const hint = echo !== null && question === null ? words.read(echoText(echo)) : (note ?? words.hint[field]);
  const label = labelOf(words, form, field);
  const options = offeredFor(choices, field, form);
  const suggestions = choices.suggestions[field];
  const common = { id: fieldId(field), value, onBlur: () => onLeave(field) };
  return (
    <div>
      <Field
        label={{ children: label, htmlFor: fieldId(field) }}
        {...(hint === undefined ? {} : { hint })}
        {...(question !== null
          ? { validationState: 'warning' as const, validationMessage: questionText(question) }
          : worst === undefined
            ? {}
            : { ...validationOf(worst.severity).field, validationMessage: text.message(worst) })}
      >
        {options !== undefined ? (
          <Select
            className={styles.list}
            {...common}
            onChange={(_, data) => (data.value === NEW_NAME ? onNewName?.() : onChange(field, data.value))}
          >
            <option value="">{words.choose}</option>
            {options.map((option) => (
              <option key={option} value={option}>
                {option}
              </option>
            ))}
            {onNewName !== undefined && <option value={NEW_NAME}>{words.newDepartment}</option>}
          </Select>
        ) : field === 'comment' || field === 'otherBenefit' ? (
          <Textarea {...common} rows={2} onChange={(_, data) => onChange(field, data.value)} />
        ) : (
          <Input
            className={styles.input}
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
      {question !== null && <FieldQuestion question={question} onAnswer={(answer) => onChange(field, answer)} />}
    </div>
  );
}

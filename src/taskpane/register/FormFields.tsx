import { useState } from 'react';
import { Radio, RadioGroup, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Issue } from '../../domain/register/issue';
import { registerWords } from '../../locales/pane/register';
import { useWords } from '../hooks';
import { Stack } from '../shell/layout';
import { FieldInput } from './FieldInput';
import type { Question } from './answers';
import type { FieldChoices } from './fieldChoices';
import { askedFields, fieldsOf, hasWays } from './formModel';
import type { Form, FormField, Way } from './formModel';
import { MoreFields } from './MoreFields';
import { NewDepartment } from './NewDepartment';

/** Below this a field needs the whole width of the pane. */
const ROOM_FOR_TWO = '@media (min-width: 400px)';

const useStyles = makeStyles({
  group: { border: 'none', margin: 0, padding: 0, minWidth: 0, '& legend': { padding: 0 } },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    alignItems: 'start',
    gap: '16px 12px',
    [ROOM_FOR_TWO]: { gridTemplateColumns: 'repeat(2, minmax(0, 1fr))' },
  },
  wide: { [ROOM_FOR_TWO]: { gridColumn: '1 / -1' } },
});

/** Short fields that belong together stand beside each other: when, and before and after. */
const pairs: readonly (readonly [FormField, FormField])[] = [
  ['start', 'termYears'],
  ['start', 'amount'],
  ['baseline', 'newCost'],
  ['hoursPerYear', 'indirectPerYear'],
];

interface Props {
  readonly form: Form;
  readonly choices: FieldChoices;
  readonly issuesFor: (field: FormField) => readonly Issue[];
  readonly questionFor: (field: FormField) => Question | null;
  /** The department that was proposed because it was registered last; '' when none was. */
  readonly rememberedDepartment: string;
  readonly moreOpen: boolean;
  readonly onMore: (open: boolean) => void;
  readonly onChange: (field: FormField, value: string) => void;
  readonly onWay: (way: Way) => void;
  readonly onLeave: (field: FormField) => void;
}

/** The fields of the chosen type: those that the row needs to count, the rest folded. */
export function FormFields({
  form,
  choices,
  issuesFor,
  questionFor,
  rememberedDepartment,
  moreOpen,
  onMore,
  onChange,
  onWay,
  onLeave,
}: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const [naming, setNaming] = useState(false);
  const asked = askedFields(form);
  const input = (field: FormField) => (
    <FieldInput
      form={form}
      field={field}
      choices={choices}
      issues={issuesFor(field)}
      question={questionFor(field)}
      {...(field === 'department' ? { onNewName: () => setNaming(true) } : {})}
      note={
        field === 'department' && rememberedDepartment !== '' && form.values.department === rememberedDepartment
          ? words.remembered
          : undefined
      }
      onChange={onChange}
      onLeave={onLeave}
    />
  );
  const paired = (field: FormField, at: number) =>
    pairs.some(
      ([first, second]) =>
        (first === field && second === asked[at + 1]) || (second === field && first === asked[at - 1]),
    );
  const firstAmount = form.way === 'total' ? 'amount' : 'baseline';
  return (
    <Stack>
      <div className={styles.fields}>
        {asked.map((field, at) => [
          field === firstAmount && hasWays(form.type) ? (
            <fieldset key="way" className={mergeClasses(styles.group, styles.wide)}>
              <legend>{words.way}</legend>
              <RadioGroup value={form.way} onChange={(_, { value }) => onWay(value as Way)} aria-label={words.way}>
                <Radio value="yearly" label={words.wayYearly} />
                <Radio value="total" label={words.wayTotal} />
              </RadioGroup>
            </fieldset>
          ) : null,
          <div key={field} {...(paired(field, at) ? {} : { className: styles.wide })}>
            {input(field)}
            {field === 'department' && naming && (
              <NewDepartment
                onDone={(name) => {
                  setNaming(false);
                  if (name !== null) onChange('department', name);
                }}
              />
            )}
          </div>,
        ])}
      </div>
      <MoreFields form={form} fields={fieldsOf(form).more} open={moreOpen} onOpen={onMore} input={input} />
    </Stack>
  );
}

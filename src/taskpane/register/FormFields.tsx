import { Radio, RadioGroup, makeStyles, tokens } from '@fluentui/react-components';
import type { Issue } from '../../domain/issue';
import { registerWords } from '../../locales/pane/register';
import { useWords } from '../hooks';
import { Stack } from '../shell/layout';
import { FieldInput } from './FieldInput';
import type { FieldChoices } from './fieldChoices';
import { fieldsOf, hasWays } from './formModel';
import type { Form, FormField, Way } from './formModel';

const useStyles = makeStyles({
  more: { '& summary': { cursor: 'pointer', padding: '6px 0', color: tokens.colorNeutralForeground1 }, '& > div': { paddingTop: '8px' } },
  group: { '& legend': { padding: 0 } },
});

interface Props {
  readonly form: Form;
  readonly choices: FieldChoices;
  readonly issuesFor: (field: FormField) => readonly Issue[];
  /** The less common fields hold an error: show them. */
  readonly openMore: boolean;
  readonly onChange: (field: FormField, value: string) => void;
  readonly onWay: (way: Way) => void;
  readonly onLeave: (field: FormField) => void;
}

/** The fields of the chosen type; the less common ones folded. */
export function FormFields({ form, choices, issuesFor, openMore, onChange, onWay, onLeave }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const { main, more } = fieldsOf(form);
  const input = (field: FormField) => (
    <FieldInput key={field} form={form} field={field} choices={choices} issues={issuesFor(field)} onChange={onChange} onLeave={onLeave} />
  );
  const firstAmount = form.way === 'total' ? 'amount' : 'baseline';
  return (
    <Stack>
      {main.map((field) =>
        field === firstAmount && hasWays(form.type) ? (
          <Stack key={field}>
            <fieldset style={{ border: 'none', margin: 0, padding: 0, minWidth: 0 }} className={styles.group}>
              <legend>{words.way}</legend>
              <RadioGroup value={form.way} onChange={(_, { value }) => onWay(value as Way)} aria-label={words.way}>
                <Radio value="yearly" label={words.wayYearly} />
                <Radio value="total" label={words.wayTotal} />
              </RadioGroup>
            </fieldset>
            {input(field)}
          </Stack>
        ) : (
          input(field)
        ),
      )}
      <details className={styles.more} {...(openMore ? { open: true } : {})}>
        <summary>{words.more}</summary>
        <div>
          <Stack>{more.map(input)}</Stack>
        </div>
      </details>
    </Stack>
  );
}

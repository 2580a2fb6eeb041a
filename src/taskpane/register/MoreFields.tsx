import { makeStyles, tokens } from '@fluentui/react-components';
import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { registerWords } from '../../locales/pane/register';
import { useWords } from '../hooks';
import { Quiet, Stack } from '../shell/layout';
import { labelOf } from './FieldInput';
import type { Form, FormField } from './formModel';

const useStyles = makeStyles({
  more: {
    '& summary': { cursor: 'pointer', padding: '6px 0', color: tokens.colorNeutralForeground1 },
    '& > div': { paddingTop: '8px' },
  },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Props {
  readonly form: Form;
  readonly fields: readonly FormField[];
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly input: (field: FormField) => ReactNode;
}

/** What a row can do without, folded. What is filled in is told while it is folded: nothing is registered unseen. */
export function MoreFields({ form, fields, open, onOpen, input }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const filled = fields.filter((field) => (form.values[field] ?? '').trim() !== '');
  return (
    <div>
      <details className={styles.more} open={open} onToggle={({ currentTarget }) => onOpen(currentTarget.open)}>
        <summary tabIndex={0}>
          {words.more}
          {filled.length > 0 && <span className={styles.count}>{` (${words.filledIn(filled.length)})`}</span>}
        </summary>
        <div>
          <Stack>
            {fields.map((field) => (
              <Fragment key={field}>{input(field)}</Fragment>
            ))}
          </Stack>
        </div>
      </details>
      {!open && filled.length > 0 && (
        <Quiet>
          {filled.map((field) => `${labelOf(words, form, field)}: ${form.values[field] ?? ''}`).join(' · ')}
        </Quiet>
      )}
    </div>
  );
}

import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { startWords } from '../../locales/pane/start';
import { useController, usePane, useWords } from '../hooks';
import { Quiet, Stack, Title } from '../shell/layout';
import { splitLines } from './splitLines';

const useStyles = makeStyles({
  steps: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    counterReset: 'step',
    display: 'flex',
    flexDirection: 'column',
    gap: '10px',
    '& li': { display: 'flex', gap: '10px', alignItems: 'baseline', counterIncrement: 'step' },
    '& li::before': {
      content: 'counter(step)',
      flexShrink: 0,
      width: '22px',
      height: '22px',
      lineHeight: '22px',
      textAlign: 'center',
      borderRadius: '50%',
      backgroundColor: tokens.colorBrandBackground2,
      color: tokens.colorBrandForeground2,
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
  content: { '& summary': { cursor: 'pointer', padding: '4px 0' }, '& > div': { paddingTop: '8px' } },
});

/** The first meeting: an empty workbook, and one thing to do. */
export function Welcome({ sourceLists }: { readonly sourceLists: boolean }) {
  const styles = useStyles();
  const words = useWords(startWords).welcome;
  const { job } = usePane();
  const { create } = useController();
  const [organisation, setOrganisation] = useState('');
  const [departments, setDepartments] = useState('');
  const register = {
    organisation: organisation.trim(),
    departments: splitLines(departments),
    categories: [],
  };
  const busy = job !== null;
  return (
    <Stack>
      <Title>{words.title}</Title>
      <p>{sourceLists ? words.textLists : words.text}</p>
      <Field label={words.organisation} hint={words.organisationHint}>
        <Input value={organisation} onChange={(_, { value }) => setOrganisation(value)} autoComplete="organization" />
      </Field>
      <details className={styles.content}>
        <summary tabIndex={0}>{words.content}</summary>
        <div>
          <Stack>
            <Field label={words.departments} hint={words.departmentsHint}>
              <Textarea value={departments} rows={4} onChange={(_, { value }) => setDepartments(value)} />
            </Field>
          </Stack>
        </div>
      </details>
      <Button appearance="primary" size="large" disabled={busy} onClick={() => void create(register, false)}>
        {words.create}
      </Button>
      <Stack tight>
        <Button disabled={busy} onClick={() => void create(register, true)}>
          {words.example}
        </Button>
        <Quiet>{words.exampleHint}</Quiet>
      </Stack>
      <ol className={styles.steps} aria-label={words.stepsTitle}>
        {words.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </Stack>
  );
}

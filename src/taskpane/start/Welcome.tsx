import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { startWords } from '../../locales/pane/start';
import { useBusy, useController, useWords } from '../hooks';
import { Quiet, Stack, Title } from '../shell/layout';
import { splitLines } from './splitLines';

const useStyles = makeStyles({
  gives: { display: 'flex', gap: '16px', alignItems: 'center' },
  list: { margin: 0, paddingLeft: '18px', display: 'flex', flexDirection: 'column', gap: '4px' },
  picture: { flexShrink: 0, width: '96px', height: 'auto' },
  calculated: { fill: tokens.colorNeutralBackground4, stroke: tokens.colorNeutralStrokeAccessible },
  realised: { fill: tokens.colorCompoundBrandStroke },
  target: { stroke: tokens.colorPaletteDarkOrangeForeground1, strokeWidth: '2', strokeDasharray: '4 3' },
  content: { '& summary': { cursor: 'pointer', padding: '4px 0' }, '& > div': { paddingTop: '8px' } },
});

/** The first meeting: an empty workbook, and one thing to do. */
export function Welcome({ sourceLists }: { readonly sourceLists: boolean }) {
  const styles = useStyles();
  const words = useWords(startWords).welcome;
  const busy = useBusy();
  const { create } = useController();
  const [organisation, setOrganisation] = useState('');
  const [departments, setDepartments] = useState('');
  const register = {
    organisation: organisation.trim(),
    departments: splitLines(departments),
    categories: [],
  };
  return (
    <Stack>
      <Title>{words.title}</Title>
      <div className={styles.gives}>
        <Picture />
        <ul className={styles.list}>
          {words.gives.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </div>
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
      <Button appearance="primary" size="large" disabled={busy} onClick={() => void create(register, null)}>
        {words.create}
      </Button>
      <Stack tight>
        <Button disabled={busy} onClick={() => void create(register, 'year')}>
          {words.exampleYear}
        </Button>
        <Quiet>{words.exampleYearHint}</Quiet>
      </Stack>
      <Stack tight>
        <Button disabled={busy} onClick={() => void create(register, 'cases')}>
          {words.example}
        </Button>
        <Quiet>{words.exampleHint}</Quiet>
      </Stack>
    </Stack>
  );
}

/**
 * What comes of it, drawn: calculated beside realised, year by year, against a target. The lines beside say the same.
 */
function Picture() {
  const styles = useStyles();
  const years = [
    [26, 20],
    [38, 32],
    [46, 14],
  ] as const;
  return (
    <svg className={styles.picture} viewBox="0 0 96 64" aria-hidden="true">
      {years.map(([calculated, realised], index) => (
        <g key={index}>
          <rect
            className={styles.calculated}
            x={6 + index * 30}
            y={60 - calculated}
            width="11"
            height={calculated}
            rx="1.5"
          />
          <rect
            className={styles.realised}
            x={19 + index * 30}
            y={60 - realised}
            width="11"
            height={realised}
            rx="1.5"
          />
        </g>
      ))}
      <line className={styles.target} x1="0" x2="96" y1="18" y2="18" />
    </svg>
  );
}

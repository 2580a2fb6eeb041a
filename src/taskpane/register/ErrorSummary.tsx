import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Issue } from '../../domain/register/issue';
import { registerWords } from '../../locales/pane/register';
import { useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { goToField } from './FieldInput';
import type { FormField } from './formModel';

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorPaletteRedBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px 12px',
    ':focus': { outlineStyle: 'none' },
  },
  title: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  list: { margin: '4px 0 0', paddingLeft: '18px' },
  link: { minHeight: '24px', textAlign: 'left', verticalAlign: 'top' },
});

interface Props {
  readonly errors: readonly Issue[];
  /** Counts the tries to save: each moves focus here. */
  readonly attempt: number;
}

/** What must be corrected before the row counts; each line leads to its field. */
export function ErrorSummary({ errors, attempt }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const text = useIssueText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [attempt]);
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={words.fixFirst(errors.length)} className={styles.box}>
      <p className={styles.title}>{words.fixFirst(errors.length)}</p>
      <ul className={styles.list}>
        {errors.map((issue) => (
          <li key={`${issue.ruleId}:${issue.field ?? ''}`}>
            <Link as="button" type="button" className={styles.link} onClick={() => goToField(issue.field as FormField)}>
              {text.message(issue)}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

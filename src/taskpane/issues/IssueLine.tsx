import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { fixesOf } from '../../application/applyFixes';
import type { PlacedIssue } from '../../application/results';
import { issuesWords } from '../../locales/pane/issues';
import { useBusy, useController, useRegister, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { Dated, Quiet, Row } from '../shell/layout';
import { FixPreview } from './FixPreview';

const useStyles = makeStyles({
  line: {
    padding: '8px 0',
    borderTop: `1px dotted ${tokens.colorNeutralStroke2}`,
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
  },
  name: { fontWeight: tokens.fontWeightMedium },
  place: {
    minHeight: '24px',
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface Props {
  readonly placed: PlacedIssue;
  /** The row's, '' when it stands above. */
  readonly name: string;
  /** What to do about it, '' when it stands above. */
  readonly action: string;
}

/** One issue: what is wrong, where, and a fix when there is one. The place leads to the cell. */
export function IssueLine({ placed, name, action }: Props) {
  const styles = useStyles();
  const words = useWords(issuesWords);
  const text = useIssueText();
  const busy = useBusy();
  const { goTo } = useController();
  const register = useRegister();
  const [previewed, setPreviewed] = useState(false);
  const { issue } = placed;
  const place = words.place(placed.sheet, placed.sheetRow, placed.column);
  const message = text.message(issue);
  return (
    <li className={styles.line}>
      {name !== '' && <span className={styles.name}>{name}</span>}
      <span>
        <Dated>{message}</Dated>
      </span>
      {action !== '' && <Quiet>{action}</Quiet>}
      <Row>
        <button
          type="button"
          className={styles.place}
          aria-label={words.goToFor([name, message].filter((part) => part !== '').join(': '), place)}
          onClick={() => void goTo([issue.table, issue.row, issue.field])}
        >
          {place}
        </button>
        {issue.fix !== undefined && !previewed && (
          <Button size="small" disabledFocusable={busy} onClick={() => setPreviewed(true)}>
            {words.fix}
          </Button>
        )}
      </Row>
      {register !== null && issue.fix !== undefined && previewed && (
        <FixPreview fixes={fixesOf(register.state.reading, [placed])} onDone={() => setPreviewed(false)} />
      )}
    </li>
  );
}

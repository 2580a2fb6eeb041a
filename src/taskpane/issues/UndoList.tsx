import { Button, makeStyles } from '@fluentui/react-components';
import { issuesWords } from '../../locales/pane/issues';
import { useBusy, useController, useLanguage, usePane, useWords } from '../hooks';
import { Heading, Stack } from '../shell/layout';
import { noticeText } from '../shell/noticeText';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'flex-start', gap: '8px', justifyContent: 'space-between' },
  text: { minWidth: 0, overflowWrap: 'anywhere' },
});

/** What was done in this session and can still be taken back, latest first. */
export function UndoList() {
  const styles = useStyles();
  const words = useWords(issuesWords);
  const language = useLanguage();
  const steps = usePane('undo');
  const busy = useBusy();
  const { undo } = useController();
  if (steps.length === 0) return null;
  return (
    <Stack tight>
      <Heading>{words.undoTitle}</Heading>
      {[...steps].reverse().map((step, index) => (
        <div key={steps.length - index} className={styles.line}>
          <span className={styles.text}>{noticeText(step.what, language)}</span>
          <Button size="small" disabledFocusable={busy} onClick={() => void undo(step)}>
            {words.undo}
          </Button>
        </div>
      ))}
    </Stack>
  );
}

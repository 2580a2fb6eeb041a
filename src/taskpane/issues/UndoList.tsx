import { Button } from '@fluentui/react-components';
import { issuesWords } from '../../locales/pane/issues';
import { useController, usePane, useWords } from '../hooks';
import { Heading, Row, Stack } from '../shell/layout';

/** The session's changes that can still be taken back, latest first. */
export function UndoList() {
  const words = useWords(issuesWords);
  const { undo: steps, job } = usePane();
  const { undo } = useController();
  if (steps.length === 0) return null;
  return (
    <Stack tight>
      <Heading>{words.undoTitle}</Heading>
      {[...steps].reverse().map((step) => (
        <Row key={step.id}>
          <span>{words.undoFixes(step.changes.length)}</span>
          <Button size="small" disabledFocusable={job !== null} onClick={() => void undo(step)}>
            {words.undo}
          </Button>
        </Row>
      ))}
    </Stack>
  );
}

import { Button } from '@fluentui/react-components';
import type { Note } from '../../application/structure';
import { standingWords } from '../../locales/pane/standing';
import { useBusy, useController, usePane, useWords } from '../hooks';
import { Quiet, Row, Stack } from './layout';

/** Rows that are not counted, with what takes them in, and rows that are counted unseen. */
export function StandingNotes() {
  const words = useWords(standingWords);
  const notes = usePane('notes');
  const busy = useBusy();
  const { takeIn } = useController();
  const text = (note: Note) =>
    note.kind === 'secondTable'
      ? words.secondTable(note.name, note.sheet, note.like, note.rows)
      : words.hiddenRows(note.name, note.sheet, note.rows);
  return (
    <Stack>
      {notes.map((note) => (
        <div key={`${note.kind}:${note.name}`}>
          <Quiet>{text(note)}</Quiet>
          {note.kind === 'secondTable' && note.rows !== null && (
            <Row>
              <Button size="small" disabledFocusable={busy} onClick={() => void takeIn(note.name)}>
                {words.takeIn}
              </Button>
            </Row>
          )}
        </div>
      ))}
    </Stack>
  );
}

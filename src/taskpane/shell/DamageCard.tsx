import { Button } from '@fluentui/react-components';
import type { Damage } from '../../application/repair';
import { shellWords } from '../../locales/pane/shell';
import { useController, usePane, useWords } from '../hooks';
import { onlyRows } from '../pane';
import { Card, Heading, Quiet, Row } from './layout';

const SHOWN = 6;

/** What is missing or renamed in the register, and one button that puts it back. Nothing when it is whole. */
export function DamageCard() {
  const words = useWords(shellWords).damaged;
  const { damages: all, job } = usePane();
  const { repair } = useController();
  const damages = all.filter(({ follows }) => follows === undefined);
  if (damages.length === 0) return null;
  const isRows = onlyRows(damages);
  const text = ({ kind, expected, found, place }: Damage) => words.kind[kind](expected, found, place);
  return (
    <Card>
      <Heading>{isRows ? words.rowsTitle : words.title}</Heading>
      <ul>
        {damages.slice(0, SHOWN).map((damage) => (
          <li key={`${damage.kind}:${damage.place}:${damage.expected}`}>{text(damage)}</li>
        ))}
        {damages.length > SHOWN && <li>{words.more(damages.length - SHOWN)}</li>}
      </ul>
      {!isRows && <Quiet>{words.text}</Quiet>}
      <Row>
        <Button appearance="primary" disabledFocusable={job !== null} onClick={() => void repair()}>
          {isRows ? words.takeIn : words.repair}
        </Button>
      </Row>
    </Card>
  );
}

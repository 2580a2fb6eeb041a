import { Button } from '@fluentui/react-components';
import type { Damage } from '../../application/repair';
import { shellWords } from '../../locales/pane/shell';
import { useBusy, useController, usePane, useWords } from '../hooks';
import { onlyRows } from '../pane';
import { Card, Heading, Quiet, Row, Title } from './layout';

const SHOWN = 6;

/**
 * What is missing or renamed in the register, and one button that puts it back. Nothing when it is whole. `alone`: it
 * is all that the pane shows.
 */
export function DamageCard({ alone = false }: { readonly alone?: boolean }) {
  const words = useWords(shellWords).damaged;
  const all = usePane('damages');
  const busy = useBusy();
  const { repair } = useController();
  const damages = all.filter(({ follows }) => follows === undefined);
  if (damages.length === 0) return null;
  const isRows = onlyRows(damages);
  const text = ({ kind, expected, found, place }: Damage) => words.kind[kind](expected, found, place);
  const Head = alone ? Title : Heading;
  return (
    <Card>
      <Head>{isRows ? words.rowsTitle : words.title}</Head>
      <ul>
        {damages.slice(0, SHOWN).map((damage) => (
          <li key={`${damage.kind}:${damage.place}:${damage.expected}`}>{text(damage)}</li>
        ))}
        {damages.length > SHOWN && <li>{words.more(damages.length - SHOWN)}</li>}
      </ul>
      {!isRows && <Quiet>{words.text}</Quiet>}
      <Row>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void repair()}>
          {isRows ? words.takeIn : words.repair}
        </Button>
      </Row>
    </Card>
  );
}

import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { SinceClose as Movement } from '../../../application/close/sinceClose';
import { isoOf } from '../../../domain/basics/calendar';
import { lineComment } from '../../../locales/close';
import { closeWords } from '../../../locales/pane/close';
import { useController, useLanguage, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { BridgeLines } from './BridgeLines';
import { useSinceClose } from './useSinceClose';

/** *Sedan förra bokslutet*: what has moved, movement by movement, without anything being written. */
export function SinceClose({ register }: PartViewProps) {
  const words = useWords(closeWords).since;
  const { showSheet } = useController();
  const since = useSinceClose(register.state);
  return (
    <section aria-labelledby="since-close">
      <Stack tight>
        <Heading id="since-close">{words.title}</Heading>
        {since === undefined && <Quiet>{words.counting}</Quiet>}
        {since === null && <p>{words.none}</p>}
        {since !== undefined && since !== null && <Since since={since} register={register} />}
        <Row>
          <Button size="small" onClick={() => void showSheet('close')}>
            {words.sheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

function Since({ since, register }: { readonly since: Movement; readonly register: RegisterBook }) {
  const words = useWords(closeWords);
  const language = useLanguage();
  const { last, bridge, changes } = since;
  const listed = useMemo(
    () => changes.map(({ reason, ...change }) => ({ ...change, comment: lineComment(reason, language) })),
    [changes, language],
  );
  return (
    <>
      <Quiet>{words.since.last(last.number, isoOf(last.asOf))}</Quiet>
      <BridgeLines register={register} bridge={bridge} changes={listed} closing={words.now} />
    </>
  );
}

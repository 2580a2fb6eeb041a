import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PreparedCollection } from '../../../application/collection/collecting';
import { WorkbookError } from '../../../application/errors';
import { readMemberRows } from '../../../domain/collection';
import { collectionWords } from '../../../locales/pane/collection';
import { useController, useWords } from '../../hooks';
import { FileDrop } from '../../shell/FileDrop';
import { FileProgress } from '../../shell/FileProgress';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { RegisterState } from '../../../application/results';
import type { PartViewProps } from '../panePart';
import { CollectPreview } from './CollectPreview';

type Reading = Parameters<typeof FileProgress>[0]['reading'];

/** *Hämta medlemmar*: many files in, what they come to, and the button that writes it. */
export function CollectMembers({ register }: PartViewProps) {
  const words = useWords(collectionWords);
  const { services, showSheet } = useController();
  const { state } = register;
  const [reading, setReading] = useState<Reading>(null);
  const [shown, setShown] = useState<{ readonly prepared: PreparedCollection; readonly state: RegisterState } | null>(
    null,
  );
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const take = async (files: readonly File[]) => {
    const own = new AbortController();
    stop.current?.abort();
    stop.current = own;
    setShown(null);
    const cancel = () => own.abort();
    const told = (done: number, total: number) =>
      setReading({ name: files[done]?.name ?? '', share: total === 1 ? null : done / total, cancel });
    told(0, files.length);
    try {
      const collection = await services.part('collection');
      const picked = await collection.read(files, { signal: own.signal, onProgress: told });
      if (!own.signal.aborted) setShown({ prepared: collection.prepare(state, picked), state });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    } finally {
      if (stop.current === own) setReading(null);
    }
  };
  const count = readMemberRows(state.reading.cells.members).filter(({ asOf }) => asOf !== null).length;
  const isCollection = state.assessment.settings.registerKind === 'collection';
  return (
    <section aria-labelledby="collect-members">
      <Stack>
        <div>
          <Heading id="collect-members">{words.title}</Heading>
          <Quiet>{isCollection ? words.intro : words.notCollection}</Quiet>
          {isCollection && <Quiet>{count === 0 ? words.none : words.standing(count)}</Quiet>}
        </div>
        {isCollection ? (
          <>
            <FileDrop
              choose={words.choose}
              hint={words.dropHint}
              accept=".xlsx,.xlsm"
              onFile={(file) => void take([file])}
              onFiles={(files) => void take(files)}
            />
            <FileProgress reading={reading} fault={null} words={words} />
            {shown !== null && shown.state === state && (
              <CollectPreview register={register} prepared={shown.prepared} onDone={() => setShown(null)} />
            )}
          </>
        ) : (
          <Row>
            <Button size="small" onClick={() => void showSheet('settings')}>
              {words.showSettings}
            </Button>
          </Row>
        )}
      </Stack>
    </section>
  );
}

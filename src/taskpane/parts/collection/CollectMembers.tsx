import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { WorkbookError } from '../../../application/errors';
import { readMemberRows, type PickedFile } from '../../../domain/collection';
import { freshAgain } from '../../../locales/collection';
import { collectionWords } from '../../../locales/pane/collection';
import { useController, useWords } from '../../hooks';
import { FileDrop } from '../../shell/FileDrop';
import { FileProgress } from '../../shell/FileProgress';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { CollectPreview } from './CollectPreview';
import type { CollectionServices } from './collectionServices';

type Reading = Parameters<typeof FileProgress>[0]['reading'];

/** *Hämta medlemmar*: many files in, what they come to, and the button that writes it. */
export function CollectMembers({ register }: PartViewProps) {
  const words = useWords(collectionWords);
  const { services, showSheet } = useController();
  const { state } = register;
  const [reading, setReading] = useState<Reading>(null);
  const [picked, setPicked] = useState<{
    readonly files: readonly PickedFile[];
    readonly prepare: CollectionServices['prepare'];
  } | null>(null);
  // What files come to follows the register: it may change, by others too, while somebody looks.
  const prepared = useMemo(() => (picked === null ? null : picked.prepare(state, picked.files)), [picked, state]);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const take = async (files: readonly File[]) => {
    const own = new AbortController();
    stop.current?.abort();
    stop.current = own;
    setPicked(null);
    const cancel = () => own.abort();
    const told = (done: number, total: number) =>
      setReading({ name: files[done]?.name ?? '', share: total === 1 ? null : done / total, cancel });
    told(0, files.length);
    try {
      const { read, prepare } = await services.part('collection');
      const found = await read(files, { signal: own.signal, onProgress: told });
      if (!own.signal.aborted) setPicked({ files: found, prepare });
    } catch (error) {
      if (!(error instanceof WorkbookError)) throw error;
    } finally {
      if (stop.current === own) setReading(null);
    }
  };
  const count = readMemberRows(state.reading.cells.members, freshAgain).filter(({ asOf }) => asOf !== null).length;
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
            {prepared !== null && (
              <CollectPreview register={register} prepared={prepared} onDone={() => setPicked(null)} />
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

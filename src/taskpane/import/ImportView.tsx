import { useState } from 'react';
import { importViewWords } from '../../locales/pane/import';
import { useRegister, useWords } from '../hooks';
import { Quiet, Stack, Title } from '../shell/layout';
import { ListImport } from './ListImport';
import { SourceChoice } from './SourceChoice';
import { useLists } from './useLists';

/**
 * Effects from a file or another list of the workbook: columns guessed and corrected, what becomes of them shown,
 * taken in one step.
 */
export function ImportView() {
  const words = useWords(importViewWords);
  const register = useRegister();
  const lists = useLists();
  const [chosen, setChosen] = useState<number | null>(null);
  if (register === null) return null;
  const at = chosen ?? (lists.found === null ? 0 : lists.preferred);
  const list = lists.found?.[at];
  return (
    <Stack>
      <div>
        <Title>{words.title}</Title>
        <Quiet>{words.intro}</Quiet>
      </div>
      <SourceChoice lists={lists} chosen={at} onChoose={setChosen} onFile={() => setChosen(null)} />
      {list !== undefined && <ListImport key={`${at} ${list.file ?? ''}`} list={list} register={register} />}
    </Stack>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { importViewWords } from '../../locales/pane/import';
import { useRegister, useWords } from '../hooks';
import { Quiet, Stack, Title } from '../shell/layout';
import { ListImport } from './ListImport';
import { SourceChoice } from './SourceChoice';
import { useLists } from './useLists';

const useStyles = makeStyles({
  // A field is as wide as its longest word or choice unless it is told not to be, and other people's are long.
  fitting: {
    overflowWrap: 'anywhere',
    '& .fui-Field': { gridTemplateColumns: 'minmax(0, 1fr)' },
    '& .fui-Select, & .fui-Input, & select, & input': {
      minWidth: 0,
      width: '100%',
      boxSizing: 'border-box',
    },
    '& select': { textOverflow: 'ellipsis' },
    '& summary': { paddingBlock: '4px' },
  },
});

/**
 * Effects from a file or another list of the workbook: columns guessed and corrected, what becomes of them shown,
 * taken in one step.
 */
export function ImportView() {
  const styles = useStyles();
  const words = useWords(importViewWords);
  const register = useRegister();
  const lists = useLists();
  const [chosen, setChosen] = useState<number | null>(null);
  if (register === null) return null;
  const at = chosen ?? (lists.found === null ? 0 : lists.preferred);
  const list = lists.found?.[at];
  return (
    <div className={styles.fitting}>
      <Stack>
        <div>
          <Title>{words.title}</Title>
          <Quiet>{words.intro}</Quiet>
        </div>
        <SourceChoice lists={lists} chosen={at} onChoose={setChosen} onFile={() => setChosen(null)} />
        {list !== undefined && <ListImport key={`${at} ${list.file ?? ''}`} list={list} register={register} />}
      </Stack>
    </div>
  );
}

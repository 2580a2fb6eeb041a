import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Select,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { fileFaultText } from '../../locales/files';
import { formatPercent } from '../../locales/format';
import { importViewWords } from '../../locales/pane/import';
import { useLanguage, useWords } from '../hooks';
import { Quiet, Row, Stack } from '../shell/layout';
import { mostRows } from './readLists';
import type { FoundList, Lists } from './useLists';

const useStyles = makeStyles({
  drop: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '12px 16px',
  },
});

/** A name of more characters may be cut off in the list, and stands whole below it. */
const fittingName = 32;

interface Props {
  readonly lists: Lists;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
  readonly onFile: () => void;
}

/** Where the list comes from: a file that is chosen or dropped, or one of the workbook's own. */
export function SourceChoice({ lists, chosen, onChoose, onFile }: Props) {
  const words = useWords(importViewWords);
  const language = useLanguage();
  const { found, reading, fault } = lists;
  const list = found?.[chosen];
  const name = list === undefined ? '' : nameOf(list, words);
  const wholeName = name.length > fittingName ? name : null;
  const open = (file: File) => {
    onFile();
    lists.open(file);
  };
  return (
    <Stack>
      <FileDrop onFile={open} />
      {reading !== null && (
        <div role="status">
          {reading.share === null ? words.opening(reading.name) : words.reading(formatPercent(reading.share, language))}
          <Row>
            <ProgressBar
              aria-label={words.opening(reading.name)}
              {...(reading.share === null ? {} : { value: reading.share })}
            />
            <Button size="small" onClick={reading.cancel}>
              {words.stop}
            </Button>
          </Row>
        </div>
      )}
      {fault !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{fileFaultText(fault, language)}</MessageBarBody>
        </MessageBar>
      )}
      {found === null && <p role="status">{words.looking}</p>}
      {found !== null && found.length === 0 && reading === null && fault === null && <p role="status">{words.none}</p>}
      {found !== null && found.length > 0 && (
        <Field label={words.list} hint={wholeName}>
          <Select value={String(chosen)} onChange={(_, { value }) => onChoose(Number(value))}>
            {found.map((one, index) => (
              <option key={index} value={index}>
                {nameOf(one, words)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {list?.more === true && <Quiet>{words.more(mostRows)}</Quiet>}
    </Stack>
  );
}

function nameOf({ file, sheet, table, rows }: FoundList, words: typeof importViewWords.sv): string {
  return file === undefined
    ? words.listName(sheet, table, rows.length)
    : words.listName(words.fileName(file, sheet, table), '', rows.length);
}

/** A button for those who look for the file, an area for those who have it under the mouse. */
function FileDrop({ onFile }: { readonly onFile: (file: File) => void }) {
  const styles = useStyles();
  const words = useWords(importViewWords);
  const area = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const latest = useRef(onFile);
  useEffect(() => {
    latest.current = onFile;
  });
  useEffect(() => {
    const element = area.current;
    const over = (event: DragEvent) => event.preventDefault();
    const drop = (event: DragEvent) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) latest.current(file);
    };
    element?.addEventListener('dragover', over);
    element?.addEventListener('drop', drop);
    return () => {
      element?.removeEventListener('dragover', over);
      element?.removeEventListener('drop', drop);
    };
  }, []);
  return (
    <div ref={area} className={styles.drop}>
      <Row>
        <Button onClick={() => input.current?.click()}>{words.chooseFile}</Button>
        <Quiet>{words.dropHint}</Quiet>
      </Row>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={words.chooseFile}
        accept=".xlsx,.xlsm,.csv,.txt,.tsv"
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          // The same file can be chosen again after it has been mended.
          currentTarget.value = '';
          if (file !== undefined) onFile(file);
        }}
      />
    </div>
  );
}

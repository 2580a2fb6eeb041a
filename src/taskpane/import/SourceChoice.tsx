import { Button, Field, MessageBar, MessageBarBody, ProgressBar, Select } from '@fluentui/react-components';
import { fileFaultText } from '../../locales/files';
import { formatPercent } from '../../locales/format';
import { importViewWords } from '../../locales/pane/import';
import { useLanguage, useWords } from '../hooks';
import { FileDrop } from '../shell/FileDrop';
import { Quiet, Row, Stack } from '../shell/layout';
import { mostRows } from './readLists';
import type { FoundList, Lists } from './useLists';

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
      <FileDrop choose={words.chooseFile} hint={words.dropHint} onFile={open} />
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

import { Field, Select } from '@fluentui/react-components';
import { importViewWords } from '../../locales/pane/import';
import { useWords } from '../hooks';
import { FileDrop } from '../shell/FileDrop';
import { FileProgress } from '../shell/FileProgress';
import { Quiet, Stack } from '../shell/layout';
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
  const { found, tooLarge, reading, fault } = lists;
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
      <FileProgress reading={reading} fault={fault} words={words} />
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
      {tooLarge.length > 0 && <Quiet>{words.tooLarge(tooLarge)}</Quiet>}
      {list?.more === true && <Quiet>{words.more(mostRows)}</Quiet>}
    </Stack>
  );
}

function nameOf({ file, sheet, table, rows }: FoundList, words: typeof importViewWords.sv): string {
  return file === undefined
    ? words.listName(sheet, table, rows.length)
    : words.listName(words.fileName(file, sheet, table), '', rows.length);
}

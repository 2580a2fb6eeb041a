import { Button, Checkbox, Field, Textarea, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { settingsWords } from '../../locales/pane/settings';
import { fold } from '../../domain/basics/text';
import { categoryTree } from '../../workbook/tables/schema';
import { useBusy, useController, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { Heading, Quiet, Row, Stack } from '../shell/layout';
import { splitLines } from '../start/splitLines';

const useStyles = makeStyles({ leaf: { paddingLeft: '24px' } });

interface Props {
  readonly list: 'department' | 'category';
  readonly register: RegisterBook;
}

/** Adds names to a list. Renaming and removing is done on the sheet, where rows that use the name are seen. */
export function ListSettings({ list, register }: Props) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const controller = useController();
  const busy = useBusy();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { lists } = register.state.reading.cells;
  const names = list === 'department' ? lists.departments : lists.categories;
  const have = new Set(names.map(fold));
  const ready = (list === 'category' ? categoryTree : [])
    .map(({ group, categories }) => ({ group, missing: categories.filter((name) => !have.has(fold(name))) }))
    .filter(({ missing }) => missing.length > 0);
  const choose = (changed: readonly string[], on: boolean) => {
    const next = new Set(chosen);
    for (const name of changed) {
      if (on) next.add(name);
      else next.delete(name);
    }
    setChosen(next);
  };
  const added = [...splitLines(text), ...chosen];
  const add = async () => {
    if (!(await controller.extendList(list, added))) return;
    setText('');
    setChosen(new Set());
  };
  return (
    <Stack tight>
      <Heading>{list === 'department' ? words.departments : words.categories}</Heading>
      <Quiet>{words.departmentsNow(names.length)}</Quiet>
      <details>
        <summary tabIndex={0}>{words.extend}</summary>
        <Stack>
          <Field label={list === 'department' ? words.addDepartments : words.addCategories} hint={words.onePerLine}>
            <Textarea rows={3} value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          {ready.length > 0 && (
            <div role="group" aria-label={words.readyCategories}>
              <Quiet>{words.readyCategories}</Quiet>
              {ready.map(({ group, missing }) => {
                const count = missing.filter((name) => chosen.has(name)).length;
                return (
                  <div key={group} role="group" aria-label={group}>
                    <Checkbox
                      label={group}
                      checked={count === missing.length ? true : count === 0 ? false : 'mixed'}
                      onChange={() => choose(missing, count < missing.length)}
                    />
                    {missing.map((name) => (
                      <div key={name} className={styles.leaf}>
                        <Checkbox
                          label={name}
                          checked={chosen.has(name)}
                          onChange={(_, { checked }) => choose([name], checked === true)}
                        />
                      </div>
                    ))}
                  </div>
                );
              })}
            </div>
          )}
          <Row>
            <Button disabledFocusable={busy || added.length === 0} onClick={() => void add()}>
              {words.add}
            </Button>
            <Button appearance="subtle" onClick={() => void controller.showSheet('lists')}>
              {words.showLists}
            </Button>
          </Row>
          <Quiet>{words.editList}</Quiet>
        </Stack>
      </details>
    </Stack>
  );
}

import { Button, Checkbox, Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { settingsWords } from '../../locales/pane/settings';
import { templateCategories } from '../../workbook/schema';
import { useController, usePane, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { Heading, Quiet, Row, Stack } from '../shell/layout';
import { splitLines } from '../start/splitLines';

interface Props {
  readonly list: 'department' | 'category';
  readonly register: RegisterBook;
}

/** Adds names to a list. Renaming and removing is done on the sheet, where rows that use the name are seen. */
export function ListSettings({ list, register }: Props) {
  const words = useWords(settingsWords);
  const controller = useController();
  const { job } = usePane();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { lists } = register.state.reading.cells;
  const names = list === 'department' ? lists.departments : lists.categories;
  const have = new Set(names.map((name) => name.toLowerCase()));
  const ready = list === 'category' ? templateCategories.filter((name) => !have.has(name.toLowerCase())) : [];
  const added = [...splitLines(text), ...chosen];
  const add = async () => {
    const done = await controller.run('settings', (options) => controller.services.extendList(list, added, options));
    if (done === undefined) return;
    setText('');
    setChosen(new Set());
    await controller.reread();
    controller.notify({ key: 'saved' });
  };
  return (
    <Stack tight>
      <Heading>{list === 'department' ? words.departments : words.categories}</Heading>
      <Quiet>{words.departmentsNow(names.length)}</Quiet>
      <details>
        <summary>{list === 'department' ? words.addDepartments : words.addCategories}</summary>
        <Stack>
          <Field label={list === 'department' ? words.addDepartments : words.addCategories}>
            <Textarea rows={3} value={text} onChange={(_, { value }) => setText(value)} />
          </Field>
          {ready.length > 0 && (
            <div role="group" aria-label={words.readyCategories}>
              <Quiet>{words.readyCategories}</Quiet>
              {ready.map((name) => (
                <div key={name}>
                  <Checkbox
                    label={name}
                    checked={chosen.has(name)}
                    onChange={(_, { checked }) => {
                      const next = new Set(chosen);
                      if (checked === true) next.add(name);
                      else next.delete(name);
                      setChosen(next);
                    }}
                  />
                </div>
              ))}
            </div>
          )}
          <Row>
            <Button disabledFocusable={job !== null || added.length === 0} onClick={() => void add()}>
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

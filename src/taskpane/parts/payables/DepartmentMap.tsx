import { Button, Field, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { payablesWords } from '../../../locales/pane/payables';
import { useBusy, useController, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Quiet, Row, Stack } from '../../shell/layout';

const mostShown = 30;

interface Props {
  readonly register: RegisterBook;
  /** Names of departments in the file that nobody has mapped. */
  readonly texts: readonly string[];
  readonly onSaved: () => void;
}

/** What the file calls each department of the list. */
export function DepartmentMap({ register, texts, onSaved }: Props) {
  const words = useWords(payablesWords);
  const controller = useController();
  const busy = useBusy();
  const [mapped, setMapped] = useState<Readonly<Record<string, string>>>({});
  const rows = Object.entries(mapped).filter(([, department]) => department !== '');
  const save = async () => {
    const undo = await controller.run('settings', async (options) =>
      (await controller.services.part('payables')).mapDepartments(
        rows.map(([text, department]) => ({ text, department })),
        options,
      ),
    );
    if (undo === undefined) return;
    await controller.reread();
    controller.reportWrite({ key: 'told', text: words.departmentsSaved(rows.length) }, undo);
    onSaved();
  };
  return (
    <details>
      <summary tabIndex={0}>{words.departments}</summary>
      <Stack tight>
        <Quiet>{words.departmentsHint}</Quiet>
        {texts.slice(0, mostShown).map((text) => (
          <Field key={text} label={text}>
            <Select value={mapped[text] ?? ''} onChange={(_, { value }) => setMapped({ ...mapped, [text]: value })}>
              <option value="">{words.notMapped}</option>
              {register.state.reading.cells.lists.departments.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </Select>
          </Field>
        ))}
        <Row>
          <Button size="small" disabledFocusable={busy || rows.length === 0} onClick={() => void save()}>
            {words.saveDepartments(rows.length)}
          </Button>
        </Row>
      </Stack>
    </details>
  );
}

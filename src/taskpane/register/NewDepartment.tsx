import { Button, Field, Input } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { registerWords } from '../../locales/pane/register';
import { useBusy, useController, useWords } from '../hooks';
import { Row } from '../shell/layout';

/** Adds a department to the list where one is chosen. `onDone` gets its name, or null when it was not added. */
export function NewDepartment({ onDone }: { readonly onDone: (name: string | null) => void }) {
  const words = useWords(registerWords);
  const controller = useController();
  const busy = useBusy();
  const [name, setName] = useState('');
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.querySelector('input')?.focus(), []);
  const trimmed = name.trim();
  const add = async () => {
    if (await controller.extendList('department', [trimmed])) onDone(trimmed);
  };
  return (
    <div ref={box}>
      <Field label={words.newDepartmentLabel}>
        <Input
          value={name}
          onChange={(_, { value }) => setName(value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            if (trimmed !== '') void add();
          }}
        />
      </Field>
      <Row>
        <Button size="small" disabledFocusable={busy || trimmed === ''} onClick={() => void add()}>
          {words.addDepartment}
        </Button>
        <Button size="small" appearance="subtle" onClick={() => onDone(null)}>
          {words.cancelDepartment}
        </Button>
      </Row>
    </div>
  );
}

import { Button, Field, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { guessMapping, previewImport } from '../../application/importRows';
import type { ForeignList, ImportMapping } from '../../application/importRows';
import type { RegisterState } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import type { EffectInputField } from '../../domain/register/cells';
import { importViewWords } from '../../locales/pane/import';
import { effectHeadings } from '../../locales/workbook';
import { useController, useIssueText, usePane, useRegister, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { Card, Heading, Quiet, Stack, Title } from '../shell/layout';
import { importOutlook } from './importOutlook';
import type { ImportOutlook } from './importOutlook';

/** Fields that a list may fill; validation is never taken over. */
const fields = (Object.keys(effectHeadings) as (keyof typeof effectHeadings)[]).filter(
  (field): field is EffectInputField =>
    !['check', 'annualEffect', 'calculated', 'realised', 'validatedBy', 'validatedAmount', 'validationFingerprint'].includes(field),
);

/** Rows from another list of the workbook: columns guessed and corrected, what becomes of them shown, taken in one step. */
export function ImportView() {
  const words = useWords(importViewWords);
  const register = useRegister();
  const { services } = useController();
  const [lists, setLists] = useState<readonly ForeignList[] | null>(null);
  const [chosen, setChosen] = useState(0);
  useEffect(() => {
    let wanted = true;
    const show = (found: readonly ForeignList[]) => {
      if (wanted) setLists(found);
    };
    services.foreignLists().then(show, () => show([]));
    return () => {
      wanted = false;
    };
  }, [services]);
  if (register === null) return null;
  const list = lists?.[chosen];
  return (
    <Stack>
      <div>
        <Title>{words.title}</Title>
        <Quiet>{words.intro}</Quiet>
      </div>
      {lists === null && <p role="status">{words.looking}</p>}
      {lists !== null && lists.length === 0 && <p role="status">{words.none}</p>}
      {lists !== null && lists.length > 0 && (
        <Field label={words.list}>
          <Select value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
            {lists.map(({ sheet, table, rows }, index) => (
              <option key={index} value={index}>
                {words.listName(sheet, table, rows.length)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {list !== undefined && <Mapping key={chosen} list={list} register={register} />}
    </Stack>
  );
}

function outlookOf(state: RegisterState, list: ForeignList, mapping: ImportMapping, today: Serial): ImportOutlook {
  return importOutlook(state, previewImport(state.reading, list, mapping, { today }), list, mapping);
}

function Mapping({ list, register }: { readonly list: ForeignList; readonly register: RegisterBook }) {
  const words = useWords(importViewWords);
  const text = useIssueText();
  const controller = useController();
  const { job } = usePane();
  const [mapping, setMapping] = useState<ImportMapping>(() => guessMapping(list));
  const { services } = controller;
  const outlook = useMemo(
    () => outlookOf(register.state, list, mapping, services.environment.today()),
    [register, services, list, mapping],
  );
  const assign = (column: number, field: string) => {
    const kept = Object.entries(mapping).filter(([name, at]) => at !== column && name !== field);
    setMapping(Object.fromEntries(field === '' ? kept : [...kept, [field, column]]));
  };
  const fieldOf = (column: number) => Object.entries(mapping).find(([, at]) => at === column)?.[0] ?? '';
  const take = async () => {
    const taken = await controller.run('register', (options) => services.importRows(list, mapping, options));
    if (taken === undefined) return;
    await controller.reread();
    controller.show('issues');
    controller.reportWrite({ key: 'registered', ids: taken.ids, title: '', worth: null }, taken.undo);
  };
  return (
    <Stack>
      <Stack tight>
        <Heading>{words.columns}</Heading>
        <Quiet>{words.columnsHint}</Quiet>
        {list.headings.map((heading, column) => (
          <Field key={column} label={heading === '' ? `#${column + 1}` : heading}>
            <Select value={fieldOf(column)} onChange={(_, { value }) => assign(column, value)}>
              <option value="">{words.notTaken}</option>
              {fields.map((field) => (
                <option key={field} value={field}>
                  {effectHeadings[field]}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </Stack>
      <Card>
        <Heading>{words.preview}</Heading>
        <div role="status">
          {outlook.rows === 0 ? words.nothing : words.counts(outlook.counted)}
          {outlook.leftOut > 0 && <div>{words.leftOut(outlook.leftOut)}</div>}
        </div>
        {outlook.issues.length > 0 && (
          <details>
            <summary tabIndex={0}>{words.issues}</summary>
            <ul>
              {outlook.issues.map(({ ruleId, count }) => (
                <li key={ruleId}>{words.issue(text.title(ruleId), count)}</li>
              ))}
            </ul>
          </details>
        )}
        <Button appearance="primary" disabled={outlook.rows === 0} disabledFocusable={job !== null} onClick={() => void take()}>
          {words.take(outlook.rows)}
        </Button>
      </Card>
    </Stack>
  );
}

import { Button, Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { contractList } from '../../../application/payables/contractList';
import { contractListWords } from '../../../locales/pane/contractList';
import { useBusy, useController, useFormat, useWords } from '../../hooks';
import { FileDrop } from '../../shell/FileDrop';
import { FileProgress } from '../../shell/FileProgress';
import { Card, Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { useContractFile, type ContractFile } from './useContractFile';

/** *Läs in en avtalslista*: a file of contracts, its columns, and the rows that Avtal lacks. */
export function ContractList({ register }: PartViewProps) {
  const words = useWords(contractListWords);
  const { file, reading, fault, take, map, close } = useContractFile();
  return (
    <details>
      <summary tabIndex={0}>{words.title}</summary>
      <Stack tight>
        <Quiet>{words.hint}</Quiet>
        <FileDrop choose={words.choose} hint={words.dropHint} onFile={take} />
        <FileProgress reading={reading} fault={fault} words={words} />
        {file !== null && <Found key={file.name} register={register} file={file} onMap={map} onClose={close} />}
      </Stack>
    </details>
  );
}

interface FoundProps extends PartViewProps {
  readonly file: ContractFile;
  readonly onMap: (mapping: ContractFile['mapping']) => void;
  readonly onClose: () => void;
}

function Found({ register, file, onMap, onClose }: FoundProps) {
  const words = useWords(contractListWords);
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const { cells } = register.state.reading;
  const { headings, rows, mapping, more } = file;
  const list = useMemo(() => contractList(rows, mapping, cells), [rows, mapping, cells]);
  const count = format.number(list.drafts.length);
  const add = async () => {
    const undo = await controller.run('settings', async (options) =>
      (await controller.services.part('payables')).addContracts(list.drafts, options),
    );
    await controller.reread();
    if (undo === undefined) return;
    onClose();
    controller.reportWrite({ key: 'told', text: words.added(count) }, undo);
  };
  const lines = [
    words.found(count),
    ...(list.standing > 0 ? [words.standing(format.number(list.standing))] : []),
    ...(list.persons > 0 ? [words.persons(format.number(list.persons))] : []),
    ...(list.unusable > 0 ? [words.unusable(format.number(list.unusable))] : []),
  ];
  return (
    <Card>
      <Heading>{file.name}</Heading>
      {lines.map((line) => (
        <Quiet key={line}>{line}</Quiet>
      ))}
      {more && <p role="alert">{words.more}</p>}
      <details {...(mapping.number === undefined ? { open: true } : {})}>
        <summary tabIndex={0}>{words.columns}</summary>
        <Stack tight>
          {(Object.keys(words.field) as (keyof typeof words.field)[]).map((field) => (
            <Field key={field} label={words.field[field]}>
              <Select
                value={String(mapping[field] ?? '')}
                onChange={(_, { value }) => {
                  const others = Object.entries(mapping).filter(([name]) => name !== field);
                  onMap(Object.fromEntries(value === '' ? others : [...others, [field, Number(value)]]));
                }}
              >
                <option value="">{words.missing}</option>
                {headings.map((heading, column) => (
                  <option key={column} value={column}>
                    {heading}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
        </Stack>
      </details>
      <Row>
        <Button
          appearance="primary"
          disabledFocusable={busy || more || list.drafts.length === 0}
          onClick={() => void add()}
        >
          {words.add(count)}
        </Button>
        <Button appearance="subtle" onClick={onClose}>
          {words.cancel}
        </Button>
      </Row>
    </Card>
  );
}

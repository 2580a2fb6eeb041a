import { Field, Input, Select } from '@fluentui/react-components';
import type { CommonField, ListChoices } from '../../application/importRows';
import type { RegisterState } from '../../application/results';
import { readDate } from '../../domain/basics/date';
import { importViewWords } from '../../locales/pane/import';
import { choices as listWords, sharedDepartment } from '../../locales/workbook';
import { useWords } from '../hooks';
import { Heading, Quiet, Stack } from '../shell/layout';

interface Props {
  readonly choices: ListChoices;
  readonly state: RegisterState;
  readonly onChange: (choices: ListChoices) => void;
}

/** A type, department or date for every row that has none of its own. */
export function CommonFields({ choices, state, onChange }: Props) {
  const words = useWords(importViewWords);
  const { departments } = state.reading.cells.lists;
  const give = (field: CommonField, value: string) => {
    const day = field === 'start' ? readDate(value) : null;
    onChange({ ...choices, forAll: { ...choices.forAll, [field]: day?.kind === 'value' ? day.value : value } });
  };
  return (
    <Stack tight>
      <div>
        <Heading>{words.common}</Heading>
        <Quiet>{words.commonHint}</Quiet>
      </div>
      <OneOf
        label={words.commonLabels.type}
        none={words.commonNone}
        options={Object.values(listWords.effectTypes)}
        onChange={(value) => give('type', value)}
      />
      {departments.length > 0 && (
        <OneOf
          label={words.commonLabels.department}
          none={words.commonNone}
          options={[...new Set([...departments, sharedDepartment])]}
          onChange={(value) => give('department', value)}
        />
      )}
      <Field label={words.commonLabels.start}>
        <Input type="date" onChange={(_, { value }) => give('start', value)} />
      </Field>
    </Stack>
  );
}

interface OneOfProps {
  readonly label: string;
  readonly none: string;
  readonly options: readonly string[];
  readonly onChange: (value: string) => void;
}

function OneOf({ label, none, options, onChange }: OneOfProps) {
  return (
    <Field label={label}>
      <Select onChange={(_, { value }) => onChange(value)}>
        <option value="">{none}</option>
        {options.map((option) => (
          <option key={option} value={option}>
            {option}
          </option>
        ))}
      </Select>
    </Field>
  );
}

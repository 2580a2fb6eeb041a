import { Field, Select } from '@fluentui/react-components';
import { useMemo } from 'react';
import { listTarget, type ForeignList, type ListChoices, type ListField } from '../../application/importRows';
import { importWords } from '../../locales/importWords';
import { importViewWords } from '../../locales/pane/import';
import { useLanguage, useWords } from '../hooks';
import { Heading, Quiet, Stack } from '../shell/layout';
import { assigned, fieldOf, sampleFor, samplesOf } from './listChoices';
import { UnitFields } from './UnitFields';

interface Props {
  readonly list: ForeignList;
  readonly choices: ListChoices;
  /** The columns are chosen as last time. */
  readonly remembered: boolean;
  readonly onChange: (choices: ListChoices) => void;
}

/** Every column of the list: what it goes into, what stands in it, and in which unit. */
export function ColumnFields({ list, choices, remembered, onChange }: Props) {
  const words = useWords(importViewWords);
  const language = useLanguage();
  const samples = useMemo(() => list.headings.map((_, column) => samplesOf(list, column)), [list]);
  return (
    <Stack>
      <div>
        <Heading>{words.columns}</Heading>
        <Quiet>{remembered ? words.remembered : words.columnsHint}</Quiet>
      </div>
      {list.headings.map((heading, column) => {
        const name = heading === '' ? `#${column + 1}` : heading;
        const shown = samples[column] ?? [];
        if (heading === '' && shown.length === 0) return null;
        const field = fieldOf(choices, column);
        const unit = choices.units[column];
        return (
          <Stack key={column} tight>
            <Field label={name} hint={words.example(shown.map((sample) => sampleFor(sample, field)))}>
              <Select
                value={field}
                onChange={(_, { value }) => onChange(assigned(list, choices, column, value as ListField | ''))}
              >
                <option value="">{words.notTaken}</option>
                {listTarget.fields.map((one) => (
                  <option key={one.field} value={one.field}>
                    {one.field === 'contractEnd' && language === 'en' ? importWords.contractEnd.headingEn : one.heading}
                  </option>
                ))}
              </Select>
            </Field>
            {field !== '' && unit !== undefined && (
              <UnitFields
                heading={name}
                field={field}
                unit={unit}
                onChange={(changed) =>
                  onChange({
                    ...choices,
                    units: { ...choices.units, [column]: changed },
                  })
                }
              />
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

import { Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListChoices } from '../../application/importRows';
import { isoOf, type Serial } from '../../domain/basics/calendar';
import { readDate } from '../../domain/basics/date';
import { cellText } from '../../domain/basics/text';
import type { CellValue } from '../../domain/register/cells';
import { importViewWords } from '../../locales/pane/import';
import { choices as listWords, effectHeadings } from '../../locales/workbook';
import { useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { Heading, Quiet, Stack } from '../shell/layout';
import type { ImportOutlook, RowToMend } from './importOutlook';

/** Rows to mend that are shown at a time. */
const shown = 10;

interface Props {
  readonly outlook: ImportOutlook;
  readonly choices: ListChoices;
  readonly onChange: (choices: ListChoices) => void;
}

/** The rows that do not count, each with the field that keeps it from it: mended before anything is written. */
export function MendFields({ outlook, choices, onChange }: Props) {
  const words = useWords(importViewWords);
  const { toMend } = outlook;
  if (toMend.length === 0) return null;
  const mend = ({ row, field }: RowToMend, text: string) => {
    const day = field === 'start' || field === 'actualEnd' ? readDate(text) : null;
    const value: CellValue = day?.kind === 'value' ? day.value : text;
    onChange({ ...choices, mended: { ...choices.mended, [row]: { ...choices.mended[row], [field]: value } } });
  };
  return (
    <Stack tight>
      <Heading>{words.mend}</Heading>
      {toMend.slice(0, shown).map((one) => (
        <MendField
          key={`${one.row} ${one.field} ${one.issue.issue.ruleId}`}
          one={one}
          onMend={(text) => mend(one, text)}
        />
      ))}
      {toMend.length > shown && <Quiet>{words.mendMore(toMend.length - shown)}</Quiet>}
    </Stack>
  );
}

function MendField({ one, onMend }: { readonly one: RowToMend; readonly onMend: (text: string) => void }) {
  const words = useWords(importViewWords);
  const text = useIssueText();
  const [value, setValue] = useState(written(one));
  const { row, title, field, issue } = one;
  const label = `${words.mendRow(row + 1, cellText(title))}: ${effectHeadings[field]}`;
  const hint = text.title(issue.issue.ruleId);
  if (field === 'type') {
    return (
      <Field label={label} hint={hint}>
        <Select value="" onChange={(_, data) => onMend(data.value)}>
          <option value="">{value === '' ? words.choose : value}</option>
          {Object.values(listWords.effectTypes).map((type) => (
            <option key={type} value={type}>
              {type}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field label={label} hint={hint}>
      <Input
        value={value}
        onChange={(_, data) => setValue(data.value)}
        onBlur={() => value !== written(one) && onMend(value)}
      />
    </Field>
  );
}

function written({ field, value }: RowToMend): string {
  return typeof value === 'number' && (field === 'start' || field === 'actualEnd')
    ? isoOf(value as Serial)
    : cellText(value);
}

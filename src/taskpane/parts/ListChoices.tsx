import { Field, Input, Select } from '@fluentui/react-components';

interface ChoiceProps<Key extends string> {
  readonly label: string;
  readonly chosen: Key;
  /** What may be chosen, in order, with its words. */
  readonly options: readonly (readonly [Key, string])[];
  readonly onChoose: (key: Key) => void;
}

/** What a list is narrowed or sorted by. */
export function Choice<Key extends string>({ label, chosen, options, onChoose }: ChoiceProps<Key>) {
  return (
    <Select aria-label={label} value={chosen} onChange={(_, { value }) => onChoose(value as Key)}>
      {options.map(([key, words]) => (
        <option key={key} value={key}>
          {words}
        </option>
      ))}
    </Select>
  );
}

/** Rows that are seen at a glance: a longer list can be searched. */
const atAGlance = 8;

interface FinderProps {
  readonly label: string;
  readonly rows: number;
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
}

/** A field to search a list by; nothing for a short one. */
export function Finder({ label, rows, sought, onSeek }: FinderProps) {
  return rows <= atAGlance ? null : (
    <Field label={label}>
      <Input value={sought} onChange={(_, { value }) => onSeek(value)} />
    </Field>
  );
}

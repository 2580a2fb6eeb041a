import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { RegisterReading } from '../../application/ports';
import type { TableCells, TableKey } from '../../domain/register/cells';
import { partsWords } from '../../locales/pane/parts';
import { partNames } from '../../locales/partTexts';
import type { PartSchema } from '../../workbook/tables/registerSchema';
import { useBusy, useController, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { Heading, Quiet, Row, Stack } from '../shell/layout';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: '4px',
    padding: '10px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** Every part that the product has, what it is good for, and whether this register has it. */
export function PartChoices({ register }: { readonly register: RegisterBook }) {
  const styles = useStyles();
  const words = useWords(partsWords);
  return (
    <Stack tight>
      <Heading>{words.title}</Heading>
      <Quiet>{words.text}</Quiet>
      <ul className={styles.list}>
        {Object.entries(partNames).map(([key, name]) => (
          <PartLine key={key} part={{ key, name }} reading={register.state.reading} />
        ))}
      </ul>
    </Stack>
  );
}

interface LineProps {
  readonly part: PartSchema;
  readonly reading: RegisterReading;
}

function PartLine({ part, reading }: LineProps) {
  const styles = useStyles();
  const words = useWords(partsWords);
  const busy = useBusy();
  const { changePart } = useController();
  const [asking, setAsking] = useState(false);
  const stands = reading.schema.parts.some(({ key }) => key === part.key);
  const filled = stands && isFilled(reading, part.key);
  const goodFor: Readonly<Record<string, string>> = words.goodFor;
  const button = (label: string, onClick: () => void) => (
    <Button size="small" disabledFocusable={busy} aria-label={words.actionFor(label, part.name)} onClick={onClick}>
      {label}
    </Button>
  );
  return (
    <li className={styles.part}>
      <h3 className={styles.name}>{part.name}</h3>
      <Quiet>{goodFor[part.key]}</Quiet>
      {!stands && <Row>{button(words.add, () => void changePart(part, true))}</Row>}
      {stands && !asking && (
        <Row>
          <Quiet>{filled ? words.filled : words.added}</Quiet>
          {!filled && button(words.remove, () => setAsking(true))}
        </Row>
      )}
      {stands && asking && (
        <Confirm
          name={part.name}
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) void changePart(part, false);
          }}
        />
      )}
    </li>
  );
}

/** Asked before anything is taken away; focus goes to the question, so that it is heard. */
function Confirm({ name, onAnswer }: { readonly name: string; readonly onAnswer: (yes: boolean) => void }) {
  const words = useWords(partsWords);
  const group = useRef<HTMLDivElement>(null);
  useEffect(() => group.current?.focus(), []);
  const question = words.confirm(name);
  return (
    <div ref={group} tabIndex={-1} role="group" aria-label={question}>
      <Stack tight>
        <p>{question}</p>
        <Row>
          <Button size="small" onClick={() => onAnswer(false)}>
            {words.keep}
          </Button>
          <Button size="small" onClick={() => onAnswer(true)}>
            {words.confirmed}
          </Button>
        </Row>
      </Stack>
    </div>
  );
}

/**
 * Whether somebody has filled in a row of the part's tables, calculated columns and the ledger apart. What else is
 * in its way the removal itself finds.
 */
function isFilled({ cells, schema }: RegisterReading, part: string): boolean {
  return Object.entries(schema.tables).some(([key, table]) => {
    const body = cells[key as TableKey] as TableCells<string> | undefined;
    if (table.part !== part || table.sheet === 'facts' || body === undefined) return false;
    const calculated = new Set(Object.keys(schema.formulas[key] ?? {}).map((field) => body.columns[field]));
    return body.rows.some((row) => row.some((cell, column) => !calculated.has(column) && cell !== '' && cell !== null));
  });
}

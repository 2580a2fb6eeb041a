import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { creditOf } from '../../../application/payables/proposals';
import { isoOf } from '../../../domain/basics/calendar';
import type { ClaimAnswer } from '../../../domain/payables/credits';
import { payablesWords } from '../../../locales/pane/payables';
import { useFormat, useWords } from '../../hooks';
import { Quiet, Row, Stack } from '../../shell/layout';

interface Props {
  readonly claim: ClaimAnswer;
  readonly title: string;
  readonly disabled: boolean;
  readonly onTake: (notes: ClaimAnswer['notes']) => void;
}

/** A claim and the credit notes that may have paid it, to tick and take. */
export function ClaimCard({ claim, title, disabled, onTake }: Props) {
  const words = useWords(payablesWords);
  const format = useFormat();
  const { kind, notes, candidates, rebilled } = claim;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(
    new Set(kind === 'single' ? notes.map(({ id }) => id) : []),
  );
  const offered = kind === 'none' || kind === 'withVat' ? candidates : notes;
  const chosen = offered.filter(({ id }) => ticked.has(id));
  const hint = {
    single: words.checkRebill,
    combined: words.combined,
    near: words.near,
    withVat: words.withVat,
    none: words.pick,
  };
  return (
    <article aria-label={title}>
      <Stack tight>
        <strong>{title}</strong>
        <Quiet>{words.claim(format.kronor(claim.claim))}</Quiet>
        <Quiet>{offered.length === 0 ? words.noNotes : hint[kind]}</Quiet>
        {offered.map((note) => (
          <Checkbox
            key={note.id}
            label={`${format.kronor(creditOf(note))}, ${words.noteOf(note.supplier, isoOf(note.day), note.invoice)}`}
            checked={ticked.has(note.id)}
            onChange={(_, { checked }) => {
              const next = new Set(ticked);
              if (checked === true) next.add(note.id);
              else next.delete(note.id);
              setTicked(next);
            }}
          />
        ))}
        {rebilled.length > 0 && <Quiet>{words.rebilled(rebilled.length)}</Quiet>}
        {offered.length > 0 && (
          <Row>
            <Button
              size="small"
              disabledFocusable={disabled || chosen.length === 0}
              aria-label={`${words.take}: ${title}`}
              onClick={() => onTake(chosen)}
            >
              {words.take}
            </Button>
          </Row>
        )}
      </Stack>
    </article>
  );
}

import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { readVolume } from '../../../domain/basics/price';
import { testIds } from '../../../domain/payables/checks';
import type { OutcomeProposal } from '../../../domain/payables/proposal';
import { payablesWords } from '../../../locales/pane/payables';
import { choices } from '../../../locales/workbook';
import { useFormat, useWords } from '../../hooks';
import { Quiet, Row, Stack } from '../../shell/layout';
import { Figures } from '../Figures';
import { monthText } from './useLedger';

interface Props {
  readonly proposal: OutcomeProposal;
  readonly title: string;
  readonly disabled: boolean;
  readonly onVolume: (volume: number) => void;
  readonly onTake: () => void;
}

/** What the books say of an outcome: its amounts, the tests in words, and the press that writes it. */
export function ProposalCard({ proposal, title, disabled, onVolume, onTake }: Props) {
  const words = useWords(payablesWords);
  const format = useFormat();
  const [volume, setVolume] = useState('');
  const { months, failed, method, outcomes } = proposal;
  const read = readVolume(volume);
  const source = choices.outcomeSources[proposal.source];
  return (
    <article aria-label={title}>
      <Stack tight>
        <strong>{title}</strong>
        <Quiet>{`${monthText(months.first)}–${monthText(months.last)} · ${choices.followUpMethods[method]}`}</Quiet>
        <Figures
          label={title}
          lines={[
            [words.amount, format.kronor(proposal.amount)],
            [words.calculated, format.kronor(proposal.calculated)],
            [words.baseline, format.kronor(proposal.baseline)],
            [words.cost, format.kronor(proposal.cost)],
            ...(proposal.volumePart === null ? [] : [[words.volumePart, format.kronor(proposal.volumePart)] as const]),
          ]}
        />
        <span>{failed.length === 0 ? words.realised : words.estimate}</span>
        {outcomes.length > 1 && <Quiet>{words.shared(outcomes.length)}</Quiet>}
        {proposal.profile === 'season' && <Quiet>{words.season}</Quiet>}
        {proposal.loyalty !== null && <Quiet>{words.loyalty(format.percent(proposal.loyalty))}</Quiet>}
        <details>
          <summary tabIndex={0}>{words.tests(testIds.length - failed.length, testIds.length)}</summary>
          <ul style={{ listStyle: 'none', paddingInlineStart: 0 }}>
            {testIds.map((id) => {
              const fails = failed.includes(id);
              return (
                <li key={id}>
                  <span aria-hidden="true">{fails ? '✗ ' : '✓ '}</span>
                  <span>{`${fails ? words.failed : words.passed}: ${fails ? words.test[id].failed : words.test[id].passed}`}</span>
                </li>
              );
            })}
          </ul>
        </details>
        {method === 'volume' && (
          <Row>
            <Field label={words.volume}>
              <Input value={volume} onChange={(_, { value }) => setVolume(value)} />
            </Field>
            <Button
              size="small"
              disabledFocusable={read.kind !== 'value'}
              onClick={() => (read.kind === 'value' ? onVolume(read.value) : undefined)}
            >
              {words.useVolume}
            </Button>
          </Row>
        )}
        <Row>
          <Button
            size="small"
            disabledFocusable={disabled}
            aria-label={`${words.takeAs(source)}: ${title}`}
            onClick={onTake}
          >
            {words.takeAs(source)}
          </Button>
        </Row>
      </Stack>
    </article>
  );
}

import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ChosenProposals } from '../../../application/payables/acceptProposals';
import type { PayablesState } from '../../../application/payables/payablesState';
import { creditOf, payablesAnswers, proposalKey } from '../../../application/payables/proposals';
import { isoOf, type Serial } from '../../../domain/basics/calendar';
import { readVolume } from '../../../domain/basics/price';
import { testIds } from '../../../domain/payables/checks';
import type { ClaimAnswer } from '../../../domain/payables/credits';
import type { Volumes } from '../../../domain/payables/measure';
import type { OutcomeProposal } from '../../../domain/payables/proposal';
import { payablesWords } from '../../../locales/pane/payables';
import { choices } from '../../../locales/workbook';
import { useController, useFormat, usePane, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import { Baselines } from './Baselines';
import { Figures } from '../Figures';
import { monthText } from './useLedger';

interface Props {
  readonly register: RegisterBook;
  readonly payables: PayablesState;
  readonly today: Serial;
}

/** What the books say: outcomes by deviation, credit notes, baselines, what is unclear. Taken at once or one by one. */
export function Proposals({ register, payables }: Props) {
  const words = useWords(payablesWords);
  const format = useFormat();
  const controller = useController();
  const { job } = usePane();
  const [volumes, setVolumes] = useState<Volumes>(new Map());
  const { state } = register;
  const answers = useMemo(() => payablesAnswers(state, payables, volumes), [state, payables, volumes]);
  const titles = new Map(state.assessment.effects.map(({ id, title }) => [id, title === '' ? id : title]));
  const titleOf = (id: string) => titles.get(id) ?? id;
  const accept = async (chosen: ChosenProposals) => {
    const written = await controller.run('outcome', async (options) =>
      (await controller.services.part('payables')).accept(chosen, volumes, options),
    );
    await controller.reread();
    if (written !== undefined)
      controller.reportWrite(
        { key: 'told', text: words.taken(written.ids.length, format.kronor(sumOf(chosen))) },
        written.undo,
      );
  };
  if (payables.standing.imports.length === 0) return null;
  const passed: ChosenProposals = {
    proposals: answers.proposals.filter(({ failed }) => failed.length === 0),
    claims: answers.claims.filter(({ kind }) => kind === 'single'),
  };
  const passing = passed.proposals.length + passed.claims.length;
  const disabled = job !== null;
  return (
    <Stack>
      <Heading>{words.proposals}</Heading>
      {answers.proposals.length === 0 && answers.claims.length === 0 && <Quiet>{words.noProposals}</Quiet>}
      {passing > 0 && (
        <Stack tight>
          <Quiet>{words.passes(passing, format.kronor(sumOf(passed)))}</Quiet>
          <Row>
            <Button appearance="primary" disabledFocusable={disabled} onClick={() => void accept(passed)}>
              {words.takePassed(passing)}
            </Button>
          </Row>
        </Stack>
      )}
      {answers.proposals.map((proposal) => (
        <ProposalCard
          key={proposalKey(proposal)}
          proposal={proposal}
          title={proposal.outcomes.map(({ effectId }) => titleOf(effectId)).join(', ')}
          disabled={disabled}
          onVolume={(volume) =>
            setVolumes(new Map([...volumes, ...proposal.outcomes.map(({ effectId }) => [effectId, volume] as const)]))
          }
          onTake={() => void accept({ proposals: [proposal], claims: [] })}
        />
      ))}
      {answers.claims.length > 0 && <Heading>{words.credits}</Heading>}
      {answers.claims.map((claim) => (
        <ClaimCard
          key={`${claim.effectId} ${claim.notes.length}`}
          claim={claim}
          title={titleOf(claim.effectId)}
          disabled={disabled}
          onTake={(notes) => void accept({ proposals: [], claims: [{ effectId: claim.effectId, notes }] })}
        />
      ))}
      <Baselines register={register} payables={payables} baselines={answers.baselines} />
      {answers.ambiguous.length > 0 && (
        <details>
          <summary tabIndex={0}>{words.ambiguous}</summary>
          <ul>
            {answers.ambiguous.map(({ supplier, contracts, amount }) => (
              <li key={supplier}>{words.ambiguousLine(supplier, contracts.join(', '), format.kronor(amount))}</li>
            ))}
          </ul>
        </details>
      )}
      {answers.withheld.length > 0 && (
        <details>
          <summary tabIndex={0}>{words.withheld}</summary>
          <ul>
            {answers.withheld.map(({ effectIds, months, reason }) => (
              <li key={`${effectIds.join()} ${months.first}`}>
                {`${effectIds.map(titleOf).join(', ')}, ${monthText(months.first)}–${monthText(months.last)}: ${reason === 'noPurchases' ? words.noPurchases : words.short}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Stack>
  );
}

function sumOf({ proposals, claims }: ChosenProposals): bigint {
  return (
    proposals.reduce((sum, { amount }) => sum + BigInt(amount), 0n) +
    claims.flatMap(({ notes }) => notes).reduce((sum, note) => sum + creditOf(note), 0n)
  );
}

interface ProposalProps {
  readonly proposal: OutcomeProposal;
  readonly title: string;
  readonly disabled: boolean;
  readonly onVolume: (volume: number) => void;
  readonly onTake: () => void;
}

function ProposalCard({ proposal, title, disabled, onVolume, onTake }: ProposalProps) {
  const words = useWords(payablesWords);
  const format = useFormat();
  const [volume, setVolume] = useState('');
  const { months, failed, source, method, outcomes } = proposal;
  const read = readVolume(volume);
  const source_ = choices.outcomeSources[source];
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
        <details {...(failed.length > 0 ? { open: true } : {})}>
          <summary tabIndex={0}>{words.tests}</summary>
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
            aria-label={`${words.takeAs(source_)}: ${title}`}
            onClick={onTake}
          >
            {words.takeAs(source_)}
          </Button>
        </Row>
      </Stack>
    </article>
  );
}

interface ClaimProps {
  readonly claim: ClaimAnswer;
  readonly title: string;
  readonly disabled: boolean;
  readonly onTake: (notes: ClaimAnswer['notes']) => void;
}

function ClaimCard({ claim, title, disabled, onTake }: ClaimProps) {
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

import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ChosenProposals } from '../../../application/payables/acceptProposals';
import type { PayablesState } from '../../../application/payables/payablesState';
import { creditOf, proposalKey, type PayablesAnswers } from '../../../application/payables/proposals';
import type { Volumes } from '../../../domain/payables/measure';
import { payablesWords } from '../../../locales/pane/payables';
import { useBusy, useController, useFormat, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import { useWorked } from '../../useWorked';
import { useLongList } from '../../shell/longList';
import { Baselines } from './Baselines';
import { ClaimCard } from './ClaimCard';
import { ProposalCard } from './ProposalCard';
import { monthText } from './useLedger';
import { answersTo, type Asked } from './workedPayables';

/** A card is tall: the largest deviations first, the others when asked for. */
const SHOWN_AT_FIRST = 8;
const SHOWN_UNFOLDED = 25;

interface Props {
  readonly register: RegisterBook;
  readonly payables: PayablesState;
}

/** What the books say: outcomes by deviation, credit notes, baselines, what is unclear. Taken at once or one by one. */
export function Proposals({ register, payables }: Props) {
  const words = useWords(payablesWords);
  const [volumes, setVolumes] = useState<Volumes>(new Map());
  const { state } = register;
  const asked = useMemo((): Asked => ({ state, payables, volumes }), [state, payables, volumes]);
  const worked = useWorked(asked, answersTo);
  if (payables.standing.imports.length === 0) return null;
  return (
    <Stack>
      <Heading>{words.proposals}</Heading>
      {worked === null ? (
        <Quiet>{words.counting}</Quiet>
      ) : (
        <Answers
          register={{ ...register, state: worked.of.state }}
          asked={worked.of}
          answers={worked.made}
          onVolumes={(typed) => setVolumes(new Map([...volumes, ...typed]))}
        />
      )}
    </Stack>
  );
}

interface AnswersProps {
  readonly register: RegisterBook;
  /** What the answers were worked out of. */
  readonly asked: Asked;
  readonly answers: PayablesAnswers;
  readonly onVolumes: (typed: Volumes) => void;
}

function Answers({ register, asked, answers, onVolumes }: AnswersProps) {
  const words = useWords(payablesWords);
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const { state, payables, volumes } = asked;
  const { shown, more } = useLongList(answers.proposals, SHOWN_AT_FIRST);
  const claims = useLongList(answers.claims, SHOWN_AT_FIRST);
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
  const passed: ChosenProposals = {
    proposals: answers.proposals.filter(({ failed }) => failed.length === 0),
    claims: answers.claims.filter(({ kind }) => kind === 'single'),
  };
  const passing = passed.proposals.length + passed.claims.length;
  return (
    <>
      {answers.proposals.length === 0 && answers.claims.length === 0 && <Quiet>{words.noProposals}</Quiet>}
      {passing > 0 && (
        <Stack tight>
          <Quiet>{words.passes(passing, format.kronor(sumOf(passed)))}</Quiet>
          <Row>
            <Button appearance="primary" disabledFocusable={busy} onClick={() => void accept(passed)}>
              {words.takePassed(passing)}
            </Button>
          </Row>
        </Stack>
      )}
      {shown.map((proposal) => (
        <ProposalCard
          key={proposalKey(proposal)}
          proposal={proposal}
          title={proposal.outcomes.map(({ effectId }) => titleOf(effectId)).join(', ')}
          disabled={busy}
          onVolume={(volume) =>
            onVolumes(new Map(proposal.outcomes.map(({ effectId }) => [effectId, volume] as const)))
          }
          onTake={() => void accept({ proposals: [proposal], claims: [] })}
        />
      ))}
      {more}
      {answers.claims.length > 0 && <Heading>{words.credits}</Heading>}
      {claims.shown.map((claim) => (
        <ClaimCard
          key={`${claim.effectId} ${claim.notes.length}`}
          claim={claim}
          title={titleOf(claim.effectId)}
          disabled={busy}
          onTake={(notes) => void accept({ proposals: [], claims: [{ effectId: claim.effectId, notes }] })}
        />
      ))}
      {claims.more}
      <Baselines register={register} payables={payables} baselines={answers.baselines} />
      {answers.ambiguous.length > 0 && (
        <Unfolded
          title={words.ambiguous}
          lines={answers.ambiguous}
          lineOf={({ supplier, contracts, amount }) =>
            words.ambiguousLine(supplier, contracts.join(', '), format.kronor(amount))
          }
        />
      )}
      {answers.withheld.length > 0 && (
        <Unfolded
          title={words.withheld}
          lines={answers.withheld}
          lineOf={({ effectIds, months, reason }) =>
            `${effectIds.map(titleOf).join(', ')}, ${monthText(months.first)}–${monthText(months.last)}: ${reason === 'noPurchases' ? words.noPurchases : words.short}`
          }
        />
      )}
    </>
  );
}

interface UnfoldedProps<Line> {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly lineOf: (line: Line) => string;
}

/** Lines that are written out when they are asked for. */
function Unfolded<Line>({ title, lines, lineOf }: UnfoldedProps<Line>) {
  const [open, setOpen] = useState(false);
  const { shown, more } = useLongList(lines, SHOWN_UNFOLDED);
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0}>{title}</summary>
      {open && (
        <>
          <ul>
            {shown.map((line, index) => (
              <li key={index}>{lineOf(line)}</li>
            ))}
          </ul>
          {more}
        </>
      )}
    </details>
  );
}

function sumOf({ proposals, claims }: ChosenProposals): bigint {
  return (
    proposals.reduce((sum, { amount }) => sum + BigInt(amount), 0n) +
    claims.flatMap(({ notes }) => notes).reduce((sum, note) => sum + creditOf(note), 0n)
  );
}

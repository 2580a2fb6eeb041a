import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { watchesOf } from '../../../application/indicators/watchWork';
import { fold } from '../../../domain/basics/text';
import { watchTotals, type Watch } from '../../../domain/indicators';
import { indicatorPaneWords } from '../../../locales/pane/indicators';
import { useController, useFormat, useWords } from '../../hooks';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { Choice, Finder } from '../ListChoices';
import { RowList } from '../RowList';
import { useCreateEffect } from './useCreateEffect';
import { watchRow } from './watchRow';

type Order = 'next' | 'amount' | 'step';
const orders: Readonly<Record<Order, (a: Watch, b: Watch) => number>> = {
  next: (a, b) => (a.nextBy ?? Infinity) - (b.nextBy ?? Infinity) || a.row - b.row,
  amount: (a, b) => amountOf(b) - amountOf(a) || a.row - b.row,
  step: (a, b) => (b.step ?? -1) - (a.step ?? -1) || a.row - b.row,
};
const amountOf = ({ booked, charged }: Watch): number => Math.max(booked ?? 0, charged ?? 0);

/** The watch list: what is booked and not charged, and each deviation with its next step. */
export function WatchList({ register }: PartViewProps) {
  const words = useWords(indicatorPaneWords).watch;
  const format = useFormat();
  const { showSheet } = useController();
  const { cells } = register.state.reading;
  const watches = useMemo(() => watchesOf(cells).watches, [cells]);
  const { notCharged } = watchTotals(watches);
  return (
    <section aria-labelledby="watch-list">
      <Stack tight>
        <Heading id="watch-list">{words.title}</Heading>
        {watches.length === 0 ? <p>{words.none}</p> : <Chosen watches={watches} steps={cells.lists.watchSteps ?? []} />}
        {notCharged > 0n && <Quiet>{words.notCharged(format.kronor(notCharged))}</Quiet>}
        <Row>
          <Button size="small" onClick={() => void showSheet('watch')}>
            {words.sheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

interface ChosenProps {
  readonly watches: readonly Watch[];
  /** Names of the steps, from step 0. */
  readonly steps: readonly string[];
}

function Chosen({ watches, steps }: ChosenProps) {
  const { watch: words } = useWords(indicatorPaneWords);
  const format = useFormat();
  const { goTo, services } = useController();
  const createEffect = useCreateEffect();
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const [order, setOrder] = useState<Order>('next');
  const [sought, setSought] = useState('');
  const found = watches
    .filter(
      ({ closedOn, supplier, deviation, id }) =>
        (which === 'all' || closedOn === null) && fold(`${supplier} ${deviation} ${id}`).includes(fold(sought)),
    )
    .sort(orders[order]);
  return (
    <>
      <Row>
        <Choice
          label={words.which}
          chosen={which}
          options={(['open', 'all'] as const).map((each) => [each, words.filters[each]] as const)}
          onChoose={setWhich}
        />
        <Choice
          label={words.order}
          chosen={order}
          options={(['next', 'amount', 'step'] as const).map((each) => [each, words.orders[each]] as const)}
          onChoose={setOrder}
        />
      </Row>
      <Finder label={words.find} rows={watches.length} sought={sought} onSeek={setSought} />
      {found.length === 0 && <p>{words.nothing}</p>}
      <RowList
        rows={found}
        line={(watch) => ({
          ...watchRow(
            watch,
            steps,
            services.environment.today(),
            words,
            format,
            () => void goTo(['watches', watch.row, null]),
          ),
          ...createEffect(watch),
        })}
      />
    </>
  );
}

import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { BooksBaseline } from '../../../application/plan/booksBaseline';
import { fold } from '../../../domain/basics/text';
import { priorityOf, quarterOf, stages, type InitiativeStatus, type Plan, type Stage } from '../../../domain/plan';
import { planWords } from '../../../locales/pane/plan';
import { useController, useFormat, useWords } from '../../hooks';
import { Heading, Quiet, Row } from '../../shell/layout';
import { Choice, Finder } from '../ListChoices';
import { RowList } from '../RowList';
import { formOfInitiative } from './formOfInitiative';
import { initiativeRow } from './initiativeRow';
import type { MatrixCell } from './Matrix';

type Order = 'priority' | 'remaining' | 'start' | 'sheet';
const orderNames: readonly Order[] = ['priority', 'remaining', 'start', 'sheet'];
const bySheet = (a: InitiativeStatus, b: InitiativeStatus): number => a.initiative.row - b.initiative.row;
const leftOf = ({ years: [year] }: InitiativeStatus): bigint => year?.remaining ?? 0n;
const orders: Readonly<Record<Order, (a: InitiativeStatus, b: InitiativeStatus) => number>> = {
  priority: (a, b) => (priorityOf(b.initiative) ?? 0) - (priorityOf(a.initiative) ?? 0) || bySheet(a, b),
  remaining: (a, b) => Number(leftOf(b) - leftOf(a)) || bySheet(a, b),
  start: (a, b) => (a.initiative.start ?? Infinity) - (b.initiative.start ?? Infinity) || bySheet(a, b),
  sheet: bySheet,
};
/** Chosen among owners and quarters: everything, or those that have none. */
const every = 'all';
const lacking = 'none';

interface Props {
  readonly plan: Plan;
  readonly books: BooksBaseline;
  /** Chosen in the matrix. */
  readonly cell: MatrixCell | null;
  readonly onAll: () => void;
}

/** Initiatives by stage, owner and start quarter, each with what is left of it. */
export function InitiativeList({ plan, books, cell, onAll }: Props) {
  const { list: words, stages: stageWords } = useWords(planWords);
  const format = useFormat();
  const controller = useController();
  const [stage, setStage] = useState<Stage | typeof every>(every);
  const [owner, setOwner] = useState<string>(every);
  const [quarter, setQuarter] = useState<string>(every);
  const [order, setOrder] = useState<Order>('priority');
  const [sought, setSought] = useState('');
  const { initiatives } = plan;
  const owners = useMemo(() => choicesOf(initiatives, ({ initiative }) => initiative.owner), [initiatives]);
  const startOf = useMemo(() => startIn(words.quarterName), [words]);
  const quarters = useMemo(() => choicesOf(initiatives, startOf), [initiatives, startOf]);
  const found = initiatives
    .filter((status) => stage === every || status.stage === stage)
    .filter((status) => isChosen(owner, status.initiative.owner) && isChosen(quarter, startOf(status)))
    .filter(({ initiative }) => cell === null || isIn(cell, initiative))
    .filter(({ initiative: { id, title, category, department } }) =>
      fold(`${id} ${title} ${category} ${department}`).includes(fold(sought)),
    )
    .sort(orders[order]);
  const register = (status: InitiativeStatus) => {
    const form = formOfInitiative(status.initiative, books(status.initiative));
    controller.store.set(({ draft }) => ({ draft: { ...draft, form, editing: null, shares: [] } }));
    controller.show('register');
  };
  return (
    <>
      <Heading>{words.title}</Heading>
      <Row>
        <Choice
          label={words.stage}
          chosen={stage}
          options={[[every, words.allStages], ...stages.map((each) => [each, stageWords[each]] as const)]}
          onChoose={setStage}
        />
        <Choice
          label={words.owner}
          chosen={owner}
          options={optionsOf(owners, words.allOwners, words.noOwner)}
          onChoose={setOwner}
        />
        <Choice
          label={words.quarter}
          chosen={quarter}
          options={optionsOf(quarters, words.allQuarters, words.noStart)}
          onChoose={setQuarter}
        />
        <Choice
          label={words.order}
          chosen={order}
          options={orderNames.map((each) => [each, words.orders[each]] as const)}
          onChoose={setOrder}
        />
      </Row>
      <Finder label={words.find} rows={initiatives.length} sought={sought} onSeek={setSought} />
      {cell !== null && (
        <Row>
          <Quiet>{words.chosen(cell.feasibility, cell.potential)}</Quiet>
          <Button size="small" onClick={onAll}>
            {words.showAll}
          </Button>
        </Row>
      )}
      {found.length === 0 && <p>{words.nothing}</p>}
      <RowList
        rows={found}
        line={(status) => {
          const row = initiativeRow(status, plan, { ...words, stages: stageWords }, format);
          const proposal = books(status.initiative)?.proposal ?? null;
          return {
            ...row,
            details: [...row.details, proposal === null ? '' : words.books(format.amount(proposal))],
            open: () => void controller.goTo(['initiatives', status.initiative.row, 'stage']),
            action: {
              text: words.register,
              label: words.registerFor(status.initiative.title),
              run: () => register(status),
            },
          };
        }}
      />
    </>
  );
}

/** The start quarter in words, '' without one. */
function startIn(nameOf: (year: number, quarter: number) => string) {
  return ({ initiative: { start } }: InitiativeStatus): string => {
    if (start === null) return '';
    const { year, quarter } = quarterOf(start);
    return nameOf(year, quarter);
  };
}

function choicesOf(statuses: readonly InitiativeStatus[], textOf: (status: InitiativeStatus) => string): string[] {
  return [...new Set(statuses.map(textOf))].sort((a, b) => a.localeCompare(b, 'sv'));
}

function optionsOf(names: readonly string[], all: string, none: string): (readonly [string, string])[] {
  return [
    [every, all],
    ...(names.includes('') ? [[lacking, none] as const] : []),
    ...names.filter((name) => name !== '').map((name) => [`=${name}`, name] as const),
  ];
}

const isChosen = (chosen: string, own: string): boolean =>
  chosen === every || (chosen === lacking ? own === '' : chosen === `=${own}`);

const isIn = (
  { feasibility, potential }: MatrixCell,
  initiative: Pick<InitiativeStatus['initiative'], 'feasibility' | 'potential'>,
): boolean => initiative.feasibility?.low === feasibility && initiative.potential?.low === potential;

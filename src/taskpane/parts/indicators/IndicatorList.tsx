import { Button } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { indicatorsShown, type ShownIndicator } from '../../../application/indicators/indicatorWork';
import type { RegisterState } from '../../../application/results';
import type { Summary } from '../../../domain/summary/summaryTypes';
import { fold } from '../../../domain/basics/text';
import type { IndicatorState } from '../../../domain/indicators';
import { indicatorUnitNames } from '../../../locales/indicators';
import { indicatorPaneWords } from '../../../locales/pane/indicators';
import { useSummary } from '../../figures/useSummary';
import type { Format } from '../../format';
import { useController, useFormat, useWords } from '../../hooks';
import { useWorked } from '../../useWorked';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { Choice, Finder } from '../ListChoices';
import { RowList } from '../RowList';

const orders = ['sheet', 'name', 'state'] as const;
type Order = (typeof orders)[number];
const states = ['missed', 'reached', 'none'] as const;
const inOrder: Readonly<Record<IndicatorState, number>> = { missed: 0, none: 1, reached: 2 };
const noBreakSpace = '\u00a0';

const showing = ({ state, summary }: { readonly state: RegisterState; readonly summary: Summary }) =>
  indicatorsShown(state, summary);

/** Indicators of a year: outcome and target of each, and Läge in words. */
export function IndicatorList({ register }: PartViewProps) {
  const words = useWords(indicatorPaneWords);
  const { showSheet } = useController();
  const summary = useSummary(register);
  const { state } = register;
  const known = useMemo(() => (summary === null ? null : { state, summary }), [state, summary]);
  const all = useWorked(known, showing)?.made ?? null;
  return (
    <section aria-labelledby="indicators">
      <Stack tight>
        <Heading id="indicators">{words.indicators.title}</Heading>
        {all !== null && all.length === 0 && <p>{words.indicators.none}</p>}
        {all !== null && all.length > 0 && <Chosen all={all} />}
        <Row>
          <Button size="small" onClick={() => void showSheet('indicatorPage')}>
            {words.indicators.sheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

function Chosen({ all }: { readonly all: readonly ShownIndicator[] }) {
  const { indicators: words } = useWords(indicatorPaneWords);
  const format = useFormat();
  const { goTo } = useController();
  const years = useMemo(() => [...new Set(all.map(({ year }) => year))].sort((a, b) => b - a), [all]);
  const [chosenYear, setYear] = useState<number | null>(null);
  const [state, setState] = useState<IndicatorState | 'all'>('all');
  const [order, setOrder] = useState<Order>('sheet');
  const [sought, setSought] = useState('');
  const year = chosenYear !== null && years.includes(chosenYear) ? chosenYear : (years[0] ?? 0);
  const ofYear = all.filter((each) => each.year === year);
  const count = (wanted: IndicatorState): number => ofYear.filter((each) => each.state === wanted).length;
  const found = ofYear.filter(
    (each) => (state === 'all' || each.state === state) && fold(`${each.name} ${each.slice}`).includes(fold(sought)),
  );
  if (order === 'name') found.sort((a, b) => a.name.localeCompare(b.name, 'sv'));
  if (order === 'state') found.sort((a, b) => inOrder[a.state] - inOrder[b.state]);
  return (
    <>
      <Quiet>{words.counts(count('reached'), count('missed'), count('none'))}</Quiet>
      <Row>
        <Choice
          label={words.year}
          chosen={String(year)}
          options={years.map((each) => [String(each), String(each)] as const)}
          onChoose={(chosen) => setYear(Number(chosen))}
        />
        <Choice
          label={words.state}
          chosen={state}
          options={[['all', words.all], ...states.map((each) => [each, words.states[each]] as const)]}
          onChoose={setState}
        />
        <Choice
          label={words.order}
          chosen={order}
          options={orders.map((each) => [each, words.orders[each]] as const)}
          onChoose={setOrder}
        />
      </Row>
      <Finder label={words.find} rows={ofYear.length} sought={sought} onSeek={setSought} />
      {found.length === 0 && <p>{words.nothing}</p>}
      <RowList
        rows={found}
        line={(indicator) => ({
          key: indicator.row,
          name: indicator.name,
          label: words.showRow(indicator.name),
          open: () => void goTo(['indicators', indicator.row, 'outcome']),
          value: words.states[indicator.state],
          details: [
            indicator.slice,
            indicator.outcome === null && indicator.outcomeText === ''
              ? words.notMeasured
              : `${words.outcome} ${valueWords(indicator, 'outcome', format)}`,
            indicator.target === null && indicator.targetText === ''
              ? words.aim[indicator.direction]
              : `${words.aim[indicator.direction]} ${valueWords(indicator, 'target', format)}`,
            indicator.comment,
          ],
        })}
      />
    </>
  );
}

/** A target or outcome with its unit, per cent where the row says so, whichever way it is written. */
function valueWords(indicator: ShownIndicator, of: 'target' | 'outcome', format: Format): string {
  const value = indicator[of];
  if (value === null) return of === 'target' ? indicator.targetText : indicator.outcomeText;
  const { unit } = indicator;
  if (unit === 'percent') return format.percent(Math.abs(value) <= 1 ? value : value / 100);
  return unit === null || unit === 'text'
    ? format.number(value)
    : `${format.number(value)}${noBreakSpace}${indicatorUnitNames[unit]}`;
}

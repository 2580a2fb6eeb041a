import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';
import { dayOf } from '../../domain/basics/calendar';
import { domainWordsEn, domainWordsSv } from '../../locales/domainWords';
import { startWords } from '../../locales/pane/start';
import { useController, useLanguage, usePane, useWords } from '../hooks';
import { useRoundSteps } from '../parts/useRoundSteps';
import type { RegisterBook } from '../pane';
import { Heading, Quiet, Row, Stack } from '../shell/layout';
import { useLongList } from '../shell/longList';
import { countWaiting, monthRound } from './monthRound';
import type { RoundItem, RoundKind } from './monthRound';
import { monthKeyOf } from './roundMemory';
import { RoundLine } from './RoundLine';
import { ValidationGroup } from './ValidationGroup';
import { rowHover } from '../theme';

const SHOWN_AT_FIRST = 5;
/** What is done for several at once: a list that can be looked through. */
const SHOWN_TOGETHER = 10;

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '10px 0',
    cursor: 'pointer',
    listStyleType: 'none',
    ':hover': { backgroundColor: rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  body: { display: 'flex', flexDirection: 'column', gap: '4px', paddingBottom: '12px' },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: {
    flexShrink: 0,
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

/** What is due this month, kind by kind; each item is one step from done or skipped until next month. */
export function MonthRoundList({ register }: { readonly register: RegisterBook }) {
  const words = useWords(startWords).round;
  const language = useLanguage();
  const months = (language === 'sv' ? domainWordsSv : domainWordsEn).months;
  const memory = usePane('round');
  const { store, notify } = useController();
  const { asOf } = register.state.assessment;
  const { month } = dayOf(asOf);
  const monthKey = monthKeyOf(asOf);
  const round = useMemo(() => monthRound(register.state, memory.skipped), [register.state, memory.skipped]);
  const steps = useRoundSteps(register);
  const name = months[month - 1] ?? '';
  if (memory.finished === monthKey) {
    return (
      <Stack tight>
        <Heading>{words.done(name)}</Heading>
        <Quiet>{words.finished(name)}</Quiet>
        <Row>
          <Button size="small" onClick={() => store.set({ round: { ...memory, skipped: new Set(), finished: null } })}>
            {words.reopen}
          </Button>
        </Row>
      </Stack>
    );
  }
  if (countWaiting(round) === 0 && steps === null) return null;
  if (countWaiting(round) + (steps?.length ?? 0) === 0) {
    return (
      <Stack tight>
        <Heading>{words.done(name)}</Heading>
        <Quiet>{words.doneText}</Quiet>
      </Stack>
    );
  }
  const finish = () => {
    store.set({ round: { ...memory, finished: monthKey } });
    notify({ key: 'monthDone', month: name });
  };
  return (
    <section aria-labelledby="month-round">
      <Stack>
        <div>
          <Heading id="month-round">{words.title}</Heading>
          <Quiet>{words.intro(name)}</Quiet>
        </div>
        <div>
          {round.map(({ kind, items }, index) => (
            <RoundGroup key={kind} kind={kind} items={items} openAtFirst={index === 0} />
          ))}
          {(steps ?? []).map(({ key, count, words: said, Step }) => (
            <Fold key={key} {...said[language]} count={count} openAtFirst={round.length === 0}>
              <Step register={register} />
            </Fold>
          ))}
        </div>
        <Button onClick={finish}>{words.finish(name)}</Button>
      </Stack>
    </section>
  );
}

interface GroupProps {
  readonly kind: RoundKind;
  readonly items: readonly RoundItem[];
  readonly openAtFirst: boolean;
}

function RoundGroup({ kind, items, openAtFirst }: GroupProps) {
  const styles = useStyles();
  const { round: words } = useWords(startWords);
  const together = kind === 'validate' || kind === 'changed';
  const { shown, more } = useLongList(items, together ? SHOWN_TOGETHER : SHOWN_AT_FIRST);
  return (
    <Fold title={words.kind[kind]} why={words.why[kind]} count={items.length} openAtFirst={openAtFirst}>
      {together ? (
        <ValidationGroup items={shown} />
      ) : (
        <ul className={styles.list}>
          {shown.map((item) => (
            <RoundLine key={item.key} item={item} />
          ))}
        </ul>
      )}
      {more}
    </Fold>
  );
}

interface FoldProps {
  readonly title: string;
  readonly why: string;
  readonly count: number;
  readonly openAtFirst: boolean;
  readonly children: ReactNode;
}

function Fold({ title, why, count, openAtFirst, children }: FoldProps) {
  const styles = useStyles();
  return (
    <details className={styles.group} open={openAtFirst}>
      <summary tabIndex={0} className={styles.head}>
        <h3 className={styles.name}>{title}</h3>
        <span className={styles.count}>{count}</span>
      </summary>
      <div className={styles.body}>
        <Quiet>{why}</Quiet>
        {children}
      </div>
    </details>
  );
}

import { Input, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { monthNumber, yearOf } from '../../domain/basics/calendar';
import type { MonthIndex } from '../../domain/basics/calendar';
import { usesField } from '../../domain/effect/effectTypes';
import { followUpWords } from '../../locales/pane/followUp';
import { useWords } from '../hooks';
import { Heading, Stack } from '../shell/layout';
import { useLongList } from '../shell/longList';
import type { Followable } from './followable';
import { rowHover } from '../theme';

const SHOWN_AT_FIRST = 12;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  choice: {
    display: 'block',
    width: '100%',
    textAlign: 'left',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    padding: '8px 4px',
    cursor: 'pointer',
    ':hover': { backgroundColor: rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  detail: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A month in short: "sep 2025". */
export function useMonthText(): (month: MonthIndex) => string {
  const { monthsShort } = useWords(followUpWords);
  return (month) => `${monthsShort[monthNumber(month) - 1] ?? ''} ${yearOf(month)}`;
}

interface Props {
  readonly all: readonly Followable[];
  readonly onPick: (effectId: string) => void;
}

/** The effects that wait for follow-up first, the others below; a search over both. */
export function EffectPicker({ all, onPick }: Props) {
  const words = useWords(followUpWords);
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = all.filter(({ effect }) =>
    `${effect.id} ${effect.title} ${effect.supplier} ${effect.caseId}`.toLowerCase().includes(wanted),
  );
  const due = found.filter((candidate) => candidate.due);
  const others = found.filter((candidate) => !candidate.due);
  return (
    <Stack>
      <Input
        type="search"
        aria-label={words.search}
        placeholder={words.search}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {found.length === 0 && <p>{words.none}</p>}
      {due.length > 0 && <Choices title={words.due} effects={due} onPick={onPick} />}
      {others.length > 0 && <Choices title={words.others} effects={others} onPick={onPick} />}
    </Stack>
  );
}

function Choices({
  title,
  effects,
  onPick,
}: {
  readonly title: string;
  readonly effects: readonly Followable[];
  readonly onPick: Props['onPick'];
}) {
  const styles = useStyles();
  const words = useWords(followUpWords);
  const monthText = useMonthText();
  const { shown, more } = useLongList(effects, SHOWN_AT_FIRST);
  return (
    <Stack tight>
      <Heading>{title}</Heading>
      <ul className={styles.list}>
        {shown.map(({ effect, lastFollowed }) => (
          <li key={effect.row}>
            <button type="button" className={styles.choice} onClick={() => onPick(effect.id)}>
              {effect.title === '' ? effect.id : effect.title}
              <span className={styles.detail}>
                {[
                  effect.id,
                  ...(!usesField(effect.type, 'termYears') ? [words.oneOff] : []),
                  lastFollowed === null ? words.neverFollowed : words.lastFollowed(monthText(lastFollowed)),
                ].join(' · ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {more}
    </Stack>
  );
}

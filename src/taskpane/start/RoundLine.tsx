import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { useState } from 'react';
import { isoOf } from '../../domain/basics/calendar';
import { startWords } from '../../locales/pane/start';
import { choices } from '../../locales/workbook';
import { useController, useIssueText, usePane, useWords } from '../hooks';
import type { RoundItem } from './monthRound';
import { useRoundAction } from './useRoundAction';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 0' },
  text: { flexGrow: 1, minWidth: 0 },
  act: { flexShrink: 0, whiteSpace: 'nowrap' },
  title: { display: 'block' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  // Native: Fluent's list would be in the first bundle for this alone.
  choice: {
    display: 'block',
    width: '100%',
    maxWidth: '220px',
    marginTop: '4px',
    padding: '3px 4px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** One thing that waits, with its one step. */
export function RoundLine({ item }: { readonly item: RoundItem }) {
  const styles = useStyles();
  const words = useWords(startWords).round;
  const { job, round } = usePane();
  const [source, setSource] = useState('');
  const act = useRoundAction(item, source);
  const issueText = useIssueText();
  const { store } = useController();
  const needsName = item.kind === 'validate' || item.kind === 'changed';
  const lacks = (needsName && round.validator.trim() === '') || (item.kind === 'baseline' && source === '');
  const name = item.title === '' ? item.effectId : item.title;
  const detail =
    item.kind === 'ending' && item.day !== null
      ? words.ends(isoOf(item.day))
      : item.kind === 'leftOut' && item.issue !== null
        ? issueText.message(item.issue)
        : item.day === null
          ? item.effectId
          : words.since(isoOf(item.day));
  const skip = () =>
    store.set(({ round: now }) => ({ round: { ...now, skipped: new Set([...now.skipped, item.key]) } }));
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        <span className={styles.title}>{name}</span>
        <span className={styles.detail}>{detail}</span>
        {item.kind === 'baseline' && (
          <select className={styles.choice} aria-label={words.actionFor(words.source, name)} value={source} onChange={({ target }) => setSource(target.value)}>
            <option value="">{words.source}</option>
            {Object.values(choices.baselineSources).map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </select>
        )}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowForwardRegular />}
        title={words.skip}
        aria-label={words.actionFor(words.skip, name)}
        onClick={skip}
      />
      <Button size="small" className={styles.act} disabledFocusable={job !== null || lacks} aria-label={words.actionFor(words.action[item.kind], name)} onClick={act}>
        {words.action[item.kind]}
      </Button>
    </li>
  );
}

import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { useState } from 'react';
import { isoOf } from '../../domain/calendar';
import { startWords } from '../../locales/pane/start';
import { choices } from '../../locales/workbook';
import { useController, useIssueText, usePane, useWords } from '../hooks';
import type { RoundItem } from './monthRound';
import { useRoundAction } from './useRoundAction';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 0' },
  text: { flexGrow: 1, minWidth: 0 },
  title: { display: 'block' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { maxWidth: '220px', marginTop: '4px' },
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
          <Select size="small" className={styles.choice} aria-label={words.actionFor(words.source, name)} value={source} onChange={(_, { value }) => setSource(value)}>
            <option value="">{words.source}</option>
            {Object.values(choices.baselineSources).map((choice) => (
              <option key={choice}>{choice}</option>
            ))}
          </Select>
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
      <Button size="small" disabledFocusable={job !== null || lacks} aria-label={words.actionFor(words.action[item.kind], name)} onClick={act}>
        {words.action[item.kind]}
      </Button>
    </li>
  );
}

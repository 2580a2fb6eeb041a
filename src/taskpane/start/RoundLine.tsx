import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { useState } from 'react';
import { isoOf } from '../../domain/basics/calendar';
import { startWords } from '../../locales/pane/start';
import { choices } from '../../locales/workbook';
import { useBusy, useController, useFormat, useWords } from '../hooks';
import { Dated } from '../shell/layout';
import { useIssueText } from '../useIssueText';
import type { RoundItem } from './monthRound';
import { PaymentForm } from './PaymentForm';
import { useLineStyles } from './roundStyles';
import { useRoundAction } from './useRoundAction';

const useStyles = makeStyles({
  // Native: Fluent's list would be in the first bundle for this alone.
  choice: {
    display: 'block',
    width: '100%',
    maxWidth: '260px',
    marginTop: '4px',
    padding: '3px 4px',
    minHeight: '28px',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly item: RoundItem;
  /** Given where several are done at once: whether this one is among them. */
  readonly chosen?: boolean;
  readonly onChoose?: (chosen: boolean) => void;
}

/** One thing that waits: what it is, what it is worth, whose it is, and its one step. */
export function RoundLine({ item, chosen, onChoose }: Props) {
  const styles = useStyles();
  const line = useLineStyles();
  const words = useWords(startWords).round;
  const busy = useBusy();
  const [source, setSource] = useState('');
  const [paying, setPaying] = useState(false);
  const act = useRoundAction(item, source);
  const { store, reportWrite } = useController();
  const format = useFormat();
  const name = item.title === '' ? item.effectId : item.title;
  const detail = useDetail(item);
  const skip = () => {
    store.set(({ round: now }) => ({ round: { ...now, skipped: new Set([...now.skipped, item.key]) } }));
    reportWrite({ key: 'skipped', title: name }, { skipped: item.key });
  };
  const title =
    onChoose === undefined ? (
      name
    ) : (
      <Checkbox checked={chosen === true} label={name} onChange={(_, { checked }) => onChoose(checked === true)} />
    );
  return (
    <li className={line.line}>
      <div className={line.head}>
        <span className={line.title}>{title}</span>
        {item.ore !== null && <span className={line.amount}>{format.amount(item.ore)}</span>}
      </div>
      <div className={line.rest}>
        <span className={line.detail}>
          <Dated>{detail}</Dated>
          {item.kind === 'baseline' && (
            <select
              className={styles.choice}
              aria-label={words.actionFor(words.source, name)}
              value={source}
              onChange={({ target }) => setSource(target.value)}
            >
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
        {onChoose === undefined && !paying && (
          <Button
            size="small"
            className={line.act}
            disabledFocusable={busy || (item.kind === 'baseline' && source === '')}
            aria-label={words.actionFor(words.action[item.kind], name)}
            onClick={item.kind === 'unpaid' ? () => setPaying(true) : act}
          >
            {words.action[item.kind]}
          </Button>
        )}
      </div>
      {paying && item.effect !== null && (
        <PaymentForm effect={item.effect} name={name} onClose={() => setPaying(false)} />
      )}
    </li>
  );
}

/** Whose it is, and since when or what is wrong where the line turns on that. */
function useDetail(item: RoundItem): string {
  const words = useWords(startWords).round;
  const issueText = useIssueText();
  const day =
    item.kind === 'ending' && item.day !== null
      ? words.ends(isoOf(item.day))
      : item.kind === 'leftOut' && item.issue !== null
        ? issueText.message(item.issue)
        : item.day === null || item.kind === 'validate' || item.kind === 'changed'
          ? item.effectId
          : words.since(isoOf(item.day));
  return [item.supplier, item.department, day].filter((part) => part !== '').join(' · ');
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons/svg/arrow-forward';
import { isoOf } from '../../domain/calendar';
import { startWords } from '../../locales/pane/start';
import { useController, useIssueText, usePane, useWords } from '../hooks';
import type { RoundItem } from './monthRound';
import { outcomeOfPayment } from './payment';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: '8px', padding: '6px 0' },
  text: { flexGrow: 1, minWidth: 0 },
  title: { display: 'block' },
  detail: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** One thing that waits, with its one step. */
export function RoundLine({ item }: { readonly item: RoundItem }) {
  const styles = useStyles();
  const words = useWords(startWords).round;
  const { job, round } = usePane();
  const act = useAction(item);
  const issueText = useIssueText();
  const { store } = useController();
  const needsName = item.kind === 'validate' || item.kind === 'changed';
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
    store.set(({ round }) => ({ round: { ...round, skipped: new Set([...round.skipped, item.key]) } }));
  return (
    <li className={styles.line}>
      <span className={styles.text}>
        <span className={styles.title}>{name}</span>
        <span className={styles.detail}>{detail}</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowForwardRegular />}
        title={words.skip}
        aria-label={words.actionFor(words.skip, name)}
        onClick={skip}
      />
      <Button size="small" disabledFocusable={job !== null || (needsName && round.validator.trim() === '')} aria-label={words.actionFor(words.action[item.kind], name)} onClick={act}>
        {words.action[item.kind]}
      </Button>
    </li>
  );
}

function useAction(item: RoundItem): () => void {
  const controller = useController();
  const { services } = controller;
  switch (item.kind) {
    case 'late':
      return () => controller.show('followUp', { effectId: item.effectId });
    case 'unpaid':
      return () => void pay();
    case 'validate':
    case 'changed':
      return () => void validate();
    case 'leftOut':
    case 'ending':
    case 'baseline':
      return () => void controller.goTo(['effects', item.row, item.issue?.field ?? null]);
  }

  async function validate() {
    const by = controller.store.get().round.validator.trim();
    const result = await controller.run('validate', (options) => services.validate({ rows: [item.row], effectIds: [item.effectId], by }, options));
    if (result === undefined) return;
    await controller.reread();
    controller.reportChange(result, { key: 'validated', count: result.written.length === 0 ? 0 : 1 });
  }

  async function pay() {
    const outcome = outcomeOfPayment(item, services.environment.today());
    if (outcome === null) return;
    const done = await controller.run('outcome', (options) => services.recordOutcomes([outcome], options));
    if (done === undefined) return;
    await controller.reread();
    controller.notify({ key: 'outcomeRecorded', title: item.title });
  }
}

import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import { shellWords } from '../../locales/pane/shell';
import { usePane, useWords } from '../hooks';
import type { Job } from '../pane';

const useStyles = makeStyles({
  bar: {
    padding: '8px 16px 10px',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  row: { display: 'flex', alignItems: 'center', gap: '8px' },
  text: { flexGrow: 1, minWidth: 0 },
  step: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The share done, 0–1; undefined while it cannot be known. */
export function shareDone({ progress }: Job): number | undefined {
  return progress === null || progress.total === 0 ? undefined : Math.min(1, progress.done / progress.total);
}

/** Work under way: what, how far, and a way to stop it. */
export function WorkBar() {
  const styles = useStyles();
  const words = useWords(shellWords).work;
  const job = usePane('job');
  if (job === null) return null;
  const { progress, cancel } = job;
  const share = shareDone(job);
  return (
    <section className={styles.bar} aria-label={words[job.name]}>
      <div className={styles.row}>
        <div className={styles.text}>
          {job.cancelling ? words.cancelling : words[job.name]}
          <div className={styles.step}>
            {job.cellEdit
              ? words.cellEdit
              : progress === null
                ? '\u00a0'
                : `${words.phase[progress.phase]}${progress.total > 1 ? `, ${words.part(progress.done, progress.total)}` : ''}`}
          </div>
        </div>
        {cancel !== null && (
          <Button size="small" disabled={job.cancelling} onClick={cancel}>
            {words.cancel}
          </Button>
        )}
      </div>
      <ProgressBar aria-label={words[job.name]} {...(share === undefined ? {} : { value: share })} />
    </section>
  );
}

import { makeStyles } from '@fluentui/react-components';
import { shellWords } from '../../locales/pane/shell';
import { useLanguage, usePane, useWords } from '../hooks';
import { noticeText } from './noticeText';

const useStyles = makeStyles({
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

/** Says what happens to those who do not see it: work that starts, waits for a cell, and every result. */
export function LiveRegion() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const language = useLanguage();
  const { job, notice } = usePane();
  const working = job === null ? '' : job.cellEdit ? words.work.cellEdit : words.work[job.name];
  return (
    <>
      <div role="status" aria-live="polite" className={styles.hidden}>
        {notice !== null && notice.tone !== 'error' ? noticeText(notice.message, language) : working}
      </div>
      <div role="alert" className={styles.hidden}>
        {notice?.tone === 'error' ? noticeText(notice.message, language) : ''}
      </div>
    </>
  );
}

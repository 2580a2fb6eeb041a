import { makeStyles } from '@fluentui/react-components';
import { shellWords } from '../../locales/pane/shell';
import { Suspense, lazy } from 'react';
import { usePane, useWords } from '../hooks';

const NoticeText = lazy(() => import('./NoticeBar').then((module) => ({ default: module.NoticeText })));

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
  const job = usePane('job');
  const notice = usePane('notice');
  const said = notice !== null && (
    <Suspense fallback={null}>
      <NoticeText message={notice.message} />
    </Suspense>
  );
  const working = job === null ? '' : job.cellEdit ? words.work.cellEdit : words.work[job.name];
  return (
    <>
      <div role="status" aria-live="polite" className={styles.hidden}>
        {notice !== null && notice.tone !== 'error' ? said : working}
      </div>
      <div role="alert" className={styles.hidden}>
        {notice?.tone === 'error' && said}
      </div>
    </>
  );
}

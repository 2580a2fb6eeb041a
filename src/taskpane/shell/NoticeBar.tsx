import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import { noticeWords } from '../../locales/pane/notice';
import { useController, useLanguage, usePane, useWords } from '../hooks';
import type { Message } from '../pane';
import { Dated } from './layout';
import { noticeText } from './noticeText';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    gap: '8px',
    alignItems: 'flex-start',
    padding: '6px 8px 6px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  icon: { fontSize: '20px', display: 'flex', paddingTop: '2px' },
  done: { color: tokens.colorPaletteGreenForeground1 },
  partial: { color: tokens.colorPaletteDarkOrangeForeground1 },
  error: { color: tokens.colorPaletteRedForeground1 },
  text: { flexGrow: 1, minWidth: 0, padding: '2px 0', overflowWrap: 'break-word' },
});

/**
 * The result of the last thing that was done, in sight wherever one has scrolled. LiveRegion speaks it, so it has no
 * role.
 */
export function NoticeBar() {
  const styles = useStyles();
  const words = useWords(noticeWords);
  const language = useLanguage();
  const notice = usePane('notice');
  const { dismiss, undo } = useController();
  if (notice === null) return null;
  const step = notice.undo;
  return (
    <section aria-label={words.label} className={styles.bar} data-tone={notice.tone}>
      <span className={mergeClasses(styles.icon, styles[notice.tone])} aria-hidden="true">
        {notice.tone === 'done' ? (
          <CheckmarkCircleRegular />
        ) : notice.tone === 'error' ? (
          <ErrorCircleRegular />
        ) : (
          <WarningRegular />
        )}
      </span>
      <div className={styles.text}>
        <Dated>{noticeText(notice.message, language)}</Dated>
      </div>
      {step !== null && (
        <Button size="small" onClick={() => void undo(step)}>
          {words.undo}
        </Button>
      )}
      <Button
        size="small"
        appearance="transparent"
        icon={<DismissRegular />}
        aria-label={words.close}
        onClick={dismiss}
      />
    </section>
  );
}

/** A notice in the reader's language, as LiveRegion speaks it. */
export function NoticeText({ message }: { readonly message: Message }) {
  return noticeText(message, useLanguage());
}

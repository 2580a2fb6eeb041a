import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { SettingsRegular } from '@fluentui/react-icons/svg/settings';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { CheckboxCheckedRegular } from '@fluentui/react-icons/svg/checkbox-checked';
import { shellWords } from '../../locales/pane/shell';
import { guideFor } from '../help';
import { useController, usePane, useWords } from '../hooks';

const useStyles = makeStyles({
  header: { display: 'flex', alignItems: 'center', gap: '4px', padding: '10px 8px 2px 16px', minHeight: '36px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    margin: 0,
  },
});

/** Whose register it is, and the two views that are opened seldom. */
export function Header() {
  const styles = useStyles();
  const words = useWords(shellWords);
  const book = usePane('book');
  const view = usePane('view');
  const { show } = useController();
  const organisation = book.kind === 'register' ? book.state.assessment.settings.organisation : '';
  const ready = book.kind === 'register';
  return (
    <header className={styles.header}>
      <p className={styles.name}>{organisation === '' ? words.product : `${words.product} · ${organisation}`}</p>
      <Button
        as="a"
        href={guideFor(ready ? view : 'settings')}
        target="_blank"
        rel="noreferrer"
        appearance="subtle"
        size="small"
        icon={<QuestionCircleRegular />}
        title={words.help}
        aria-label={words.help}
      />
      {ready && (
        <>
          <Button
            appearance="subtle"
            size="small"
            icon={<CheckboxCheckedRegular />}
            title={words.nav.claim}
            aria-label={words.nav.claim}
            aria-current={view === 'claim' ? 'page' : undefined}
            onClick={() => show('claim')}
          />
          <Button
            appearance="subtle"
            size="small"
            icon={<SettingsRegular />}
            title={words.nav.settings}
            aria-label={words.nav.settings}
            aria-current={view === 'settings' ? 'page' : undefined}
            onClick={() => show('settings')}
          />
        </>
      )}
    </header>
  );
}

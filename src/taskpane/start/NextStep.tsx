import { Button } from '@fluentui/react-components';
import { startWords } from '../../locales/pane/start';
import { useBusy, useController, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { glanceOf } from './glanceOf';

/** The one thing to do next, as the only primary button on the page. */
export function NextStep({ register }: { readonly register: RegisterBook }) {
  const words = useWords(startWords).next;
  const busy = useBusy();
  const { show, refresh, showSheet } = useController();
  const { leftOut } = glanceOf(register.state);
  const { text, act } = choose();
  return (
    <Button appearance="primary" size="large" disabledFocusable={busy} onClick={act}>
      {text}
    </Button>
  );

  function choose(): { readonly text: string; readonly act: () => void } {
    if (register.state.assessment.rows.length === 0) return { text: words.registerFirst, act: () => show('register') };
    if (leftOut > 0) return { text: words.leftOut(leftOut), act: () => show('issues') };
    if (register.freshness !== 'fresh') return { text: words.refresh, act: () => void refresh() };
    return { text: words.show, act: () => void showSheet('management') };
  }
}

import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useEffect, useRef } from 'react';
import { shellWords } from '../locales/pane/shell';
import type { Controller } from './controller';
import { ControllerContext, usePane, useWords } from './hooks';
import type { ViewName } from './pane';
import { BookGate } from './shell/BookGate';
import { Header } from './shell/Header';
import { LOW_WINDOW, Waiting } from './shell/layout';
import { LiveRegion } from './shell/LiveRegion';
import { Navigation } from './shell/Navigation';
import { WorkBar } from './shell/WorkBar';
import { useStickyRoom } from './shell/useStickyRoom';
import { ViewBoundary } from './shell/ViewBoundary';
import { StartView } from './start/StartView';
import { themeFor } from './theme';

/** What results say is fetched when the pane is already seen. */
const NoticeBar = lazy(() => import('./shell/NoticeBar').then((module) => ({ default: module.NoticeBar })));
const IssuesView = lazy(() => import('./issues/IssuesView').then((module) => ({ default: module.IssuesView })));
const RegisterView = lazy(() => import('./register/RegisterView').then((module) => ({ default: module.RegisterView })));
const FollowUpView = lazy(() => import('./followUp/FollowUpView').then((module) => ({ default: module.FollowUpView })));
const FiguresView = lazy(() => import('./figures/FiguresView').then((module) => ({ default: module.FiguresView })));
const ClaimView = lazy(() => import('./claim/ClaimView').then((module) => ({ default: module.ClaimView })));
const ImportView = lazy(() => import('./import/ImportView').then((module) => ({ default: module.ImportView })));
const SettingsView = lazy(() => import('./settings/SettingsView').then((module) => ({ default: module.SettingsView })));

const useStyles = makeStyles({
  root: {
    minHeight: '100vh',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // In a low window the navigation scrolls away; what was just done still stays in sight.
    [LOW_WINDOW]: { top: 'calc(-1 * var(--navigation-height, 0px))' },
  },
  main: {
    flexGrow: 1,
    padding: '16px',
    maxWidth: '640px',
    width: '100%',
    boxSizing: 'border-box',
    overflowWrap: 'break-word',
    '& summary': { minHeight: '24px' },
    '& select': { minWidth: 0, width: '100%' },
    ':focus': { outlineStyle: 'none' },
  },
});

/** The whole pane. */
export function App({ controller }: { readonly controller: Controller }) {
  return (
    <ControllerContext.Provider value={controller}>
      <Frame />
    </ControllerContext.Provider>
  );
}

function Frame() {
  const theme = usePane('theme');
  const view = usePane('view');
  const target = usePane('target');
  const book = usePane('book');
  const words = useWords(shellWords);
  const styles = useStyles();
  const main = useFocusOnNewView(book.kind === 'loading' ? null : `${view} ${target.effectId ?? ''} ${book.kind}`);
  useStickyRoom(view);
  return (
    <FluentProvider theme={themeFor(theme)} lang={words.language}>
      <div className={styles.root} style={{ colorScheme: theme === 'light' ? 'light' : 'dark' }}>
        <div className={styles.top} data-sticky="top">
          <div data-sticky="navigation">
            <Header />
            <Navigation />
          </div>
          <WorkBar />
          <Suspense fallback={null}>
            <NoticeBar />
          </Suspense>
        </div>
        <main ref={main} tabIndex={-1} className={styles.main}>
          <BookGate>
            <ViewBoundary key={view}>
              <Suspense fallback={<Waiting>{words.loadingView}</Waiting>}>
                <View name={view} />
              </Suspense>
            </ViewBoundary>
          </BookGate>
        </main>
        <LiveRegion />
      </div>
    </FluentProvider>
  );
}

function View({ name }: { readonly name: ViewName }) {
  switch (name) {
    case 'start':
      return <StartView />;
    case 'issues':
      return <IssuesView />;
    case 'register':
      return <RegisterView />;
    case 'followUp':
      return <FollowUpView />;
    case 'figures':
      return <FiguresView />;
    case 'claim':
      return <ClaimView />;
    case 'import':
      return <ImportView />;
    case 'settings':
      return <SettingsView />;
  }
}

/** Moves focus to what is newly shown, so that keyboard and screen reader follow; not when the pane opens. */
function useFocusOnNewView(shown: string | null) {
  const main = useRef<HTMLElement>(null);
  const before = useRef<string | null>(null);
  useEffect(() => {
    const first = before.current === null;
    if (shown === null || before.current === shown) return;
    before.current = shown;
    if (first) return;
    main.current?.focus();
    window.scrollTo?.(0, 0);
  }, [shown]);
  return main;
}

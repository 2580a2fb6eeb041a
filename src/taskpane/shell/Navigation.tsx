import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { AddCircleRegular } from '@fluentui/react-icons/svg/add-circle';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { HomeRegular } from '@fluentui/react-icons/svg/home';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { DataTrendingRegular } from '@fluentui/react-icons/svg/data-trending';
import type { ReactNode } from 'react';
import { shellWords } from '../../locales/pane/shell';
import { useController, usePane, useWords } from '../hooks';
import type { Book } from '../pane';

const items = ['start', 'register', 'issues', 'followUp', 'figures'] as const;
type Item = (typeof items)[number];

const icons: Readonly<Record<Item, ReactNode>> = {
  start: <HomeRegular />,
  register: <AddCircleRegular />,
  issues: <TaskListLtrRegular />,
  followUp: <DataTrendingRegular />,
  figures: <DataBarVerticalRegular />,
};

const useStyles = makeStyles({
  bar: { display: 'grid', gridTemplateColumns: 'repeat(5, minmax(0, 1fr))', padding: '0 4px' },
  item: {
    position: 'relative',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '2px',
    padding: '6px 0 8px',
    backgroundColor: 'transparent',
    borderTopStyle: 'none',
    borderLeftStyle: 'none',
    borderRightStyle: 'none',
    borderBottom: '2px solid transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: '11px',
    lineHeight: '14px',
    letterSpacing: '-0.01em',
    cursor: 'pointer',
    '& svg': { fontSize: '20px' },
    ':hover': { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px', borderRadius: tokens.borderRadiusMedium },
  },
  current: {
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
  },
  dot: {
    position: 'absolute',
    top: '4px',
    left: 'calc(50% + 7px)',
    minWidth: '8px',
    height: '8px',
    borderRadius: '4px',
    backgroundColor: tokens.colorPaletteDarkOrangeBackground3,
  },
  error: { backgroundColor: tokens.colorPaletteRedBackground3 },
});

/** The five everyday views. Shown when there is a register to work with. */
export function Navigation() {
  const styles = useStyles();
  const words = useWords(shellWords).nav;
  const { book, view } = usePane();
  const { show } = useController();
  if (book.kind !== 'register') return null;
  const mark = issueMark(book);
  return (
    <nav aria-label={words.label} className={styles.bar}>
      {items.map((item) => (
        <button
          key={item}
          type="button"
          className={mergeClasses(styles.item, view === item && styles.current)}
          aria-current={view === item ? 'page' : undefined}
          aria-label={item === 'issues' && mark !== null ? `${words.issues}, ${words.issuesLeft(mark.count)}` : undefined}
          onClick={() => show(item)}
        >
          {icons[item]}
          {words[item]}
          {item === 'issues' && mark !== null && (
            <span className={mergeClasses(styles.dot, mark.error && styles.error)} aria-hidden="true" />
          )}
        </button>
      ))}
    </nav>
  );
}

function issueMark(book: Book): { readonly count: number; readonly error: boolean } | null {
  if (book.kind !== 'register' || book.state.issues.length === 0) return null;
  return { count: book.state.issues.length, error: book.state.issues.some(({ issue }) => issue.severity === 'error') };
}

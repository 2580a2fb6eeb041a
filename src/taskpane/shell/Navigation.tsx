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
import { worstOf } from '../levels';
import type { Severity } from '../../domain/register/issue';

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
  bar: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(58px, 1fr))', padding: '0 4px' },
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
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '-2px',
      borderRadius: tokens.borderRadiusMedium,
    },
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
  // Facts that are missing are no alarm: a ring.
  completion: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorCompoundBrandStroke}`,
    boxSizing: 'border-box',
  },
});

/** The five everyday views. Shown when there is a register to work with. */
export function Navigation() {
  const styles = useStyles();
  const words = useWords(shellWords).nav;
  const book = usePane('book');
  const view = usePane('view');
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
          aria-label={
            item === 'issues' && mark !== null ? `${words.issues}, ${words.issuesLeft(mark.count)}` : undefined
          }
          onClick={() => show(item)}
        >
          {icons[item]}
          {words[item]}
          {item === 'issues' && mark !== null && (
            <span
              className={mergeClasses(
                styles.dot,
                mark.worst === 'error' && styles.error,
                mark.worst === 'completion' && styles.completion,
              )}
              aria-hidden="true"
            />
          )}
        </button>
      ))}
    </nav>
  );
}

/** How many issues there are, and the gravest level among them. */
function issueMark(book: Book): { readonly count: number; readonly worst: Severity } | null {
  if (book.kind !== 'register' || book.state.issues.length === 0) return null;
  return { count: book.state.issues.length, worst: worstOf(book.state.issues.map(({ issue }) => issue.severity)) };
}

import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

/** A window too low for anything to stand still in it, as a small pane at 200 %: what sticks lets go. */
export const LOW_WINDOW = '@media (max-height: 420px)';
/** A pane too narrow for two things beside each other, as one of 450 px at 200 %. */
export const NARROW_PANE = '@media (max-width: 280px)';

const useStyles = makeStyles({
  stack: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    gap: '16px',
    '& > p, & > ul': { margin: 0 },
  },
  tight: { gap: '8px' },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  title: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  waiting: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightRegular },
  heading: {
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    margin: 0,
  },
  quiet: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    margin: 0,
  },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '16px',
    display: 'flex',
    flexDirection: 'column',
    gap: '12px',
  },
  whole: { whiteSpace: 'nowrap' },
  hidden: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
});

interface Children {
  readonly children: ReactNode;
}

/** Text whose dates are never broken at their hyphens. */
export function Dated({ children }: { readonly children: string }) {
  const styles = useStyles();
  return children.split(/(\d{4}-\d{2}-\d{2})/).map((part, at) =>
    at % 2 === 0 ? (
      part
    ) : (
      <span key={at} className={styles.whole}>
        {part}
      </span>
    ),
  );
}

/** Things below each other with even space. */
export function Stack({ children, tight = false }: Children & { readonly tight?: boolean }) {
  const styles = useStyles();
  return <div className={mergeClasses(styles.stack, tight && styles.tight)}>{children}</div>;
}

/** Things beside each other, wrapping. */
export function Row({ children }: Children) {
  return <div className={useStyles().row}>{children}</div>;
}

/** The heading of a view. */
export function Title({ children }: Children) {
  return <h1 className={useStyles().title}>{children}</h1>;
}

/** Said where a view will stand: its heading until there is one. */
export function Waiting({ children }: Children) {
  return <h1 className={useStyles().waiting}>{children}</h1>;
}

/** The heading of a section within a view. */
export function Heading({ children, id }: Children & { readonly id?: string }) {
  return (
    <h2 className={useStyles().heading} id={id}>
      {children}
    </h2>
  );
}

/** A smaller, quieter line. */
export function Quiet({ children, id }: Children & { readonly id?: string }) {
  return (
    <p className={useStyles().quiet} id={id}>
      {typeof children === 'string' ? <Dated>{children}</Dated> : children}
    </p>
  );
}

/** A framed group: used sparingly. */
export function Card({ children }: Children) {
  return <div className={useStyles().card}>{children}</div>;
}

/** For screen readers only. */
export function Unseen({ children }: Children) {
  return <span className={useStyles().hidden}>{children}</span>;
}

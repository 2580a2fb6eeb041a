import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

const useStyles = makeStyles({
  link: {
    minHeight: '24px',
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    textDecorationLine: 'underline',
    textDecorationColor: tokens.colorNeutralStroke1,
    textUnderlineOffset: '3px',
    cursor: 'pointer',
    ':hover': { textDecorationColor: tokens.colorBrandStroke1 },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '2px',
      borderRadius: tokens.borderRadiusSmall,
    },
  },
});

interface Props {
  /** Says more than the words do, where they do not say where it leads. */
  readonly title?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** Words that lead somewhere in the pane or the workbook: underlined as a link, 24 px to press. */
export function LinkButton({ title, onClick, children }: Props) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.link} onClick={onClick} {...(title === undefined ? {} : { title })}>
      {children}
    </button>
  );
}

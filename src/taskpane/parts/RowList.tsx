import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { Row } from '../shell/layout';
import { useLineStyles } from '../start/roundStyles';

const SHOWN_AT_FIRST = 20;
const SHOWN_MORE = 100;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  link: {
    border: 'none',
    padding: '4px 0',
    minHeight: '24px',
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

/** A row of a part's table as a line: its name opens the sheet's row. */
export interface ListedRow {
  readonly key: string | number;
  readonly name: string;
  /** What the name's link says it shows. */
  readonly label: string;
  readonly open: () => void;
  /** To the right of the name. */
  readonly value: ReactNode;
  /** Below it, piece by piece. */
  readonly details: readonly string[];
}

interface Props {
  readonly rows: readonly ListedRow[];
  readonly more: (count: number) => string;
}

/** Rows of a part's table below each other, the first of them at once. */
export function RowList({ rows, more }: Props) {
  const styles = useStyles();
  const line = useLineStyles();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {rows.slice(0, shown).map(({ key, name, label, open, value, details }) => (
          <li key={key} className={line.line}>
            <div className={line.head}>
              <button type="button" className={styles.link} title={label} onClick={open}>
                {name}
              </button>
              <span className={line.amount}>{value}</span>
            </div>
            <div className={line.detail}>{details.filter((text) => text !== '').join(' · ')}</div>
          </li>
        ))}
      </ul>
      {rows.length > shown && (
        <Row>
          <Button size="small" appearance="subtle" onClick={() => setShown(shown + SHOWN_MORE)}>
            {more(rows.length - shown)}
          </Button>
        </Row>
      )}
    </>
  );
}

import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LinkButton } from '../shell/LinkButton';
import { useLongList } from '../shell/longList';
import { useLineStyles } from '../start/roundStyles';

/** Few: the part's section stands above what people do every day. */
const SHOWN_AT_FIRST = 5;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  // Where words and button would both be narrow, the button stands below.
  rest: { flexWrap: 'wrap' },
  detail: { flexBasis: '14rem' },
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
  /** What can be done with it: its words, and what they say to those who don't see the lines. */
  readonly action?: { readonly text: string; readonly label: string; readonly run: () => void };
}

interface Props<Row> {
  readonly rows: readonly Row[];
  /** How a row is shown: asked only of those that are. */
  readonly line: (row: Row) => ListedRow;
}

/** Rows of a part's table below each other, the first of them at once. */
export function RowList<Row>({ rows, line }: Props<Row>) {
  const styles = useStyles();
  const lines = useLineStyles();
  const { shown, more } = useLongList(rows, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(line).map(({ key, name, label, open, value, details, action }) => (
          <li key={key} className={lines.line}>
            <div className={lines.head}>
              <LinkButton title={label} onClick={open}>
                {name}
              </LinkButton>
              <span className={lines.amount}>{value}</span>
            </div>
            <div className={mergeClasses(lines.rest, styles.rest)}>
              <div className={mergeClasses(lines.detail, styles.detail)}>
                {details.filter((text) => text !== '').join(' · ')}
              </div>
              {action !== undefined && (
                <Button size="small" className={lines.act} aria-label={action.label} onClick={action.run}>
                  {action.text}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
      {more}
    </>
  );
}

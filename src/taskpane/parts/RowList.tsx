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
  /** What can be done with it: its words, and what they say to those who don't see the line. */
  readonly action?: { readonly text: string; readonly label: string; readonly run: () => void };
}

interface Props {
  readonly rows: readonly ListedRow[];
}

/** Rows of a part's table below each other, the first of them at once. */
export function RowList({ rows }: Props) {
  const styles = useStyles();
  const line = useLineStyles();
  const { shown, more } = useLongList(rows, SHOWN_AT_FIRST);
  return (
    <>
      <ul className={styles.list}>
        {shown.map(({ key, name, label, open, value, details, action }) => (
          <li key={key} className={line.line}>
            <div className={line.head}>
              <LinkButton title={label} onClick={open}>
                {name}
              </LinkButton>
              <span className={line.amount}>{value}</span>
            </div>
            <div className={mergeClasses(line.rest, styles.rest)}>
              <div className={mergeClasses(line.detail, styles.detail)}>
                {details.filter((text) => text !== '').join(' · ')}
              </div>
              {action !== undefined && (
                <Button size="small" className={line.act} aria-label={action.label} onClick={action.run}>
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

import { makeStyles } from '@fluentui/react-components';
import { useMemo } from 'react';
import { keyOf } from '../../../domain/close/effects';
import { closeWords } from '../../../locales/pane/close';
import { useController, useFormat, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { useLongList } from '../../shell/longList';
import { LinkButton } from '../../shell/LinkButton';
import { useLineStyles } from '../../start/roundStyles';
import type { ListedChange } from './bridgeView';

const SHOWN_AT_FIRST = 10;

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: '0 0 8px 12px' },
});

interface Props {
  readonly register: RegisterBook;
  readonly changes: readonly ListedChange[];
  /** Also says what moved each: where changes of several movements stand together. */
  readonly withMovement?: boolean;
}

/** The changes of effects: whose, in which class, how much, and why. An effect that is in the register can be shown. */
export function ChangeList({ register, changes, withMovement = false }: Props) {
  const styles = useStyles();
  const line = useLineStyles();
  const words = useWords(closeWords);
  const { change } = useFormat();
  const { goTo } = useController();
  const { shown, more } = useLongList(changes, SHOWN_AT_FIRST);
  const { rows } = register.state.assessment;
  const rowOf = useMemo(() => new Map(rows.map(({ id, row }) => [keyOf(id), row])), [rows]);
  return (
    <ul className={styles.list}>
      {shown.map((each, index) => {
        const id = each.effectId === '' ? words.noId : each.effectId;
        const title = each.title === '' ? id : each.title;
        const row = each.effectId === '' ? undefined : rowOf.get(keyOf(each.effectId));
        const what = withMovement
          ? [
              words.movement[each.movement],
              words.scope(words.measure[each.measure], each.year, words.class[each.class]),
            ]
          : [id, words.class[each.class], each.department];
        return (
          <li key={index} className={line.line}>
            <div className={line.head}>
              <span className={line.title}>
                {row === undefined ? (
                  title
                ) : (
                  <LinkButton title={words.showRow(title)} onClick={() => void goTo(['effects', row, null])}>
                    {title}
                  </LinkButton>
                )}
              </span>
              <span className={line.amount}>{change(each.difference)}</span>
            </div>
            <div className={line.detail}>{[...what, each.comment].filter((text) => text !== '').join(' · ')}</div>
          </li>
        );
      })}
      {more !== null && <li>{more}</li>}
    </ul>
  );
}

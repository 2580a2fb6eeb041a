import { Select, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { keyOf } from '../../../domain/close/effects';
import type { Bridge } from '../../../domain/close/bridge';
import { closeWords } from '../../../locales/pane/close';
import { notMeasured } from '../../../locales/workbook';
import { useFormat, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Quiet, Stack } from '../../shell/layout';
import { rowHover } from '../../theme';
import { bridgeView, scopesOf, type BridgeScope, type ListedChange, type MovementView } from './bridgeView';
import { ChangeList } from './ChangeList';

const useStyles = makeStyles({
  lines: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: {
    display: 'flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
    padding: '8px 0',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  total: { fontWeight: tokens.fontWeightSemibold },
  summary: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '8px 0',
    cursor: 'pointer',
    ':hover': { backgroundColor: rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
  },
  // Beside the triangle that says that it opens.
  moved: {
    display: 'inline-flex',
    alignItems: 'baseline',
    justifyContent: 'space-between',
    gap: '8px',
    width: 'calc(100% - 18px)',
    verticalAlign: 'top',
  },
  name: { minWidth: 0, overflowWrap: 'anywhere' },
  count: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  amount: { flexShrink: 0, whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' },
});

interface Props {
  readonly register: RegisterBook;
  readonly bridge: Bridge;
  readonly changes: readonly ListedChange[];
  /** What the last line is called. */
  readonly closing: string;
}

/** A bridge line by line, in kronor and öre; each movement opens the effects behind it. */
export function BridgeLines({ register, bridge, changes, closing }: Props) {
  const styles = useStyles();
  const words = useWords(closeWords);
  const { kronor } = useFormat();
  const scopes = useMemo(() => scopesOf(bridge), [bridge]);
  const [chosen, setChosen] = useState(0);
  const scope = scopes[chosen] ?? (scopes[0] as BridgeScope);
  const view = useMemo(() => bridgeView(bridge, changes, scope), [bridge, changes, scope]);
  const nameOf = ({ measure, year, class: name }: BridgeScope): string =>
    words.scope(words.measure[measure], year, name === null ? null : words.class[name]);
  const total = (name: string, ore: bigint | null) => (
    <div className={mergeClasses(styles.line, styles.total)}>
      <span className={styles.name}>{name}</span>
      <span className={styles.amount}>{ore === null ? notMeasured : kronor(ore)}</span>
    </div>
  );
  return (
    <Stack tight>
      <Select aria-label={words.show} value={String(chosen)} onChange={(_, { value }) => setChosen(Number(value))}>
        {scopes.map((each, index) => (
          <option key={nameOf(each)} value={index}>
            {nameOf(each)}
          </option>
        ))}
      </Select>
      <div className={styles.lines}>
        {total(words.opening, view.opening)}
        {view.movements.map((moved) => (
          <MovementLine key={moved.movement} moved={moved} register={register} />
        ))}
        {total(closing, view.closing)}
      </div>
      {view.closing === null && <Quiet>{words.notMeasured}</Quiet>}
      {view.closing !== null && view.movements.length === 0 && <Quiet>{words.nothingMoved}</Quiet>}
    </Stack>
  );
}

function MovementLine({ moved, register }: { readonly moved: MovementView; readonly register: RegisterBook }) {
  const styles = useStyles();
  const words = useWords(closeWords);
  const { change } = useFormat();
  const [open, setOpen] = useState(false);
  const effects = new Set(moved.changes.map(({ effectId }) => keyOf(effectId))).size;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0} className={styles.summary}>
        <span className={styles.moved}>
          <span className={styles.name}>
            {words.movement[moved.movement]} <span className={styles.count}>{words.effects(effects)}</span>
          </span>
          <span className={styles.amount}>{change(moved.amount)}</span>
        </span>
      </summary>
      {open && <ChangeList register={register} changes={moved.changes} />}
    </details>
  );
}

import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { previewFixes } from '../../application/applyFixes';
import type { OfferedFix } from '../../application/applyFixes';
import type { CellValue } from '../../domain/register/cells';
import { issuesWords } from '../../locales/pane/issues';
import { effectHeadings } from '../../locales/workbook';
import { useBusy, useController, useFormat, useWords } from '../hooks';
import { Quiet, Row } from '../shell/layout';

const SHOWN = 8;

const useStyles = makeStyles({
  box: {
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '10px 12px',
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: {
    borderCollapse: 'collapse',
    width: '100%',
    fontSize: tokens.fontSizeBase200,
    '& th': {
      textAlign: 'left',
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
      padding: '2px 8px 2px 0',
    },
    '& td': { padding: '2px 8px 2px 0', verticalAlign: 'top', overflowWrap: 'anywhere' },
  },
});

/** What a fix would change, cell by cell, before it is made. */
export function FixPreview({ fixes, onDone }: { readonly fixes: readonly OfferedFix[]; readonly onDone: () => void }) {
  const styles = useStyles();
  const words = useWords(issuesWords);
  const format = useFormat();
  const busy = useBusy();
  const { fix } = useController();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const changes = previewFixes(fixes);
  const shown = (value: CellValue) => {
    if (value === null || value === '') return words.blank;
    if (typeof value === 'string') return value.startsWith('=') ? words.formula : `”${value}”`;
    return typeof value === 'number' ? format.number(value) : String(value);
  };
  const make = async () => {
    if (await fix(fixes)) onDone();
  };
  return (
    <div ref={box} tabIndex={-1} role="group" aria-label={words.preview} className={styles.box}>
      <strong>{words.preview}</strong>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{effectHeadings.id}</th>
            <th scope="col">{words.before}</th>
            <th scope="col">{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, SHOWN).map((change) => (
            <tr key={`${change.table}:${change.row}:${change.field}`}>
              <td>{change.effectId}</td>
              <td>{change.secret === true ? words.secret : shown(change.before)}</td>
              <td>{shown(change.after)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > SHOWN && <Quiet>{words.previewMore(changes.length - SHOWN)}</Quiet>}
      <Row>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={() => void make()}>
          {words.apply}
        </Button>
        <Button size="small" onClick={onDone}>
          {words.dismiss}
        </Button>
      </Row>
    </div>
  );
}

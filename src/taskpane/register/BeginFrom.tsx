import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RegisterState } from '../../application/results';
import { registerWords } from '../../locales/pane/register';
import { useController, useWords } from '../hooks';
import type { EditedRow, SavedRow } from '../pane';
import { Quiet, Row, Stack } from '../shell/layout';
import { formOfRow, nextForm } from './formModel';
import type { Form } from './formModel';
import { rowHover } from '../theme';

const MATCHES = 6;

const useStyles = makeStyles({
  // The texts of subtle buttons stand in line with everything else.
  row: { marginLeft: '-8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  choice: {
    width: '100%',
    textAlign: 'left',
    border: 'none',
    background: 'none',
    color: 'inherit',
    font: 'inherit',
    padding: '6px 8px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: rowHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface Props {
  readonly state: RegisterState;
  readonly editing: boolean;
  readonly lastSaved: SavedRow | null;
  readonly onBegin: (form: Form, edited?: EditedRow | null) => void;
}

/** Shortcuts into the form: after the last one, from an earlier effect, or the row selected in the sheet. */
export function BeginFrom({ state, editing, lastSaved, onBegin }: Props) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const controller = useController();
  const [copying, setCopying] = useState(false);
  const [missed, setMissed] = useState(false);
  const { rows } = state.assessment;
  if (editing) return null;

  const editSelected = async () => {
    const selection = await controller.services.selection().catch(() => null);
    const row = selection?.table === 'effects' ? selection.rows[0] : undefined;
    const known = rows.find((candidate) => candidate.row === row);
    setMissed(known === undefined);
    if (known !== undefined)
      onBegin(formOfRow(state.reading.cells.effects, known.row), { row: known.row, effectId: known.id });
  };
  /** One more effect of the same case; the earlier row gets the case too when it had none. */
  const sameCase = async ({ form, row }: SavedRow) => {
    const own = form.values.caseId ?? '';
    const caseId = own === '' ? (form.values.title ?? '') : own;
    if (own === '') {
      await controller.run('register', (options) =>
        controller.services.edit(state, 'effects', row, { caseId }, options),
      );
      await controller.reread();
    }
    onBegin(nextForm(form, caseId));
  };
  return (
    <Stack tight>
      <div className={lastSaved === null ? styles.row : undefined}>
        <Row>
          {lastSaved !== null && (
            <>
              <Button size="small" onClick={() => void sameCase(lastSaved)}>
                {words.sameCase}
              </Button>
              <Button size="small" onClick={() => void controller.goTo(['effects', lastSaved.row, null])}>
                {words.goToRow}
              </Button>
            </>
          )}
          {rows.length > 0 && (
            <>
              <Button size="small" appearance="subtle" aria-expanded={copying} onClick={() => setCopying(!copying)}>
                {words.copy}
              </Button>
              <Button size="small" appearance="subtle" onClick={() => void editSelected()}>
                {words.edit}
              </Button>
            </>
          )}
          <Button size="small" appearance="subtle" onClick={() => controller.show('import')}>
            {words.fetch}
          </Button>
        </Row>
      </div>
      {missed && (
        <div role="status">
          <Quiet>{words.editNone}</Quiet>
        </div>
      )}
      {copying && (
        <CopyPicker
          state={state}
          onPick={(row) => {
            setCopying(false);
            onBegin(formOfRow(state.reading.cells.effects, row));
          }}
        />
      )}
    </Stack>
  );
}

function CopyPicker({ state, onPick }: { readonly state: RegisterState; readonly onPick: (row: number) => void }) {
  const styles = useStyles();
  const words = useWords(registerWords);
  const [search, setSearch] = useState('');
  const matches = useMemo(() => {
    const wanted = search.trim().toLowerCase();
    const found = state.assessment.rows.filter(({ id, title }) => `${id} ${title}`.toLowerCase().includes(wanted));
    return found.slice(-MATCHES).reverse();
  }, [state, search]);
  return (
    <Stack tight>
      <Input
        type="search"
        aria-label={words.copySearch}
        placeholder={words.copySearch}
        value={search}
        onChange={(_, { value }) => setSearch(value)}
      />
      {matches.length === 0 && <Quiet>{words.copyNone}</Quiet>}
      <ul className={styles.list}>
        {matches.map(({ row, id, title }) => (
          <li key={row}>
            <button type="button" className={styles.choice} onClick={() => onPick(row)}>
              {`${id} ${title}`}
            </button>
          </li>
        ))}
      </ul>
    </Stack>
  );
}

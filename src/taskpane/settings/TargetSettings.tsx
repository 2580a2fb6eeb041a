import { Button, Field, Input, Select, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { yearOfSerial } from '../../domain/basics/calendar';
import { kronorToOre } from '../../domain/basics/money';
import { settingsWords } from '../../locales/pane/settings';
import { choices } from '../../locales/workbook';
import { useBusy, useController, useFormat, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { Heading, Quiet, Row, Stack } from '../shell/layout';
import { nextYearWithout, readShares, rowOfYear, targetRows } from './targetRows';
import type { TargetForm } from './targetRows';

const useStyles = makeStyles({
  share: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 96px',
    gap: '8px',
    alignItems: 'center',
    '& > *': { minWidth: 0, overflowWrap: 'anywhere' },
  },
  percent: { width: '40px', textAlign: 'right' },
});

/** The year's target and its division over departments. */
export function TargetSettings({ register }: { readonly register: RegisterBook }) {
  const styles = useStyles();
  const words = useWords(settingsWords);
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const { assessment, reading } = register.state;
  const [form, setForm] = useState<TargetForm>(() => ({
    year: String(nextYearWithout(reading.cells.targets, yearOfSerial(assessment.asOf))),
    amount: '',
    scope: choices.targetScopes.freedAndReturned,
    basis: choices.targetBases.inYear,
    shares: {},
  }));
  const organisationTargets = assessment.targets.filter(({ department }) => department === '');
  const takenRow = rowOfYear(reading.cells.targets, form.year);
  const taken = organisationTargets.find(({ row }) => row === takenRow);
  const shares = readShares(form.shares);
  const rows = targetRows(form);
  const add = async () => {
    const [own] = rows ?? [];
    if (rows === null || own === undefined) return;
    const { year, amount = '', scope = '', basis = '' } = own;
    const { services } = controller;
    const message = {
      key: 'targetSaved',
      year: Number(year),
      ore: kronorToOre(Number(amount)),
      replaced: takenRow !== null,
    } as const;
    if (takenRow === null) {
      const done = await controller.run('settings', (options) => services.appendTargets(rows, options));
      if (done === undefined) return;
      await controller.reread();
      controller.reportWrite(message, done.undo);
    } else {
      const values = { amount, share: '', scope, basis };
      const done = await controller.run('settings', (options) =>
        services.edit(register.state, 'targets', takenRow, values, options),
      );
      if (done === undefined) return;
      await controller.reread();
      controller.reportChange(done, done.skipped.length === 0 ? message : undefined);
    }
    const { book } = controller.store.get();
    const cells = book.kind === 'register' ? book.state.reading.cells.targets : reading.cells.targets;
    setForm({ ...form, year: String(nextYearWithout(cells, Number(year))), amount: '', shares: {} });
  };
  return (
    <Stack tight>
      <Heading>{words.targets}</Heading>
      <Quiet>{words.targetsText}</Quiet>
      {organisationTargets.map(({ year, amount }) => (
        <div key={year}>{`${year}: ${format.amount(amount)}`}</div>
      ))}
      <details>
        <summary tabIndex={0}>{words.newTarget}</summary>
        <Stack>
          <Field
            label={words.year}
            {...(takenRow === null
              ? {}
              : {
                  validationState: 'warning' as const,
                  validationMessage: words.targetExists(
                    form.year.trim(),
                    taken === undefined ? '' : format.amount(taken.amount),
                  ),
                })}
          >
            <Input
              inputMode="numeric"
              value={form.year}
              onChange={(_, { value }) => setForm({ ...form, year: value })}
            />
          </Field>
          <Field label={words.target}>
            <Input value={form.amount} onChange={(_, { value }) => setForm({ ...form, amount: value })} />
          </Field>
          <Field label={words.scope}>
            <Select value={form.scope} onChange={(_, { value }) => setForm({ ...form, scope: value })}>
              {Object.values(choices.targetScopes).map((scope) => (
                <option key={scope}>{scope}</option>
              ))}
            </Select>
          </Field>
          <Field label={words.basis}>
            <Select value={form.basis} onChange={(_, { value }) => setForm({ ...form, basis: value })}>
              {Object.values(choices.targetBases).map((basis) => (
                <option key={basis}>{basis}</option>
              ))}
            </Select>
          </Field>
          {reading.cells.lists.departments.length > 0 && takenRow === null && (
            <div role="group" aria-label={words.shares}>
              <Stack tight>
                <Quiet>{words.shares}</Quiet>
                {reading.cells.lists.departments.map((name) => (
                  <label key={name} className={styles.share}>
                    <span>{name}</span>
                    <Input
                      inputMode="decimal"
                      contentAfter="%"
                      input={{ className: styles.percent }}
                      value={form.shares[name] ?? ''}
                      onChange={(_, { value }) => setForm({ ...form, shares: { ...form.shares, [name]: value } })}
                    />
                  </label>
                ))}
                {shares !== null && shares.byName.length > 0 && (
                  <div role="status">
                    {shares.sum > 100 + 1e-9 ? words.sharesOver : words.sharesNow(format.number(shares.sum))}
                  </div>
                )}
              </Stack>
            </div>
          )}
          <Row>
            <Button disabledFocusable={busy || rows === null} onClick={() => void add()}>
              {takenRow === null ? words.addTarget : words.replaceTarget(form.year.trim())}
            </Button>
            <Button appearance="subtle" onClick={() => void controller.showSheet('targets')}>
              {words.showTargets}
            </Button>
          </Row>
        </Stack>
      </details>
    </Stack>
  );
}

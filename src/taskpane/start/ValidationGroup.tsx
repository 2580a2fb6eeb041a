import { Button, Checkbox, Field, Input, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import { startWords } from '../../locales/pane/start';
import { useBusy, useController, useFormat, usePane, useWords } from '../hooks';
import type { RoundItem } from './monthRound';
import { RoundLine } from './RoundLine';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  act: { whiteSpace: 'normal' },
});

/** Rows for finance to validate: looked through, chosen, and validated at once for what they come to. */
export function ValidationGroup({ items }: { readonly items: readonly RoundItem[] }) {
  const styles = useStyles();
  const { round: words, validator } = useWords(startWords);
  const format = useFormat();
  const controller = useController();
  const memory = usePane('round');
  const busy = useBusy();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const ready = items.filter(({ key }) => chosen.has(key));
  const sum = ready.reduce((total, { ore }) => total + BigInt(ore ?? 0), 0n);
  const by = memory.validator.trim();
  const choose = (key: string, on: boolean) => {
    const next = new Set(chosen);
    if (on) next.add(key);
    else next.delete(key);
    setChosen(next);
  };
  const validate = async () => {
    const request = { rows: ready.map(({ row }) => row), effectIds: ready.map(({ effectId }) => effectId), by };
    const result = await controller.run('validate', (options) => controller.services.validate(request, options));
    if (result === undefined) return;
    await controller.reread();
    setChosen(new Set());
    const count = new Set(result.written.map(({ row }) => row)).size;
    const title = ready.length === 1 ? (ready[0]?.title ?? '') : '';
    controller.reportChange(result, { key: 'validated', count, title, ore: sum });
  };
  return (
    <>
      <Field label={validator}>
        <Input
          value={memory.validator}
          autoComplete="name"
          onChange={(_, { value }) => controller.store.set({ round: { ...memory, validator: value } })}
        />
      </Field>
      {items.length > 1 && (
        <Checkbox
          label={words.chooseAll(items.length)}
          checked={ready.length === items.length ? true : ready.length === 0 ? false : 'mixed'}
          onChange={(_, { checked }) => setChosen(new Set(checked === true ? items.map(({ key }) => key) : []))}
        />
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <RoundLine key={item.key} item={item} chosen={chosen.has(item.key)} onChoose={(on) => choose(item.key, on)} />
        ))}
      </ul>
      <Button
        className={styles.act}
        disabledFocusable={busy || by === '' || ready.length === 0}
        onClick={() => void validate()}
      >
        {ready.length === 0
          ? words.validateNone
          : by === ''
            ? words.validateWho
            : words.validateChosen(ready.length, format.amount(sum))}
      </Button>
    </>
  );
}

import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useState } from 'react';
import { readOrganisationNumber } from '../../../domain/basics/organisationNumber';
import { cellText } from '../../../domain/basics/text';
import { readVolume } from '../../../domain/basics/price';
import { payablesWords } from '../../../locales/pane/payables';
import { choices } from '../../../locales/workbook';
import { useBusy, useController, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Quiet, Row, Stack } from '../../shell/layout';

interface Props {
  readonly register: RegisterBook;
  readonly effectId: string;
}

/** *Koppla till reskontran*: who the contract's supplier is and was, and what the cost says. Writes rows of Avtal. */
export function LinkEffect({ register, effectId }: Props) {
  const words = useWords(payablesWords);
  const controller = useController();
  const busy = useBusy();
  const { state } = register;
  const effect = state.assessment.effects.find(({ id }) => id === effectId);
  const cells = state.reading.cells.effects;
  const cellOf = (field: keyof typeof cells.columns): string =>
    cellText(cells.rows[effect?.row ?? -1]?.[cells.columns[field] ?? -1]);
  const [form, setForm] = useState(() => ({
    supplier: effect?.supplier ?? '',
    number: '',
    before: '',
    beforeNumber: '',
    method: cellOf('followUpMethod'),
    volume: cellOf('volumeBefore'),
  }));
  const [tried, setTried] = useState(false);
  if (effect === undefined) return null;
  const standing = cellOf('contractNumber');
  const contract = standing !== '' ? standing : effect.caseId !== '' ? effect.caseId : effect.id;
  const volume = readVolume(form.volume);
  const wrong = (number: string): boolean =>
    number.trim() !== '' && !['organisation', 'foreign'].includes(readOrganisationNumber(number).kind);
  const isUsable = form.supplier.trim() !== '' && !wrong(form.number) && !wrong(form.beforeNumber);
  const set =
    (field: keyof typeof form) =>
    (_: unknown, { value }: { readonly value: string }) =>
      setForm({ ...form, [field]: value });
  const save = async () => {
    setTried(true);
    if (!isUsable) return;
    const rows = [
      { number: contract, supplier: form.supplier.trim(), organisationNumber: form.number.trim(), start: effect.start },
      ...(form.before.trim() === ''
        ? []
        : [
            {
              number: contract,
              role: choices.contractRoles.previous,
              supplier: form.before.trim(),
              organisationNumber: form.beforeNumber.trim(),
            },
          ]),
    ];
    const title = effect.title === '' ? effect.id : effect.title;
    const undo = await controller.run('settings', async (options) => {
      const added = await (await controller.services.part('payables')).addContracts(rows, options);
      const values = {
        contractNumber: contract,
        followUpMethod: form.method,
        ...(volume.kind === 'value' ? { volumeBefore: volume.value / 10_000 } : {}),
      };
      await controller.services.edit(state, 'effects', effect.row, values, options);
      return added;
    });
    await controller.reread();
    if (undo !== undefined) controller.reportWrite({ key: 'told', text: words.linkSaved(title) }, undo);
  };
  const validation = (isWrong: boolean, text: string) =>
    tried && isWrong ? { validationState: 'error' as const, validationMessage: text } : {};
  return (
    <details>
      <summary tabIndex={0}>{words.link}</summary>
      <Stack tight>
        <Quiet>{standing === '' ? words.linkHint : words.linked(standing)}</Quiet>
        <Field label={words.supplier} {...validation(form.supplier.trim() === '', words.supplierMissing)}>
          <Input value={form.supplier} onChange={set('supplier')} />
        </Field>
        <Field label={words.number} hint={words.numberHint} {...validation(wrong(form.number), words.numberWrong)}>
          <Input value={form.number} onChange={set('number')} />
        </Field>
        <Field label={words.before} hint={words.beforeHint}>
          <Input value={form.before} onChange={set('before')} />
        </Field>
        <Field label={words.beforeNumber} {...validation(wrong(form.beforeNumber), words.numberWrong)}>
          <Input value={form.beforeNumber} onChange={set('beforeNumber')} />
        </Field>
        <Field label={words.method} hint={words.methodHint}>
          <Select value={form.method} onChange={set('method')}>
            <option value="" />
            {Object.values(choices.followUpMethods).map((method) => (
              <option key={method}>{method}</option>
            ))}
          </Select>
        </Field>
        {form.method === choices.followUpMethods.volume && (
          <Field label={words.volumeBefore}>
            <Input value={form.volume} onChange={set('volume')} />
          </Field>
        )}
        <Row>
          <Button disabledFocusable={busy} onClick={() => void save()}>
            {words.saveLink}
          </Button>
        </Row>
      </Stack>
    </details>
  );
}

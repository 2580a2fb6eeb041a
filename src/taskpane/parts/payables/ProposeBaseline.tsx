import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { payablesOf } from '../../../application/payables/ledgerReading';
import { readDate } from '../../../domain/basics/date';
import { totalToDecimal } from '../../../domain/basics/money';
import { readOrganisationNumber } from '../../../domain/basics/organisationNumber';
import { readAccounts } from '../../../domain/payables/accounts';
import { monthsOfQuery, proposeBaseline, type BaselineProposal } from '../../../domain/payables/baselineProposal';
import { outcomeTexts } from '../../../locales/payables';
import { payablesFormWords } from '../../../locales/pane/payablesForm';
import { choices, sharedDepartment } from '../../../locales/workbook';
import { useFormat, useWords } from '../../hooks';
import { Quiet, Row, Stack } from '../../shell/layout';
import { Figures } from '../Figures';
import type { FormHelpProps } from '../panePart';
import { monthText } from './useLedger';

/** *Föreslå utgångskostnad*: what the books say that the need cost before, put into the form. */
export function ProposeBaseline({ register, form, onFill }: FormHelpProps) {
  const words = useWords(payablesFormWords);
  const format = useFormat();
  const { state } = register;
  const payables = useMemo(() => payablesOf(state), [state]);
  const [asked, setAsked] = useState({ suppliers: '', accounts: '', ownDepartment: false });
  const { imports } = payables.standing;
  const isYearly = (form.type === 'newContract' || form.type === 'costAvoidance') && form.way === 'yearly';
  if (!isYearly || imports.length === 0) return null;
  const start = readDate(form.values.start ?? '');
  const department = form.values.department ?? '';
  const names = asked.suppliers.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
  const accounts = asked.accounts.trim() === '' ? null : readAccounts(asked.accounts);
  const isAsked = names.length > 0 || accounts !== null;
  const months =
    start.kind !== 'value' || !isAsked
      ? null
      : monthsOfQuery(payables.book, {
          start: start.value,
          suppliers: names.map((name) => {
            const number = readOrganisationNumber(name);
            return number.kind === 'organisation' ? number.digits : name;
          }),
          accounts,
          departments: asked.ownDepartment && department !== '' ? [department] : [],
        });
  const found = months === null ? null : proposeBaseline(months);
  const use = (proposal: NonNullable<BaselineProposal['proposal']>, { source, from, to }: BaselineProposal) => {
    const read = (months ?? []).filter(({ isRead }) => isRead);
    const ids = new Set(read.flatMap(({ month }) => payables.book.importsIn(month).map(({ id }) => id)));
    const sources = new Set(imports.filter(({ id }) => ids.has(id)).map((each) => each.source));
    onFill({
      baseline: totalToDecimal(BigInt(proposal)).replace('.', ','),
      baselineSource: source === null ? '' : choices.baselineSources[source],
      evidence: outcomeTexts.baseline(
        sources.size === 1 ? ([...sources][0] ?? '') : '',
        monthText(from),
        monthText(to),
        [...ids].join(', '),
        read.reduce((count, { rows }) => count + rows, 0),
      ),
    });
  };
  return (
    <details>
      <summary tabIndex={0}>{words.title}</summary>
      <Stack tight>
        <Quiet>{words.hint}</Quiet>
        <Field label={words.suppliers} hint={words.suppliersHint}>
          <Input value={asked.suppliers} onChange={(_, { value }) => setAsked({ ...asked, suppliers: value })} />
        </Field>
        <Field
          label={words.accounts}
          hint={words.accountsHint}
          {...(asked.accounts.trim() !== '' && accounts === null
            ? { validationState: 'error' as const, validationMessage: words.accountsWrong }
            : {})}
        >
          <Input value={asked.accounts} onChange={(_, { value }) => setAsked({ ...asked, accounts: value })} />
        </Field>
        {department !== '' && department !== sharedDepartment && (
          <Checkbox
            label={words.department(department)}
            checked={asked.ownDepartment}
            onChange={(_, { checked }) => setAsked({ ...asked, ownDepartment: checked === true })}
          />
        )}
        {start.kind !== 'value' ? <p>{words.needsStart}</p> : found === null && <Quiet>{words.askFor}</Quiet>}
        {found !== null && (
          <div role="status">
            <Figures
              label={words.title}
              lines={[
                [words.sum, format.kronor(found.sum)],
                [words.months, words.monthsOf(found.months)],
                ...(found.credit === 0n ? [] : [[words.credit, format.kronor(found.credit)] as const]),
                ...(found.unclearShare === 0 ? [] : [[words.unclear, format.percent(found.unclearShare)] as const]),
              ]}
            />
            {found.uneven !== null && (
              <p>{words.uneven(monthText(found.uneven.month), format.percent(found.uneven.share))}</p>
            )}
            {found.proposal === null && <p>{words.tooFew(found.months)}</p>}
            {found.proposal !== null && found.source === null && <Quiet>{words.scaled(found.months)}</Quiet>}
          </div>
        )}
        {found !== null && found.proposal !== null && (
          <Row>
            <Button size="small" onClick={() => use(found.proposal as NonNullable<typeof found.proposal>, found)}>
              {words.use(format.kronor(found.proposal))}
            </Button>
          </Row>
        )}
      </Stack>
    </details>
  );
}

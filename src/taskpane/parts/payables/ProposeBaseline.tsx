import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { PayablesState } from '../../../application/payables/payablesState';
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
import { hasReadings } from '../../../workbook/payables/payablesCells';
import { useWorked } from '../../useWorked';
import { Figures } from '../Figures';
import type { FormHelpProps } from '../panePart';
import { monthText } from './useLedger';
import { payablesOfState } from './workedPayables';

/** *Föreslå utgångskostnad*: what the books say that the need cost before, put into the form. */
export function ProposeBaseline(props: FormHelpProps) {
  const words = useWords(payablesFormWords);
  const [open, setOpen] = useState(false);
  const { type, way } = props.form;
  const isYearly = (type === 'newContract' || type === 'costAvoidance') && way === 'yearly';
  const hasRead = useMemo(() => hasReadings(props.register.state.reading.cells), [props.register.state.reading.cells]);
  if (!isYearly || !hasRead) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary tabIndex={0}>{words.title}</summary>
      {open && <Proposal {...props} />}
    </details>
  );
}

/** The books are opened with it, not with the form. */
function Proposal({ register, form, onFill }: FormHelpProps) {
  const words = useWords(payablesFormWords);
  const worked = useWorked(register.state, payablesOfState);
  return (
    <Stack tight>
      <Quiet>{words.hint}</Quiet>
      {worked !== null && <Query payables={worked.made} form={form} onFill={onFill} />}
    </Stack>
  );
}

interface QueryProps extends Pick<FormHelpProps, 'form' | 'onFill'> {
  readonly payables: PayablesState;
}

function Query({ payables, form, onFill }: QueryProps) {
  const words = useWords(payablesFormWords);
  const format = useFormat();
  const [asked, setAsked] = useState({ suppliers: '', accounts: '', ownDepartment: false });
  const { imports } = payables.standing;
  const { start: startText = '', department = '' } = form.values;
  const start = useMemo(() => readDate(startText), [startText]);
  const accounts = useMemo(() => (asked.accounts.trim() === '' ? null : readAccounts(asked.accounts)), [asked]);
  const months = useMemo(() => {
    const names = asked.suppliers.split(';').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]));
    if (start.kind !== 'value' || (names.length === 0 && accounts === null)) return null;
    return monthsOfQuery(payables.book, {
      start: start.value,
      suppliers: names.map((name) => {
        const number = readOrganisationNumber(name);
        return number.kind === 'organisation' ? number.digits : name;
      }),
      accounts,
      departments: asked.ownDepartment && department !== '' ? [department] : [],
    });
  }, [payables, start, asked, accounts, department]);
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
    <>
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
    </>
  );
}

import { Button, Checkbox, Field, Input, Select, Textarea, makeStyles } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { RegisterState } from '../../application/results';
import type { MonthIndex } from '../../domain/basics/calendar';
import type { Issue } from '../../domain/register/issue';
import { followUpWords } from '../../locales/pane/followUp';
import { choices } from '../../locales/workbook';
import { useBusy, useController, useFormat, usePane, useWords } from '../hooks';
import { useIssueText } from '../useIssueText';
import { validationOf } from '../severity';
import { Quiet, Row, Stack } from '../shell/layout';
import { useMonthText } from './EffectPicker';
import { calculatedFor, offeredEstimate, proposePeriod } from './followable';
import type { EffectPicture } from './followable';
import { amountOf, blankOutcome, estimated, outcomeDraft, outcomeIssues } from './outcomeForm';
import type { OutcomeForm } from './outcomeForm';

const useStyles = makeStyles({
  months: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    '& select': { minWidth: 0, width: '100%' },
  },
});

interface Props {
  readonly picture: EffectPicture;
  readonly state: RegisterState;
  /** The effect that waits after this one. */
  readonly next: string | null;
}

/** The outcome form: the period proposed, calculated beside realised, the cause asked for when they differ. */
export function OutcomeFields({ picture, state, next }: Props) {
  const styles = useStyles();
  const words = useWords(followUpWords);
  const format = useFormat();
  const text = useIssueText();
  const monthText = useMonthText();
  const controller = useController();
  const busy = useBusy();
  const target = usePane('target');
  const proposed = useMemo(() => proposePeriod(picture, state), [picture, state]);
  const [form, setForm] = useState<OutcomeForm>(() => blankOutcome(proposed.from, proposed.to));
  const [tried, setTried] = useState(false);
  const { services } = controller;
  const issues = useMemo(
    () => outcomeIssues(state, outcomeDraft(picture.effect.id, form), services.environment.today()),
    [state, picture, form, services],
  );
  const set = (change: Partial<OutcomeForm>) => setForm({ ...form, ...change });
  const calculated = calculatedFor(picture, form.from, form.to);
  const amount = amountOf(form);
  const estimate = useMemo(() => offeredEstimate(picture, state), [picture, state]);
  const begun = tried || form.amount.trim() !== '';
  const by = (field: Issue['field']) => (begun ? issues.filter((issue) => issue.field === field) : []);
  const message = (field: Issue['field']) => {
    const [worst] = by(field);
    return worst === undefined ? {} : { ...validationOf(worst.severity).field, validationMessage: text.message(worst) };
  };
  const rest = begun
    ? issues.filter(({ field }) => field !== 'amount' && field !== 'from' && field !== 'to' && field !== 'source')
    : [];

  const save = async (onward: boolean) => {
    const draft = outcomeDraft(picture.effect.id, form);
    const now = outcomeIssues(state, draft, services.environment.today());
    setTried(true);
    if (now.some(({ severity }) => severity === 'error')) return;
    const done = await controller.run('outcome', (options) => services.recordOutcomes([draft], options));
    if (done === undefined) return;
    await controller.reread();
    if (onward && next !== null) controller.show('followUp', { ...target, effectId: next });
    else controller.show(target.fromRound ? 'start' : 'followUp');
    const ore = amountOf(form);
    controller.reportWrite({ key: 'outcomeRecorded', title: picture.effect.title, ore, month: form.to }, done.undo);
  };

  const monthSelect = (value: MonthIndex, onPick: (month: MonthIndex) => void) => (
    <Select value={String(value)} onChange={(_, data) => onPick(Number(data.value) as MonthIndex)}>
      {proposed.months.map((month) => (
        <option key={month} value={month}>
          {monthText(month)}
        </option>
      ))}
    </Select>
  );

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save(next !== null);
      }}
    >
      <Stack>
        {estimate !== null && (
          <div>
            <Quiet>
              {words.unitEstimate(format.kronor(estimate.ore), `${monthText(estimate.from)}–${monthText(estimate.to)}`)}
            </Quiet>
            <Button size="small" onClick={() => set(estimated(estimate))}>
              {words.useEstimate}
            </Button>
          </div>
        )}
        <div className={styles.months}>
          <Field label={words.from} {...message('from')}>
            {monthSelect(form.from, (from) => set({ from, to: form.to < from ? from : form.to }))}
          </Field>
          <Field label={words.to} {...message('to')}>
            {monthSelect(form.to, (to) => set({ to }))}
          </Field>
        </div>
        {calculated !== null && <Quiet>{words.calculatedThen(format.kronor(calculated))}</Quiet>}
        <Field label={words.amount} hint={words.amountHint} {...message('amount')}>
          <Input value={form.amount} autoComplete="off" onChange={(_, { value }) => set({ amount: value })} />
        </Field>
        {amount !== null && calculated !== null && calculated > 0 && (
          <div role="status">{`${format.kronor(amount)}. ${words.rate(format.percent(amount / calculated))}`}</div>
        )}
        <Field
          label={words.source}
          {...(form.source === choices.outcomeSources.estimated ? { hint: words.sourceEstimated } : {})}
        >
          <Select value={form.source} onChange={(_, { value }) => set({ source: value })}>
            {Object.values(choices.outcomeSources).map((source) => (
              <option key={source}>{source}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.cause}>
          <Select value={form.cause} onChange={(_, { value }) => set({ cause: value })}>
            <option value="">{words.optional}</option>
            {Object.values(choices.deviationCauses).map((cause) => (
              <option key={cause}>{cause}</option>
            ))}
          </Select>
        </Field>
        <Field label={words.evidence}>
          <Input value={form.evidence} onChange={(_, { value }) => set({ evidence: value })} />
        </Field>
        <Field label={words.comment}>
          <Textarea rows={2} value={form.comment} onChange={(_, { value }) => set({ comment: value })} />
        </Field>
        <Checkbox
          label={words.verified}
          checked={form.verified}
          onChange={(_, { checked }) => set({ verified: checked === true })}
        />
        {rest.length > 0 && (
          <ul>
            {rest.map((issue) => (
              <li key={`${issue.ruleId}:${issue.field ?? ''}`}>{text.message(issue)}</li>
            ))}
          </ul>
        )}
        <Row>
          <Button type="submit" appearance="primary" size="large" disabledFocusable={busy}>
            {next === null ? words.save : words.saveNext}
          </Button>
          {next !== null && (
            <Button disabledFocusable={busy} onClick={() => void save(false)}>
              {words.save}
            </Button>
          )}
        </Row>
      </Stack>
    </form>
  );
}

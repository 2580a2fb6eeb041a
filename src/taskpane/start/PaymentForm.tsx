import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import { readAmount } from '../../domain/basics/amount';
import type { MonthIndex } from '../../domain/basics/calendar';
import type { Ore } from '../../domain/basics/money';
import type { Effect } from '../../domain/effect/effect';
import { startWords } from '../../locales/pane/start';
import { choices } from '../../locales/workbook';
import { useBusy, useController, useFormat, useLanguage, useRegister, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { NARROW_PANE, Row } from '../shell/layout';
import { monthText } from '../shell/noticeText';
import { outcomeOfPayment, proposePayment } from './payment';

const useStyles = makeStyles({
  box: { display: 'flex', flexDirection: 'column', gap: '8px', padding: '8px 0 4px' },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'repeat(2, minmax(0, 1fr))',
    gap: '8px',
    [NARROW_PANE]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  label: { display: 'flex', flexDirection: 'column', gap: '2px', fontSize: tokens.fontSizeBase200 },
  // Native: Fluent's fields would be in the first bundle for these alone.
  control: {
    minWidth: 0,
    minHeight: '30px',
    boxSizing: 'border-box',
    padding: '3px 6px',
    font: 'inherit',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  wrap: { whiteSpace: 'normal', textAlign: 'center' },
});

interface Props {
  readonly effect: Effect;
  readonly name: string;
  readonly onClose: () => void;
}

/** When the money came and how much: proposed, and said on the button that books it. */
export function PaymentForm(props: Props) {
  const register = useRegister();
  return register === null ? null : <PaymentFields register={register} {...props} />;
}

function PaymentFields({ register, effect, name, onClose }: Props & { readonly register: RegisterBook }) {
  const styles = useStyles();
  const words = useWords(startWords).round;
  const language = useLanguage();
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const proposed = useMemo(() => proposePayment(register.state, effect), [register, effect]);
  const [month, setMonth] = useState<MonthIndex | null>(proposed?.month ?? null);
  const [text, setText] = useState(() =>
    proposed === null ? '' : format.kronor(proposed.ore).replace(/\u00a0/g, ' '),
  );
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.querySelector('select')?.focus();
    // The button that books is to be seen, not only the field that got the focus.
    box.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  const reading = readAmount(text);
  const ore: Ore | null = reading.kind === 'text' || reading.kind === 'value' ? reading.value : null;
  if (proposed === null || month === null) return null;
  const pay = async () => {
    if (ore === null) return;
    const done = await controller.run('outcome', (options) =>
      controller.services.recordOutcomes([outcomeOfPayment(effect, month, ore)], options),
    );
    if (done === undefined) return;
    await controller.reread();
    controller.reportWrite({ key: 'outcomeRecorded', title: name, ore, month }, done.undo);
    onClose();
  };
  const close = async () => {
    const result = await controller.run('fix', (options) =>
      controller.services.edit(register.state, 'effects', effect.row, { status: choices.statuses.closed }, options),
    );
    if (result === undefined) return;
    await controller.reread();
    controller.reportChange(result);
    onClose();
  };
  return (
    <div ref={box} role="group" aria-label={words.actionFor(words.action.unpaid, name)} className={styles.box}>
      <div className={styles.fields}>
        <label className={styles.label}>
          {words.paidIn}
          <select
            className={styles.control}
            value={month}
            onChange={({ target }) => setMonth(Number(target.value) as MonthIndex)}
          >
            {proposed.months.map((candidate) => (
              <option key={candidate} value={candidate}>
                {monthText(candidate, language)}
              </option>
            ))}
          </select>
        </label>
        <label className={styles.label}>
          {words.paidAmount}
          <input
            className={styles.control}
            value={text}
            autoComplete="off"
            aria-invalid={ore === null}
            onChange={({ target }) => setText(target.value)}
          />
        </label>
      </div>
      <Row>
        <Button
          size="small"
          appearance="primary"
          className={styles.wrap}
          disabledFocusable={busy || ore === null}
          onClick={() => void pay()}
        >
          {ore === null ? words.paidUnreadable : words.pay(format.kronor(ore), monthText(month, language))}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancelPay}
        </Button>
      </Row>
      {proposed.isPartlyPaid && (
        <Button size="small" className={styles.wrap} disabledFocusable={busy} onClick={() => void close()}>
          {words.closeClaim(format.kronor(proposed.ore as Ore))}
        </Button>
      )}
    </div>
  );
}

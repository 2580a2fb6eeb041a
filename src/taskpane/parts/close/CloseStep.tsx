import { Button, Field, Input, Select } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CloseResult, PreparedClose } from '../../../application/close/closeMonth';
import type { RegisterState } from '../../../application/results';
import { isoOf, lastDayOf, type MonthIndex } from '../../../domain/basics/calendar';
import { effectClasses } from '../../../domain/effect/effect';
import { closeWords } from '../../../locales/pane/close';
import { closesIn } from '../../../workbook/close/closeCells';
import { useBusy, useController, useFormat, useLanguage, usePane, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet, Row, Stack } from '../../shell/layout';
import { monthText } from '../../shell/noticeText';
import type { PartViewProps, RoundStep } from '../panePart';
import { BridgeLines } from './BridgeLines';
import { ChangeList } from './ChangeList';
import { closableMonths, proposedMonth } from './closableMonths';

/** *Stäng månaden* in the month round. */
export const closeStep: RoundStep = {
  waits: (state, today) => (closableMonths(closesIn(state.reading.cells), today).length > 0 ? 1 : 0),
  words: { sv: closeWords.sv.step, en: closeWords.en.step },
  Step: CloseStep,
};

/** What was shown, and the register as it was read after that. */
interface Shown {
  readonly prepared: PreparedClose;
  readonly state: RegisterState;
}

/** Month and name, then what will be closed, and only then the close. */
function CloseStep({ register }: PartViewProps) {
  const words = useWords(closeWords).step;
  const language = useLanguage();
  const controller = useController();
  const busy = useBusy();
  const round = usePane('round');
  const history = useMemo(() => closesIn(register.state.reading.cells), [register.state.reading.cells]);
  const months = closableMonths(history, controller.services.environment.today());
  const [chosen, setChosen] = useState<MonthIndex | null>(null);
  const [by, setBy] = useState(round.validator);
  const [tried, setTried] = useState(false);
  const [shown, setShown] = useState<Shown | null>(null);
  const month = chosen !== null && months.includes(chosen) ? chosen : proposedMonth(history, months);
  if (month === null) return null;
  const preview = async () => {
    setTried(true);
    if (by.trim() === '') return;
    const prepared = await controller.run(
      'prepareClose',
      async (options) => (await controller.services.part('close')).prepare({ month, closedBy: by.trim() }, options),
      { cancellable: true },
    );
    await controller.reread();
    const { book } = controller.store.get();
    setShown(prepared === undefined || book.kind !== 'register' ? null : { prepared, state: book.state });
  };
  const current = shown !== null && shown.state === register.state;
  return (
    <Stack tight>
      {months.length > 1 && (
        <Field label={words.month}>
          <Select
            value={String(month)}
            onChange={(_, { value }) => {
              setChosen(Number(value) as MonthIndex);
              setShown(null);
            }}
          >
            {months.map((each) => (
              <option key={each} value={each}>
                {monthText(each, language)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field
        label={words.by}
        {...(tried && by.trim() === ''
          ? { validationState: 'error' as const, validationMessage: words.byMissing }
          : {})}
      >
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Row>
        <Button size="small" disabledFocusable={busy} onClick={() => void preview()}>
          {shown === null ? words.preview : words.again}
        </Button>
      </Row>
      {shown !== null && !current && <p>{words.changed}</p>}
      {shown !== null && current && (
        <Preview register={register} prepared={shown.prepared} month={month} onDone={() => setShown(null)} />
      )}
    </Stack>
  );
}

interface PreviewProps {
  readonly register: RegisterBook;
  readonly prepared: PreparedClose;
  readonly month: MonthIndex;
  readonly onDone: () => void;
}

/** The bridge that will be closed, the lines that weigh most, what is left out, and the button that closes. */
function Preview({ register, prepared, month, onDone }: PreviewProps) {
  const all = useWords(closeWords);
  const words = all.step;
  const language = useLanguage();
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const heading = useRef<HTMLDivElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const name = monthText(month, language);
  const { close, bridge, largest, leftOut, standing } = prepared;
  const tell = ({ close: { closed }, differences }: CloseResult) => {
    const ore = effectClasses.reduce((sum, each) => sum + closed.calculated[each], 0n);
    const text =
      differences.length > 0
        ? words.closedDifferences(capital(name), differences.length)
        : words.closed(capital(name), format.kronor(ore));
    controller.notify({ key: 'told', text }, { tone: differences.length > 0 ? 'partial' : 'done' });
  };
  const closeIt = async () => {
    const closed = await controller.run('close', async (options) =>
      (await controller.services.part('close')).write(prepared, options),
    );
    await controller.reread();
    onDone();
    if (closed !== undefined) tell(closed);
  };
  return (
    <section aria-labelledby="close-preview">
      <Stack tight>
        <div ref={heading} tabIndex={-1}>
          <Heading id="close-preview">{words.bridge(name)}</Heading>
        </div>
        {standing.closes.length === 0 && <Quiet>{words.first(name)}</Quiet>}
        <BridgeLines register={register} bridge={bridge} changes={close.lines} closing={all.closing} />
        {largest.length > 0 && (
          <details>
            <summary tabIndex={0}>{words.largest}</summary>
            <ChangeList register={register} changes={largest} withMovement />
          </details>
        )}
        {leftOut.length > 0 && (
          <details>
            <summary tabIndex={0}>{words.leftOut(leftOut.length)}</summary>
            <ul>
              {leftOut.map(({ row, id, title }) => (
                <li key={row}>{[id, title].filter((text) => text !== '').join(' · ')}</li>
              ))}
            </ul>
          </details>
        )}
        <Quiet>{words.sheets(isoOf(lastDayOf(month)))}</Quiet>
        <Row>
          <Button appearance="primary" disabledFocusable={busy} onClick={() => void closeIt()}>
            {words.close(name)}
          </Button>
          <Button disabledFocusable={busy} onClick={onDone}>
            {words.cancel}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

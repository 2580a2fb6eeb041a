import { Button, Checkbox, Field, Input, Select } from '@fluentui/react-components';
import { isBlocking } from '../../../domain/payables/importRules';
import { findingText, type PreparedLedger } from '../../../application/payables/ledgerReading';
import type { MonthIndex } from '../../../domain/basics/calendar';
import type { OreTotal } from '../../../domain/basics/money';
import { payablesTarget, type PayablesField, type PayablesMapping } from '../../../files/payablesTarget';
import { payablesWords } from '../../../locales/pane/payables';
import { useBusy, useController, useFormat, useLanguage, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Card, Heading, Quiet, Row, Stack } from '../../shell/layout';
import { DepartmentMap } from './DepartmentMap';
import { Figures } from '../Figures';
import { monthText, type Ledger, type LedgerChoices } from './useLedger';

interface Props {
  readonly register: RegisterBook;
  readonly ledger: Ledger;
  readonly open: NonNullable<Ledger['open']>;
}

/** What a file holds, how it was read, what is to be thought of, and the button that takes it in. */
export function LedgerPreview({ register, ledger, open }: Props) {
  const words = useWords(payablesWords);
  const language = useLanguage();
  const format = useFormat();
  const controller = useController();
  const busy = useBusy();
  const { prepared } = ledger;
  const { choices, read } = open;
  const write = async () => {
    const imported = prepared?.imported ?? null;
    if (!ledger.settled || prepared === null || imported === null) return;
    const { id, sum } = imported;
    const done = await controller.run('settings', async (options) => {
      await (await controller.services.part('payables')).write(register.state, prepared, options);
      return true;
    });
    if (done === undefined) return;
    ledger.close();
    await controller.reread();
    controller.notify({ key: 'told', text: words.written(id, format.kronor(sum)) });
  };
  const blocking = prepared?.findings.filter(isBlocking) ?? [];
  const warnings = prepared?.findings.filter((finding) => !isBlocking(finding)) ?? [];
  const taken = blocking.flatMap(({ ruleId, params }) => (ruleId === 'E902' ? [String(params.id)] : []));
  const dated = read?.reduced.file.dateKind === 'invoice' || read?.reduced.file.dateKind === 'payment';
  return (
    <Card>
      <Heading>{open.file.name}</Heading>
      {prepared !== null && prepared.imported !== null && (
        <Figures
          label={words.found}
          lines={[
            [words.period, `${monthText(prepared.imported.from)}–${monthText(prepared.imported.to)}`],
            [words.sum, format.kronor(prepared.imported.sum)],
            [
              words.rows,
              words.rowsOf(format.number(prepared.imported.usedRows), format.number(prepared.imported.rows)),
            ],
          ]}
        />
      )}
      {prepared !== null && (
        <details>
          <summary tabIndex={0}>{words.months}</summary>
          <Figures
            label={words.months}
            lines={monthLines(prepared).map(([month, before, sum]) => [
              monthText(month),
              before === null ? format.kronor(sum) : `${format.kronor(before)} → ${format.kronor(sum)}`,
            ])}
          />
        </details>
      )}
      {warnings.length > 0 && (
        <div>
          <strong>{words.think}</strong>
          <ul>
            {warnings.map((finding) => (
              <li key={finding.ruleId}>{findingText(finding, language)}</li>
            ))}
          </ul>
        </div>
      )}
      {blocking.length > 0 && (
        <div role="alert">
          <strong>{words.blocked}</strong>
          <ul>
            {blocking.map((finding, index) => (
              <li key={index}>{findingText(finding, language)}</li>
            ))}
          </ul>
        </div>
      )}
      {taken.length > 0 && (
        <Button onClick={() => ledger.decide({ ...choices, replaces: [...choices.replaces, ...taken] })}>
          {words.replace(taken.join(', '))}
        </Button>
      )}
      {blocking.some(({ ruleId }) => ruleId === 'E905') && (
        <Checkbox
          label={words.costsOnly}
          checked={choices.costAccountsOnly}
          onChange={() => ledger.change({ ...choices, costAccountsOnly: true })}
        />
      )}
      {dated && (
        <Stack tight>
          <Field label={words.coverFrom} hint={words.coverHint}>
            <Input
              value={choices.from}
              onChange={(_, { value }) => ledger.decide({ ...choices, from: value })}
              placeholder="2026-01"
            />
          </Field>
          <Field label={words.coverTo}>
            <Input
              value={choices.to}
              onChange={(_, { value }) => ledger.decide({ ...choices, to: value })}
              placeholder="2026-03"
            />
          </Field>
        </Stack>
      )}
      {prepared !== null && prepared.stats.unmappedDepartments.length > 0 && (
        <DepartmentMap
          register={register}
          texts={prepared.stats.unmappedDepartments}
          onSaved={() => ledger.change(choices)}
        />
      )}
      <Columns open={open} needed={ledger.fault !== null} onChange={ledger.change} />
      {prepared?.unchanged === true && <p role="status">{words.unchanged}</p>}
      <Row>
        <Button
          appearance="primary"
          disabledFocusable={
            busy ||
            !ledger.settled ||
            prepared === null ||
            prepared.blocked ||
            prepared.unchanged ||
            prepared.imported === null
          }
          onClick={() => void write()}
        >
          {words.write}
        </Button>
        <Button onClick={ledger.close}>{words.cancel}</Button>
      </Row>
    </Card>
  );
}

interface ColumnsProps {
  readonly open: Props['open'];
  /** Something has to be chosen before the file can be read. */
  readonly needed: boolean;
  readonly onChange: (choices: LedgerChoices) => void;
}

/** Which column is what: shown, corrected, remembered. */
function Columns({ open: { opened, choices, remembered }, needed, onChange }: ColumnsProps) {
  const words = useWords(payablesWords);
  const list = opened.lists[choices.list];
  const headings = list?.headings ?? [];
  const sampleOf = (column: number | undefined): string =>
    column === undefined
      ? ''
      : (list?.sample ?? [])
          .slice(0, 3)
          .map((row) => String(row[column] ?? ''))
          .filter((text) => text !== '')
          .join(' · ');
  const choose = (field: PayablesField, column: number | null) => {
    const others = Object.entries(choices.mapping).filter(([name, at]) => name !== field && at !== column);
    const mapping = {
      ...Object.fromEntries(others),
      ...(column === null ? {} : { [field]: column }),
    } as PayablesMapping;
    onChange({ ...choices, mapping });
  };
  return (
    <details {...(needed ? { open: true } : {})}>
      <summary tabIndex={0}>{words.columns}</summary>
      <Stack tight>
        <Quiet>{remembered ? words.columnsRemembered : words.columnsHint}</Quiet>
        <Field label={words.decimal}>
          <Select
            value={choices.decimalMark ?? ''}
            onChange={(_, { value }) =>
              onChange({ ...choices, decimalMark: value === ',' || value === '.' ? value : undefined })
            }
          >
            <option value="">{words.fromColumn}</option>
            <option value=",">{words.comma}</option>
            <option value=".">{words.point}</option>
          </Select>
        </Field>
        <Field label={words.month} hint={words.monthHint}>
          <Input
            defaultValue={choices.month}
            onBlur={({ currentTarget }) => {
              if (currentTarget.value !== choices.month) onChange({ ...choices, month: currentTarget.value });
            }}
          />
        </Field>
        {payablesTarget.fields.map(({ field }) => (
          <Field key={field} label={words.field[field]} hint={sampleOf(choices.mapping[field])}>
            <Select
              value={String(choices.mapping[field] ?? '')}
              onChange={(_, { value }) => choose(field, value === '' ? null : Number(value))}
            >
              <option value="">{words.missing}</option>
              {headings.map((heading, column) => (
                <option key={column} value={column}>
                  {heading === '' ? `#${column + 1}` : heading}
                </option>
              ))}
            </Select>
          </Field>
        ))}
      </Stack>
    </details>
  );
}

/** Every month of the file, and of the readings that it takes the place of: before, and now. */
function monthLines({ stats, before }: PreparedLedger): (readonly [MonthIndex, OreTotal | null, OreTotal])[] {
  const now = new Map(stats.months.map(({ month, sum }) => [month, sum]));
  const months = [...new Set([...now.keys(), ...(before?.keys() ?? [])])].sort((one, other) => one - other);
  return months.map((month) => [month, before === null ? null : (before.get(month) ?? 0n), now.get(month) ?? 0n]);
}

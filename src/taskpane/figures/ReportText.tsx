import { Button, Select, Textarea } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Assessment } from '../../domain/rules/assessment';
import { yearOfSerial } from '../../domain/basics/calendar';
import { finished } from '../../domain/basics/steps';
import { ledger } from '../../domain/ledger/ledger';
import { report } from '../../domain/summary/report';
import type { Summary } from '../../domain/summary/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { reportEn } from '../../locales/report.en';
import { reportSv } from '../../locales/report.sv';
import { useController, useLanguage, useWords } from '../hooks';
import { Quiet, Row, Stack } from '../shell/layout';

interface Props {
  readonly summary: Summary;
  readonly assessment: Assessment;
}

/** The year's or month's report as text, ready to copy: nothing that the figures do not carry. */
export function ReportText({ summary, assessment }: Props) {
  const words = useWords(figuresWords);
  const language = useLanguage();
  const { notify } = useController();
  const [period, setPeriod] = useState<'year' | 'month'>('year');
  const box = useRef<HTMLDivElement>(null);
  const text = useMemo(() => {
    const chosen =
      period === 'year'
        ? ({ kind: 'year', year: yearOfSerial(assessment.asOf) } as const)
        : ({ kind: 'month' } as const);
    const statements = report(assessment, finished(ledger(assessment)), summary, chosen);
    return (language === 'sv' ? reportSv : reportEn)(statements, assessment.settings.displayUnit).join('\n\n');
  }, [assessment, summary, period, language]);
  const copy = async () => {
    if (await copyText(text, box.current?.querySelector('textarea') ?? null)) notify({ key: 'copied' });
    else notify({ key: 'copyFailed' }, { tone: 'partial' });
  };
  return (
    <Stack tight>
      <Quiet>{words.reportText}</Quiet>
      <Row>
        <Select
          aria-label={words.report}
          value={period}
          onChange={(_, { value }) => setPeriod(value === 'month' ? 'month' : 'year')}
        >
          <option value="year">{words.reportYear}</option>
          <option value="month">{words.reportMonth}</option>
        </Select>
        <Button onClick={() => void copy()}>{words.copy}</Button>
      </Row>
      <div ref={box}>
        <Textarea style={{ width: '100%' }} readOnly rows={10} value={text} aria-label={words.report} />
      </div>
    </Stack>
  );
}

/** Copies by the clipboard, or by selecting where an iframe may not use it. False when neither works. */
async function copyText(text: string, area: HTMLTextAreaElement | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    area?.focus();
    area?.select();
    return document.execCommand?.('copy') ?? false;
  }
}

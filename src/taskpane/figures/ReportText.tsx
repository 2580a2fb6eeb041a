import { Button, Select, Textarea } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { RegisterState } from '../../application/results';
import { effectClasses } from '../../domain/effect/effect';
import { yearOfSerial } from '../../domain/basics/calendar';
import type { Steps } from '../../domain/basics/steps';
import { ledger } from '../../domain/ledger/ledger';
import { report } from '../../domain/summary/report';
import type { Summary } from '../../domain/summary/summaryTypes';
import { figuresWords } from '../../locales/pane/figures';
import { reportEn } from '../../locales/report.en';
import { reportSv } from '../../locales/report.sv';
import { useController, useFormat, useLanguage, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { useWorked } from '../useWorked';
import type { Language } from '../services';
import type { ReportParagraphs } from '../parts/panePart';
import { useReportParagraphs } from '../parts/useReportParagraphs';
import { Quiet, Row, Stack } from '../shell/layout';
import { copyReport } from './copyReport';
import { amountRow, plainReport } from './reportParts';
import type { ReportParts } from './reportParts';
import { scopeOf, yearsInScope } from './yearsInScope';

interface Asked {
  readonly state: RegisterState;
  readonly summary: Summary;
  readonly period: 'year' | 'month';
  readonly language: Language;
  readonly ofParts: readonly ReportParagraphs[];
}

/** The report's sentences, the register's own and those of its parts. */
function* paragraphsOf({ state, summary, period, language, ofParts }: Asked): Steps<readonly string[]> {
  const { assessment } = state;
  const year = yearOfSerial(assessment.asOf);
  const chosen = period === 'year' ? ({ kind: 'year', year } as const) : ({ kind: 'month' } as const);
  const figures = yield* ledger(assessment);
  const statements = report(assessment, figures, summary, chosen);
  const said = [...(language === 'sv' ? reportSv : reportEn)(statements, assessment.settings.displayUnit)];
  for (const ofPart of ofParts) said.push(...(yield* ofPart(state, figures, language)));
  return said;
}

interface Props {
  readonly summary: Summary;
  readonly register: RegisterBook;
}

/** The year's or month's report as text, ready to copy: nothing that the figures do not carry. */
export function ReportText({ summary, register }: Props) {
  const { state } = register;
  const { assessment } = state;
  const words = useWords(figuresWords);
  const language = useLanguage();
  const { notify } = useController();
  const [period, setPeriod] = useState<'year' | 'month'>('year');
  const box = useRef<HTMLDivElement>(null);
  const format = useFormat();
  const ofParts = useReportParagraphs(register);
  const year = yearOfSerial(assessment.asOf);
  const asked = useMemo(
    (): Asked => ({ state, summary, period, language, ofParts }),
    [state, summary, period, language, ofParts],
  );
  const worked = useWorked(asked, paragraphsOf);
  const parts = useMemo((): ReportParts | null => {
    if (worked === null) return null;
    const { made: paragraphs, of } = worked;
    const years = yearsInScope(summary, scopeOf(summary, year));
    const { byClass } = summary.total;
    return {
      title: of.period === 'year' ? words.reportYear : words.reportMonth,
      paragraphs,
      tables: [
        {
          title: words.perYear,
          rows: [
            [words.year, words.calculatedLabel, words.realisedLabel],
            ...years.map(({ year: of, calculated, realised }) => amountRow(String(of), [calculated, realised], format)),
          ],
        },
        {
          title: words.classes,
          rows: [
            ['', words.calculatedLabel],
            ...effectClasses.map((name) => amountRow(words.class[name], [byClass[name]], format)),
          ],
        },
      ],
    };
  }, [worked, summary, format, year, words]);
  if (parts === null) return <Quiet>{words.counting}</Quiet>;
  const text = plainReport(parts);
  const copy = async () => {
    if (await copyReport(parts, box.current?.querySelector('textarea') ?? null)) notify({ key: 'copied' });
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

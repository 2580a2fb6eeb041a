import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { isoOf, yearOfSerial } from '../../domain/basics/calendar';
import { figuresWords } from '../../locales/pane/figures';
import { useBusy, useController, useRegister, useWords } from '../hooks';
import { PartSections } from '../parts/PartSections';
import { EmptyRegister } from '../shell/EmptyRegister';
import { Quiet, Row, Stack, Title } from '../shell/layout';
import { ClassBars } from './ClassBars';
import { DifferenceList } from './DifferenceList';
import { Headlines } from './Headlines';
import { ReportText } from './ReportText';
import { TargetLines } from './TargetLines';
import { useSummary } from './useSummary';
import { YearChart } from './YearChart';
import { scopeOf, yearsInScope } from './yearsInScope';

/** What the register adds up to: key figures, the four classes, years and targets. */
export function FiguresView() {
  const words = useWords(figuresWords);
  const register = useRegister();
  const busy = useBusy();
  const [reporting, setReporting] = useState(false);
  const { refresh, showSheet } = useController();
  const summary = useSummary(register);
  if (register === null) return null;
  const parts = <PartSections place="figures" register={register} />;
  if (register.state.assessment.rows.length === 0) {
    return (
      <Stack>
        <EmptyRegister title={words.title} text={words.empty} />
        {parts}
      </Stack>
    );
  }
  if (summary === null) return <p>{words.counting}</p>;
  const { assessment } = register.state;
  const differences = register.summary?.assessment === assessment ? register.summary.differences : [];
  const stale = register.freshness !== 'fresh';
  const scope = scopeOf(summary, yearOfSerial(assessment.asOf));
  return (
    <Stack>
      <div>
        <Title>{words.title}</Title>
        <Quiet>
          {[
            words.asOf(isoOf(assessment.asOf)),
            words.counted(summary.counted),
            ...(summary.leftOut > 0 ? [words.leftOut(summary.leftOut)] : []),
            ...(summary.withdrawn > 0 ? [words.withdrawn(summary.withdrawn)] : []),
          ].join(' · ')}
        </Quiet>
      </div>
      {stale && <p>{words.notFresh[register.freshness]}</p>}
      {stale && (
        <Button appearance="primary" disabledFocusable={busy} onClick={() => void refresh()}>
          {words.refreshAgain}
        </Button>
      )}
      <DifferenceList differences={differences} />
      <Headlines summary={summary} assessment={assessment} />
      <ClassBars summary={summary} />
      <YearChart years={yearsInScope(summary, scope)} scope={scope} thisYear={assessment.asOf} />
      <TargetLines targets={summary.targets} asOf={assessment.asOf} />
      {parts}
      <details open={reporting} onToggle={(event) => setReporting(event.currentTarget.open)}>
        <summary tabIndex={0}>{words.report}</summary>
        {reporting && <ReportText summary={summary} register={register} />}
      </details>
      <Row>
        <Button size="small" onClick={() => void showSheet('management')}>
          {words.showSheet}
        </Button>
        <Button size="small" onClick={() => void showSheet('summary')}>
          {words.showSummary}
        </Button>
        {!stale && (
          <Button size="small" disabledFocusable={busy} onClick={() => void refresh()}>
            {words.refreshAgain}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

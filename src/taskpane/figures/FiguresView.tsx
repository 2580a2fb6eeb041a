import { Button } from '@fluentui/react-components';
import { isoOf } from '../../domain/calendar';
import { figuresWords } from '../../locales/pane/figures';
import { useController, usePane, useRegister, useWords } from '../hooks';
import { Quiet, Row, Stack, Title } from '../shell/layout';
import { ClassBars } from './ClassBars';
import { DifferenceList } from './DifferenceList';
import { Headlines } from './Headlines';
import { TargetLines } from './TargetLines';
import { YearChart } from './YearChart';

/** What the register adds up to: key figures, the four classes, years and targets. */
export function FiguresView() {
  const words = useWords(figuresWords);
  const register = useRegister();
  const { job } = usePane();
  const { refresh, showSheet } = useController();
  if (register === null) return null;
  const result = register.summary;
  if (result === null) {
    return (
      <Stack>
        <Title>{words.empty}</Title>
        <p>{words.emptyText}</p>
        <Button appearance="primary" size="large" disabled={job !== null} onClick={() => void refresh()}>
          {words.refresh}
        </Button>
      </Stack>
    );
  }
  const { summary, assessment } = result;
  const stale = register.freshness !== 'fresh';
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
      {stale && <p>{words.stale}</p>}
      {stale && (
        <Button appearance="primary" disabled={job !== null} onClick={() => void refresh()}>
          {words.refreshAgain}
        </Button>
      )}
      <DifferenceList differences={result.differences} />
      <Headlines result={result} />
      <ClassBars summary={summary} />
      <YearChart years={summary.perYear} thisYear={assessment.asOf} />
      <TargetLines targets={summary.targets} asOf={assessment.asOf} />
      <Row>
        <Button size="small" onClick={() => void showSheet('management')}>
          {words.showSheet}
        </Button>
        <Button size="small" onClick={() => void showSheet('summary')}>
          {words.showSummary}
        </Button>
        {!stale && (
          <Button size="small" disabled={job !== null} onClick={() => void refresh()}>
            {words.refreshAgain}
          </Button>
        )}
      </Row>
    </Stack>
  );
}

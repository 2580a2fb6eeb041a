import { startWords } from '../../locales/pane/start';
import { useBusy, useController, usePane, useRegister, useWords } from '../hooks';
import { DamageCard } from '../shell/DamageCard';
import { Row, Stack, Title, Unseen } from '../shell/layout';
import { BeginList } from './BeginList';
import { Glance } from './Glance';
import { NextStep } from './NextStep';
import { Button } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';

const StandingNotes = lazy(() =>
  import('../shell/StandingNotes').then((module) => ({ default: module.StandingNotes })),
);

/** Apart: its fields would make the pane's first picture later. */
const MonthRoundList = lazy(() => import('./MonthRoundList').then((module) => ({ default: module.MonthRoundList })));

/** The state of the workbook at a glance, the one next thing to do, and what waits this month. */
export function StartView() {
  const words = useWords(startWords);
  const register = useRegister();
  const busy = useBusy();
  const notes = usePane('notes');
  const { check, refresh, showSheet } = useController();
  if (register === null) return null;
  const empty = register.state.assessment.rows.length === 0;
  return (
    <Stack>
      <Unseen>
        <Title>{words.title}</Title>
      </Unseen>
      <DamageCard />
      {notes.length > 0 && (
        <Suspense fallback={null}>
          <StandingNotes />
        </Suspense>
      )}
      <Glance register={register} />
      <NextStep register={register} />
      {empty && <BeginList register={register} />}
      {!empty && (
        <Suspense fallback={null}>
          <MonthRoundList register={register} />
        </Suspense>
      )}
      {!empty && (
        <Row>
          <Button size="small" disabledFocusable={busy} onClick={() => void check()}>
            {words.actions.check}
          </Button>
          <Button size="small" disabledFocusable={busy} onClick={() => void refresh()}>
            {words.actions.refresh}
          </Button>
          <Button size="small" onClick={() => void showSheet('management')}>
            {words.actions.board}
          </Button>
        </Row>
      )}
    </Stack>
  );
}

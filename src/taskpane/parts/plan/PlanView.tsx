import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { planWords } from '../../../locales/pane/plan';
import { useController, useWords } from '../../hooks';
import { Heading, Row, Stack } from '../../shell/layout';
import type { PartViewProps } from '../panePart';
import { InitiativeList } from './InitiativeList';
import { LinkProposals } from './LinkProposals';
import { Matrix, type MatrixCell } from './Matrix';
import { TargetFigures } from './TargetFigures';
import { usePlan } from './usePlan';

/** Plan och initiativ under Nyckeltal: will we reach the target, with what, and who sees to it? */
export function PlanView({ register }: PartViewProps) {
  const words = useWords(planWords);
  const { showSheet } = useController();
  const [cell, setCell] = useState<MatrixCell | null>(null);
  const worked = usePlan(register.state);
  const state = worked?.made ?? null;
  const initiatives = state?.plan.initiatives ?? [];
  const leftOut = state?.reading.leftOut.length ?? 0;
  return (
    <section aria-labelledby="plan">
      <Stack tight>
        <Heading id="plan">{words.title}</Heading>
        {leftOut > 0 && <p>{words.leftOut(leftOut)}</p>}
        {state !== null && initiatives.length === 0 && leftOut === 0 && <p>{words.none}</p>}
        {worked !== null && state !== null && initiatives.length > 0 && (
          <>
            <TargetFigures plan={state.plan} />
            <InitiativeList plan={state.plan} books={state.books} cell={cell} onAll={() => setCell(null)} />
            <Matrix statuses={initiatives} chosen={cell} onChoose={setCell} />
            <LinkProposals register={{ ...register, state: worked.of }} proposals={worked.made.links} />
          </>
        )}
        <Row>
          <Button size="small" onClick={() => void showSheet('initiatives')}>
            {words.sheet}
          </Button>
        </Row>
      </Stack>
    </section>
  );
}

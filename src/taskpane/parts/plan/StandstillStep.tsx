import { planOfRules } from '../../../application/plan/planState';
import type { RegisterState } from '../../../application/results';
import { finished } from '../../../domain/basics/steps';
import { isLate, type InitiativeStatus, type Plan } from '../../../domain/plan';
import { planWords } from '../../../locales/pane/plan';
import { useController, useFormat, useWords } from '../../hooks';
import type { PartViewProps, RoundStep } from '../panePart';
import { RowList } from '../RowList';
import { initiativeRow } from './initiativeRow';

/** Initiatives whose start quarter has passed while they were still Idé or Beslutad (W758), the earliest first. */
function late({ reading, assessment }: RegisterState): { readonly plan: Plan; readonly statuses: InitiativeStatus[] } {
  const { plan } = finished(planOfRules(assessment, reading));
  const statuses = plan.initiatives
    .filter(({ initiative }) => isLate(initiative, assessment.asOf))
    .sort((a, b) => (a.initiative.start ?? 0) - (b.initiative.start ?? 0) || a.initiative.row - b.initiative.row);
  return { plan, statuses };
}

/** *Initiativ som står still* in the month round. */
export const standstillStep: RoundStep = {
  waits: (state) => late(state).statuses.length,
  words: { sv: planWords.sv.step, en: planWords.en.step },
  Step: StandstillStep,
};

function StandstillStep({ register }: PartViewProps) {
  const { list, stages } = useWords(planWords);
  const format = useFormat();
  const { goTo } = useController();
  const { plan, statuses } = late(register.state);
  return (
    <RowList
      rows={statuses}
      line={(status) => ({
        ...initiativeRow(status, plan, { ...list, stages }, format),
        open: () => void goTo(['initiatives', status.initiative.row, 'stage']),
      })}
    />
  );
}

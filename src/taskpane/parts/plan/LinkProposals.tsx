import { useMemo } from 'react';
import type { PlanState } from '../../../application/plan/planState';
import { linkable, type Initiative, type PlanEffect } from '../../../domain/plan';
import { planWords } from '../../../locales/pane/plan';
import { useController, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet } from '../../shell/layout';
import { RowList } from '../RowList';

interface Props {
  readonly register: RegisterBook;
  readonly plan: PlanState;
}

/** W765: effects that an open initiative waits for, each linked with one press and undone with one. */
export function LinkProposals({ register, plan }: Props) {
  const { links: words } = useWords(planWords);
  const controller = useController();
  const found = useMemo(() => proposalsOf(plan), [plan]);
  const effects = useMemo(
    () => new Map(register.state.assessment.effects.map((effect) => [effect.row, effect.title])),
    [register],
  );
  if (found.length === 0) return null;
  const link = async ({ row }: PlanEffect, name: string, { id, title }: Initiative) => {
    const result = await controller.run('fix', (options) =>
      controller.services.edit(register.state, 'effects', row, { initiative: id }, options),
    );
    if (result === undefined) return;
    await controller.reread();
    controller.reportChange(
      result,
      result.skipped.length === 0 ? { key: 'told', text: words.linked(name, title) } : undefined,
    );
  };
  return (
    <>
      <Heading>{words.title}</Heading>
      <Quiet>{words.why}</Quiet>
      <RowList
        rows={found.map(({ effect, initiative, others }) => {
          const name = effects.get(effect.row) || effect.id;
          return {
            key: effect.row,
            name,
            label: words.show(name),
            open: () => void controller.goTo(['effects', effect.row, 'initiative']),
            value: '',
            details: [
              words.to(initiative.title),
              effect.category,
              effect.department,
              others === 0 ? '' : words.others(others),
            ],
            action: {
              text: words.link,
              label: words.linkTo(name, initiative.title),
              run: () => void link(effect, name, initiative),
            },
          };
        })}
      />
    </>
  );
}

interface Proposal {
  readonly effect: PlanEffect;
  readonly initiative: Initiative;
  /** How many more it could be linked to. */
  readonly others: number;
}

/** Effects without an initiative, with the one that W765 names: an initiative without ID cannot be linked to. */
function proposalsOf({ plan, register }: PlanState): Proposal[] {
  const find = linkable(plan.initiatives);
  return register.effects.flatMap((effect) => {
    if (effect.initiative !== '') return [];
    const [initiative, ...others] = find(effect).filter(({ id }) => id !== '');
    return initiative === undefined ? [] : [{ effect, initiative, others: others.length }];
  });
}

import { useMemo } from 'react';
import type { Initiative, PlanEffect } from '../../../domain/plan';
import { planWords } from '../../../locales/pane/plan';
import { useController, useWords } from '../../hooks';
import type { RegisterBook } from '../../pane';
import { Heading, Quiet } from '../../shell/layout';
import { RowList } from '../RowList';
import type { LinkProposal } from './proposedLinks';

interface Props {
  readonly register: RegisterBook;
  readonly proposals: readonly LinkProposal[];
}

/** W765: effects that an open initiative waits for, each linked with one press and undone with one. */
export function LinkProposals({ register, proposals }: Props) {
  const { links: words } = useWords(planWords);
  const controller = useController();
  const effects = useMemo(
    () => new Map(register.state.assessment.effects.map((effect) => [effect.row, effect.title])),
    [register],
  );
  if (proposals.length === 0) return null;
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
        rows={proposals}
        line={({ effect, initiative, others }) => {
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
        }}
      />
    </>
  );
}

import { Button } from '@fluentui/react-components';
import { useMemo } from 'react';
import { followUpWords } from '../../locales/pane/followUp';
import { useController, usePane, useRegister, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { PartSections } from '../parts/PartSections';
import { EmptyRegister } from '../shell/EmptyRegister';
import { Quiet, Row, Stack, Title } from '../shell/layout';
import { EffectPicker } from './EffectPicker';
import { followables, pictureOf } from './followable';
import { History } from './History';
import { OutcomeFields } from './OutcomeFields';

/**
 * Follow up one effect: its months and what was calculated beside, the amount that was really seen, and why it
 * differed.
 */
export function FollowUpView() {
  const register = useRegister();
  return register === null ? null : <FollowUpPage register={register} />;
}

function FollowUpPage({ register }: { readonly register: RegisterBook }) {
  const words = useWords(followUpWords);
  const target = usePane('target');
  const { show } = useController();
  const { state } = register;
  const all = useMemo(() => followables(state), [state]);
  const { effectId } = target;
  const picture = useMemo(() => (effectId === undefined ? null : pictureOf(state, effectId)), [state, effectId]);
  // With a key it stays what it is, filters and all, when the first effect comes above it.
  const parts = <PartSections key="parts" place="followUp" register={register} />;
  if (all.length === 0) {
    return (
      <Stack>
        <EmptyRegister title={words.title} text={words.nothingToFollow} />
        {parts}
      </Stack>
    );
  }
  if (picture === null) {
    return (
      <Stack>
        <Title>{words.title}</Title>
        <EffectPicker all={all} onPick={(id) => show('followUp', { effectId: id })} />
        {parts}
      </Stack>
    );
  }
  const next = all.find(({ effect, due }) => due && effect.id !== picture.effect.id)?.effect.id ?? null;
  return (
    <Stack>
      <div>
        <Title>{picture.effect.title === '' ? picture.effect.id : picture.effect.title}</Title>
        <Quiet>{[picture.effect.id, picture.effect.supplier].filter((part) => part !== '').join(' · ')}</Quiet>
        <Row>
          <Button size="small" appearance="subtle" onClick={() => show('followUp')}>
            {words.change}
          </Button>
        </Row>
      </div>
      <History picture={picture} asOf={state.assessment.asOf} />
      <OutcomeFields key={picture.effect.id} picture={picture} state={state} next={next} />
      {parts}
    </Stack>
  );
}

import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { registerWords } from '../../locales/pane/register';
import { useBusy, usePane, useRegister, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { PartFormHelp } from '../parts/PartSections';
import { Quiet, Row, Stack, Title } from '../shell/layout';
import { BeginFrom } from './BeginFrom';
import { CalculationCard } from './CalculationCard';
import { Distribute } from './Distribute';
import { ErrorSummary } from './ErrorSummary';
import { fieldId, goToField } from './FieldInput';
import { FormFields } from './FormFields';
import { FormFoot, keepFocus } from './FormFoot';
import { TypeChoice } from './TypeChoice';
import { useDebounced } from './useDebounced';
import { useRegisterForm } from './useRegisterForm';

const SPEAK_MS = 250;

/** Registers an effect, or edits one: only the chosen type's fields, the calculation live, issues by the field. */
export function RegisterView() {
  const register = useRegister();
  return register === null ? null : <RegisterPage register={register} />;
}

function RegisterPage({ register }: { readonly register: RegisterBook }) {
  const words = useWords(registerWords);
  const busy = useBusy();
  const memory = usePane('round');
  const model = useRegisterForm(register);
  const { form, draft, choices, preview, errors, attempt } = model;
  const { editing, shares } = draft;
  const settled = useDebounced(form, SPEAK_MS);
  const top = useRef<HTMLDivElement>(null);
  const failed = attempt > 0 && errors.length > 0;
  const canForce = failed && editing === null && shares.length === 0;
  const focusTitle = useRef(false);
  useEffect(() => {
    if (focusTitle.current) top.current?.querySelector<HTMLElement>(`#${fieldId('title')}`)?.focus();
    focusTitle.current = false;
  }, [model.round]);

  const submit = async (anyway: boolean) => {
    focusTitle.current = true;
    const outcome = await model.submit(anyway);
    if (outcome === 'saved') return;
    focusTitle.current = false;
    if (outcome !== null) goToField(outcome);
  };

  return (
    <div ref={top}>
      <Stack>
        <Title>{editing === null ? words.title : words.editTitle(editing.effectId)}</Title>
        <BeginFrom
          state={register.state}
          editing={editing !== null}
          onBegin={model.begin}
          lastSaved={draft.lastSaved}
        />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit(false);
          }}
        >
          <Stack>
            <TypeChoice type={form.type} onChange={model.setType} />
            <FormFields
              key={model.round}
              form={form}
              choices={choices}
              issuesFor={model.issuesFor}
              questionFor={model.questionFor}
              rememberedDepartment={editing === null ? memory.department : ''}
              moreOpen={draft.moreOpen}
              onMore={(moreOpen) => model.setDraft({ moreOpen })}
              onChange={model.setField}
              onWay={model.setWay}
              onLeave={model.leave}
            />
            <PartFormHelp
              register={register}
              form={form}
              onFill={(values) => model.setDraft({ form: { ...form, values: { ...form.values, ...values } } })}
            />
            {editing === null && (
              <Distribute
                departments={choices.lists.department ?? []}
                department={form.values.department ?? ''}
                ready={preview.effect !== null}
                shares={shares}
                onChange={(next) => model.setDraft({ shares: next })}
              />
            )}
            <CalculationCard
              preview={preview}
              settings={register.state.assessment.settings}
              thoughts={model.thoughts}
              fields={model.fields}
              typing={settled !== form}
            />
            {failed && <ErrorSummary errors={errors} attempt={attempt} />}
            <Row>
              <Button appearance="subtle" size="small" onMouseDown={keepFocus} onClick={model.clear}>
                {editing === null ? words.start : words.cancelEdit}
              </Button>
              {canForce && (
                <Button size="small" disabledFocusable={busy} onMouseDown={keepFocus} onClick={() => void submit(true)}>
                  {words.saveAnyway}
                </Button>
              )}
            </Row>
            {canForce && <Quiet>{words.saveAnywayText}</Quiet>}
            <FormFoot preview={preview} save={editing === null ? words.save : words.saveChanges} />
          </Stack>
        </form>
      </Stack>
    </div>
  );
}

import { Button } from '@fluentui/react-components';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent } from 'react';
import type { EffectType } from '../../domain/effect/effect';
import { registerWords } from '../../locales/pane/register';
import { useController, usePane, useRegister, useWords } from '../hooks';
import type { RegisterBook } from '../pane';
import { Quiet, Row, Stack, Title } from '../shell/layout';
import { BeginFrom } from './BeginFrom';
import { CalculationCard } from './CalculationCard';
import { Distribute } from './Distribute';
import { weightsOf } from './draftsByDepartment';
import { ErrorSummary } from './ErrorSummary';
import { FormFields } from './FormFields';
import { fieldId } from './FieldInput';
import { fieldChoices } from './fieldChoices';
import { askedFields, draftOf, emptyForm, fieldsOf, freshForm, nextForm } from './formModel';
import type { Form, FormField } from './formModel';
import { previewOf } from './previewOf';
import { TypeChoice } from './TypeChoice';
import { useDebounced } from './useDebounced';
import { useSave } from './useSave';

const SPEAK_MS = 250;

/** A field that is left shows its remarks, which moves the buttons: the press that left it would miss them. */
const keepFocus = (event: MouseEvent) => event.preventDefault();

/** Registers an effect, or edits one: only the chosen type's fields, the calculation live, issues by the field. */
export function RegisterView() {
  const register = useRegister();
  return register === null ? null : <RegisterForm register={register} />;
}

function RegisterForm({ register }: { readonly register: RegisterBook }) {
  const words = useWords(registerWords);
  const controller = useController();
  const { job, draft, round } = usePane();
  const { editing, shares } = draft;
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const [attempt, setAttempt] = useState(0);
  const top = useRef<HTMLDivElement>(null);
  const { state } = register;
  const choices = useMemo(() => fieldChoices(state), [state]);
  const fresh = useMemo(() => freshForm(round.department, choices.lists.department ?? []), [round.department, choices]);
  // Nothing has been written yet: what is proposed may still change with the register.
  const form = draft.form === emptyForm ? fresh : draft.form;
  const settled = useDebounced(form, SPEAK_MS);
  const preview = useMemo(
    () => previewOf(controller.services, state, draftOf(form), editing?.row ?? null),
    [controller.services, state, form, editing],
  );
  const save = useSave();

  const setDraft = (change: Partial<typeof draft>) => controller.store.set((now) => ({ draft: { ...now.draft, ...change } }));
  const begin = (next: Form, edited: typeof editing = null) => {
    setDraft({ form: next, editing: edited, shares: [] });
    setLeft(new Set());
    setAttempt(0);
  };
  const setField = (field: FormField, value: string) =>
    setDraft({ form: { ...form, values: { ...form.values, [field]: value } } });
  const errors = preview.issues.filter(({ severity }) => severity === 'error');
  const { more } = fieldsOf(form);
  const visible = new Set<string>([...askedFields(form), ...more]);
  const started = left.size > 0 || attempt > 0;
  const thoughts = preview.issues.filter(
    (issue) => started && issue.severity === 'warning' && (issue.field === null || !visible.has(issue.field) || !left.has(issue.field as FormField)),
  );
  const shownFor = (field: FormField) => preview.issues.filter((issue) => issue.field === field && (left.has(field) || (attempt > 0 && issue.severity === 'error')));

  const remarkable = ({ severity, field }: (typeof preview.issues)[number]) => {
    const folded = more.find((candidate) => candidate === field);
    return folded !== undefined && (severity === 'error' ? attempt > 0 : (form.values[folded] ?? '') !== '');
  };
  const hiddenTrouble = preview.issues.some(remarkable);
  const { store } = controller;
  useEffect(() => {
    if (hiddenTrouble) store.set((now) => ({ draft: { ...now.draft, moreOpen: true } }));
  }, [hiddenTrouble, attempt, store]);

  const submit = async (anyway: boolean) => {
    const now = previewOf(controller.services, state, draftOf(form), editing?.row ?? null);
    if (shares.length > 0 && weightsOf(shares) === null) return;
    if (!anyway && now.issues.some(({ severity }) => severity === 'error')) {
      setAttempt(attempt + 1);
      return;
    }
    const saved = await save({ form, editing, shares }, now.effect);
    if (!saved) return;
    begin(nextForm(form, null));
    top.current?.querySelector<HTMLElement>(`#${fieldId('title')}`)?.focus();
  };

  return (
    <div ref={top}>
      <Stack>
        <Title>{editing === null ? words.title : words.editTitle(editing.effectId)}</Title>
        <BeginFrom state={state} editing={editing !== null} onBegin={begin} lastSaved={draft.lastSaved} />
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            void submit(false);
          }}
        >
          <Stack>
            <TypeChoice type={form.type} onChange={(type: EffectType) => setDraft({ form: { ...form, type } })} />
            <FormFields
              form={form}
              choices={choices}
              issuesFor={shownFor}
              rememberedDepartment={editing === null ? round.department : ''}
              moreOpen={draft.moreOpen}
              onMore={(moreOpen) => setDraft({ moreOpen })}
              onChange={setField}
              onWay={(way) => setDraft({ form: { ...form, way } })}
              onLeave={(field) => setLeft(new Set([...left, field]))}
            />
            {editing === null && <Distribute departments={choices.lists.department ?? []} shares={shares} onChange={(next) => setDraft({ shares: next })} />}
            <CalculationCard preview={preview} settings={state.assessment.settings} thoughts={thoughts} fields={visible} typing={settled !== form} />
            {attempt > 0 && errors.length > 0 && <ErrorSummary errors={errors} attempt={attempt} />}
            <Row>
              <Button type="submit" appearance="primary" size="large" onMouseDown={keepFocus} disabledFocusable={job !== null}>
                {editing === null ? words.save : words.saveChanges}
              </Button>
              {attempt > 0 && errors.length > 0 && editing === null && shares.length === 0 && (
                <Button disabledFocusable={job !== null} onMouseDown={keepFocus} onClick={() => void submit(true)}>
                  {words.saveAnyway}
                </Button>
              )}
              <Button appearance="subtle" onMouseDown={keepFocus} onClick={() => begin(emptyForm)}>
                {editing === null ? words.start : words.cancelEdit}
              </Button>
            </Row>
            {attempt > 0 && errors.length > 0 && editing === null && shares.length === 0 && <Quiet>{words.saveAnywayText}</Quiet>}
          </Stack>
        </form>
      </Stack>
    </div>
  );
}

import { useEffect, useMemo, useState } from 'react';
import type { EffectType } from '../../domain/effect/effect';
import type { Issue } from '../../domain/register/issue';
import { useController, usePane } from '../hooks';
import type { EditedRow, RegisterBook, RegisterDraft } from '../pane';
import { questionOf } from './answers';
import type { Question } from './answers';
import { fieldChoices } from './fieldChoices';
import type { FieldChoices } from './fieldChoices';
import { askedFields, draftOf, emptyForm, fieldsOf, freshForm, nextForm } from './formModel';
import type { Form, FormField, Way } from './formModel';
import { previewOf } from './previewOf';
import type { DraftPreview } from './previewOf';
import { weightsOf } from './draftsByDepartment';
import { useSave } from './useSave';

/** The form of Registrera as it stands, and what can be done with it. */
export interface RegisterForm {
  readonly form: Form;
  readonly draft: RegisterDraft;
  readonly choices: FieldChoices;
  readonly preview: DraftPreview;
  /** Grows each time the form begins anew: fields of the one before have nothing more to say. */
  readonly round: number;
  /** Grows with each try to save that errors stopped. */
  readonly attempt: number;
  readonly errors: readonly Issue[];
  /** Warnings that no visible field shows. */
  readonly thoughts: readonly Issue[];
  readonly fields: ReadonlySet<string>;
  issuesFor(field: FormField): readonly Issue[];
  questionFor(field: FormField): Question | null;
  setDraft(change: Partial<RegisterDraft>): void;
  setField(field: FormField, value: string): void;
  setType(type: EffectType): void;
  setWay(way: Way): void;
  leave(field: FormField): void;
  /** Begins with another form. */
  begin(form: Form, edited?: EditedRow | null): void;
  /** Empties the form; what stood in it can be had back. */
  clear(): void;
  /** Saves. `anyway`: also with errors. Answers the field that must be looked at first, `saved`, or null. */
  submit(anyway: boolean): Promise<FormField | 'saved' | null>;
}

/** Keeps the form of Registrera: what has been left, what is asked, and saving. */
export function useRegisterForm({ state }: RegisterBook): RegisterForm {
  const controller = useController();
  const { store, services } = controller;
  const draft = usePane('draft');
  const memory = usePane('round');
  const { editing, shares } = draft;
  const [left, setLeft] = useState<ReadonlySet<FormField>>(new Set());
  const [asked, setAsked] = useState<string>('');
  const [attempt, setAttempt] = useState(0);
  const [round, setRound] = useState(0);
  const choices = useMemo(() => fieldChoices(state), [state]);
  const fresh = useMemo(
    () => freshForm(memory.department, choices.lists.department ?? []),
    [memory.department, choices],
  );
  // Nothing has been written yet: what is proposed may still change with the register.
  const form = draft.form === emptyForm ? fresh : draft.form;
  const preview = useMemo(
    () => previewOf(services, state, draftOf(form), editing?.row ?? null),
    [services, state, form, editing],
  );
  const save = useSave();

  const { more } = fieldsOf(form);
  const main = askedFields(form);
  const fields = new Set<string>([...main, ...more]);
  const errors = preview.issues.filter(({ severity }) => severity === 'error');
  const started = left.size > 0 || attempt > 0;
  const shows = ({ field }: Issue) => field !== null && fields.has(field) && left.has(field as FormField);
  const thoughts = preview.issues.filter((issue) => started && issue.severity !== 'error' && !shows(issue));
  const hiddenTrouble = preview.issues.some(({ severity, field }) => {
    const folded = more.find((candidate) => candidate === field);
    return (
      folded !== undefined &&
      (severity === 'error' ? attempt > 0 : severity === 'warning' && (form.values[folded] ?? '') !== '')
    );
  });
  useEffect(() => {
    if (hiddenTrouble) store.set((now) => ({ draft: { ...now.draft, moreOpen: true } }));
  }, [hiddenTrouble, attempt, store]);

  const setDraft = (change: Partial<RegisterDraft>) => store.set((now) => ({ draft: { ...now.draft, ...change } }));
  const begin = (next: Form, edited: EditedRow | null = null) => {
    setDraft({ form: next, editing: edited, shares: [] });
    setLeft(new Set());
    setAttempt(0);
    setAsked('');
    setRound((now) => now + 1);
  };
  /** What is still open and has not been asked about: saving stops at it once. */
  const openQuestion = (): FormField | null => {
    const open = [...main, ...more].filter(
      (field) => questionOf(form, field) !== null && (editing === null || left.has(field)),
    );
    const texts = open.map((field) => `${field}:${form.values[field] ?? ''}`).join('\n');
    if (open.length === 0 || texts === asked) return null;
    setAsked(texts);
    setLeft((now) => new Set([...now, ...open]));
    return open[0] ?? null;
  };

  return {
    form,
    draft,
    choices,
    preview,
    round,
    attempt,
    errors,
    thoughts,
    fields,
    setDraft,
    begin,
    issuesFor: (field) =>
      preview.issues.filter(
        (issue) => issue.field === field && (left.has(field) || (attempt > 0 && issue.severity === 'error')),
      ),
    questionFor: (field) => (left.has(field) ? questionOf(form, field) : null),
    setField: (field, value) => setDraft({ form: { ...form, values: { ...form.values, [field]: value } } }),
    setType: (type) => setDraft({ form: { ...form, type } }),
    setWay: (way) => setDraft({ form: { ...form, way } }),
    leave: (field) => setLeft((now) => (now.has(field) ? now : new Set([...now, field]))),
    clear: () => {
      const before = store.get().draft;
      const isFilled = editing === null && Object.values(form.values).some((text) => (text ?? '') !== '');
      begin(emptyForm);
      if (isFilled) controller.notify({ key: 'formCleared' }, { undo: { what: { key: 'formCleared' }, back: before } });
    },
    submit: async (anyway) => {
      if (shares.length > 0 && weightsOf(shares) === null) return null;
      const now = previewOf(services, state, draftOf(form), editing?.row ?? null);
      // What is still open is asked where it stands; where something must be corrected as well, that is led to.
      const question = anyway ? null : openQuestion();
      if (!anyway && now.issues.some(({ severity }) => severity === 'error')) {
        setAttempt(attempt + 1);
        return null;
      }
      if (question !== null) return question;
      if (!(await save({ form, editing, shares }, now))) return null;
      begin(nextForm(form, null));
      return 'saved';
    },
  };
}

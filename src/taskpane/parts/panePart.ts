import type { ComponentType, LazyExoticComponent } from 'react';
import type { RegisterState } from '../../application/results';
import type { Serial } from '../../domain/basics/calendar';
import type { Steps } from '../../domain/basics/steps';
import type { Ledger } from '../../domain/ledger/ledger';
import type { RegisterBook } from '../pane';
import type { Form } from '../register/formModel';
import type { Language } from '../services';

/** Views that have room for sections of parts. */
export type PartPlace = 'followUp' | 'figures' | 'settings';

/** What every view of a part is given: a register that has the part. */
export interface PartViewProps {
  readonly register: RegisterBook;
}

/** What stands beside the form's fields: it may fill them in. */
export interface FormHelpProps extends PartViewProps {
  readonly form: Form;
  readonly onFill: (values: Form['values']) => void;
}

/** A part's step in the month round, as its module exports it. */
export interface RoundStep {
  /** How many things wait; 0: the step is not shown. Pure. */
  waits(state: RegisterState, today: Serial): number;
  /** Its heading, and why it is worth doing. */
  readonly words: Readonly<Record<Language, { readonly title: string; readonly why: string }>>;
  /** What stands below the heading. */
  readonly Step: ComponentType<PartViewProps>;
}

/** Paragraphs that a part adds to the text of the report, worked out in steps. Pure. */
export type ReportParagraphs = (state: RegisterState, figures: Ledger, language: Language) => Steps<readonly string[]>;

/** What the pane shows of a part. Nothing of it is loaded before a register with the part is seen. */
export interface PanePart {
  /** A section for each view that has one. */
  readonly sections: Readonly<Partial<Record<PartPlace, LazyExoticComponent<ComponentType<PartViewProps>>>>>;
  /** Below the fields of Registrera. */
  readonly formHelp?: LazyExoticComponent<ComponentType<FormHelpProps>>;
  readonly roundStep: (() => Promise<RoundStep>) | null;
  readonly report?: () => Promise<ReportParagraphs>;
}

import { createContext, useContext, useMemo, useSyncExternalStore } from 'react';
import type { Controller } from './controller';
import { formatFor } from './format';
import type { Format } from './format';
import type { PaneState, RegisterBook } from './pane';
import type { Language } from './services';

export const ControllerContext = createContext<Controller | null>(null);

/** The pane's controller. Throws outside the pane. */
export function useController(): Controller {
  const controller = useContext(ControllerContext);
  if (controller === null) throw new Error('useController is used outside the pane');
  return controller;
}

/** One part of the pane's state; the component renders again when that part is replaced, and for no other's sake. */
export function usePane<Key extends keyof PaneState>(key: Key): PaneState[Key] {
  const { store } = useController();
  return useSyncExternalStore(store.subscribe, () => store.get()[key]);
}

/** Whether work is under way: what cannot be done meanwhile asks for this, and not for how far the work has come. */
export function useBusy(): boolean {
  const { store } = useController();
  return useSyncExternalStore(store.subscribe, () => store.get().job !== null);
}

/** The language of the pane, Office's display language. */
export function useLanguage(): Language {
  return useController().services.environment.language;
}

/** The words of a view in the pane's language. */
export function useWords<Words>(words: { readonly sv: Words; readonly en: Words }): Words {
  return words[useLanguage()];
}

/** The register when there is one. */
export function useRegister(): RegisterBook | null {
  const book = usePane('book');
  return book.kind === 'register' ? book : null;
}

/** Numbers in the reader's language and the register's unit. */
export function useFormat(): Format {
  const language = useLanguage();
  const unit = useRegister()?.state.assessment.settings.displayUnit ?? 'kr';
  return useMemo(() => formatFor(language, unit), [language, unit]);
}

import { useMemo } from 'react';
import { useLanguage, useRegister } from './hooks';
import { issueTextFor } from './issueText';
import type { IssueText } from './issueText';

/**
 * The words of the rules in the reader's language. Not for the frame or Start: they would come with the pane's first
 * picture.
 */
export function useIssueText(): IssueText {
  const language = useLanguage();
  const cells = useRegister()?.state.reading.cells ?? null;
  return useMemo(() => issueTextFor(language, cells), [language, cells]);
}

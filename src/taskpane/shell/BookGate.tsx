import { ProgressBar } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { shellWords } from '../../locales/pane/shell';
import { usePane, useWords } from '../hooks';
import { DamageCard } from './DamageCard';
import { Stack, Title, Waiting } from './layout';

const FailedBook = lazy(() => import('./FailedBook').then((module) => ({ default: module.FailedBook })));
const Welcome = lazy(() => import('../start/Welcome').then((module) => ({ default: module.Welcome })));

/** Lets a view through when there is a register; says what is what otherwise. */
export function BookGate({ children }: { readonly children: ReactNode }) {
  const words = useWords(shellWords);
  const book = usePane('book');
  switch (book.kind) {
    case 'register':
      return children;
    case 'loading':
      return (
        <Stack>
          <Waiting>{words.loading}</Waiting>
          <ProgressBar aria-label={words.loading} />
        </Stack>
      );
    case 'unsupported':
      return (
        <Stack>
          <Title>{words.unsupported.title}</Title>
          <p>{words.unsupported.text}</p>
        </Stack>
      );
    case 'none':
      return (
        <Suspense fallback={<Waiting>{words.loadingView}</Waiting>}>
          <Welcome sourceLists={book.sourceLists} />
        </Suspense>
      );
    case 'damaged':
      return <DamageCard alone />;
    case 'failed':
      return (
        <Suspense fallback={<Waiting>{words.failed.title}</Waiting>}>
          <FailedBook problem={book.problem} />
        </Suspense>
      );
  }
}

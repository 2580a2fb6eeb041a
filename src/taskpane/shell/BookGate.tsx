import { Button, ProgressBar } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { workbookErrorText } from '../../locales/errors';
import { shellWords } from '../../locales/pane/shell';
import { useController, useLanguage, usePane, useWords } from '../hooks';
import { DamageCard } from './DamageCard';
import { Stack, Title, Waiting } from './layout';

const Welcome = lazy(() => import('../start/Welcome').then((module) => ({ default: module.Welcome })));

/** Lets a view through when there is a register; says what is what otherwise. */
export function BookGate({ children }: { readonly children: ReactNode }) {
  const words = useWords(shellWords);
  const language = useLanguage();
  const { book } = usePane();
  const controller = useController();
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
      return <DamageCard />;
    case 'failed':
      return (
        <Stack>
          <Title>{words.failed.title}</Title>
          <p>{workbookErrorText(book.problem, language)}</p>
          <Button appearance="primary" onClick={() => void controller.open()}>
            {words.failed.again}
          </Button>
        </Stack>
      );
  }
}

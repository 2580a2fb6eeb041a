import { Button, Spinner } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { workbookErrorText } from '../../locales/errors';
import { shellWords } from '../../locales/pane/shell';
import { useController, useLanguage, usePane, useWords } from '../hooks';
import { Welcome } from '../start/Welcome';
import { Stack, Title } from './layout';

/** Lets a view through when there is a register; says what is what otherwise. */
export function BookGate({ children }: { readonly children: ReactNode }) {
  const words = useWords(shellWords);
  const language = useLanguage();
  const { book, job } = usePane();
  const controller = useController();
  switch (book.kind) {
    case 'register':
      return children;
    case 'loading':
      return <Spinner label={words.loading} labelPosition="below" />;
    case 'unsupported':
      return (
        <Stack>
          <Title>{words.unsupported.title}</Title>
          <p>{words.unsupported.text}</p>
        </Stack>
      );
    case 'none':
      return <Welcome sourceLists={book.sourceLists} />;
    case 'damaged':
      return (
        <Stack>
          <Title>{words.damaged.title}</Title>
          <p>{words.damaged.text}</p>
          <ul>
            {book.parts.map((part) => (
              <li key={part}>{part}</li>
            ))}
          </ul>
          <Button appearance="primary" disabled={job !== null} onClick={() => void controller.repair()}>
            {words.damaged.repair}
          </Button>
        </Stack>
      );
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

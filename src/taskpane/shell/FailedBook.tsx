import { Button } from '@fluentui/react-components';
import { workbookErrorText } from '../../locales/errors';
import { shellWords } from '../../locales/pane/shell';
import { useController, useLanguage, useWords } from '../hooks';
import type { Problem } from '../pane';
import { Stack, Title } from './layout';

/** A workbook that could not be read: why, and one more try. */
export function FailedBook({ problem }: { readonly problem: Problem }) {
  const words = useWords(shellWords).failed;
  const language = useLanguage();
  const controller = useController();
  return (
    <Stack>
      <Title>{words.title}</Title>
      <p>{workbookErrorText(problem, language)}</p>
      <Button appearance="primary" onClick={() => void controller.open()}>
        {words.again}
      </Button>
    </Stack>
  );
}

import { Button } from '@fluentui/react-components';
import { workbookErrorText } from '../../locales/errors';
import { shellWords } from '../../locales/pane/shell';
import { useController, useLanguage, useWords } from '../hooks';
import type { Problem } from '../pane';
import { Stack, Title } from './layout';

interface Props {
  readonly problem: Problem;
  /** A view of the workbook, and not the workbook itself. */
  readonly ofView?: boolean;
}

/** What could not be read or shown: why, and one more try with the workbook read anew. */
export function FailedBook({ problem, ofView = false }: Props) {
  const words = useWords(shellWords).failed;
  const language = useLanguage();
  const controller = useController();
  return (
    <Stack>
      <Title>{ofView ? words.view : words.title}</Title>
      <p>{workbookErrorText(problem, language)}</p>
      <Button appearance="primary" onClick={() => void controller.open()}>
        {words.again}
      </Button>
    </Stack>
  );
}

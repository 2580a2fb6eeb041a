import { Button } from '@fluentui/react-components';
import { shellWords } from '../../locales/pane/shell';
import { useController, useWords } from '../hooks';
import { Row, Stack, Title } from './layout';

/** A view of a register that has no effects yet: what will stand here, and the way to the first one. */
export function EmptyRegister({ title, text }: { readonly title: string; readonly text: string }) {
  const words = useWords(shellWords);
  const { show } = useController();
  return (
    <Stack>
      <Title>{title}</Title>
      <p>{text}</p>
      <Row>
        <Button appearance="primary" onClick={() => show('register')}>
          {words.registerFirst}
        </Button>
      </Row>
    </Stack>
  );
}

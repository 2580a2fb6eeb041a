import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { shellWords } from '../../locales/pane/shell';
import { useWords } from '../hooks';
import { Row } from './layout';

/** How many more a press shows. */
const MORE = 50;

interface LongList<Item> {
  /** The first of the list, and what has been asked for. */
  readonly shown: readonly Item[];
  /** The button that shows more; null while nothing is left out. */
  readonly more: ReactNode;
}

/** A list that begins with its first few. */
export function useLongList<Item>(items: readonly Item[], first: number): LongList<Item> {
  const words = useWords(shellWords);
  const [count, setCount] = useState(first);
  const left = items.length - count;
  return {
    shown: items.slice(0, count),
    more:
      left <= 0 ? null : (
        <Row>
          <Button size="small" appearance="subtle" onClick={() => setCount(count + MORE)}>
            {words.more(left)}
          </Button>
        </Row>
      ),
  };
}

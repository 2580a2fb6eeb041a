import type { RoundKeeper } from './start/roundMemory';

const PREFIX = 'effektregister';

/**
 * Keeps a text in the browser, such as the month round: names of people belong neither in a public workbook nor with a
 * co-author. Without a key, or where the browser keeps nothing for a frame, the memory lasts as long as the pane.
 */
export function browserKeeper(
  what: string,
  key: string | null,
  storage: () => Storage = () => localStorage,
): RoundKeeper {
  const attempt = <Result>(act: (kept: Storage, name: string) => Result): Result | null => {
    try {
      return key === null ? null : act(storage(), `${PREFIX}:${what}:${key}`);
    } catch {
      return null;
    }
  };
  return {
    read: () => attempt((kept, name) => kept.getItem(name)),
    write: (text) => void attempt((kept, name) => kept.setItem(name, text)),
  };
}

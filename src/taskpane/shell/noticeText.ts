import { shellWords } from '../../locales/pane/shell';
import { workbookErrorText } from '../../locales/errors';
import type { Message } from '../pane';
import type { Language } from '../services';

/** A notice in words. */
export function noticeText(message: Message, language: Language): string {
  const words = shellWords[language].notice;
  switch (message.key) {
    case 'checked':
      return message.errors + message.warnings === 0 ? words.checkedClean : words.checked(message.errors, message.warnings);
    case 'refreshed':
      return message.differences === 0 ? words.refreshed : words.refreshedDifferences(message.differences);
    case 'registered':
      return message.ids.length === 1 ? words.registered(message.ids[0] ?? '') : words.registeredMany(message.ids.length);
    case 'rowsLost':
      return words.rowsLost(message.ids.join(', '));
    case 'outcomeRecorded':
      return words.outcomeRecorded(message.title);
    case 'changed':
      return message.skipped === 0 ? words.fixed(message.written) : words.fixedPartly(message.written, message.skipped);
    case 'undone':
      return message.count === 0 ? words.undoneNothing : words.undone(message.count);
    case 'validated':
      return words.validated(message.count);
    case 'monthDone':
      return words.monthDone(message.month);
    case 'failed': {
      const text = workbookErrorText(message.problem, language);
      return message.problem.partial ? `${text} ${words.partly}` : text;
    }
    default:
      return words[message.key];
  }
}

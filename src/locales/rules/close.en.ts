import { closedMeanwhileEn } from './closedMeanwhile';
import type { RuleWords } from './words';

/** Rules of the monthly close (Månadsbokslut), in English. */
export const closeRulesEn = {
  W771: {
    title: 'The effect has been removed',
    message: (say) => `Effect ${say.text('effectId')} has been removed.`,
    action: 'Set it to Makulerad instead, so that the reason can be seen.',
    why: 'An effect that counted at the last close should be possible to follow. The warning stands until a close has recorded it.',
  },
  W772: {
    title: 'The close has been changed',
    message: (say) => {
      if (!say.is('reason', 'unreadable')) return `Close ${say.text('number')} has been changed since it was closed.`;
      const text = say.text('text');
      return `The row of Bokslut cannot be read: ${text === '' ? 'the cell is blank' : `the cell holds “${text}”`}.`;
    },
    actionFor: (say) =>
      say.is('reason', 'unreadable')
        ? 'Put back what stood there, from an earlier version of the file. No month can be closed before that.'
        : 'Restore its rows from an earlier version of the file. What was wrong is corrected in the register and is a line in the next close.',
    action:
      'Restore its rows from an earlier version of the file. What was wrong is corrected in the register and is a line in the next close.',
    why: 'Closed lines are never changed, as in bookkeeping. The fingerprint is a note and no signature.',
  },
  E773: {
    title: 'Somebody else closed the month',
    message: (say) => closedMeanwhileEn.message(say.text('month')),
    action: closedMeanwhileEn.action,
    why: 'A month is closed once.',
  },
  W774: {
    title: 'Long since the last close',
    message: (say) =>
      `The last close is as of ${say.day('asOfSerial')}, ${say.counted('days', 'day', 'days')} before the register’s per date.`,
    action: 'Close the latest month to see what has changed.',
    why: 'The longer between closes, the harder it is to see why the total changed.',
  },
  W775: {
    title: 'The lines do not make the close',
    message: (say) =>
      say.is('reason', 'missing')
        ? `Bokslutsrader has lines of close ${say.text('number')}, which does not stand in Bokslut.`
        : `The sum of the change lines differs from the row of close ${say.text('number')}.`,
    actionFor: (say) =>
      say.is('reason', 'missing')
        ? 'If the close was done: restore its row in Bokslut from an earlier version of the file. If it was interrupted: close the month again, and the lines are written anew.'
        : 'Restore the rows from an earlier version of the file.',
    action: 'Restore the rows from an earlier version of the file.',
    why: 'Opening amount plus lines should make the amount of the close, to the öre.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

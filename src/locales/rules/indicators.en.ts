import type { RuleWords } from './words';

const quoted = (text: string): string => `“${text}”`;

/** Rules of Indikatorer and Bevakning, in English. */
export const indicatorRulesEn = {
  E681: {
    title: 'The indicator is missing',
    message: () => 'The indicator has no name.',
    action: 'Write what is measured.',
    why: 'A number without a name says nothing.',
  },
  E682: {
    title: 'The value cannot be read',
    message: (say) =>
      say.is('reason', 'missing') ? 'The year is missing.' : `${quoted(say.text('text'))} cannot be read.`,
    action: 'Write a number, or choose text as Enhet. Leave Utfall blank if it is not measured.',
    actionFor: (say) => {
      if (say.is('kind', 'year')) return 'Write the year with four digits, for example 2026.';
      return say.is('kind', 'choice')
        ? 'Choose a value from the list.'
        : 'Write a number, or choose text as Enhet. Leave Utfall blank if it is not measured.';
    },
    why: 'A target can only be reached by an outcome that can be compared with it.',
  },
  W683: {
    title: 'The same indicator twice',
    message: (say) => `The same indicator, year and category stand on ${say.rows()} too.`,
    action: 'Keep one of the rows.',
    why: 'Two outcomes of one target cannot both hold.',
  },
  W684: {
    title: 'The year is over without an outcome',
    message: (say) => `${say.text('year')} is over, but the outcome is missing.`,
    action: 'Fill in the outcome, or say in the comment why it was not measured.',
    why: 'What is not measured is never shown as reached.',
  },
  W685: {
    title: 'Per cent written in two ways',
    message: () =>
      'Target and outcome are in per cent, but one is written as a share and the other as a number of per cent.',
    action: 'Write both in the same way, for example 0,8 or 80 %.',
    why: 'Otherwise 0.8 is compared with 80. The state is not shown until it is corrected.',
  },
  W686: {
    title: 'The unit cannot hold the register’s figure',
    message: (say) =>
      say.is('kind', 'money')
        ? 'The register fills in kronor, and the unit is neither kr nor mkr.'
        : say.is('kind', 'share')
          ? 'The register fills in a share, and the unit is not %.'
          : 'The register fills in a number, and the unit is not st.',
    action: 'Choose the unit that the figure has.',
    why: 'Otherwise kronor are compared with pieces. The state is not shown until it is corrected.',
  },
  W721: {
    title: 'A booked penalty is not charged',
    message: (say) =>
      `${say.kronor('bookedOre')} is booked, and nothing has been charged for ${say.counted('days', 'day', 'days')}.`,
    action: 'Charge the penalty, or close the watch.',
    why: 'A penalty that is only booked is no money.',
  },
  W722: {
    title: 'More is charged than booked',
    message: (say) =>
      `${say.kronor('chargedOre')} is charged, more than the ${say.kronor('bookedOre')} that is booked.`,
    action: 'Check the amounts.',
    why: 'What is charged should have been booked first.',
  },
  W723: {
    title: 'Charged without an effect',
    message: (say) => `${say.kronor('chargedOre')} is charged, but no effect is registered.`,
    action: 'Create the effect, or fill in its Effekt-ID.',
    why: 'Returned money shows in the register only as effects.',
  },
  W724: {
    title: 'The effect’s amount is another',
    message: (say) =>
      say.is('reason', 'missing')
        ? `No counted effect has the Effekt-ID ${say.text('text')}.`
        : `The effect’s amount is ${say.kronor('amountOre')}, charged is ${say.kronor('chargedOre')}.`,
    action: 'Correct the amount or the Effekt-ID.',
    why: 'The same penalty should have the same amount in both places.',
  },
  W725: {
    title: 'The next action is late',
    message: (say) => `The next action was due ${say.day('bySerial')}.`,
    action: 'Take the action, move the date or close the watch.',
    why: 'A deviation that nobody follows up is never put right.',
  },
  W726: {
    title: 'A date in the future, or unreadable',
    message: (say) =>
      say.is('reason', 'future')
        ? `The step’s date ${say.day('sinceSerial')} is in the future.`
        : `${quoted(say.text('text'))} is not a date.`,
    action: 'Correct the date.',
    why: 'Dated steps are what is needed if the supplier is to be excluded.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

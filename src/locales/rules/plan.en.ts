import type { RuleWords } from './words';

const quoted = (text: string): string => `“${text}”`;

/** Rules of Plan och initiativ, in English. */
export const planRulesEn = {
  E751: {
    title: 'The initiative has no title',
    message: () => 'The title is missing.',
    action: 'Write what the initiative is about.',
    why: 'An initiative that nobody can recognise cannot be followed.',
  },
  E752: {
    title: 'The value cannot be read',
    message: (say) =>
      say.is('reason', 'ambiguous')
        ? `${quoted(say.text('text'))} may mean ${say.reading('kronor', 0)} or ${say.reading('kronor', 1)}.`
        : `${quoted(say.text('text'))} cannot be read.`,
    action: 'Write the value as a number. Until then the initiative does not count.',
    why: 'An amount that reads in two ways is never guessed.',
  },
  E753: {
    title: 'Stage or class is not in its list',
    message: (say) => `${quoted(say.text('text'))} is not in the list.`,
    action: 'Choose from the list, or leave the cell blank.',
    why: 'The stage decides how the plan is weighted, the class which target it belongs to.',
  },
  W754: {
    title: 'No contract is linked',
    message: () => 'The stage is Avtal or Realiserad, but no counted effect is linked. It counts as Upphandling.',
    action: 'Register the effect and give the initiative on it, or change the stage.',
    why: 'A contract shows in its effects, and only they count.',
  },
  W755: {
    title: 'Owner, decision or comment is missing',
    message: (say) =>
      say.is('reason', 'owner')
        ? 'The owner is missing.'
        : say.is('reason', 'decision')
          ? 'The decision is missing.'
          : 'A cancelled initiative has no comment.',
    action: 'Fill in who is responsible and who decided when, or why it was cancelled.',
    actionFor: (say) =>
      say.is('reason', 'owner')
        ? 'Write who is responsible for the initiative.'
        : say.is('reason', 'decision')
          ? 'Write who decided, and when.'
          : 'Write in Kommentar why the initiative was cancelled.',
    why: 'What nobody is responsible for seldom happens.',
  },
  W756: {
    title: 'The plan has no amount',
    message: (say) => {
      if (say.is('reason', 'unreadable')) return `${quoted(say.text('text'))} is neither a quarter nor a date.`;
      return say.is('reason', 'spend')
        ? 'Spend per year is missing.'
        : say.is('reason', 'saving')
          ? 'The saving per year is missing.'
          : 'The start is missing.';
    },
    action: 'Fill in spend, saving and start. Quarters are written 2026 Q2.',
    actionFor: (say) =>
      say.is('reason', 'spend') || say.is('reason', 'saving')
        ? 'Fill in the amount in kronor per year.'
        : 'Write the start as a quarter, such as 2026 Q2, or a date.',
    why: 'Without a saving and a start the initiative has no plan amount.',
  },
  W757: {
    title: 'The saving is high',
    message: (say) => `The saving of ${say.kronor('savingOre')} is more than 20 % of ${say.kronor('spendOre')}.`,
    action: 'Check the amounts.',
    why: 'So large a saving is unusual and may be a slip.',
  },
  W758: {
    title: 'The start quarter has passed',
    message: () => 'The start quarter has passed, but the initiative is still an idea or decided.',
    action: 'Change the start or the stage, or cancel the initiative.',
    why: 'A plan with old dates looks better than it is.',
  },
  W759: {
    title: 'The probability is above the stage’s',
    message: (say) => `The probability is ${say.percent('share')}, that of the stage ${say.percent('defaultShare')}.`,
    action: 'Check the probability. The one that is written is used.',
    why: 'The stage’s probability is an assumption, but a careful one.',
  },
  W760: {
    title: 'The initiative does not exist',
    message: (say) => `The initiative ${quoted(say.text('text'))} is not on the sheet Initiativ.`,
    action: 'Correct the initiative or add it. Until then the effect is outside the plan.',
    why: 'An effect that is linked replaces the plan and is not counted twice.',
  },
  W761: {
    title: 'The effects exceed the plan',
    message: (say) =>
      `Linked effects are ${say.kronor('perYearOre')} a year against the plan’s ${say.kronor('savingOre')}.`,
    action: 'Check that the effects belong here, or raise the plan.',
    why: 'More than a fifth above plan is seldom chance.',
  },
  E762: {
    title: 'The same Initiativ-ID on several rows',
    message: (say) => `Initiativ-ID ${say.text('text')} is on ${say.rows()} too. None of the rows counts.`,
    action: 'Give one of the rows an Initiativ-ID of its own, or delete it if the initiative stands twice.',
    why: 'Which row a linked effect belongs to cannot be known, and the plan is not to be counted twice.',
  },
  W763: {
    title: 'The grade is not 1–5',
    message: (say) => `${quoted(say.text('text'))} is neither 1–5 nor a range such as 2-4.`,
    action: 'Write a number from 1 to 5, or a range as text.',
    why: 'The priority is the lowest of feasibility times potential.',
  },
  W764: {
    title: 'The effects have another class',
    message: (say) => `The initiative’s class is not that of ${say.rows()}.`,
    action: 'Change the initiative’s class, or the baseline source of the effects.',
    why: 'A plan and its effects should count against the same target.',
  },
  W765: {
    title: 'The effect may belong to an initiative',
    message: (say) =>
      `The initiative ${quoted(say.text('title'))} has the same category and department, but the effect is not linked.`,
    action: 'Give the initiative on the effect, or it counts beside the plan.',
    why: 'The same krona should not be both in the plan and in the effects.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

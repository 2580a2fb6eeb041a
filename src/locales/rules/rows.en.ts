import { choices } from '../workbook';
import { settingWords } from '../tables/settings';
import type { RuleWords, Say } from './words';

const typeName = (code: string): string => choices.effectTypes[code as keyof typeof choices.effectTypes] ?? code;
const quoted = (text: string): string => `“${text}”`;

const labels: Readonly<Partial<Record<string, { readonly label: string }>>> = settingWords;
const settingLabel = (say: Say): string => labels[say.text('setting')]?.label ?? '';
const inUse = (say: Say): string => {
  if (say.is('kind', 'optionalDay')) return 'Today is used.';
  if (say.text('used') === '') return 'No value is used.';
  return `${
    say.is('kind', 'share')
      ? say.percent('used')
      : say.is('kind', 'unit') || say.is('kind', 'registerKind') || say.is('kind', 'yesNo')
        ? say.text('used')
        : say.number('used')
  } is used.`;
};

/** Rules of all rows (domain.md §8), in English. The workbook's own words stay Swedish. */
export const rowRulesEn = {
  E101: {
    title: 'Type of effect missing',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'The row has no type of effect.'
        : `${quoted(say.text('text'))} is not a type of effect.`,
    action: 'Choose Nytt avtal, Engångsbelopp/vite, Cost avoidance or Annat from the list.',
    why: 'The type decides how the effect is calculated. Without it the amount cannot be counted.',
  },
  W102: {
    title: 'Department missing or not in the list',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'The row has no department.'
        : `${quoted(say.text('text'))} is not in the list of departments.`,
    action: 'Choose a department from the list, or Gemensamt.',
    actionFor: (say) =>
      say.is('table', 'effects')
        ? 'Choose a department from the list, or Gemensamt. Until then the row is counted under Ej angivet.'
        : 'Choose a department from the list. Until then the row stands under the name as written, which no effects belong to.',
    why: 'Follow-up and budget are made per department.',
  },
  W103: {
    title: 'Category missing or not in the list',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'The row has no category.'
        : `${quoted(say.text('text'))} is not in the list of categories.`,
    action: 'Choose a category from the list. Until then the row is counted under Ej angivet.',
    why: 'The category shows in which areas effects arise.',
  },
  E104: {
    title: 'Start date missing or unreadable',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'The start date is missing.';
      if (say.is('reason', 'outOfRange')) return `The start date ${quoted(say.text('text'))} is outside 2000–2099.`;
      return `${quoted(say.text('text'))} is not a date.`;
    },
    action: 'Write the date as year-month-day, for example 2025-09-01.',
    why: 'The start date decides which months and years the effect falls in.',
  },
  E105: {
    title: 'The value cannot be read',
    message: (say) => {
      if (say.is('unit', 'hours')) return `${quoted(say.text('text'))} cannot be read as a number of hours.`;
      if (say.is('unit', 'share')) return `${quoted(say.text('text'))} cannot be read as a share between 0 and 100%.`;
      return `${quoted(say.text('text'))} cannot be read as an amount.`;
    },
    action: 'Write digits only, for example 3200000 or 3 200 000.',
    actionFor: (say) => {
      if (say.is('unit', 'hours')) return 'Write the hours per year in digits only, for example 40 or 8000.';
      if (say.is('unit', 'share')) return 'Write the share as 0,2 or 20 %.';
      return 'Write digits only, in kronor, for example 3200000 or 3 200 000.';
    },
    why: 'What cannot be read cannot be counted, and a guess would be wrong.',
  },
  E106: {
    title: 'The value can be read in two ways',
    message: (say) =>
      `${quoted(say.text('text'))} can mean ${say.reading('kronor', 0)} or ${say.reading('kronor', 1)}.`,
    action: 'Write the value without a point or comma before its last three digits.',
    actionFor: (say) =>
      say.is('unit', 'hours')
        ? 'Write the hours without points and commas.'
        : 'Write the amount in whole kronor without points and commas.',
    why: 'A point or comma before three digits can be a decimal sign or a thousands separator.',
  },
  W107: {
    title: 'Effekt-ID missing, used twice or not searchable',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'The row has no Effekt-ID, so no outcome can be linked to it.';
      if (say.is('reason', 'pattern'))
        return 'Excel reads * ? ~ in an Effekt-ID, and < > = at its beginning, as a search. Realiserad effekt may then show another row’s outcomes.';
      if (say.is('reason', 'spaces'))
        return 'The Effekt-ID has spaces before or after it, so Kontroll and Realiserad effekt do not find the row.';
      return `Several rows share this Effekt-ID (${say.rows()}). Outcomes with that ID are not counted.`;
    },
    action: 'Give the row an ID of its own that can be searched for.',
    actionFor: (say) => {
      if (say.is('reason', 'pattern')) return 'Change to an ID without those signs, on the row and in its outcomes.';
      if (say.is('reason', 'spaces')) return 'Remove the spaces.';
      if (say.has('newId')) return `Give the row an ID of its own, for example ${say.text('newId')}.`;
      return 'This row may keep its ID: give each of the others a new one.';
    },
    why: 'An outcome finds its effect by the ID. When two rows share it, nobody can know which one is meant.',
  },
  E113: {
    title: 'Copy of another row',
    message: (say) => `The row means the same as ${say.rows()} in every input and is left out.`,
    action:
      'Remove or withdraw the copy. If they are two effects: write something in Kommentar or Underlag that tells them apart.',
    why: 'The same effect must not be counted twice.',
  },
  W108: {
    title: 'Formula changed or gives another amount',
    message: (say) => {
      if (say.is('reason', 'overwritten')) return 'The formula has been overwritten with a value.';
      if (say.is('reason', 'missing')) return 'The formula is missing.';
      if (say.is('reason', 'changed')) return 'The formula has been changed.';
      const differs = `The cell shows ${quoted(say.text('text'))} but the inputs give ${say.kronor('ownOre')}.`;
      return say.is('reason', 'alike')
        ? `${differs} Excel takes one Effekt-ID for another, as with two IDs that are the same number or date.`
        : differs;
    },
    action: 'Restore the formula. Totals are calculated from the inputs, not from this cell.',
    actionFor: (say) =>
      say.is('reason', 'alike')
        ? 'Give the effect and its outcomes an ID with letters. Totals are calculated from the inputs, not from this cell.'
        : 'Restore the formula. Totals are calculated from the inputs, not from this cell.',
    why: 'Everybody should see the same amount on the row as in the totals.',
  },
  E109: {
    title: 'The term is not whole months, or unreasonable',
    message: (say) => {
      if (say.is('reason', 'notWholeMonths')) return `A term of ${quoted(say.text('text'))} years is not whole months.`;
      if (say.is('reason', 'outOfRange'))
        return `A term of ${quoted(say.text('text'))} years is outside 1 month to 50 years.`;
      return `The term ${quoted(say.text('text'))} cannot be read as a number of years.`;
    },
    action: 'Write a number of years, for example 4, 2,5 (30 months) or 0,33 (4 months), options not included.',
    why: 'The effect is spread over the months of the contract.',
  },
  W110: {
    title: 'Reason missing or not in the list',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'The reason is missing.'
        : `${quoted(say.text('text'))} is not in the list of reasons.`,
    action: 'Choose a reason from the list. Until then the row is counted under Ej angivet.',
    why: 'The reason shows what gives effects.',
  },
  E111: {
    title: 'The value is too large',
    message: (say) => {
      if (say.is('reason', 'effectSum')) return 'With this row the outcomes of the effect pass 10 000 billion kronor.';
      if (say.is('reason', 'worth'))
        return `${say.text('text')} hours per year come with the hourly cost to more than 10 000 billion kronor.`;
      if (say.is('unit', 'hours'))
        return `${quoted(say.text('text'))} is more than a cell for hours may hold (100 million hours).`;
      return `${quoted(say.text('text'))} is more than a cell may hold (10 billion kronor).`;
    },
    action: 'Check the unit.',
    actionFor: (say) => {
      if (say.is('reason', 'worth')) return 'Check the hours, the term and the hourly cost in Inställningar.';
      if (say.is('unit', 'hours')) return 'Check that the cell holds hours per year.';
      if (say.is('reason', 'effectSum')) return 'Check that the amounts are in kronor.';
      return 'Check the unit: the amount should be in kronor. Otherwise divide it over several rows.';
    },
    why: 'Figures so large are nearly always a mix-up of units, such as kronor, thousands and millions.',
  },
  E112: {
    title: 'The cell holds an Excel error',
    message: (say) => `The cell shows ${say.text('text')} instead of a value.`,
    action: 'Correct the formula in the cell or write the value itself.',
    why: 'With an error in an input the effect cannot be calculated.',
  },
  W151: {
    title: 'The number is written as text',
    message: (say) =>
      `${quoted(say.text('text'))} is text and has been read as ${say.is('kind', 'year') ? say.text('value') : say.number('value')}.`,
    action: 'Let the tool turn the text into a number, so that Excel’s own formulas can use it too.',
    why: 'Excel does not calculate with amounts that are text.',
  },
  W152: {
    title: 'The amount is far from other rows',
    message: (say) =>
      `The row’s effect is ${say.kronor('amountOre')}. The median of its type is ${say.kronor('medianOre')}.`,
    action: 'Check that the amount is in kronor, not in thousands or millions.',
    actionFor: (say) =>
      say.is('unit', 'hours')
        ? 'Check the hours of the row and the hourly cost in Inställningar.'
        : 'Check that the amount is in kronor, not in thousands or millions.',
    why: 'An amount a thousand times too large or small mostly has the wrong unit.',
  },
  W153: {
    title: 'Evidence missing',
    message: (say) => `The effect is ${say.kronor('amountOre')} but the row has no evidence.`,
    action: 'Write in Underlag where the calculation is found, for example a file number or document.',
    why: 'It should be possible to trace larger effects to their evidence.',
  },
  W154: {
    title: 'The type is Annat',
    message: () => 'The effect is registered as Annat and counts as indirect only.',
    action: 'Choose Nytt avtal, Engångsbelopp/vite or Cost avoidance if one of them fits.',
    why: 'Annat can neither be followed up against outcomes nor taken home in a budget.',
  },
  W155: {
    title: 'Possible duplicate',
    message: (say) =>
      say.has('supplier')
        ? `Same supplier (${say.text('supplier')}), overlapping months and nearly the same amount as ${say.rows()}.`
        : `Same title (${say.text('title')}), overlapping months and nearly the same amount as ${say.rows()}.`,
    action: 'Check that the effect is not registered twice.',
    actionFor: (say) =>
      say.is('reason', 'copies')
        ? 'If it is one effect, move the outcomes to one of the rows and withdraw the other. If they are two, say in Kommentar what sets them apart.'
        : 'Check that the effect is not registered twice. If the rows belong together, give them the same ärende.',
    why: 'The same effect must not be counted twice.',
  },
  W156: {
    title: 'The same amount in another unit',
    message: (say) =>
      `The row’s effect ${say.kronor('amountOre')} is exactly 1 000 or 1 000 000 times larger or smaller than ${say.rows()} of ${say.text('supplier')}.`,
    action: 'Check on both rows that the amount is in kronor.',
    why: 'The amounts differ as kronor, thousands and millions do.',
  },
  W157: {
    title: 'Unusual reason for the type',
    message: (say) =>
      `${say.text('text')} mostly goes with ${typeName(say.text('usualType'))}, but the row is ${typeName(say.text('type'))}.`,
    action: 'Check both type and reason.',
    why: 'The type decides whether the effect is freed, returned or avoided.',
  },
  W158: {
    title: 'The input is not used',
    message: (say) =>
      say.is('reason', 'memberTarget')
        ? 'The target is the whole organisation’s, so the department is not used.'
        : `${typeName(say.text('type'))} does not use this input, so it is not counted.`,
    action: 'Remove the input, or change what makes it unused.',
    why: 'The row should show what is counted.',
  },
  W159: {
    title: 'Changed after finance validated it',
    message: (say) => {
      const changed =
        say.count('fields') === 0 ? 'The inputs have changed since' : `Changed since: ${say.headings('fields')}`;
      return say.kronor('validatedOre') === ''
        ? `${say.text('by')} validated the row. ${changed}. The effect is now ${say.kronor('amountOre')}.`
        : `${say.text('by')} validated ${say.kronor('validatedOre')}. ${changed}. The effect is now ${say.kronor('amountOre')}.`;
    },
    action: 'Ask finance to validate the row again. Totals use the new inputs.',
    why: 'A validation holds only for the inputs that finance has seen.',
  },
  W160: {
    title: 'Not validated by finance',
    message: (say) =>
      say.is('reason', 'negative')
        ? `The effect is ${say.kronor('amountOre')}, in size above the limit of ${say.kronor('limitOre')}, and not validated.`
        : `The effect is ${say.kronor('amountOre')}, above the limit of ${say.kronor('limitOre')}, and not validated.`,
    action: 'Ask finance to validate the row.',
    why: 'Larger effects should be checked before they enter the budget work.',
  },
  W161: {
    title: 'Owner missing',
    message: () => 'Nobody is named as responsible for the effect.',
    action: 'Write in Ansvarig which person or function follows it up.',
    why: 'An effect without an owner is seldom followed up.',
  },
  W162: {
    title: 'The value is not in the list',
    message: (say) => {
      const isUnknown = `${quoted(say.text('text'))} is not in the list`;
      if (say.is('field', 'baselineSource')) return `${isUnknown} of baseline sources.`;
      return say.is('reason', 'withdrawn')
        ? `Status: ${isUnknown}, but is read as Makulerad: the row is not counted.`
        : `Status: ${isUnknown}. The row counts all the same.`;
    },
    action: 'Choose a value from the list.',
    actionFor: (say) => {
      if (say.is('field', 'status')) return 'Choose a status from the list.';
      return say.is('decides', 'class')
        ? 'Choose a source from the list. Until then it counts as an estimate: the effect is an avoided cost.'
        : 'Choose a source from the list. The amount is not affected.';
    },
    why: 'Only words of the list mean something to the calculation: Makulerad withdraws the row, and the baseline source may decide whether the effect can be called freed.',
  },
  W163: {
    title: 'The actual end date is not used',
    message: (say) => {
      if (say.is('reason', 'beforeStart'))
        return `The actual end ${say.day('endSerial')} is before the start ${say.day('startSerial')}.`;
      return say.is('reason', 'outOfRange')
        ? `The actual end ${quoted(say.text('text'))} is outside 2000–2099.`
        : `The actual end ${quoted(say.text('text'))} is not a date.`;
    },
    action: 'Correct the date. Until then the whole term is counted.',
    why: 'Months after the actual end are to be shown as lapsed.',
  },
  W164: {
    title: 'A no validates nothing',
    message: (say) =>
      say.is('field', 'verified')
        ? `Verifierad says ${quoted(say.text('text'))}, so the outcome counts as not verified.`
        : `Validerad av ekonomi says ${quoted(say.text('text'))}, so the row counts as not validated.`,
    action: 'Leave the cell blank until finance has validated the row, and then write who did.',
    actionFor: (say) =>
      say.is('field', 'verified')
        ? 'Leave the cell blank until somebody has verified the outcome, and then write who did.'
        : 'Leave the cell blank until finance has validated the row, and then write who did.',
    why: 'A no must never count as a validation.',
  },
  W181: {
    title: 'A setting cannot be read',
    message: (say) => `The setting ${settingLabel(say)}: ${quoted(say.text('text'))} cannot be used. ${inUse(say)}`,
    action: 'Correct the value on Inställningar.',
    actionFor: (say) => {
      if (say.is('kind', 'wholeNumber'))
        return `Write a whole number from ${say.number('from')} to ${say.number('to')}.`;
      if (say.is('kind', 'share')) return 'Write a share between 0 and 100%.';
      if (say.is('kind', 'optionalDay'))
        return 'Write the date as year-month-day, such as 2025-12-31, or empty the cell.';
      if (say.is('kind', 'registerKind')) return 'Choose Register or Samling.';
      if (say.is('kind', 'yesNo')) return 'Choose Ja or Nej.';
      return say.is('kind', 'unit') ? 'Choose kr, tkr or mkr.' : 'Write an amount in kronor that is not negative.';
    },
    why: 'A value that cannot be read is never replaced in silence.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

import type { RuleWords, Say } from './words';

const quoted = (text: string): string => `“${text}”`;

const together = (say: Say): string => (say.count('rows') > 0 ? `together with ${say.rows()} ` : '');

/** Who divides the year's target. */
const dividers = (say: Say): string => (say.is('of', 'organisations') ? 'The organisations’' : 'The departments’');

/** Rules of Utfall, Mål, Ärenden and Läckageunderlag (domain.md §8), in English. */
export const followUpRulesEn = {
  E501: {
    title: 'Effekt-ID unknown or used twice',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'The outcome has no Effekt-ID.';
      return say.is('reason', 'doubled') ? 'Several effects have this Effekt-ID.' : 'No effect has this Effekt-ID.';
    },
    action: 'Choose an Effekt-ID from the list, or correct the effects that share one.',
    actionFor: (say) =>
      say.is('reason', 'doubled')
        ? 'Give each of the effects its own Effekt-ID on Effekter, and choose here the one that is meant.'
        : 'Choose an Effekt-ID from the list.',
    why: 'An outcome counts only when it is certain which effect it belongs to.',
  },
  E502: {
    title: 'Period missing or reversed',
    message: (say) => {
      if (say.is('reason', 'missing')) return say.is('field', 'from') ? 'Från is missing.' : 'Till is missing.';
      if (say.is('reason', 'reversed'))
        return `The period ends ${say.day('toSerial')}, before it begins ${say.day('fromSerial')}.`;
      return `${quoted(say.text('text'))} is not a date between 2000 and 2099.`;
    },
    action: 'Write the first and last day that the outcome is for, for example 2025-01-01 and 2025-03-31.',
    why: 'The outcome is compared with what was calculated for the same months.',
  },
  E503: {
    title: 'Realised amount missing or unreadable',
    message: (say) =>
      say.is('reason', 'missing')
        ? 'The realised amount is missing.'
        : `${quoted(say.text('text'))} cannot be read as an amount.`,
    action: 'Write the amount in kronor. If there was no effect, write 0.',
    why: 'A blank cell is never counted as nothing.',
  },
  E504: {
    title: 'Copy of another outcome',
    message: (say) =>
      `Effect, period, amount, source and evidence are those of ${say.rows()}, so the outcome is not counted.`,
    action: 'Remove the copy. If they are two outcomes, give them different evidence.',
    why: 'The same outcome must not be counted twice.',
  },
  E505: {
    title: 'The effect has nothing to follow up',
    message: () => 'The effect is of the type Annat, which has indirect effects only.',
    action: 'Check the Effekt-ID. If there is a real outcome, another type fits better.',
    why: 'Outcomes follow up the direct effect.',
  },
  E507: {
    title: 'The effect is left out',
    message: (say) =>
      say.is('reason', 'copy')
        ? `The effect exists but is left out as a copy of ${say.text('of')}, so this row is not counted.`
        : `The effect exists but is left out for errors on its row (${say.titles('rules')}), so this row is not counted.`,
    action: 'Correct the effect’s row on Effekter.',
    actionFor: (say) =>
      say.is('reason', 'copy')
        ? `Change the Effekt-ID here to ${say.text('of')}, or tell the effects apart on Effekter.`
        : 'Correct the effect’s row on Effekter.',
    why: 'What belongs to an effect counts only when the effect does.',
  },
  W551: {
    title: 'The outcome reaches into the future',
    message: (say) =>
      `The period ends ${say.day('toSerial')}, after the per date ${say.day('asOfSerial')}. Only elapsed months count.`,
    action: 'Check the period. The rest counts when its months have passed.',
    why: 'What has not happened cannot be realised.',
  },
  W552: {
    title: 'Large deviation without a cause',
    message: (say) =>
      say.is('reason', 'closed')
        ? `The effect is closed, and the outcome is ${say.kronor('shownOre')} against ${say.kronor('calculatedOre')} calculated (${say.percent('share')}).`
        : `The outcome is ${say.kronor('shownOre')} against ${say.kronor('calculatedOre')} calculated for the same months (${say.percent('share')}).`,
    action: 'Choose a cause of deviation.',
    why: 'The cause shows where the effect is lost and what can be done about it.',
  },
  W553: {
    title: 'Outcome outside the effect’s time',
    message: (say) =>
      `The effect runs ${say.day('startSerial')}–${say.day('endSerial')}. The outcome is wholly or partly outside, but counts.`,
    action: 'Check the period and the Effekt-ID.',
    why: 'Outside its time there is nothing calculated to compare with.',
  },
  W554: {
    title: 'Follow-up is late',
    message: (say) => {
      const said = say.is('reason', 'never')
        ? `The effect has run since ${say.day('lastSerial')} without being followed up.`
        : `The effect is followed up to ${say.day('lastSerial')}, but not after that.`;
      return say.has('estimatedOre') ? `${said} There is an estimate: ${say.kronor('estimatedOre')}.` : said;
    },
    action: 'Register the outcome of the months that have passed. If there was no effect, register 0.',
    why: 'What is not followed up is never shown as achieved.',
  },
  W555: {
    title: 'Outcomes for the same months',
    message: (say) => `The outcome overlaps ${say.rows()}. The amounts are summed.`,
    action: 'Check that they are instalments or several invoices and not the same outcome twice.',
    why: 'The same outcome must not be counted twice.',
  },
  W556: {
    title: 'Estimated outcome',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'The outcome has no source and counts as estimated.';
      if (say.is('reason', 'unknown'))
        return `The source ${quoted(say.text('text'))} is not in the list, so the outcome counts as estimated.`;
      return 'The outcome is estimated and does not count as realised.';
    },
    action: 'Choose Faktura, Kreditnota or Budgetutfall when the amount is seen in the books.',
    why: 'Realised is only what has really been seen in books or invoices.',
  },
  W557: {
    title: 'The cause is not in the list',
    message: (say) => `${quoted(say.text('text'))} is not in the list of causes.`,
    action: 'Choose a cause from the list. Until then the deviation is shown as not broken down.',
    why: 'Causes are summed and must have the same name.',
  },
  E601: {
    title: 'Year or target missing',
    message: (say) => {
      if (say.is('reason', 'yearMissing')) return 'The year is missing.';
      if (say.is('reason', 'yearInvalid')) return `${quoted(say.text('text'))} is not a year between 2000 and 2099.`;
      return 'The row has neither a target in kronor nor a share.';
    },
    action: 'Fill in the year, and an amount or a share.',
    actionFor: (say) =>
      say.is('reason', 'nothing')
        ? 'Write the target in kronor in Mål, or as a share in Andel.'
        : 'Write the year with four digits, for example 2026.',
    why: 'Without year and target there is nothing to compare with.',
  },
  E602: {
    title: 'Shares above 100 %',
    message: (say) =>
      say.is('reason', 'one')
        ? `The share ${say.text('text')} is above 100 %.`
        : `${dividers(say)} shares for ${say.text('year')} are together ${say.percent('share')}.`,
    action: 'Lower the shares until they are 100 % together.',
    actionFor: (say) =>
      say.is('reason', 'one') ? 'Write the share as 0,2 or 20 %.' : 'Lower the shares until they are 100 % together.',
    why: 'The departments divide the organisation’s target.',
  },
  E603: {
    title: 'Two targets for one year',
    message: (say) =>
      `The same year and ${say.text('organisation') === '' ? 'department' : 'organisation'} stand on ${say.rows()} too. None of the rows counts.`,
    action: 'Keep one of the rows.',
    why: 'Nobody can know which target holds.',
  },
  E604: {
    title: 'Avser or Räknas som not in its list',
    message: (say) => `${quoted(say.text('text'))} is not in the list.`,
    action: 'Choose a value from the list, or leave the cell blank for the usual.',
    why: 'The choice decides what the target is compared with.',
  },
  E605: {
    title: 'Share without an organisation target',
    message: (say) =>
      say.is('reason', 'leftOut')
        ? `The organisation’s target for ${say.text('year')} on ${say.rows()} is left out, so the share waits for it to be put right.`
        : `${say.text('year')} has no target in kronor for the whole organisation, so the share has nothing to be a part of.`,
    action: 'Correct or add the row for the year with a blank department and an amount.',
    why: 'A share is a part of the organisation’s target.',
  },
  W651: {
    title: 'Shares are not 100 %',
    message: (say) => `${dividers(say)} shares for ${say.text('year')} are together ${say.percent('share')}.`,
    action: 'Adjust the shares, or let the rest be common.',
    why: 'Nobody is responsible for the rest of the target.',
  },
  W652: {
    title: 'The parts’ targets do not sum to the whole’s',
    message: (say) =>
      say.is('of', 'organisations')
        ? `The organisations’ targets for ${say.text('year')} are together ${say.kronor('sumOre')}, the collection’s own is ${say.kronor('wholeOre')}.`
        : `The departments’ targets for ${say.text('year')} are together ${say.kronor('sumOre')}, the organisation’s is ${say.kronor('wholeOre')}.`,
    action: 'Check the amounts. The parts’ targets divide the whole’s and are never added to it.',
    why: 'The parts should make the whole.',
  },
  W653: {
    title: 'Share written as per cent',
    message: (say) => `The share has been read as ${say.percent('share')}.`,
    action: 'Write 0,2 or 20 % for twenty per cent, or let the tool correct it.',
    why: 'The number 20 means 2 000 % in Excel.',
  },
  W654: {
    title: 'Target and share disagree',
    message: (say) =>
      `The target is ${say.kronor('amountOre')} but the share ${say.percent('share')} gives ${say.kronor('shareOre')}. The amount is used.`,
    action: 'Remove the one that does not hold.',
    why: 'Only one of them can hold.',
  },
  E607: {
    title: 'Copy of a budget decision',
    message: (say) =>
      `Year, department, amount and decision are the same as on ${say.rows()}, so the row is not counted.`,
    action: 'Remove the copy. If they are two decisions, say so in Beslut.',
    why: 'The same decision must not change the budget twice.',
  },
  E608: {
    title: 'The budget decision lacks a year or an amount',
    message: (say) => {
      if (say.is('reason', 'yearMissing')) return 'The year is missing.';
      if (say.is('reason', 'yearInvalid')) return `${quoted(say.text('text'))} is not a year between 2000 and 2099.`;
      return say.is('reason', 'amountMissing')
        ? 'The amount is missing.'
        : `${quoted(say.text('text'))} cannot be read as an amount.`;
    },
    action: 'Fill in the year and the amount in kronor.',
    actionFor: (say) =>
      say.is('reason', 'yearMissing') || say.is('reason', 'yearInvalid')
        ? 'Write the year with four digits, for example 2026.'
        : 'Write the amount in kronor.',
    why: 'A decision counts once it is known how much it is and which year it is for.',
  },
  W701: {
    title: 'The stated total differs',
    message: (say) =>
      `The stated total of the ärende ${quoted(say.text('caseId'))} is ${say.kronor('statedOre')}. Its effects are together ${say.kronor('sumOre')}, a difference of ${say.kronor('differenceOre')}.` +
      (say.count('leftOut') > 0
        ? ` ${say.number('leftOut')} of its rows ${say.count('leftOut') === 1 ? 'is' : 'are'} left out.`
        : ''),
    action: 'Correct the total, or add the effect that is missing.',
    why: 'It should be possible to arrive at a total from the rows.',
  },
  E801: {
    title: 'The value cannot be used',
    message: (say) => {
      if (say.is('kind', 'date')) {
        if (say.is('reason', 'missing')) return 'The date is missing.';
        return say.is('reason', 'reversed')
          ? 'The period ends before it begins.'
          : `${quoted(say.text('text'))} is not a date between 2000 and 2099.`;
      }
      if (say.is('reason', 'missing'))
        return say.is('kind', 'price') ? 'The price is missing.' : 'The volume is missing.';
      if (say.is('reason', 'negative'))
        return `The ${say.is('kind', 'price') ? 'price' : 'volume'} ${say.text('text')} is negative.`;
      if (say.is('reason', 'tooLarge')) return 'Price times volume is larger than can be calculated.';
      if (say.is('reason', 'ambiguous'))
        return `${quoted(say.text('text'))} can be read in two ways: with three decimals or as thousands.`;
      return `${quoted(say.text('text'))} cannot be read as a ${say.is('kind', 'price') ? 'price' : 'volume'}.`;
    },
    action: 'Fill in period, prices and volumes.',
    actionFor: (say) => {
      if (say.is('kind', 'date'))
        return 'Write the first and last day that the unit data is for, such as 2025-01-01 and 2025-12-31.';
      if (say.is('reason', 'ambiguous'))
        return 'Write the number without point and comma, or with one or two decimals.';
      if (say.is('reason', 'negative')) return 'Write the number without a minus.';
      if (say.is('reason', 'tooLarge')) return 'Check that the price is in kronor per unit and the volume in units.';
      if (say.is('reason', 'unreadable') || say.is('reason', 'excelError'))
        return `Write digits only, for example ${say.is('kind', 'price') ? '0,31' : '10 000'}.`;
      return 'Fill in all prices and volumes. The indexed price may be blank, and the price off contract when the volume there is zero.';
    },
    why: 'Leakage can be broken down only when all of its parts are known.',
  },
  E802: {
    title: 'The effect does not exist',
    message: (say) => {
      if (say.is('reason', 'missing')) return 'The row has no Effekt-ID.';
      return say.is('reason', 'doubled') ? 'Several effects have this Effekt-ID.' : 'No effect has this Effekt-ID.';
    },
    action: 'Choose an Effekt-ID that stands on Effekter.',
    actionFor: (say) =>
      say.is('reason', 'doubled')
        ? 'Give each of the effects its own Effekt-ID on Effekter, and choose here the one that is meant.'
        : 'Choose an Effekt-ID that stands on Effekter.',
    why: 'The unit data explains the deviation of one certain effect.',
  },
  E803: {
    title: 'Copy of another row',
    message: (say) => `Effect, period, prices and volumes are the same as on ${say.rows()}, so the row is not counted.`,
    action: 'Remove the copy. If they are several equal articles, gather them in one row with their volumes together.',
    why: 'The same leakage must not be counted twice.',
  },
  W851: {
    title: 'Unit data and calculation differ',
    message: (say) =>
      `Prices and planned volume ${together(say)}give ${say.kronor('unitDataOre')}, but the effect’s calculation for the period is ${say.kronor('calculatedOre')}.`,
    action: 'Check prices, planned volume and period.',
    why: 'The breakdown holds only if it starts from the same calculation.',
  },
  W852: {
    title: 'Unit data and outcome differ',
    message: (say) =>
      `Prices and volumes ${together(say)}give ${say.kronor('unitDataOre')}, but the outcome of the period is ${say.kronor('shownOre')}. The outcome rules.`,
    action: 'Check invoiced price, volumes and outcome.',
    why: 'The difference is shown as not broken down.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

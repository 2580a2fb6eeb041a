import type { RuleWords } from './words';

/** Rules of the four types (domain.md §8), in English. */
export const typeRulesEn = {
  E201: {
    title: 'Neither baseline nor amount',
    message: (say) =>
      say.is('reason', 'newCostAlone')
        ? 'The new cost is filled but not the baseline, so there is no difference to calculate.'
        : 'The row has neither baseline and new cost per year nor an amount.',
    action: 'Fill in baseline and new cost per year, or the effect of the whole term in Belopp.',
    actionFor: (say) =>
      say.is('reason', 'newCostAlone')
        ? 'Fill in the baseline per year. If you only have the effect of the whole term, write it in Belopp and remove the new cost.'
        : 'Fill in baseline and new cost per year, or the effect of the whole term in Belopp.',
    why: 'A saving is the difference from what it cost before.',
  },
  E202: {
    title: 'New cost missing',
    message: () => 'The baseline is filled but not the new cost.',
    action: 'Fill in the new cost per year. If it is nothing, write 0.',
    why: 'A blank cell is never counted as nothing.',
  },
  E203: {
    title: 'Term missing',
    message: () => 'The term is missing.',
    action: 'Write the term in years without options, for example 4 or 2,5.',
    why: 'The effect is calculated over the months of the contract.',
  },
  E204: {
    title: 'Negative value',
    message: (say) => `The value ${say.text('text')} is negative.`,
    action: 'Write the value without a minus.',
    actionFor: (say) =>
      say.is('kind', 'yearlyCost')
        ? 'Write the value without a minus. If the new costs more than the old, the effect becomes negative by itself.'
        : 'Write the value without a minus.',
    why: 'Costs, ceilings and hours cannot be below zero.',
  },
  E205: {
    title: 'Both yearly costs and an amount',
    message: (say) => `Belopp (${say.text('text')}) is filled together with yearly costs.`,
    action: 'Choose one way. If the amount is another effect, put it on a row of its own.',
    why: 'Otherwise the same effect could be counted twice.',
  },
  W251: {
    title: 'Negative effect',
    message: (say) =>
      say.is('reason', 'implementation')
        ? `The implementation cost is larger than the effect: together ${say.kronor('effectOre')}.`
        : `The effect is negative: ${say.kronor('effectOre')}.`,
    action: 'Check the amounts. If they are right, the row counts as it is.',
    actionFor: (say) => {
      if (say.is('reason', 'costs'))
        return 'Check that the costs have not changed places. If they are right, the row counts as it is.';
      return say.is('reason', 'implementation')
        ? 'Check the implementation cost. If it is right, the row counts as it is.'
        : 'Check the sign of the amount. If it is right, the row counts as it is.';
    },
    why: 'Increased costs must show too, or the picture becomes too bright.',
  },
  W252: {
    title: 'Unusually large saving',
    message: (say) =>
      `The cost falls by ${say.percent('share')}, from ${say.kronor('baselineOre')} to ${say.kronor('newCostOre')} a year.`,
    action: 'Check that both costs are for the same scope, per year and in kronor.',
    why: 'Such falls often come from a different scope or unit.',
  },
  W253: {
    title: 'The contract is longer than the cap',
    message: (say) =>
      `The contract runs ${say.term('months')}. Of ${say.kronor('totalOre')}, ${say.kronor('beyondOre')} lies beyond the cap of ${say.term('capMonths')}.`,
    action: 'Nothing needs to change. The whole effect counts, and the capped one is shown beside it.',
    why: 'The further ahead, the less certain is the comparison with what it cost before.',
  },
  W254: {
    title: 'Baseline source missing',
    message: () => 'It is not said where the baseline comes from, so the effect counts as an avoided cost.',
    action: 'Choose a baseline source. An earlier contract, outturn or budget gives freed funds.',
    why: 'Only a cost that has really existed can free funds.',
  },
  W255: {
    title: 'The baseline is an estimate',
    message: (say) => `The baseline source is ${say.text('text')}, so the effect counts as an avoided cost.`,
    action: 'If there is an earlier contract, outturn or budget: use it as baseline and change the source.',
    why: 'Avoided costs must never be shown as freed budget.',
  },
  W256: {
    title: 'Overlaps another contract',
    message: (say) =>
      `The contract runs at the same time as ${say.rows()} with the same supplier (${say.text('supplier')}) and category (${say.text('category')}).`,
    action:
      'Check that the saving is not counted on both. If the contracts belong together, give them the same ärende.',
    why: 'A new contract often ends the effect of the one it replaces. Fill in the actual end date then.',
  },
  W257: {
    title: 'Realised far above calculated',
    message: (say) =>
      `In followed-up months ${say.kronor('realisedOre')} is realised against ${say.kronor('calculatedOre')} calculated (${say.percent('share')}).`,
    action: 'Check the outcomes: right effect and period, and the effect rather than the whole cost?',
    why: 'More than 120 per cent comes more often from wrong evidence than from a larger effect.',
  },
  E301: {
    title: 'Amount missing',
    message: (say) => (say.is('reason', 'zero') ? 'The amount is 0.' : 'The amount is missing.'),
    action: 'Write in Belopp what has been claimed or invoiced.',
    why: 'A one-off is its amount.',
  },
  W302: {
    title: 'A one-off has no yearly effect',
    message: () => 'The input is not counted: a one-off comes once and is never annualised.',
    action: 'Remove the input, or choose Nytt avtal if the effect comes back every year.',
    why: 'Money back once is no basis for next year’s budget.',
  },
  E303: {
    title: 'Negative amount without a comment',
    message: (say) => `The amount ${say.kronor('effectOre')} is negative without an explanation.`,
    action: 'Write in Kommentar which effect is reversed and why.',
    why: 'It must be possible to trace a reversal.',
  },
  W351: {
    title: 'Unpaid claim',
    message: (say) =>
      (say.has('paidOre')
        ? `${say.counted('days', 'day has', 'days have')} passed since ${say.day('startSerial')}. ${say.kronor('paidOre')} of ${say.kronor('claimedOre')} is paid, ${say.kronor('leftOre')} is left.`
        : `${say.counted('days', 'day has', 'days have')} passed since ${say.day('startSerial')} and none of ${say.kronor('claimedOre')} is paid.`) +
      (say.has('estimatedOre')
        ? ` Outcomes of ${say.kronor('estimatedOre')} count as estimated: the source is Beräknat, blank or not in the list.`
        : ''),
    action:
      'Register the payment as an outcome. If no more will come, set Status to Avslutad. If the claim has failed, withdraw the row.',
    actionFor: (say) =>
      say.has('estimatedOre')
        ? 'If the money is in the books, choose a source for the outcome. If no more will come, set Status to Avslutad. If the claim has failed, withdraw the row.'
        : 'Register the payment as an outcome. If no more will come, set Status to Avslutad. If the claim has failed, withdraw the row.',
    why: 'A claim is not money until it is paid.',
  },
  W352: {
    title: 'More paid than claimed',
    message: (say) =>
      `${say.kronor('realisedOre')} is registered as outcome, more than the ${say.kronor('claimedOre')} claimed.`,
    action: 'Check the amount on the row and in the outcomes.',
    why: 'The most common mistake is an outcome registered twice.',
  },
  E401: {
    title: 'Neither requested cost nor amount',
    message: () => 'The row has neither a requested cost per year (in Utgångskostnad per år) nor an amount.',
    action: 'Fill in requested and agreed cost per year, or the avoided cost in Belopp.',
    why: 'An avoided cost is the difference between what was requested and what it became.',
  },
  E402: {
    title: 'Agreed cost missing',
    message: () => 'The requested cost is filled but not the agreed one.',
    action: 'Fill in the new cost per year. If it is nothing, write 0.',
    why: 'A blank cell is never counted as nothing.',
  },
  E403: {
    title: 'Term missing',
    message: () => 'The term is missing.',
    action: 'Write for how many years the requested cost would have held.',
    why: 'Yearly costs need a time to be calculated over.',
  },
  E404: {
    title: 'Both yearly costs and an amount',
    message: (say) => `Belopp (${say.text('text')}) is filled together with yearly costs.`,
    action: 'Choose one way. If the amount is another effect, put it on a row of its own.',
    why: 'Otherwise the same effect could be counted twice.',
  },
  W451: {
    title: 'Avoided cost counted for long',
    message: (say) =>
      `The avoided cost is counted for ${say.term('months')}. Of ${say.kronor('totalOre')}, ${say.kronor('beyondOre')} lies beyond the limit of ${say.term('capMonths')}.`,
    action:
      'Judge whether the cost would really have been there so long. All of it counts, and the capped amount is shown beside it.',
    why: 'Nobody knows how long a cost that never arose would have lasted.',
  },
  W452: {
    title: 'Requested cost above the contract’s ceiling',
    message: (say) =>
      `The requested cost ${say.kronor('requestedOre')} is above the ceiling ${say.kronor('ceilingOre')}. The ceiling is used.`,
    action: 'Nothing needs to change if the ceiling is right.',
    why: 'More than the contract allows would never have had to be paid.',
  },
  W453: {
    title: 'Index adjustment without a ceiling',
    message: () => 'The row is an index adjustment but has no contractual ceiling.',
    action: 'Fill in what the contract’s index would have allowed at most per year.',
    why: 'Only what the contract allows can be avoided.',
  },
  W454: {
    title: 'The ärende also has a corrected invoice',
    message: (say) => `The ärende ${say.text('caseId')} has a corrected invoice for the same months: ${say.rows()}.`,
    action: 'Check that the same money is not counted both as returned and as avoided.',
    why: 'What has been paid back cannot also have been avoided.',
  },
  E461: {
    title: 'No effect given',
    message: () => 'The row has neither an amount, an indirect effect per year nor saved hours.',
    action: 'Fill in at least one of them. A benefit without figures belongs in Annan nytta on another row.',
    why: 'Without figures there is nothing to count.',
  },
  E462: {
    title: 'Term missing for a yearly effect',
    message: () => 'An indirect effect or hours per year are filled but not the term.',
    action: 'Write for how many years the effect lasts.',
    why: 'A yearly effect needs a time to be calculated over.',
  },
  W463: {
    title: 'Comment missing',
    message: () => 'The effect is of the type Annat but not described.',
    action: 'Write in Kommentar what the effect is.',
    why: 'Annat says nothing about what has been achieved.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

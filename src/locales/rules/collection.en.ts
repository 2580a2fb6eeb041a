import type { RuleWords } from './words';

const quoted = (text: string): string => `“${text}”`;

/** Rules of Samling, in English. */
export const collectionRulesEn = {
  E791: {
    title: 'The file cannot be collected',
    message: (say) => {
      if (say.is('reason', 'newerSchema')) return `${quoted(say.text('text'))} was made with a newer version.`;
      if (say.is('reason', 'protected')) return `${quoted(say.text('text'))} is protected by a password.`;
      if (say.is('reason', 'collection'))
        return `${quoted(say.text('text'))} is a collection itself. Choose the members’ own registers.`;
      return say.is('reason', 'damaged')
        ? `${quoted(say.text('text'))} is damaged.`
        : `${quoted(say.text('text'))} is no effect register.`;
    },
    action: 'Ask the member for the right file. The others are collected all the same.',
    why: 'Only registers that can be checked count.',
  },
  E792: {
    title: 'The same organisation twice',
    message: (say) => `${say.text('text')} has already been collected from another file.`,
    action: 'Choose one file for each organisation.',
    why: 'Nothing must count twice.',
  },
  W793: {
    title: 'Effekt-ID missing or used twice',
    message: (say) =>
      `The effect in row ${say.text('line')} of the member has no Effekt-ID of its own and goes by its row.`,
    action: 'Ask the member to give it an Effekt-ID of its own.',
    why: 'Without an ID the row cannot be followed from one collection to the next.',
  },
  E794: {
    title: 'The whole or a share is left out',
    message: (say) => {
      if (say.is('reason', 'parts'))
        return `The whole is left out: ${say.number('count')} organisations have parts of their own.`;
      if (say.is('reason', 'noKey')) return 'The whole is left out: it has no contract number.';
      if (say.is('reason', 'otherMember')) return 'The whole is left out: another member has registered it already.';
      if (say.is('reason', 'brokenShares')) return 'The whole is left out: its shares cannot be used.';
      if (say.is('reason', 'ownPart'))
        return `The share of ${say.text('text')} is left out: the organisation has a part of its own.`;
      return `The share of ${say.text('text')} is left out: the organisation is no member.`;
    },
    action: 'Give shares if more should count, or correct the contract number.',
    why: 'A joint contract never counts twice, and parts win over the whole.',
  },
  E795: {
    title: 'The shares cannot be used',
    message: (say) => {
      if (say.is('reason', 'number')) return 'The contract number is missing.';
      if (say.is('reason', 'party')) return 'The organisation is missing.';
      if (say.is('reason', 'twice')) return 'The same organisation stands twice on the contract.';
      return say.is('reason', 'sum')
        ? `The shares are together ${say.percent('share')}.`
        : 'The share is no positive number.';
    },
    action: 'Correct the shares to 100 %, or give weights in a column headed Vikt.',
    why: 'The whole is divided by the shares, and nothing may be lost.',
  },
  W796: {
    title: 'May be the same whole twice',
    message: (say) => {
      const other = `${say.text('organisation')}${say.text('otherId') === '' ? '' : ` (${say.text('otherId')})`}`;
      if (say.is('reason', 'otherSupplier')) return `Contract ${say.text('text')} has another supplier at ${other}.`;
      if (say.is('reason', 'isWhole')) return `The row is as large as the whole at ${other}.`;
      if (say.is('reason', 'isSum')) return `The row is as large as the sum of the others’, among them ${other}.`;
      return `May be the same whole registered twice, here and at ${other}.`;
    },
    action: 'Check with the members. If the row is the whole contract, mark it as Helhet.',
    why: 'The row counts until somebody has checked it.',
  },
  W797: {
    title: 'The per dates differ',
    message: (say) => `The register is as of ${say.day('asOfSerial')}, the latest as of ${say.day('latestSerial')}.`,
    action: 'Ask the member to refresh, and collect the file again.',
    why: 'Totals as of different days cannot be compared.',
  },
  W798: {
    title: 'The settings differ',
    message: () => 'The member’s settings differ in what changes amounts. The collection’s settings rule here.',
    action: 'Agree on the hourly cost and the caps.',
    why: 'The difference from the member’s own sum is explained in Medlemmar.',
  },
  W799: {
    title: 'The file is not refreshed',
    message: (say) => `The register of ${say.text('text')} has been edited since its last refresh.`,
    action: 'Ask the member to refresh and save, and collect the file again.',
    why: 'The member’s own sheets then show other amounts than those that count here.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

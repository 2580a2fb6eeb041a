import type { RuleWords } from './words';

const quoted = (text: string): string => `“${text}”`;

/** Rules of Samling, in English. */
export const collectionRulesEn = {
  E791: {
    title: 'The file cannot be collected',
    message: (say) => {
      if (say.is('reason', 'newerSchema')) return `${quoted(say.text('text'))} was made with a newer version.`;
      if (say.is('reason', 'protected')) return `${quoted(say.text('text'))} is protected by a password.`;
      if (say.is('reason', 'lockFile'))
        return `${quoted(say.text('text'))} is only a mark that Excel lays beside a file that somebody has open.`;
      if (say.is('reason', 'collection'))
        return `${quoted(say.text('text'))} is a collection itself. Choose the members’ own registers.`;
      return say.is('reason', 'damaged')
        ? `${quoted(say.text('text'))} is damaged.`
        : `${quoted(say.text('text'))} is no effect register.`;
    },
    action: 'Ask the member for the right file. The others are collected all the same.',
    actionFor: (say) => {
      if (say.is('reason', 'newerSchema'))
        return 'Update the add-in here and collect the file again. The others are collected all the same.';
      if (say.is('reason', 'protected'))
        return 'Ask the member for the file without its password. The others are collected all the same.';
      if (say.is('reason', 'lockFile'))
        return 'Choose the register itself. It can be read even while somebody has it open.';
      return say.is('reason', 'damaged')
        ? 'Ask the member to open the file in Excel, save it and send it again. The others are collected all the same.'
        : 'Ask the member for the right file. The others are collected all the same.';
    },
    why: 'Only registers that can be checked count.',
  },
  E792: {
    title: 'The same organisation twice',
    message: (say) => {
      if (say.is('reason', 'shortName'))
        return `The Kortnamn ${quoted(say.text('text'))} is also the Kortnamn or the name of ${say.text('organisation')}. Whose the rows are could then not be told, and nothing is collected until it is corrected.`;
      return say.text('otherFile') === ''
        ? `${say.text('text')} stands in more than one row, with the same name or organisation number.`
        : `${say.text('text')} is already collected from ${quoted(say.text('otherFile'))}.`;
    },
    action:
      'Keep one file and one row for each organisation. If they are different ones: give them names and numbers of their own in each member’s Inställningar.',
    actionFor: (say) =>
      say.is('reason', 'shortName')
        ? 'Write a Kortnamn of its own in the row of Medlemmar, or leave it blank. Then collect the files again.'
        : 'Keep one file and one row for each organisation. If they are different ones: give them names and numbers of their own in each member’s Inställningar.',
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
        return say.count('count') === 1
          ? 'The whole is left out: one organisation has a part of its own.'
          : `The whole is left out: ${say.number('count')} organisations have parts of their own.`;
      if (say.is('reason', 'noKey')) return 'The whole is left out: it has no contract number.';
      if (say.is('reason', 'otherMember')) return 'The whole is left out: another member has registered it already.';
      if (say.is('reason', 'brokenShares')) return 'The whole is left out: its shares cannot be used.';
      if (say.is('reason', 'ownPart'))
        return `The share of ${say.text('text')} is left out: the organisation has a part of its own.`;
      return `The share of ${say.text('text')} is left out: the organisation is no member.`;
    },
    action: 'Give shares if more should count, or correct the contract number.',
    actionFor: (say) => {
      if (say.is('reason', 'noKey')) return 'Ask the member to write the contract number in the row.';
      if (say.is('reason', 'otherMember')) return 'Agree on which of the members has the whole contract.';
      if (say.is('reason', 'brokenShares')) return 'Correct the contract’s rows in the sheet Andelar.';
      if (say.is('reason', 'ownPart')) return 'If its own part is right there is nothing to do.';
      return say.is('reason', 'noMember')
        ? 'Collect the organisation’s register if it takes part. The share is never spread over the others.'
        : 'Give shares if more should count, or correct the contract number.';
    },
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
      if (say.is('reason', 'copy')) return `The register has the same effects as ${other}, with the same Effekt-ID.`;
      if (say.is('reason', 'otherSupplier')) return `Contract ${say.text('text')} has another supplier at ${other}.`;
      if (say.is('reason', 'isWhole')) return `The row is as large as the whole at ${other}.`;
      if (say.is('reason', 'isSum')) return `The row is as large as the sum of the others’, among them ${other}.`;
      return `May be the same whole registered twice, here and at ${other}.`;
    },
    action: 'Check with the members. If the row is the whole contract, mark it as Helhet.',
    actionFor: (say) =>
      say.is('reason', 'copy')
        ? 'If it is a copy of the same file: take the rows of one of the members away in Medlemmar, Effekter, Utfall and Mål.'
        : 'Check with the members. If the row is the whole contract, mark it as Helhet.',
    why: 'The row counts until somebody has checked it.',
  },
  W797: {
    title: 'The per dates differ',
    message: (say) => `The register is as of ${say.day('asOfSerial')}, the latest as of ${say.day('latestSerial')}.`,
    action: 'Ask the member to refresh, and collect the file again.',
    why: 'Totals as of different days cannot be compared.',
  },
  W798: {
    title: 'Settings are missing or differ',
    message: (say) =>
      say.is('reason', 'nameless')
        ? `${quoted(say.text('text'))} does not say whose register it is: the file’s name stands as the organisation. Under another file name it counts once more.`
        : `The member’s settings differ in what changes amounts: ${say.headings('settings')}. The collection’s rule here.`,
    action: 'Agree on the hourly cost and the caps.',
    actionFor: (say) =>
      say.is('reason', 'nameless')
        ? 'Ask the member to fill in Organisation in the sheet Inställningar. Take the member’s rows away here before its file is collected again.'
        : 'Agree on the hourly cost and the caps.',
    why: 'The difference from the member’s own sum is explained in Medlemmar.',
  },
  W799: {
    title: 'The file is not refreshed, or has to be collected again',
    message: (say) => {
      if (say.is('reason', 'together'))
        return `Whether ${say.text('text')} and ${say.text('organisation')} have one supplier on contract ${say.text('contract')} shows only when both are collected at once. Until then it counts as one.`;
      return say.is('reason', 'again')
        ? `Something of ${say.text('text')} is left out. Whether it should be shows only in its file.`
        : `The register of ${say.text('text')} has been edited since its last refresh.`;
    },
    action: 'Ask the member to refresh and save, and collect the file again.',
    actionFor: (say) => {
      if (say.is('reason', 'together')) return 'Collect both files at once.';
      return say.is('reason', 'again')
        ? 'Collect the file again, at once with those that have the same contract.'
        : 'Ask the member to refresh and save, and collect the file again.';
    },
    why: 'The member’s own sheets then show other amounts than those that count here.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

import type { RuleWords } from './words';

const quoted = (text: string): string => `“${text}”`;

/** Rules of Reskontra och avtal, and of Inköp, in English. */
export const payablesRulesEn = {
  W561: {
    title: 'The amount is not baseline less cost',
    message: (say) =>
      `The realised amount is ${say.kronor('shownOre')} but not Baseline i perioden less Kostnad i reskontra${say.has('expectedOre') ? `, which is ${say.kronor('expectedOre')}` : ''}.`,
    action: 'Correct the amount, or empty Metod if the outcome comes from elsewhere.',
    why: 'An outcome from the books should be possible to recompute.',
  },
  W562: {
    title: 'The books have changed since then',
    message: (say) =>
      `The books have changed since the outcome was written: then ${say.kronor('beforeOre')}, now ${say.kronor('nowOre')}.`,
    action: 'Look at the difference and update the outcome if the new amount is right.',
    why: 'Books are corrected afterwards, and a file may have been incomplete.',
  },
  W563: {
    title: 'An estimate counts without being verified',
    message: () => 'A proposal that did not pass every test counts as realised without anybody having verified it.',
    action: 'Fill in Verifierad, or set the source to Beräknat.',
    why: 'Only a person can raise an estimate to an outcome, and it should be seen who did.',
  },
  E506: {
    title: 'The credit note is already used',
    message: (say) => `The credit note is already used by another outcome, ${say.rows()}.`,
    action: 'Remove one of the outcomes, or choose another credit note.',
    why: 'The same credit note must not count twice.',
  },
  E901: {
    title: 'The file cannot be read',
    message: () => 'The file cannot be read: its encoding is neither UTF-8, UTF-16 nor Windows-1252.',
    action: 'Save it as CSV UTF-8 and try again.',
    why: 'Characters that cannot be read are never guessed.',
  },
  E902: {
    title: 'The period is already there',
    message: (say) =>
      `The period ${say.month('fromMonth')}–${say.month('toMonth')} is already in reading ${say.text('id')}.`,
    action: 'Replace it, or cancel. Nothing is added twice.',
    why: 'The same cost must not count twice.',
  },
  E903: {
    title: 'A column is missing',
    message: (say) => `No column for ${say.text('field')} was found.`,
    action: 'Choose it in the list.',
    why: 'Without amount, period and supplier the rows cannot be used.',
  },
  E904: {
    title: 'The decimal mark is unclear',
    message: (say) =>
      `The amounts of column ${say.text('column')}, for example in row ${say.text('line')}, can be read in two ways: decimals or thousands.`,
    action: 'Choose the decimal mark.',
    why: 'The wrong choice makes amounts a thousand times too large or too small.',
  },
  E905: {
    title: 'Both sides of the books are in the file',
    message: () => 'The file holds both sides of the bookkeeping: its vouchers sum to nothing.',
    action: 'Choose the cost accounts.',
    why: 'Otherwise costs and payments cancel out.',
  },
  E906: {
    title: 'Rows cannot be read',
    message: (say) =>
      `The amount or the date of ${say.counted('count', 'row', 'rows')} (${say.percent('share')}) cannot be read.`,
    action: 'Check the choice of columns and the format of the file.',
    why: 'A file that is half read gives too low costs and false savings.',
  },
  W907: {
    title: 'VAT in the amounts is unknown',
    message: () =>
      'It cannot be seen whether the amounts are without VAT. Proposals from this reading are estimates only.',
    action: 'Read a file with amounts excluding VAT if there is one.',
    why: 'VAT is no cost to municipalities and regions, and its rates differ.',
  },
  W908: {
    title: 'Internal supplier numbers',
    message: (say) =>
      `The column ${quoted(say.text('heading'))} seems to hold internal supplier numbers, not organisation numbers.`,
    action: 'Choose another column if there is one. Suppliers are otherwise matched by name.',
    why: 'Names are spelt in different ways, so proposals are estimates.',
  },
  W909: {
    title: 'The month has more than halved',
    message: (say) =>
      `The sum of ${say.month('month')} is less than half of what was there (${say.kronor('beforeOre')} → ${say.kronor('afterOre')}).`,
    action: 'Check that the file is whole.',
    why: 'A file cut short looks like a saving.',
  },
  W910: {
    title: 'Not dated by booking period',
    message: (say) =>
      `The rows are dated by ${say.is('reason', 'payment') ? 'payment date' : 'invoice date'}, not by booking period.`,
    action: 'Read a file with booking periods if there is one. Costs may be in the wrong month.',
    why: 'Proposals are for whole months.',
  },
  W911: {
    title: 'Rows about private persons',
    message: (say) =>
      `${say.counted('count', 'row is', 'rows are')} of private persons or sole traders. They are summed without names and numbers.`,
    action: 'Nothing needs to be done. Such a supplier is followed up by hand.',
    why: 'The organisation number of a sole trader is a personal identity number.',
  },
  W912: {
    title: 'Signs are reversed',
    message: (say) => `The amounts seem to have reversed signs: their sum is ${say.kronor('sumOre')}.`,
    action: 'Turn the signs when reading if costs are negative in the file.',
    why: 'Costs should be positive.',
  },
  W913: {
    title: 'Departments are not mapped',
    message: (say) => `${say.number('count')} department names of the file are not mapped to the list.`,
    action: 'Map them in the table Förvaltningskoppling on Listor.',
    why: 'Purchases without a department cannot be put on a department’s effect.',
  },
  W914: {
    title: 'Rows in another currency',
    message: (say) => `Left out: ${say.counted('count', 'row', 'rows')} in another currency than SEK.`,
    action: 'Read amounts in kronor if the file has them.',
    why: 'Exchange rates are not guessed.',
  },
  E921: {
    title: 'The organisation number is not valid',
    message: (say) =>
      `The organisation number is not valid: ${say.is('reason', 'checkDigit') ? 'its check digit is wrong' : say.is('reason', 'length') ? 'its length is wrong' : 'no organisation number begins so'}.`,
    action: 'Correct the number. Until then the row is not used.',
    why: 'The supplier is found in the books by its number.',
  },
  E922: {
    title: 'A personal identity number',
    message: () => 'The number is a personal identity number.',
    action: 'Remove it and follow up the supplier by hand.',
    why: 'The register is an official document and should hold no personal identity numbers.',
  },
  E923: {
    title: 'The contract row lacks something',
    message: (say) => {
      if (say.is('reason', 'number')) return 'The contract number is missing.';
      if (say.is('reason', 'role')) return `${quoted(say.text('text'))} is no role: Avtalad, Tidigare or Konto.`;
      if (say.is('reason', 'supplier')) return 'The row has neither an organisation number nor a supplier.';
      if (say.is('reason', 'start')) return 'The start date is missing.';
      if (say.is('reason', 'unreadable')) return `The start date ${quoted(say.text('text'))} cannot be read.`;
      if (say.is('reason', 'noAccounts')) return 'The role Konto needs accounts in Konton.';
      return `The accounts ${quoted(say.text('text'))} cannot be read.`;
    },
    action: 'Fill in what is missing. Accounts are written as 6*; 7410; 6400-6499.',
    actionFor: (say) => {
      if (say.is('reason', 'role')) return 'Choose a role from the list.';
      if (say.is('reason', 'unreadable')) return 'Write the date as year-month-day, for example 2025-09-01.';
      return say.is('reason', 'accounts') || say.is('reason', 'noAccounts')
        ? 'Write accounts as 6*; 7410; 6400-6499.'
        : 'Fill in what is missing.';
    },
    why: 'Without it nobody can know which costs belong to the contract.',
  },
  E924: {
    title: 'The end date cannot be used',
    message: (say) =>
      say.is('reason', 'reversed')
        ? `The end date ${say.day('toSerial')} is before the start date ${say.day('fromSerial')}.`
        : `The end date ${quoted(say.text('text'))} cannot be read.`,
    action: 'Correct the date, or empty the cell if the contract runs on.',
    why: 'The dates decide which purchases belong to the contract.',
  },
  W925: {
    title: 'The contracts have changed since reading',
    message: (say) => `The contracts have changed since reading ${say.text('id')}.`,
    action: 'Read the files again.',
    why: 'The rows were placed by the contracts as they were then.',
  },
  W926: {
    title: 'Several contracts with one supplier',
    message: (say) =>
      `The supplier ${say.text('name')} has ${say.counted('count', 'contract', 'contracts')} at the same time that neither accounts nor departments tell apart: ${say.kronor('sumOre')} are unclear.`,
    action: 'Fill in accounts or departments on the contracts’ rows and read the files again.',
    why: 'Costs are never divided between contracts by guessing.',
  },
  W927: {
    title: 'The contract number is unknown',
    message: (say) => `The contract number ${quoted(say.text('text'))} is not on the sheet Avtal.`,
    action: 'Add the contract there, or correct the number.',
    why: 'Costs are found through the contract’s suppliers.',
  },
  W928: {
    title: 'Purchases outside the contract are unseen',
    message: (say) => `Contract ${say.text('number')}: no previous supplier and no accounts are given.`,
    action: 'Add the previous supplier (role Tidigare) or accounts (role Konto).',
    why: 'Purchases outside the contract are not seen then, and a low cost may look like a saving.',
  },
  W929: {
    title: 'Nothing bought for twelve months',
    message: (say) => `Nothing was bought from ${say.text('name')} in the last twelve months that are read.`,
    action: 'Check the organisation number, and whether the contract is used.',
    why: 'A contract that is not used has no effect.',
  },
  W930: {
    title: 'The supplier is not on the contract',
    message: (say) =>
      `${say.counted('count', 'row refers', 'rows refer')} to a contract that the supplier does not stand on.`,
    action: 'Add the supplier to the contract, or correct the reference in the finance system.',
    why: 'The rows count to the contract, for so they are booked.',
  },
  W941: {
    title: 'Too few valid organisation numbers',
    message: (say) =>
      `The contract list has ${say.number('count')} of ${say.counted('rows', 'row', 'rows')} with a valid organisation number. Loyalty is not shown.`,
    action: 'Fill in the organisation numbers of the contracts’ suppliers.',
    why: 'Without numbers nobody can see what is bought from contracted suppliers.',
  },
  W942: {
    title: 'Purchases have no category',
    message: (say) => `${say.percent('share')} of the purchases have no category.`,
    action: 'Map the accounts in the table Kontokategori on Listor.',
    why: 'Targets for loyalty are set per category.',
  },
  W943: {
    title: 'The period is shorter than a year',
    message: (say) => `The purchases that are read cover ${say.counted('count', 'month', 'months')}.`,
    action: 'Read twelve months to be able to compare year with year.',
    why: 'Purchases vary over the year.',
  },
  E944: {
    title: 'The accounts cannot be read',
    message: (say) =>
      say.text('text') === '' ? 'The account is missing.' : `“${say.text('text')}” cannot be read here.`,
    action:
      'Write the first and the last account with as many digits, for example 6200 and 6399, and Adresserbar as Ja or Nej.',
    why: 'A row that cannot be read is not used: the purchases on its accounts have no category and count as addressable.',
  },
} as const satisfies Readonly<Record<string, RuleWords>>;

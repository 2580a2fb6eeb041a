import { counted } from '../format';
/** Words of *Föreslå utgångskostnad* in the form. */
const sv = {
  title: 'Föreslå utgångskostnad',
  hint: 'Vad leverantören före kostade, de tolv hela månaderna före startdatum, ur den inlästa reskontran.',
  needsStart: 'Fyll i startdatum först.',
  suppliers: 'Leverantör före avtalet',
  suppliersHint: 'Så som på bladet Avtal, flera med semikolon emellan. Tomt = alla.',
  accounts: 'Konton',
  accountsHint: 'T.ex. 6*; 7410; 6400-6499. Tomt = alla.',
  accountsWrong: 'Kontona går inte att läsa.',
  department: (name: string) => `Bara ${name}`,
  askFor: 'Ange leverantör eller konton.',
  sum: 'Kostnad i reskontran',
  months: 'Månader inlästa',
  monthsOf: (count: number) => `${count} av 12`,
  credit: 'Varav kreditnotor',
  unclear: 'Oklart, utöver summan',
  perYear: 'Per år',
  scaled: (count: number) =>
    `Uppräknat från ${counted(count, 'månad', 'månader')}: räknas som undviket tills källan är styrkt.`,
  tooFew: (count: number) =>
    count === 0
      ? 'Inga av de tolv månaderna är inlästa.'
      : `Bara ${count} av de tolv månaderna är inlästa eller har kostnad: för lite för ett förslag.`,
  uneven: (month: string, share: string) => `Kostnaden är ojämn: ${month} är ${share} av året.`,
  use: (sum: string) => `Använd ${sum} per år`,
};

const en: typeof sv = {
  title: 'Propose a baseline',
  hint: 'What the supplier before cost, the twelve whole months before the start, from the ledger that has been read.',
  needsStart: 'Fill in the start date first.',
  suppliers: 'Supplier before the contract',
  suppliersHint: 'As on the sheet Avtal, several with semicolons between. Blank = all.',
  accounts: 'Accounts',
  accountsHint: 'E.g. 6*; 7410; 6400-6499. Blank = all.',
  accountsWrong: 'The accounts cannot be read.',
  department: (name) => `Only ${name}`,
  askFor: 'Give a supplier or accounts.',
  sum: 'Cost in the ledger',
  months: 'Months read',
  monthsOf: (count) => `${count} of 12`,
  credit: 'Of it credit notes',
  unclear: 'Unclear, beside the sum',
  perYear: 'Per year',
  scaled: (count) =>
    `Scaled up from ${counted(count, 'month', 'months')}: counts as avoided until the source is shown.`,
  tooFew: (count) =>
    count === 0
      ? 'None of the twelve months has been read.'
      : `Only ${count} of the twelve months are read or have cost: too little for a proposal.`,
  uneven: (month, share) => `The cost is uneven: ${month} is ${share} of the year.`,
  use: (sum) => `Use ${sum} a year`,
};

export const payablesFormWords = { sv, en };

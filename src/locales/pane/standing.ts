/** Rows that are not counted or not seen, under what is damaged; shown where there are any. */
const sv = {
  secondTable: (name: string, sheet: string, like: string, rows: number | null) =>
    rows === null
      ? `Tabellen ${name} på bladet ${sheet} har samma rubriker som ${like} men räknas inte.`
      : `Tabellen ${name} på bladet ${sheet} har samma rubriker som ${like}, och ${rows === 1 ? '1 rad' : `${rows} rader`} där räknas inte.`,
  hiddenRows: (name: string, sheet: string, rows: number) =>
    rows === 1
      ? `1 rad i tabellen ${name} på bladet ${sheet} är dold, av ett filter eller för hand. Den räknas ändå.`
      : `${rows} rader i tabellen ${name} på bladet ${sheet} är dolda, av ett filter eller för hand. De räknas ändå.`,
  takeIn: 'Ta in raderna',
  rowsIn: 'Raderna hör nu till tabellen och räknas.',
  taken: (rows: number, from: string, to: string) =>
    rows === 0
      ? `Alla rader i ${from} finns redan i ${to}.`
      : `${rows === 1 ? '1 rad' : `${rows} rader`} ur ${from} står nu i ${to}.`,
};

const en: typeof sv = {
  secondTable: (name, sheet, like, rows) =>
    rows === null
      ? `The table ${name} on the sheet ${sheet} has the same headings as ${like} but is not counted.`
      : `The table ${name} on the sheet ${sheet} has the same headings as ${like}, and ${rows === 1 ? '1 row' : `${rows} rows`} of it ${rows === 1 ? 'is' : 'are'} not counted.`,
  hiddenRows: (name, sheet, rows) =>
    `${rows === 1 ? '1 row' : `${rows} rows`} of the table ${name} on the sheet ${sheet} ${rows === 1 ? 'is' : 'are'} hidden, by a filter or by hand, and counted all the same.`,
  takeIn: 'Take the rows in',
  rowsIn: 'The rows now belong to the table and are counted.',
  taken: (rows, from, to) =>
    rows === 0
      ? `All rows of ${from} are in ${to} already.`
      : `${rows === 1 ? '1 row' : `${rows} rows`} of ${from} now ${rows === 1 ? 'stands' : 'stand'} in ${to}.`,
};

export const standingWords = { sv, en };

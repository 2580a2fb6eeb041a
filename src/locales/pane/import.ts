/** Words of Hämta från lista: rows from another list of the same workbook. */
const sv = {
  title: 'Hämta från lista',
  intro: 'Tar in rader från en tabell eller ett blad i samma arbetsbok. Listan själv ändras inte.',
  looking: 'Letar efter listor …',
  none: 'Det finns ingen annan lista i arbetsboken. Klistra in den på ett eget blad med rubriker överst, så hittas den.',
  list: 'Lista',
  listName: (sheet: string, table: string, rows: number) => `${table === '' ? sheet : `${table} (${sheet})`}, ${rows === 1 ? '1 rad' : `${rows} rader`}`,
  columns: 'Vilken kolumn är vad?',
  columnsHint: 'Gissningen bygger på rubrikerna. Rätta den där den är fel.',
  notTaken: 'Tas inte med',
  preview: 'Så här blir det',
  counts: (count: number) => (count === 1 ? '1 rad räknas med' : `${count} rader räknas med`),
  leftOut: (count: number) => (count === 1 ? '1 rad räknas inte med förrän den rättats' : `${count} rader räknas inte med förrän de rättats`),
  issues: 'Att rätta efteråt',
  issue: (title: string, count: number) => `${title}: ${count}`,
  take: (count: number) => (count === 1 ? 'Hämta 1 rad' : `Hämta ${count} rader`),
  nothing: 'Välj minst en kolumn.',
};

const en: typeof sv = {
  title: 'Fetch from a list',
  intro: 'Takes in rows from a table or sheet of the same workbook. The list itself is not changed.',
  looking: 'Looking for lists …',
  none: 'There is no other list in the workbook. Paste it on a sheet of its own with headings at the top, and it is found.',
  list: 'List',
  listName: (sheet, table, rows) => `${table === '' ? sheet : `${table} (${sheet})`}, ${rows === 1 ? '1 row' : `${rows} rows`}`,
  columns: 'Which column is what?',
  columnsHint: 'The guess is made from the headings. Correct it where it is wrong.',
  notTaken: 'Not taken',
  preview: 'This is what it becomes',
  counts: (count) => (count === 1 ? '1 row counts' : `${count} rows count`),
  leftOut: (count) => (count === 1 ? '1 row does not count until it is corrected' : `${count} rows do not count until they are corrected`),
  issues: 'To correct afterwards',
  issue: (title, count) => `${title}: ${count}`,
  take: (count) => (count === 1 ? 'Fetch 1 row' : `Fetch ${count} rows`),
  nothing: 'Choose at least one column.',
};

export const importViewWords = { sv, en };
export type ImportViewWords = typeof sv;

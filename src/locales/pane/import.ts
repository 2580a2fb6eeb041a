import { formatCount } from '../format';

const rowsSv = (count: number) => (count === 1 ? '1 rad' : `${formatCount(count)} rader`);
const rowsEn = (count: number) => (count === 1 ? '1 row' : `${formatCount(count)} rows`);

/** Words of Hämta från lista: effects from a file or another list of the same workbook. */
const sv = {
  title: 'Hämta från lista',
  intro:
    'Tar in effekter ur en fil (.xlsx eller .csv) eller ur ett annat blad i arbetsboken. Listan själv ändras inte, och filen lämnar inte datorn.',
  chooseFile: 'Välj fil …',
  dropHint: 'eller släpp den här',
  opening: (name: string) => `Läser ${name} …`,
  reading: (share: string) => `Läser rader, ${share}`,
  stop: 'Avbryt',
  looking: 'Letar efter listor …',
  none: 'Det finns ingen annan lista i arbetsboken. Välj en fil, eller klistra in listan på ett eget blad med rubriker överst.',
  tooLarge: (sheets: readonly string[]) =>
    sheets.length === 1
      ? `Bladet ${sheets[0] ?? ''} är för stort att läsa härifrån. Spara det som en egen fil och välj filen.`
      : `Bladen ${sheets.join(', ')} är för stora att läsa härifrån. Spara dem som egna filer och välj dem.`,
  list: 'Lista',
  listName: (sheet: string, table: string, rows: number) =>
    `${table === '' ? sheet : `${table} (${sheet})`}, ${rowsSv(rows)}`,
  fileName: (file: string, sheet: string, table: string) =>
    [file, table === '' ? sheet : table].filter((part) => part !== '').join(': '),
  more: (count: number) => `Listan är längre: de första ${formatCount(count)} raderna tas med.`,
  columns: 'Vilken kolumn är vad?',
  columnsHint: 'Gissningen bygger på rubrikerna och på vad som står i kolumnen. Rätta den där den är fel.',
  remembered: 'Kolumnerna är valda som förra gången.',
  notTaken: 'Tas inte med',
  example: (cells: readonly string[]) => (cells.length === 0 ? 'Tom kolumn' : `Till exempel ${cells.join(' · ')}`),
  unitGroup: (heading: string) => `Enhet i ${heading}`,
  power: 'Belopp i',
  powers: { 0: 'kr', 3: 'tkr', 6: 'mkr', 9: 'mdkr' } as Readonly<Record<number, string>>,
  per: 'Gäller',
  perWords: { year: 'per år', month: 'per månad', term: 'hela avtalstiden' },
  vat: 'Moms',
  vatAsk: 'Med moms: välj sats',
  vatWords: { 0: 'utan moms', 25: 'räkna bort 25 %', 12: 'räkna bort 12 %', 6: 'räkna bort 6 %' },
  time: 'Räknas i',
  timeWords: { years: 'år', months: 'månader' },
  timesTerm: 'Räknas om till hela avtalstiden: beloppet gånger avtalstiden. Rader utan avtalstid får inget belopp.',
  byTerm: 'Räknas om till per år: beloppet delat med avtalstiden. Rader utan avtalstid får inget belopp.',
  vatMissing: (heading: string) => `${heading} är med moms. Välj momssats, annars kan kolumnen inte tas med.`,
  common: 'För alla rader',
  commonHint: 'Används där raden inte har något eget.',
  commonLabels: { type: 'Typ av effektivisering', department: 'Förvaltning', start: 'Startdatum' },
  commonNone: 'Som i listan',
  preview: 'Så här blir det',
  computing: 'Räknar …',
  counts: (count: number) => `${rowsSv(count)} räknas med`,
  together: (amount: string) => `tillsammans ${amount} i kalkylerad effekt`,
  leftOut: (count: number) => `${rowsSv(count)} räknas inte med förrän ${count === 1 ? 'den' : 'de'} rättats`,
  mend: 'Rätta här innan du hämtar',
  mendRow: (row: number, title: string) => (title === '' ? `Rad ${row}` : `Rad ${row}, ${title}`),
  choose: 'Välj …',
  mendMore: (count: number) =>
    `${rowsSv(count)} till behöver rättas. De kommer fram när de här är klara, eller kan rättas i Granska efteråt.`,
  issues: 'Att se över efteråt',
  issue: (title: string, count: number) => `${title}: ${count}`,
  take: (count: number) => `Hämta ${rowsSv(count)}`,
  nothing: 'Välj minst en kolumn.',
};

const en: typeof sv = {
  title: 'Fetch from a list',
  intro:
    'Takes effects from a file (.xlsx or .csv) or from another sheet of the workbook. The list itself is not changed, and the file does not leave the computer.',
  chooseFile: 'Choose a file …',
  dropHint: 'or drop it here',
  opening: (name) => `Reading ${name} …`,
  reading: (share) => `Reading rows, ${share}`,
  stop: 'Cancel',
  looking: 'Looking for lists …',
  none: 'There is no other list in the workbook. Choose a file, or paste the list on a sheet of its own with headings at the top.',
  tooLarge: (sheets) =>
    sheets.length === 1
      ? `The sheet ${sheets[0] ?? ''} is too large to be read from here. Save it as a file of its own and choose that.`
      : `The sheets ${sheets.join(', ')} are too large to be read from here. Save them as files of their own and choose those.`,
  list: 'List',
  listName: (sheet, table, rows) => `${table === '' ? sheet : `${table} (${sheet})`}, ${rowsEn(rows)}`,
  fileName: (file, sheet, table) => [file, table === '' ? sheet : table].filter((part) => part !== '').join(': '),
  more: (count) => `The list is longer: its first ${formatCount(count)} rows are taken.`,
  columns: 'Which column is what?',
  columnsHint: 'The guess is made from the headings and from what stands in the column. Correct it where it is wrong.',
  remembered: 'The columns are chosen as last time.',
  notTaken: 'Not taken',
  example: (cells) => (cells.length === 0 ? 'Blank column' : `For example ${cells.join(' · ')}`),
  unitGroup: (heading) => `Unit of ${heading}`,
  power: 'Amounts in',
  powers: { 0: 'kr', 3: 'tkr', 6: 'mkr', 9: 'mdkr' },
  per: 'They are',
  perWords: { year: 'per year', month: 'per month', term: 'for the whole term' },
  vat: 'VAT',
  vatAsk: 'With VAT: choose the rate',
  vatWords: { 0: 'without VAT', 25: 'take off 25%', 12: 'take off 12%', 6: 'take off 6%' },
  time: 'Counted in',
  timeWords: { years: 'years', months: 'months' },
  timesTerm: 'Turned into the whole term: the amount times the term. Rows without a term get no amount.',
  byTerm: 'Turned into per year: the amount divided by the term. Rows without a term get no amount.',
  vatMissing: (heading) => `${heading} is with VAT. Choose the rate, or the column cannot be taken.`,
  common: 'For all rows',
  commonHint: 'Used where the row has nothing of its own.',
  commonLabels: { type: 'Type of effect', department: 'Department', start: 'Start date' },
  commonNone: 'As in the list',
  preview: 'This is what it becomes',
  computing: 'Computing …',
  counts: (count) => `${rowsEn(count)} count${count === 1 ? 's' : ''}`,
  together: (amount) => `together ${amount} in calculated effect`,
  leftOut: (count) => `${rowsEn(count)} ${count === 1 ? 'does' : 'do'} not count until corrected`,
  mend: 'Correct here before you fetch',
  mendRow: (row, title) => (title === '' ? `Row ${row}` : `Row ${row}, ${title}`),
  choose: 'Choose …',
  mendMore: (count) =>
    `${rowsEn(count)} more need correcting. They come up when these are done, or can be corrected in Review afterwards.`,
  issues: 'To look over afterwards',
  issue: (title, count) => `${title}: ${count}`,
  take: (count) => `Fetch ${rowsEn(count)}`,
  nothing: 'Choose at least one column.',
};

export const importViewWords = { sv, en };
export type ImportViewWords = typeof sv;

interface Params {
  readonly row?: number;
  readonly sheet?: string;
  readonly column?: string;
  readonly field?: 'amount' | 'period' | 'supplier';
}

const fieldsSv = { amount: 'belopp', period: 'period', supplier: 'leverantör' } as const;
const fieldsEn = { amount: 'the amount', period: 'the period', supplier: 'the supplier' } as const;

/** Why a file cannot be read, and what to do. No cell of the file is quoted: only rows and sheets are named. */
const sv = {
  encoding: () =>
    'Filen går inte att läsa: teckenkodningen är varken UTF-8, UTF-16 eller Windows-1252. Spara den som CSV ' +
    'UTF-8 och försök igen.',
  empty: () => 'Filen är tom.',
  noColumns: () =>
    'Filen har bara en kolumn, eller olika många på olika rader. Spara den som CSV med semikolon, eller som ' +
    'Excelfil (.xlsx).',
  noHeadings: () => 'Filen har ingen rad med rubriker bland de 20 första. Skriv rubriker överst och försök igen.',
  brokenQuote: ({ row }: Params) =>
    `Rad ${row}: ett citattecken öppnas men stängs inte, så raderna efter går inte att skilja åt. Rätta raden ` +
    `i filen och försök igen.`,
  longRow: ({ row }: Params) => `Rad ${row} är längre än någon rad i en lista. Filen verkar vara av ett annat slag.`,
  password: () =>
    'Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet (Arkiv › Info › Skydda arbetsbok) ' +
    'och försök igen.',
  oldExcel: () =>
    'Filen är av Excels äldre slag (.xls). Öppna den i Excel, spara den som Excelarbetsbok (.xlsx) och försök ' +
    'igen.',
  binaryExcel: () =>
    'Filen är en binär Excelarbetsbok (.xlsb). Öppna den i Excel, spara den som Excelarbetsbok (.xlsx) och ' +
    'försök igen.',
  openDocument: () =>
    'Filen är ett OpenDocument-kalkylark (.ods). Spara den som Excelarbetsbok (.xlsx) eller CSV och försök ' + 'igen.',
  webPage: () =>
    'Filen är en webbsida, även om den heter något annat. Öppna den i Excel, spara den som Excelarbetsbok ' +
    '(.xlsx) och försök igen.',
  otherFile: () => 'Filen är varken en Excelarbetsbok (.xlsx) eller en textfil (.csv, .txt).',
  damaged: ({ sheet }: Params) =>
    `${sheet === undefined ? 'Filen är skadad' : `Bladet ”${sheet}” i filen är skadat`}. Öppna filen i Excel, låt Excel ` +
    'reparera den, spara och försök igen.',
  bomb: () => 'Filen packar upp till orimligt mycket mer än sin storlek och läses inte.',
  noLists: () => 'Det finns ingen lista med rubriker i filen.',
  missingColumn: ({ field }: Params) => `Hittar ingen kolumn för ${fieldsSv[field ?? 'amount']}. Välj den i listan.`,
  decimalMark: ({ column, row }: Params) =>
    `Beloppen i kolumnen ”${column}”, till exempel på rad ${row}, kan läsas på två sätt: med decimaler eller tusental. ` +
    'Välj decimaltecken.',
};

const en: typeof sv = {
  encoding: () =>
    'The file cannot be read: its encoding is neither UTF-8, UTF-16 nor Windows-1252. Save it as CSV UTF-8 ' +
    'and try again.',
  empty: () => 'The file is empty.',
  noColumns: () =>
    'The file has one column only, or different numbers of them in its rows. Save it as CSV with semicolons, ' +
    'or as an Excel file (.xlsx).',
  noHeadings: () => 'The file has no row of headings among its first 20. Write headings at the top and try again.',
  brokenQuote: ({ row }) =>
    `Row ${row}: a quotation mark opens and does not close, so the rows after it cannot be told apart. ` +
    `Correct the row in the file and try again.`,
  longRow: ({ row }) => `Row ${row} is longer than any row of a list. The file seems to be of another kind.`,
  password: () =>
    'The file is protected by a password. Open it in Excel, remove the password (File › Info › Protect ' +
    'Workbook) and try again.',
  oldExcel: () =>
    'The file is of Excel’s older kind (.xls). Open it in Excel, save it as an Excel workbook (.xlsx) and try ' +
    'again.',
  binaryExcel: () =>
    'The file is a binary Excel workbook (.xlsb). Open it in Excel, save it as an Excel workbook (.xlsx) and ' +
    'try again.',
  openDocument: () =>
    'The file is an OpenDocument spreadsheet (.ods). Save it as an Excel workbook (.xlsx) or CSV and try ' + 'again.',
  webPage: () =>
    'The file is a web page, whatever its name. Open it in Excel, save it as an Excel workbook (.xlsx) and ' +
    'try again.',
  otherFile: () => 'The file is neither an Excel workbook (.xlsx) nor a text file (.csv, .txt).',
  damaged: ({ sheet }) =>
    `${sheet === undefined ? 'The file' : `The sheet “${sheet}” of the file`} is damaged. Open the file in Excel, let ` +
    'Excel repair it, save and try again.',
  bomb: () => 'The file unpacks to far more than its size and is not read.',
  noLists: () => 'There is no list with headings in the file.',
  missingColumn: ({ field }) => `Finds no column for ${fieldsEn[field ?? 'amount']}. Choose it in the list.`,
  decimalMark: ({ column, row }) =>
    `The amounts of the column “${column}”, on row ${row} for one, can be read in two ways: with decimals or thousands. ` +
    'Choose the decimal mark.',
};

export type FileFaultText = keyof typeof sv;

/** Says why a file cannot be read and what to do about it. */
export function fileFaultText(
  fault: { readonly code: FileFaultText; readonly params: Params },
  language: 'sv' | 'en',
): string {
  return (language === 'sv' ? sv : en)[fault.code](fault.params);
}

type Details = Readonly<Record<string, string | number>>;

const place = ({ sheet, cell }: Details, other: string): string =>
  sheet ? `bladet ”${sheet}”${cell ? ` (${cell})` : ''}` : other;
const placeEn = ({ sheet, cell }: Details, other: string): string =>
  sheet ? `sheet “${sheet}”${cell ? ` (${cell})` : ''}` : other;

const sv = {
  empty: () => 'Filen är tom. Hämta den på nytt, eller ta den från en säkerhetskopia.',
  password: () =>
    'Filen är skyddad med lösenord. Öppna den i Excel, ta bort lösenordet (Arkiv, Info, Skydda arbetsbok) och spara.',
  xls: () => 'Filen är en äldre Excelfil (.xls). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).',
  xlsb: () => 'Filen är en binär Excelfil (.xlsb). Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).',
  ods: () => 'Filen är ett OpenDocument-kalkylblad (.ods). Öppna den och spara den som Excel-arbetsbok (.xlsx).',
  word: () => 'Filen är ett Word-dokument, inte en arbetsbok. Ange filen med registret.',
  presentation: () => 'Filen är en presentation, inte en arbetsbok. Ange filen med registret.',
  webPage: () =>
    'Filen är en webbsida, inte en arbetsbok. Hämta den på nytt, eller öppna den i Excel och spara den som .xlsx.',
  spreadsheetXml: () =>
    'Filen är ett XML-kalkylblad från Excel 2003. Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).',
  text: () =>
    'Filen är en textfil (CSV, XML eller liknande), inte en arbetsbok. Ange filen med registret; en lista hämtas in från fönsterrutan med Hämta från lista.',
  pdf: () => 'Filen är en PDF, inte en arbetsbok. Ange filen med registret.',
  packed: () => 'Filen är packad (zip, gzip, 7-Zip eller RAR). Packa upp den och ange arbetsboken som ligger i den.',
  method: () =>
    'Filen är packad på ett sätt (LZMA, Deflate64 eller liknande) som arbetsböcker inte är. Hämta den på nytt, eller packa upp den och packa den igen som vanlig zip.',
  numbers: () =>
    'Filen är ett kalkylblad från Numbers. Öppna den där, välj Exportera till Excel och ange filen som blir till.',
  template: () =>
    'Filen är en mall (.xltx eller .xltm). Öppna den i Excel, så blir den en ny arbetsbok, och spara den som .xlsx.',
  addin: () => 'Filen är ett Exceltillägg (.xlam), inte en arbetsbok. Ange filen med registret.',
  otherFile: () => 'Filen är ingen Excel-arbetsbok. Ange en fil som Excel kan öppna och som slutar på .xlsx.',
  damaged: () =>
    'Filen är skadad eller inte helt hämtad. Hämta den på nytt, eller öppna och laga den i Excel och spara.',
  damagedPart: ({ part }: Details) =>
    `Filen är skadad: delen ${part ?? ''} går inte att läsa. Öppna och laga den i Excel och spara, eller ta en tidigare version.`,
  entities: ({ part }: Details) =>
    `Delen ${part ?? ''} i filen innehåller en dokumenttyp eller entiteter, som Excel aldrig skriver. Filen läses inte.`,
  tooLarge: ({ megabytes }: Details) =>
    `Filen är för stor: ${megabytes ?? ''} MB uppackad. Ta bort blad eller bilder som inte behövs och spara.`,
  tooManyCells: () => 'Filen har fler celler än som går att läsa. Ta bort blad som inte behövs och spara.',
  longText: (details: Details) =>
    `En text i ${place(details, 'filen')} är längre än 32 767 tecken, som en cell rymmer. Korta den och spara.`,
  outsideSheet: (details: Details) =>
    `En cell i ${place(details, 'filen')} ligger utanför Excels gräns (1 048 576 rader, 16 384 kolumner). Öppna och laga filen i Excel och spara.`,
  noSheets: () => 'Filen har inga blad. Ange filen med registret.',
  chartSheetsOnly: () => 'Filen har bara diagramblad och inget blad med celler. Ange filen med registret.',
  strict: () =>
    'Filen är sparad som Strikt Open XML-kalkylblad, som kan kontrolleras men inte ändras här. Öppna den i Excel och spara den som Excel-arbetsbok (.xlsx).',
} satisfies Record<string, (details: Details) => string>;

const en: Record<keyof typeof sv, (details: Details) => string> = {
  empty: () => 'The file is empty. Download it again, or take it from a backup.',
  password: () =>
    'The file is protected by a password. Open it in Excel, remove the password (File, Info, Protect Workbook) and save.',
  xls: () => 'The file is an older Excel file (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).',
  xlsb: () => 'The file is a binary Excel file (.xlsb). Open it in Excel and save it as an Excel workbook (.xlsx).',
  ods: () => 'The file is an OpenDocument spreadsheet (.ods). Open it and save it as an Excel workbook (.xlsx).',
  word: () => 'The file is a Word document, not a workbook. Give the file with the register.',
  presentation: () => 'The file is a presentation, not a workbook. Give the file with the register.',
  webPage: () => 'The file is a web page, not a workbook. Download it again, or open it in Excel and save it as .xlsx.',
  spreadsheetXml: () =>
    'The file is an XML spreadsheet of Excel 2003. Open it in Excel and save it as an Excel workbook (.xlsx).',
  text: () =>
    'The file is a text file (CSV, XML or the like), not a workbook. Give the file with the register; a list is taken in from the pane with Import from list.',
  pdf: () => 'The file is a PDF, not a workbook. Give the file with the register.',
  packed: () => 'The file is packed (zip, gzip, 7-Zip or RAR). Unpack it and give the workbook that is in it.',
  method: () =>
    'The file is packed in a way (LZMA, Deflate64 or the like) that workbooks are not. Download it again, or unpack it and pack it again as a plain zip.',
  numbers: () =>
    'The file is a Numbers spreadsheet. Open it there, choose Export to Excel and give the file that comes of it.',
  template: () =>
    'The file is a template (.xltx or .xltm). Open it in Excel, where it becomes a new workbook, and save that as .xlsx.',
  addin: () => 'The file is an Excel add-in (.xlam), not a workbook. Give the file with the register.',
  otherFile: () => 'The file is no Excel workbook. Give a file that Excel can open and that ends in .xlsx.',
  damaged: () =>
    'The file is damaged or not wholly downloaded. Download it again, or open and repair it in Excel and save.',
  damagedPart: ({ part }) =>
    `The file is damaged: its part ${part ?? ''} cannot be read. Open and repair it in Excel and save, or take an earlier version.`,
  entities: ({ part }) =>
    `The part ${part ?? ''} of the file holds a document type or entities, which Excel never writes. The file is not read.`,
  tooLarge: ({ megabytes }) =>
    `The file is too large: ${megabytes ?? ''} MB unpacked. Remove sheets or pictures that are not needed and save.`,
  tooManyCells: () => 'The file has more cells than can be read. Remove sheets that are not needed and save.',
  longText: (details) =>
    `A text in ${placeEn(details, 'the file')} is longer than the 32,767 characters that a cell holds. Shorten it and save.`,
  outsideSheet: (details) =>
    `A cell in ${placeEn(details, 'the file')} lies outside Excel's limits (1,048,576 rows, 16,384 columns). Open and repair the file in Excel and save.`,
  noSheets: () => 'The file has no sheets. Give the file with the register.',
  chartSheetsOnly: () => 'The file has chart sheets only and no sheet with cells. Give the file with the register.',
  strict: () =>
    'The file is saved as a Strict Open XML Spreadsheet, which can be checked but not changed here. Open it in Excel and save it as an Excel workbook (.xlsx).',
};

/** Why a file cannot be used, in one line with what to do. */
export function fileRefusalText(reason: keyof typeof sv, details: Details, language: 'sv' | 'en'): string {
  return (language === 'sv' ? sv : en)[reason](details);
}

/** What a file would lose when it is saved. */
export interface FileLossWords {
  readonly kind: 'chart' | 'signature' | 'anchored';
  readonly sheet?: string;
  readonly name?: string;
  readonly what?: 'comments' | 'extensions' | 'pivotTables' | 'cells';
}

const boundSv = {
  comments: 'kommentarer',
  extensions: 'miniatyrdiagram och nyare regler',
  pivotTables: 'pivottabeller',
  cells: 'celler med datatyp, bild eller datatabell',
};
const boundEn = {
  comments: 'comments',
  extensions: 'sparklines and newer rules',
  pivotTables: 'pivot tables',
  cells: 'cells with a data type, a picture or a data table',
};

const lossSv: Record<FileLossWords['kind'], (loss: FileLossWords) => string> = {
  chart: ({ sheet, name }) =>
    `diagrammet ”${name ?? ''}” på bladet ”${sheet ?? ''}” ritas om utan det som bara Excel känner till`,
  signature: () => 'den digitala signaturen gäller inte längre',
  anchored: ({ sheet, what = 'comments' }) =>
    `${boundSv[what]} på bladet ”${sheet ?? ''}” följer inte med cellerna som flyttas`,
};
const lossEn: Record<FileLossWords['kind'], (loss: FileLossWords) => string> = {
  chart: ({ sheet, name }) =>
    `the chart “${name ?? ''}” on sheet “${sheet ?? ''}” is drawn anew without what only Excel knows`,
  signature: () => 'the digital signature no longer holds',
  anchored: ({ sheet, what = 'comments' }) =>
    `${boundEn[what]} on sheet “${sheet ?? ''}” do not move along with the cells`,
};

/** One line that lists what would be lost and says how to go on. */
export function fileLossText(losses: readonly FileLossWords[], language: 'sv' | 'en'): string {
  const words = language === 'sv' ? lossSv : lossEn;
  const list = losses.map((loss) => words[loss.kind](loss)).join('; ');
  return language === 'sv'
    ? `Ingenting är sparat, för något i filen skulle gå förlorat: ${list}. Kör igen med --allow-loss om det är i sin ordning.`
    : `Nothing is saved, because something in the file would be lost: ${list}. Run again with --allow-loss if that is in order.`;
}

/** Sheets whose formulas have not been calculated, for they are too large. */
export function uncalculatedText(sheets: readonly string[], language: 'sv' | 'en'): string {
  return language === 'sv'
    ? `För stort för att räknas om här: bladet ${sheets.map((sheet) => `”${sheet}”`).join(', ')}. Formler där som hämtar från andra blad visar nya siffror först när filen har öppnats i Excel.`
    : `Too large to be calculated here: sheet ${sheets.map((sheet) => `“${sheet}”`).join(', ')}. Formulas there that read other sheets show new figures only when the file has been opened in Excel.`;
}

/** A workbook whose name does not say whether it holds macros: Excel does not open it. */
export function macroNameText(holdsMacros: boolean, language: 'sv' | 'en'): string {
  if (language === 'sv') {
    return holdsMacros
      ? 'Filen innehåller makron men heter inte .xlsm, och då öppnar inte Excel den. Byt namn på den till .xlsm, eller spara den utan makron som .xlsx.'
      : 'Filen heter .xlsm men är en arbetsbok utan makron, och då öppnar inte Excel den. Byt namn på den till .xlsx.';
  }
  return holdsMacros
    ? 'The file holds macros but is not named .xlsm, so Excel does not open it. Rename it to .xlsm, or save it without macros as .xlsx.'
    : 'The file is named .xlsm but is a workbook without macros, so Excel does not open it. Rename it to .xlsx.';
}

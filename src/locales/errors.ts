import { closedMeanwhileEn, closedMeanwhileSv } from './rules/closedMeanwhile';

type Params = Readonly<Record<string, string | number>>;

const named = (value: string | number | undefined, other: string) =>
  value === undefined || value === '' ? other : `”${value}”`;
const namedEn = (value: string | number | undefined, other: string) =>
  value === undefined || value === '' ? other : `“${value}”`;

/** Sheets, one a line, behind the words for none that is known, for one and for one of several. */
function namedSheets(
  sheets: string | number | undefined,
  [none, one, several]: readonly [string, string, string],
  quoted: (name: string, other: string) => string,
): string {
  const names = sheets === undefined || sheets === '' ? [] : String(sheets).split('\n');
  if (names.length === 0) return none;
  return `${names.length === 1 ? one : several} ${names.map((name) => quoted(name, '')).join(', ')}`;
}

/** What is wrong, one thing after the other; `renamed` has a line for each: what it was called, what it is called. */
function wrongParts(
  { parts, renamed, headingsOff }: Params,
  words: { readonly gone: string; readonly now: string; readonly off: string },
): string {
  const said = (text: string | number | undefined, saying: (text: string) => string) =>
    text === undefined || text === '' ? [] : [saying(String(text))];
  return [
    ...said(parts, (text) => `${words.gone} ${text}.`),
    ...said(renamed, (text) => `${text.replaceAll('\t', ` ${words.now} `).replaceAll('\n', '; ')}.`),
    ...said(headingsOff, (text) => `${words.off} ${text}.`),
  ].join(' ');
}

/** What stands in the way and what to do about it, by what Excel refused with and where. */
const refusedSv = {
  FilteredRangeConflict: 'Ett filter döljer rader där det ska skrivas. Rensa filtret (Data › Rensa)',
  MergedRangeConflict: 'Sammanfogade celler står i vägen. Dela dem (Start › Sammanfoga › Dela celler)',
  PivotTableRangeConflict: 'En pivottabell står i vägen. Flytta den till ett eget blad',
  InsertDeleteConflict:
    'Rader kan inte skjutas in där: en tabell eller sammanfogade celler ligger under eller bredvid. Flytta dem till ett eget blad',
  NonBlankCellOffSheet: 'Bladet är fullt: det som står längst ned skulle hamna utanför. Töm bladets sista rader',
  table: 'En annan tabell eller sammanfogade celler ligger där tabellen ska växa. Flytta eller dela dem',
  sheet: 'Arbetsboken måste ha minst ett synligt blad. Visa ett till (högerklicka på en flik › Ta fram)',
  other:
    'Excel kan inte göra det där. Klicka i en cell, rensa filter, dela sammanfogade celler och flytta tabeller som ligger i vägen',
};
const refusedEn: typeof refusedSv = {
  FilteredRangeConflict: 'A filter hides rows where something is to be written. Clear the filter (Data › Clear)',
  MergedRangeConflict: 'Merged cells are in the way. Unmerge them (Home › Merge › Unmerge Cells)',
  PivotTableRangeConflict: 'A pivot table is in the way. Move it to a sheet of its own',
  InsertDeleteConflict:
    'Rows cannot be put in there: a table or merged cells are below or beside. Move them to a sheet of their own',
  NonBlankCellOffSheet: 'The sheet is full: what stands at its end would fall off. Clear the last rows of the sheet',
  table: 'Another table or merged cells are where the table has to grow. Move or unmerge them',
  sheet: 'A workbook needs at least one visible sheet. Show one more (right-click a tab › Unhide)',
  other: 'Excel cannot do that there. Click a cell, clear filters, unmerge cells and move tables that are in the way',
};

function refusalWords({ code = '', place = '' }: Params, words: typeof refusedSv): string {
  const { [String(code)]: known }: Readonly<Partial<Record<string, string>>> = words;
  if (known !== undefined) return known;
  if (/^Table(Collection|RowCollection|ColumnCollection)?\./.test(String(place))) return words.table;
  return /^Worksheet\.(visibility|delete)/.test(String(place)) ? words.sheet : words.other;
}

const sv = {
  noRegister: (_: Params) => 'Det finns inget register i arbetsboken. Skapa ett först.',
  damaged: (params: Params) => {
    const wrong = wrongParts(params, { gone: 'Saknas:', now: 'heter nu', off: 'Rubrikraden är avstängd i' });
    const older = params.older === 1 ? 'Registret är skapat med en äldre version av tillägget' : '';
    if (older !== '' && wrong === '')
      return `${older}, så inget räknades. Lägg till det nya med Lägg tillbaka på Start i tillägget och kör igen.`;
    return `Delar av registret saknas eller har ändrats, så inget räknades. ${older === '' ? '' : `${older}. `}${wrong}${wrong === '' ? '' : ' '}Lägg tillbaka dem från Start i tillägget och kör igen.`;
  },
  from1904: (_: Params) =>
    'Arbetsboken räknar datum från 1904, så alla datum skulle bli fyra år fel. Stäng av 1904 års datumsystem i Excel (Arkiv › Alternativ › Avancerat), lägg till 1462 dagar på de datum som då visas fyra år för tidigt och försök igen.',
  cellEdit: (_: Params) => 'En cell redigeras. Avsluta redigeringen med Enter och försök igen.',
  protected: ({ sheet }: Params) =>
    `${namedSheets(sheet, ['Bladet eller arbetsboken', 'Bladet', 'Något av bladen'], named)} är skyddat eller öppnat för läsning. Ta bort skyddet på Excels flik Granska (Ta bort bladets skydd, eller Skydda arbetsbok) och försök igen.`,
  refusedByLayout: (params: Params) => `${refusalWords(params, refusedSv)} och försök igen.`,
  nameTaken: ({ name }: Params) =>
    `Det finns redan något som heter ${named(name, 'likadant')}. Byt namn på det och försök igen.`,
  partFilled: ({ name, place }: Params) =>
    `${named(name, 'Delen')} kan inte tas bort: det finns uppgifter i ${named(place, 'den')}. Töm eller flytta dem först.`,
  notFound: ({ name }: Params) => `${named(name, 'Något')} försvann under tiden. Försök igen.`,
  moved: ({ effectId }: Params) =>
    `Raden ${named(effectId, '')} har flyttats eller ändrats under tiden. Läs den igen och gör om.`,
  tooLarge: (_: Params) => 'Det är mer än Excel tar emot på en gång. Dela upp det och försök igen.',
  conflict: (_: Params) => 'Någon annan ändrade samtidigt. Försök igen.',
  busy: (_: Params) => 'Excel är upptaget eller har tappat kontakten. Vänta en stund och försök igen.',
  workbookBehind: (_: Params) =>
    'Excel nekade, troligen för att en annan arbetsbok ligger framför eller ett diagram är markerat. Håll den här framme, klicka i en cell och försök igen.',
  unsupported: ({ need }: Params) => `Den här versionen av Excel saknar det som behövs${need ? ` (${need})` : ''}.`,
  partMissing: ({ name }: Params) =>
    `Registret saknar delen ${named(name, 'som behövs')}. Lägg till den under Inställningar.`,
  closeUnreadable: ({ row, column }: Params) =>
    `Rad ${row ?? ''} på bladet Månadsbokslut går inte att läsa som ett bokslut: se kolumnen ${column ?? ''} i tabellen Bokslut. Skriv tillbaka det som stod, från en tidigare version av filen, och stäng sedan månaden.`,
  closeLineStray: ({ row }: Params) =>
    `Rad ${row ?? ''} i tabellen Bokslutsrader på bladet Månadsbokslut hör till ett bokslut som inte står i Bokslut. Återställ raden i Bokslut från en tidigare version av filen, och stäng sedan månaden.`,
  monthClosed: ({ month }: Params) =>
    `Månaden ${month ?? ''} är redan stängd. Det som har ändrats kommer med i nästa bokslut.`,
  monthBeforeClosed: ({ month }: Params) =>
    `Månaden ${month ?? ''} ligger före en stängd månad. Det som har ändrats kommer med i nästa bokslut.`,
  monthNotEnded: ({ month }: Params) => `Månaden ${month ?? ''} är inte slut än. Stäng den efter sista dagen.`,
  closedMeanwhile: ({ month }: Params) =>
    `${closedMeanwhileSv.message(String(month ?? ''))} ${closedMeanwhileSv.action}`,
  cancelled: (_: Params) => 'Avbrutet.',
  unexpected: ({ code }: Params) => `Något gick fel som vi inte känner igen${code ? ` (${code})` : ''}. Försök igen.`,
};

const en: typeof sv = {
  noRegister: () => 'There is no register in this workbook. Create one first.',
  damaged: (params) => {
    const wrong = wrongParts(params, {
      gone: 'Missing:',
      now: 'is now called',
      off: 'The header row is switched off in',
    });
    const older = params.older === 1 ? 'The register was created by an older version of the add-in' : '';
    if (older !== '' && wrong === '')
      return `${older}, so nothing was computed. Add what is new with Put back on Start in the add-in and run again.`;
    return `Parts of the register are missing or have been changed, so nothing was computed. ${older === '' ? '' : `${older}. `}${wrong}${wrong === '' ? '' : ' '}Put them back from Start in the add-in and run again.`;
  },
  from1904: () =>
    'The workbook counts dates from 1904, so all dates would be four years wrong. Switch off the 1904 date system in Excel (File › Options › Advanced), add 1462 days to the dates that are then shown four years too early and try again.',
  cellEdit: () => 'A cell is being edited. Finish with Enter and try again.',
  protected: ({ sheet }) =>
    `${namedSheets(sheet, ['The sheet or the workbook', 'The sheet', 'One of the sheets'], namedEn)} is protected or opened for reading only. Remove the protection on Excel’s Review tab (Unprotect Sheet, or Protect Workbook) and try again.`,
  refusedByLayout: (params) => `${refusalWords(params, refusedEn)} and try again.`,
  nameTaken: ({ name }) => `Something is already called ${namedEn(name, 'that')}. Rename it and try again.`,
  partFilled: ({ name, place }) =>
    `${namedEn(name, 'The part')} cannot be removed: there is data in ${namedEn(place, 'it')}. Empty or move it first.`,
  notFound: ({ name }) => `${namedEn(name, 'Something')} disappeared meanwhile. Try again.`,
  moved: ({ effectId }) =>
    `The row ${namedEn(effectId, '')} has moved or changed meanwhile. Read it again and redo the change.`,
  tooLarge: () => 'This is more than Excel takes at once. Split it up and try again.',
  conflict: () => 'Somebody else changed something at the same time. Try again.',
  busy: () => 'Excel is busy or has lost its connection. Wait a moment and try again.',
  workbookBehind: () =>
    'Excel refused, probably because another workbook is in front or a chart is selected. Keep this one in front, click a cell and try again.',
  unsupported: ({ need }) => `This version of Excel lacks what is needed${need ? ` (${need})` : ''}.`,
  partMissing: ({ name }) => `The register lacks the part ${namedEn(name, 'that is needed')}. Add it under Settings.`,
  closeUnreadable: ({ row, column }) =>
    `Row ${row ?? ''} of the sheet Månadsbokslut cannot be read as a close: see the column ${column ?? ''} of the table Bokslut. Put back what stood there, from an earlier version of the file, and then close the month.`,
  closeLineStray: ({ row }) =>
    `Row ${row ?? ''} of the table Bokslutsrader on the sheet Månadsbokslut is of a close that does not stand in Bokslut. Restore the row of Bokslut from an earlier version of the file, and then close the month.`,
  monthClosed: ({ month }) => `The month ${month ?? ''} is closed already. What has changed comes with the next close.`,
  monthBeforeClosed: ({ month }) =>
    `The month ${month ?? ''} lies before a closed one. What has changed comes with the next close.`,
  monthNotEnded: ({ month }) => `The month ${month ?? ''} has not ended yet. Close it after its last day.`,
  closedMeanwhile: ({ month }) => `${closedMeanwhileEn.message(String(month ?? ''))} ${closedMeanwhileEn.action}`,
  cancelled: () => 'Cancelled.',
  unexpected: ({ code }) => `Something went wrong that we do not recognise${code ? ` (${code})` : ''}. Try again.`,
};

/** Codes that have words; application/errors.ts holds the same. */
export type ErrorTextCode = keyof typeof sv;

/** Says what went wrong with the workbook and what to do about it. */
export function workbookErrorText(
  error: { readonly code: ErrorTextCode; readonly params: Params },
  language: 'sv' | 'en',
): string {
  return (language === 'sv' ? sv : en)[error.code](error.params);
}

import { formatCount } from '../format';
import type { DamageKind } from '../damage';

/** Words of the pane's frame: header, navigation, work under way, results and errors. */
const sv = {
  product: 'Effektregister',
  language: 'sv',
  nav: {
    label: 'Vyer',
    start: 'Start',
    register: 'Registrera',
    issues: 'Granska',
    followUp: 'Följ upp',
    figures: 'Nyckeltal',
    claim: 'Kontrollera uppgift',
    settings: 'Inställningar',
    issuesLeft: (count: number) => (count === 1 ? '1 anmärkning' : `${count} anmärkningar`),
  },
  help: 'Hjälp om den här vyn, öppnas i webbläsaren',
  loading: 'Läser arbetsboken …',
  more: (count: number) => `Visa ${formatCount(count)} till`,
  loadingView: 'Öppnar vyn …',
  work: {
    create: 'Skapar registret …',
    repair: 'Lägger tillbaka det som saknas …',
    read: 'Läser registret …',
    check: 'Kontrollerar registret …',
    refresh: 'Uppdaterar sammanställningen …',
    register: 'Lägger till i registret …',
    outcome: 'Lägger till utfallet …',
    fix: 'Rättar …',
    undo: 'Ångrar …',
    validate: 'Validerar …',
    settings: 'Sparar …',
    addPart: 'Lägger till delen …',
    removePart: 'Tar bort delen …',
    prepareClose: 'Räknar fram bokslutet …',
    close: 'Stänger månaden …',
    cancel: 'Avbryt',
    cancelling: 'Avbryter …',
    cellEdit: 'Excel väntar: avsluta cellredigeringen (Enter).',
    phase: {
      reading: 'Läser registret',
      calculating: 'Räknar',
      ledger: 'Skriver underlaget',
      summary: 'Uppdaterar bladen',
      verifying: 'Stämmer av mot bladen',
      creating: 'Skapar bladen',
    },
    part: (done: number, total: number) => `${done} av ${total}`,
  },
  failed: {
    title: 'Det gick inte att läsa arbetsboken',
    again: 'Försök igen',
  },
  unsupported: {
    title: 'Den här versionen av Excel räcker inte',
    text: 'Effektregister behöver Excel 2021, Microsoft 365 eller Excel på webben. Arbetsboken går att läsa och fylla i som vanligt, även utan tillägget.',
  },
  damaged: {
    title: 'Något saknas i registret',
    text: 'Dina uppgifter rörs inte när det läggs tillbaka.',
    repair: 'Lägg tillbaka',
    rowsTitle: 'Rader räknas inte',
    takeIn: 'Ta in raderna',
    more: (count: number) => `och ${count} till`,
    kind: {
      sheetMissing: (expected: string, _found: string, _place: string) => `Bladet ${expected} saknas.`,
      sheetRenamed: (expected: string, found: string, _place: string) => `Bladet ${expected} heter nu ${found}.`,
      tableMissing: (expected: string, _found: string, place: string) =>
        `Tabellen ${expected} saknas på bladet ${place}.`,
      tableRenamed: (expected: string, found: string, _place: string) => `Tabellen ${expected} heter nu ${found}.`,
      columnMissing: (expected: string, _found: string, place: string) => `Kolumnen ${expected} saknas i ${place}.`,
      columnRenamed: (expected: string, found: string, place: string) =>
        `Kolumnen ${expected} i ${place} heter nu ${found}.`,
      nameMissing: (expected: string, _found: string, _place: string) => `Namnet ${expected} saknas.`,
      listMissing: (expected: string, _found: string, _place: string) => `Listan ${expected} saknas.`,
      olderSchema: (_expected: string, _found: string, _place: string) => 'Registret är skapat med en äldre version.',
      headingsOff: (expected: string, _found: string, place: string) =>
        `Rubrikraden i tabellen ${expected} på bladet ${place} är avstängd.`,
      rowsInTotals: (expected: string, found: string, place: string) =>
        `Bladet ${place}, rad ${found}: en rad är skriven på summaraden i tabellen ${expected} och räknas inte. Ta in raderna, så flyttas den upp i tabellen.`,
      rowsBelow: (expected: string, found: string, place: string) =>
        `Bladet ${place}, rad ${found}, står under tabellen ${expected} och räknas inte. Ta in raderna, eller flytta dem till ett eget blad.`,
    } satisfies Record<DamageKind, (expected: string, found: string, place: string) => string>,
  },
  registerFirst: 'Registrera den första effekten',
};

const en: typeof sv = {
  product: 'Effektregister',
  language: 'en',
  nav: {
    label: 'Views',
    start: 'Start',
    register: 'Register',
    issues: 'Review',
    followUp: 'Follow up',
    figures: 'Figures',
    claim: 'Check a claim',
    settings: 'Settings',
    issuesLeft: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
  },
  help: 'Help for this view (in Swedish), opens in the browser',
  loading: 'Reading the workbook …',
  more: (count) => `Show ${formatCount(count)} more`,
  loadingView: 'Opening the view …',
  work: {
    create: 'Creating the register …',
    repair: 'Putting back what is missing …',
    read: 'Reading the register …',
    check: 'Checking the register …',
    refresh: 'Refreshing the summary …',
    register: 'Adding to the register …',
    outcome: 'Adding the outcome …',
    fix: 'Fixing …',
    undo: 'Undoing …',
    validate: 'Validating …',
    settings: 'Saving …',
    addPart: 'Adding the part …',
    removePart: 'Removing the part …',
    prepareClose: 'Working out the close …',
    close: 'Closing the month …',
    cancel: 'Cancel',
    cancelling: 'Cancelling …',
    cellEdit: 'Excel is waiting: finish editing the cell (Enter).',
    phase: {
      reading: 'Reading the register',
      calculating: 'Calculating',
      ledger: 'Writing the ledger',
      summary: 'Updating the sheets',
      verifying: 'Comparing with the sheets',
      creating: 'Creating the sheets',
    },
    part: (done, total) => `${done} of ${total}`,
  },
  failed: {
    title: 'The workbook could not be read',
    again: 'Try again',
  },
  unsupported: {
    title: 'This version of Excel is too old',
    text: 'Effektregister needs Excel 2021, Microsoft 365 or Excel on the web. The workbook can be read and filled in as usual without the add-in.',
  },
  damaged: {
    title: 'Something is missing in the register',
    text: 'Your data is not touched when it is put back.',
    repair: 'Put back',
    rowsTitle: 'Rows are not counted',
    takeIn: 'Take the rows in',
    more: (count) => `and ${count} more`,
    kind: {
      sheetMissing: (expected) => `The sheet ${expected} is missing.`,
      sheetRenamed: (expected, found) => `The sheet ${expected} is now called ${found}.`,
      tableMissing: (expected, _found, place) => `The table ${expected} is missing on the sheet ${place}.`,
      tableRenamed: (expected, found) => `The table ${expected} is now called ${found}.`,
      columnMissing: (expected, _found, place) => `The column ${expected} is missing in ${place}.`,
      columnRenamed: (expected, found, place) => `The column ${expected} in ${place} is now called ${found}.`,
      nameMissing: (expected) => `The name ${expected} is missing.`,
      listMissing: (expected) => `The list ${expected} is missing.`,
      olderSchema: () => 'The register was created by an older version.',
      headingsOff: (expected, _found, place) =>
        `The header row of the table ${expected} on the sheet ${place} is switched off.`,
      rowsInTotals: (expected, found, place) =>
        `Sheet ${place}, row ${found}: a row is typed in the totals row of the table ${expected} and not counted. Take the rows in, and it is moved up into the table.`,
      rowsBelow: (expected, found, place) =>
        `Row ${found} on the sheet ${place} is below the table ${expected} and not counted. Take the rows in, or move them to a sheet of their own.`,
    },
  },
  registerFirst: 'Register the first effect',
};

export const shellWords = { sv, en };
export type ShellWords = typeof sv;

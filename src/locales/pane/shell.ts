/** What can be wrong with the register's parts: the kinds that inspection tells. */
type DamageKind =
  | 'sheetMissing' | 'sheetRenamed' | 'tableMissing' | 'tableRenamed' | 'columnMissing' | 'columnRenamed'
  | 'nameMissing' | 'listMissing' | 'olderSchema';

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
    more: 'Mer',
    claim: 'Kontrollera uppgift',
    settings: 'Inställningar',
    issuesLeft: (count: number) => (count === 1 ? '1 anmärkning' : `${count} anmärkningar`),
  },
  loading: 'Läser arbetsboken …',
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
  notice: {
    close: 'Stäng meddelandet',
    undo: 'Ångra',
    created: 'Registret är skapat.',
    repaired: 'Det som saknades är tillbaka. Inga uppgifter har ändrats.',
    checkedClean: 'Kontrollerat. Inga anmärkningar.',
    checked: (errors: number, warnings: number) =>
      errors === 0
        ? `Kontrollerat. ${warnings === 1 ? '1 anmärkning' : `${warnings} anmärkningar`}, alla rader räknas med.`
        : `Kontrollerat. ${errors === 1 ? '1 fel' : `${errors} fel`} och ${warnings === 1 ? '1 varning' : `${warnings} varningar`}.`,
    refreshed: 'Sammanställningen är uppdaterad.',
    refreshedDifferences: (count: number) =>
      count === 1
        ? 'Sammanställningen är uppdaterad, men 1 cell visar något annat än registret ger.'
        : `Sammanställningen är uppdaterad, men ${count} celler visar något annat än registret ger.`,
    registered: (id: string) => `${id} är registrerad.`,
    registeredMany: (count: number) => `${count} effekter är registrerade.`,
    rowsLost: (ids: string) => `${ids}, som du registrerade, står inte längre kvar så. Någon kan ha ändrat eller tagit bort den, eller så försvann den när era ändringar slogs ihop. Titta i Effekter.`,
    outcomeRecorded: (title: string) => `Utfallet för ${title} är registrerat.`,
    fixed: (count: number) => (count === 1 ? '1 cell är rättad.' : `${count} celler är rättade.`),
    fixedPartly: (written: number, skipped: number) =>
      `${written === 1 ? '1 cell är rättad' : `${written} celler är rättade`}, ${skipped} hade ändrats under tiden och lämnades orörda.`,
    undone: (count: number) => (count === 1 ? '1 cell har fått tillbaka sitt värde.' : `${count} celler har fått tillbaka sina värden.`),
    undoneNothing: 'Inget att ångra: cellerna har ändrats sedan dess och lämnades orörda.',
    validated: (count: number) => (count === 1 ? '1 effekt är validerad.' : `${count} effekter är validerade.`),
    saved: 'Sparat.',
    copied: 'Kopierat.',
    copyFailed: 'Det gick inte att kopiera. Markera texten och kopiera själv.',
    cancelled: 'Avbrutet. Inget har ändrats.',
    cancelledPartly: 'Avbrutet. Sammanställningen är ofullständig tills du uppdaterar igen.',
    partly: 'En del hann skrivas. Kör igen, så blir det helt.',
    monthDone: (month: string) => `Klart för ${month}.`,
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
    more: (count: number) => `och ${count} till`,
    kind: {
      sheetMissing: (expected: string, _found: string, _place: string) => `Bladet ${expected} saknas.`,
      sheetRenamed: (expected: string, found: string, _place: string) => `Bladet ${expected} heter nu ${found}.`,
      tableMissing: (expected: string, _found: string, place: string) => `Tabellen ${expected} saknas på bladet ${place}.`,
      tableRenamed: (expected: string, found: string, _place: string) => `Tabellen ${expected} heter nu ${found}.`,
      columnMissing: (expected: string, _found: string, place: string) => `Kolumnen ${expected} saknas i ${place}.`,
      columnRenamed: (expected: string, found: string, place: string) => `Kolumnen ${expected} i ${place} heter nu ${found}.`,
      nameMissing: (expected: string, _found: string, _place: string) => `Namnet ${expected} saknas.`,
      listMissing: (expected: string, _found: string, _place: string) => `Listan ${expected} saknas.`,
      olderSchema: (_expected: string, _found: string, _place: string) => 'Registret är skapat med en äldre version.',
    } satisfies Record<DamageKind, (expected: string, found: string, place: string) => string>,
  },
  noRegisterYet: 'Skapa ett register först, så fylls den här vyn.',
  toStart: 'Till Start',
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
    more: 'More',
    claim: 'Check a claim',
    settings: 'Settings',
    issuesLeft: (count) => (count === 1 ? '1 remark' : `${count} remarks`),
  },
  loading: 'Reading the workbook …',
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
  notice: {
    close: 'Close the message',
    undo: 'Undo',
    created: 'The register has been created.',
    repaired: 'What was missing is back. No data has changed.',
    checkedClean: 'Checked. No remarks.',
    checked: (errors, warnings) =>
      errors === 0
        ? `Checked. ${warnings === 1 ? '1 remark' : `${warnings} remarks`}, every row counts.`
        : `Checked. ${errors === 1 ? '1 error' : `${errors} errors`} and ${warnings === 1 ? '1 warning' : `${warnings} warnings`}.`,
    refreshed: 'The summary is up to date.',
    refreshedDifferences: (count) =>
      count === 1
        ? 'The summary is up to date, but 1 cell shows something else than the register gives.'
        : `The summary is up to date, but ${count} cells show something else than the register gives.`,
    registered: (id) => `${id} has been registered.`,
    registeredMany: (count) => `${count} effects have been registered.`,
    rowsLost: (ids) => `${ids}, which you registered, no longer stands as it did. Somebody may have changed or removed it, or it went when your changes were merged. Look in Effekter.`,
    outcomeRecorded: (title) => `The outcome of ${title} has been recorded.`,
    fixed: (count) => (count === 1 ? '1 cell has been fixed.' : `${count} cells have been fixed.`),
    fixedPartly: (written, skipped) =>
      `${written === 1 ? '1 cell has been fixed' : `${written} cells have been fixed`}, ${skipped} had changed meanwhile and were left alone.`,
    undone: (count) => (count === 1 ? '1 cell has its value back.' : `${count} cells have their values back.`),
    undoneNothing: 'Nothing to undo: the cells have changed since and were left alone.',
    validated: (count) => (count === 1 ? '1 effect has been validated.' : `${count} effects have been validated.`),
    saved: 'Saved.',
    copied: 'Copied.',
    copyFailed: 'Copying did not work. Select the text and copy it yourself.',
    cancelled: 'Cancelled. Nothing has changed.',
    cancelledPartly: 'Cancelled. The summary is incomplete until you refresh again.',
    partly: 'Some of it was written. Run it again to complete it.',
    monthDone: (month) => `Done for ${month}.`,
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
    },
  },
  noRegisterYet: 'Create a register first, then this view fills up.',
  toStart: 'To Start',
};

export const shellWords = { sv, en };
export type ShellWords = typeof sv;

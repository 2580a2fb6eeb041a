import { counted } from './format';

/** Counts of rows by what became of them. */
export interface RowCounts {
  readonly rows: number;
  readonly counted: number;
  readonly leftOut: number;
  readonly withdrawn: number;
}

/** Rows with an error on a sheet. */
export interface SheetErrors {
  readonly sheet: string;
  readonly rows: number;
}

/** What `payables` read and wrote. */
export interface LedgerCounts {
  readonly files: number;
  readonly proposals: number;
  readonly outcomes: number;
  readonly contractRows: number;
}

/** A month that was closed: its last day, the number of its close, and cells that show another figure. */
export interface ClosedCounts {
  readonly day: string;
  readonly close: number;
  readonly file: string;
  readonly lines: number;
  readonly differences: number;
}

/** What the command line says when a run is done, and why it can do nothing. How it is written: commandLine. */
const sv = {
  unreadableFile: (file: string) => `Filen ${file} går inte att läsa`,
  unwritableFile: (file: string) => `Filen ${file} går inte att skriva`,
  onlyRead: (file: string) =>
    `Filen ${file} läses bara i den här körningen och skrivs aldrig över. Ange ett annat namn att skriva till.`,
  noFolder: (folder: string) => `${folder} är en fil. Ange en mapp att skriva i.`,
  unwritableFolder: (folder: string) => `Mappen ${folder} går inte att skriva i`,
  insideExport: (file: string) => `Exporten skulle ta bort ${file}. Flytta filen, eller ange en annan mapp.`,
  noneExported: (reasons: readonly string[]) => `Ingen fil gick att exportera: ${reasons.join('; ')}`,
  exists: (file: string) => `Filen ${file} finns redan. Välj ett annat namn, eller flytta den först.`,
  rowsFile: {
    notJson: 'Radfilen är inte JSON',
    unusable: (where: string, why = '') =>
      `Radfilen går inte att använda${where === '' ? '' : ` vid ${where}`}${why === '' ? '' : `: ${why}`}`,
    unknownKey: (keys: readonly string[]) => `okänd nyckel ${keys.join(', ')}`,
    unknownSetting: (label: string) => `okänd inställning ${label}`,
    unknownId: (id: string) => `${id} finns inte i registret`,
    unknownColumn: (heading: string) => `kolumnen ${heading} finns inte`,
  },
  unknownPart: (part: string, known: readonly string[]) =>
    `Okänd del: ${part}${known.length === 0 ? '' : ` (finns: ${known.join(', ')})`}`,
  changedMeanwhile: 'Registret ändrades under tiden',
  noCollection: 'Registret är ingen samling: Registertyp i Inställningar ska vara Samling',
  noContractNumber: (file: string) => `${file}: hittar ingen kolumn för avtalsnummer`,
  repairDoesSo: ' Kommandot repair gör det också.',
  repairTakesIn: ' Kommandot repair tar in dem.',
  takeInWithRepair: ' Ta in raderna med repair --take-in.',
  created: (file: string) => `Skapade ${file}`,
  issue: (ruleId: string, sheet: string, row: number, column: string, message: string) =>
    `${ruleId} ${sheet} rad ${row}${column === '' ? '' : ` ${column}`}: ${message}`,
  rows: ({ rows, counted: count, leftOut, withdrawn }: RowCounts) =>
    `${counted(rows, 'rad', 'rader')}, ${count} räknas, ${leftOut} utelämnas, ${counted(withdrawn, 'makulerad', 'makulerade')}`,
  elsewhere: (sheets: readonly SheetErrors[]) =>
    sheets.length === 0
      ? ''
      : `; fel på andra blad: ${sheets.map(({ sheet, rows }) => `${sheet} (${counted(rows, 'rad', 'rader')})`).join(', ')}`,
  refreshed: (file: string, rows: string, differences: number) =>
    `Uppdaterade ${file}: ${rows}, ${counted(differences, 'avvikande cell', 'avvikande celler')}`,
  repaired: (file: string) => `Lagade ${file}`,
  whole: (file: string) => `Registret i ${file} är helt, inget är skrivet`,
  closed: ({ day, close, file, lines, differences }: ClosedCounts, rows: string) =>
    `Stängde ${day} som bokslut ${close} i ${file}: ${counted(lines, 'bokslutsrad', 'bokslutsrader')}, ${rows}` +
    (differences === 0 ? '' : `, ${counted(differences, 'avvikande cell', 'avvikande celler')}`),
  put: (file: string, changed: number, added: number, removed: number) =>
    `Skrev ${file}: ${counted(changed, 'rad ändrad', 'rader ändrade')}, ${counted(added, 'ny', 'nya')}, ${counted(removed, 'borttagen', 'borttagna')}`,
  read: (file: string, { files, proposals, outcomes, contractRows }: LedgerCounts) =>
    `Läste ${counted(files, 'fil', 'filer')} till ${file}: ${proposals} förslag, ${counted(outcomes, 'utfall skrivet', 'utfall skrivna')}` +
    (contractRows === 0 ? '' : `, ${counted(contractRows, 'avtalsrad tillagd', 'avtalsrader tillagda')}`),
  readBefore: (file: string, { id, day, sum }: { readonly id: string; readonly day: string; readonly sum: string }) =>
    `${file} är redan inläst (${id}, ${day}, ${sum}): inget är ändrat`,
  member: (organisation: string, effects: number, amount: string, difference: string) =>
    `${organisation}: ${counted(effects, 'effekt', 'effekter')}, ${amount}, skillnad ${difference}`,
  collected: (members: number, file: string, amount: string) =>
    `Samlade ${counted(members, 'medlem', 'medlemmar')} i ${file}: ${amount}`,
  staleExport: (file: string) =>
    `${file}: registret har ändrats sedan det uppdaterades, siffrorna är de som uppdaterades`,
  exported: (files: number, registers: number, folder: string) =>
    `Skrev ${counted(files, 'fil', 'filer')} för ${registers} register i ${folder}`,
};

const en: typeof sv = {
  unreadableFile: (file) => `The file ${file} cannot be read`,
  unwritableFile: (file) => `The file ${file} cannot be written`,
  onlyRead: (file) =>
    `The file ${file} is only read in this run and is never written over. Give another name to write to.`,
  noFolder: (folder) => `${folder} is a file. Give a folder to write in.`,
  unwritableFolder: (folder) => `The folder ${folder} cannot be written in`,
  insideExport: (file) => `The export would take away ${file}. Move the file, or give another folder.`,
  noneExported: (reasons) => `No file could be exported: ${reasons.join('; ')}`,
  exists: (file) => `The file ${file} is there already. Choose another name, or move it first.`,
  rowsFile: {
    notJson: 'The rows file is not JSON',
    unusable: (where, why = '') =>
      `The rows file cannot be used${where === '' ? '' : ` at ${where}`}${why === '' ? '' : `: ${why}`}`,
    unknownKey: (keys) => `unknown key ${keys.join(', ')}`,
    unknownSetting: (label) => `unknown setting ${label}`,
    unknownId: (id) => `${id} is not in the register`,
    unknownColumn: (heading) => `there is no column ${heading}`,
  },
  unknownPart: (part, known) => `Unknown part: ${part}${known.length === 0 ? '' : ` (there are: ${known.join(', ')})`}`,
  changedMeanwhile: 'The register was changed meanwhile',
  noCollection: 'The register is no collection: Registertyp in Inställningar should be Samling',
  noContractNumber: (file) => `${file}: there is no column for contract numbers`,
  repairDoesSo: ' The command repair does so too.',
  repairTakesIn: ' The command repair takes them in.',
  takeInWithRepair: ' Take the rows in with repair --take-in.',
  created: (file) => `Created ${file}`,
  issue: (ruleId, sheet, row, column, message) =>
    `${ruleId} ${sheet} row ${row}${column === '' ? '' : ` ${column}`}: ${message}`,
  rows: ({ rows, counted: count, leftOut, withdrawn }) =>
    `${counted(rows, 'row', 'rows')}, ${count} counted, ${leftOut} left out, ${withdrawn} withdrawn`,
  elsewhere: (sheets) =>
    sheets.length === 0
      ? ''
      : `; errors on other sheets: ${sheets.map(({ sheet, rows }) => `${sheet} (${counted(rows, 'row', 'rows')})`).join(', ')}`,
  refreshed: (file, rows, differences) =>
    `Refreshed ${file}: ${rows}, ${counted(differences, 'cell differs', 'cells differ')}`,
  repaired: (file) => `Repaired ${file}`,
  whole: (file) => `The register in ${file} is whole, nothing is written`,
  closed: ({ day, close, file, lines, differences }, rows) =>
    `Closed ${day} as close ${close} in ${file}: ${counted(lines, 'line', 'lines')}, ${rows}` +
    (differences === 0 ? '' : `, ${counted(differences, 'cell differs', 'cells differ')}`),
  put: (file, changed, added, removed) =>
    `Wrote ${file}: ${counted(changed, 'row', 'rows')} changed, ${added} new, ${removed} removed`,
  read: (file, { files, proposals, outcomes, contractRows }) =>
    `Read ${counted(files, 'file', 'files')} into ${file}: ${counted(proposals, 'proposal', 'proposals')}, ` +
    counted(outcomes, 'outcome written', 'outcomes written') +
    (contractRows === 0 ? '' : `, ${counted(contractRows, 'contract row added', 'contract rows added')}`),
  readBefore: (file, { id, day, sum }) => `${file} has been read already (${id}, ${day}, ${sum}): nothing is changed`,
  member: (organisation, effects, amount, difference) =>
    `${organisation}: ${counted(effects, 'effect', 'effects')}, ${amount}, difference ${difference}`,
  collected: (members, file, amount) => `Collected ${counted(members, 'member', 'members')} in ${file}: ${amount}`,
  staleExport: (file) =>
    `${file}: the register was changed after its last refresh, the figures are those of the refresh`,
  exported: (files, registers, folder) =>
    `Wrote ${counted(files, 'file', 'files')} of ${counted(registers, 'register', 'registers')} in ${folder}`,
};

export const commandLineAnswers = { sv, en };

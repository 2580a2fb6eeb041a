/** What can be wrong with the register's parts: the kinds that inspection tells. */
export type DamageKind =
  | 'sheetMissing'
  | 'sheetRenamed'
  | 'tableMissing'
  | 'tableRenamed'
  | 'columnMissing'
  | 'columnRenamed'
  | 'nameMissing'
  | 'listMissing'
  | 'olderSchema'
  | 'headingsOff'
  | 'rowsBelow';

/** Says that a table has the headings of one of ours, and that its rows are not counted; `like` is ours. */
export function secondTableText(
  { name, sheet, like }: { readonly name: string; readonly sheet: string; readonly like: string },
  language: 'sv' | 'en',
): string {
  return language === 'sv'
    ? `Tabellen ${name} på bladet ${sheet} har samma rubriker som ${like} men räknas inte. Ta in raderna med Hämta från lista om de ska vara med.`
    : `The table ${name} on the sheet ${sheet} has the same headings as ${like} but is not counted. Take the rows in with Import from list if they should be.`;
}

type Kind =
  | 'sheetMissing'
  | 'sheetRenamed'
  | 'tableMissing'
  | 'tableRenamed'
  | 'columnMissing'
  | 'columnRenamed'
  | 'nameMissing'
  | 'listMissing'
  | 'olderSchema'
  | 'headingsOff'
  | 'rowsBelow';
type Put = (expected: string, found: string, place: string) => string;

const putBackSv: Record<Kind, Put> = {
  sheetMissing: (expected) => `Bladet ${expected} är tillbaka, utan det som stod på det.`,
  sheetRenamed: (expected, found) => `Bladet ${found} heter åter ${expected}.`,
  tableMissing: (expected, _found, place) => `Tabellen ${expected} är tillbaka på bladet ${place}.`,
  tableRenamed: (expected, found) => `Tabellen ${found} heter åter ${expected}.`,
  columnMissing: (expected, _found, place) => `Kolumnen ${expected} är tillbaka i ${place}.`,
  columnRenamed: (expected, found, place) => `Kolumnen ${found} i ${place} heter åter ${expected}.`,
  nameMissing: (expected) => `Namnet ${expected} är tillbaka.`,
  listMissing: (expected) => `Listan ${expected} är tillbaka.`,
  olderSchema: () =>
    'Registret har fått den nya versionens blad. De gamla finns kvar under sina namn följda av (tidigare).',
  headingsOff: (expected) => `Rubrikraden i tabellen ${expected} visas igen.`,
  rowsBelow: (expected, found, place) => `Bladet ${place}, rad ${found}, hör nu till tabellen ${expected}.`,
};
const putBackEn: Record<Kind, Put> = {
  sheetMissing: (expected) => `The sheet ${expected} is back, without what stood on it.`,
  sheetRenamed: (expected, found) => `The sheet ${found} is called ${expected} again.`,
  tableMissing: (expected, _found, place) => `The table ${expected} is back on the sheet ${place}.`,
  tableRenamed: (expected, found) => `The table ${found} is called ${expected} again.`,
  columnMissing: (expected, _found, place) => `The column ${expected} is back in ${place}.`,
  columnRenamed: (expected, found, place) => `The column ${found} in ${place} is called ${expected} again.`,
  nameMissing: (expected) => `The name ${expected} is back.`,
  listMissing: (expected) => `The list ${expected} is back.`,
  olderSchema: () =>
    "The register has the new version's sheets. The old ones are kept under their names followed by (tidigare).",
  headingsOff: (expected) => `The header row of the table ${expected} is shown again.`,
  rowsBelow: (expected, found, place) => `Row ${found} on the sheet ${place} now belongs to the table ${expected}.`,
};

/** Says what a repair has put back, in one line. */
export function putBackText(
  {
    kind,
    expected,
    found,
    place,
  }: { readonly kind: Kind; readonly expected: string; readonly found: string; readonly place: string },
  language: 'sv' | 'en',
): string {
  return (language === 'sv' ? putBackSv : putBackEn)[kind](expected, found, place);
}

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
  | 'rowsInTotals'
  | 'rowsBelow';

type Put = (expected: string, found: string, place: string) => string;

const putBackSv: Record<DamageKind, Put> = {
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
  rowsInTotals: (expected, found, place) =>
    `Det som stod på summaraden (bladet ${place}, rad ${found}) är nu en rad i tabellen ${expected}.`,
  rowsBelow: (expected, found, place) => `Bladet ${place}, rad ${found}, hör nu till tabellen ${expected}.`,
};
const putBackEn: Record<DamageKind, Put> = {
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
  rowsInTotals: (expected, found, place) =>
    `What stood in the totals row (sheet ${place}, row ${found}) is now a row of the table ${expected}.`,
  rowsBelow: (expected, found, place) => `Row ${found} on the sheet ${place} now belongs to the table ${expected}.`,
};

/** Says what a repair has put back, in one line. */
export function putBackText(
  {
    kind,
    expected,
    found,
    place,
  }: { readonly kind: DamageKind; readonly expected: string; readonly found: string; readonly place: string },
  language: 'sv' | 'en',
): string {
  return (language === 'sv' ? putBackSv : putBackEn)[kind](expected, found, place);
}

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

import type { PartTable } from '../domain/rules/rule';

/** The tables of the optional parts that rules speak of, as the workbook names them. */
export const partTableNames: Readonly<Record<PartTable, string>> = {
  closes: 'Bokslut',
  closePositions: 'Bokslutsläge',
};

/** Headings of their columns, by field. */
export const partHeadings: Readonly<Record<PartTable, Readonly<Record<string, string>>>> = {
  closes: {
    number: 'Bokslut', asOf: 'Per datum', closedAt: 'Stängt', closedBy: 'Stängt av', version: 'Version', counted: 'Räknade',
    leftOut: 'Utelämnade', withdrawn: 'Makulerade', calculated: 'Kalkylerat', inYear: 'Effekt i året', realised: 'Realiserat',
    confirmed: 'Bekräftat', hourlyCost: 'Timkostnad', print: 'Avtryck',
  },
  closePositions: {
    effectId: 'Effekt-ID', class: 'Klass', part: 'Del', state: 'Läge', print: 'Avtryck', outcomePrint: 'Utfallsavtryck',
    calculated: 'Kalkylerat', lapsed: 'Bortfall', inYear: 'I år', lapsedInYear: 'Bortfall i år', nextYear: 'Nästa år',
    lapsedNextYear: 'Bortfall nästa år',
  },
};

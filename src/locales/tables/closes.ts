import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Bokslut. */
export const closeWords: TableWords<TableFields['closes']> = {
  name: 'Bokslut',
  columns: {
    number: { heading: 'Bokslut', width: 30 },
    asOf: { heading: 'Per datum', width: 17 },
    closedAt: { heading: 'Stängt', width: 17 },
    closedBy: { heading: 'Stängt av', width: 17 },
    version: { heading: 'Version', width: 17 },
    counted: { heading: 'Räknade', width: 17 },
    leftOut: { heading: 'Utelämnade', width: 17 },
    withdrawn: { heading: 'Makulerade', width: 12 },
    calculatedFreed: { heading: 'Kalkylerat frigjorda medel', width: 17 },
    calculatedReturned: { heading: 'Kalkylerat återbetalda medel', width: 17 },
    calculatedAvoided: { heading: 'Kalkylerat undvikna kostnader', width: 17 },
    calculatedIndirect: { heading: 'Kalkylerat indirekt och tid', width: 17 },
    inYear: { heading: 'Effekt i året', width: 17 },
    realised: { heading: 'Realiserat', width: 17 },
    confirmed: { heading: 'Bekräftat', width: 17 },
    hourlyCost: { heading: 'Timkostnad', width: 12 },
    print: { heading: 'Avtryck', width: 24 },
  },
};

/** Words of Bokslutsrader. */
export const closeLineWords: TableWords<TableFields['closeLines']> = {
  name: 'Bokslutsrader',
  columns: {
    close: { heading: 'Bokslut', width: 9 },
    measure: { heading: 'Mått', width: 14 },
    year: { heading: 'År', width: 8 },
    class: { heading: 'Klass', width: 20 },
    effectId: { heading: 'Effekt-ID', width: 12 },
    title: { heading: 'Benämning', width: 34 },
    department: { heading: 'Förvaltning', width: 24 },
    movement: { heading: 'Orsak', width: 22 },
    before: { heading: 'Före', width: 17 },
    after: { heading: 'Efter', width: 17 },
    difference: { heading: 'Skillnad', width: 17 },
    comment: { heading: 'Kommentar', width: 44 },
  },
};

/** Words of Bokslutsläge. */
export const closePositionWords: TableWords<TableFields['closePositions']> = {
  name: 'Bokslutsläge',
  columns: {
    effectId: { heading: 'Effekt-ID', width: 12 },
    class: { heading: 'Klass', width: 20 },
    part: { heading: 'Del', width: 11 },
    state: { heading: 'Läge', width: 12 },
    print: { heading: 'Avtryck', width: 24 },
    outcomePrint: { heading: 'Utfallsavtryck', width: 18 },
    calculated: { heading: 'Kalkylerat', width: 17 },
    lapsed: { heading: 'Bortfall', width: 17 },
    inYear: { heading: 'I år', width: 17 },
    lapsedInYear: { heading: 'Bortfall i år', width: 17 },
    nextYear: { heading: 'Nästa år', width: 17 },
    lapsedNextYear: { heading: 'Bortfall nästa år', width: 17 },
  },
};

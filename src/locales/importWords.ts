/**
 * A column of other people's lists that the register has no field for: the day on which a contract ends gives its term.
 */
export const importWords = {
  contractEnd: {
    heading: 'Avtalets slutdatum (ger avtalstiden)',
    headingEn: 'End of the contract (gives its term)',
    alsoCalled: [
      'avtalets slutdatum',
      'avtalsslut',
      'slutdatum',
      'avtal till',
      'avtal t.o.m',
      'till och med',
      't.o.m',
      'tom',
      'slut',
      'giltig till',
      'end date',
      'end',
    ],
  },
} as const;

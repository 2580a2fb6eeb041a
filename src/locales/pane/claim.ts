/** Words of Kontrollera uppgift: does a stated total add up? */
const sv = {
  title: 'Kontrollera uppgift',
  intro: 'Går en uppgift om besparingar ihop? Klistra in delarna och summan, eller välj ett ärende.',
  text: 'Delar och summa, en per rad',
  textHint: 'Börja raden med ”Summa” eller ”Totalt” för den uppgivna summan.',
  placeholder: 'Rättade fakturor 5,5 mkr\nVite 200 000 kr\nSumma 9,4 mkr',
  totalWords: ['summa', 'totalt', 'total', 'tillsammans', 'sammanlagt'],
  orCase: 'Eller ett ärende i registret',
  noCase: 'Välj ärende …',
  unread: (lines: string) => `Går inte att läsa: rad ${lines}.`,
  sum: 'Delarnas summa',
  stated: 'Uppgiven summa',
  difference: 'Skillnad',
  addsUp: 'Uppgiften går ihop.',
  addsUpRounded: 'Uppgiften går ihop, bortsett från avrundning.',
  doesNotAddUp: 'Uppgiften går inte ihop.',
  noTotal: 'Ingen uppgiven summa att jämföra med.',
  parts: 'Delar',
  findings: 'Det här kan förklara skillnaden',
  part: (position: number) => `Del ${position}`,
  and: 'och',
  finding: {
    leftOut: (parts: string) => `${parts} verkar saknas i summan.`,
    countedTwice: (parts: string) => `${parts} verkar räknas två gånger.`,
    oneYearOnly: (part: string, oneYear: string, whole: string) =>
      `${part} verkar räknas för ett år (${oneYear}) i stället för hela tiden (${whole}).`,
    unitSlip: (part: string, factor: string, bigger: boolean) =>
      bigger
        ? `${part} verkar vara räknad ${factor} gånger för stor i summan.`
        : `${part} verkar vara räknad ${factor} gånger för liten i summan.`,
    rounding: (within: string) => `Skillnaden ryms i avrundningen av delarna (± ${within}).`,
    sameAmount: (parts: string) => `${parts} är på samma belopp. Är det samma effekt två gånger?`,
    subtotal: (part: string, first: string, last: string) =>
      `${part} är summan av ${first} till ${last}. En delsumma ska inte räknas med.`,
    overlap: (part: string, why: string) => `${part}: ${why}`,
    unexplained: 'Ingen enkel förklaring hittades. Gå igenom delarna en och en.',
  },
};

const en: typeof sv = {
  title: 'Check a claim',
  intro: 'Does a claim about savings add up? Paste the parts and the total, or choose a case.',
  text: 'Parts and total, one per line',
  textHint: 'Begin the line of the stated total with “Total” or “Sum”.',
  placeholder: 'Corrected invoices 5,5 mkr\nPenalty 200 000 kr\nTotal 9,4 mkr',
  totalWords: ['total', 'sum', 'altogether', 'summa', 'totalt'],
  orCase: 'Or a case in the register',
  noCase: 'Choose a case …',
  unread: (lines) => `Cannot be read: line ${lines}.`,
  sum: 'Sum of the parts',
  stated: 'Stated total',
  difference: 'Difference',
  addsUp: 'The claim adds up.',
  addsUpRounded: 'The claim adds up, rounding apart.',
  doesNotAddUp: 'The claim does not add up.',
  noTotal: 'No stated total to compare with.',
  parts: 'Parts',
  findings: 'This may explain the difference',
  part: (position) => `Part ${position}`,
  and: 'and',
  finding: {
    leftOut: (parts) => `${parts} seems to be left out of the total.`,
    countedTwice: (parts) => `${parts} seems to be counted twice.`,
    oneYearOnly: (part, oneYear, whole) =>
      `${part} seems to be counted for one year (${oneYear}) instead of the whole time (${whole}).`,
    unitSlip: (part, factor, bigger) =>
      bigger
        ? `${part} seems to be counted ${factor} times too large in the total.`
        : `${part} seems to be counted ${factor} times too small in the total.`,
    rounding: (within) => `The difference is within the rounding of the parts (± ${within}).`,
    sameAmount: (parts) => `${parts} have the same amount. Is it the same effect twice?`,
    subtotal: (part, first, last) =>
      `${part} is the sum of ${first} through ${last}. A subtotal should not be counted.`,
    overlap: (part, why) => `${part}: ${why}`,
    unexplained: 'No simple explanation was found. Go through the parts one by one.',
  },
};

export const claimWords = { sv, en };
export type ClaimWords = typeof sv;

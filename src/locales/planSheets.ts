/** Words of the plan on the reading sheets. */
export const planSheetTexts = {
  years: {
    title: 'Plan mot mål',
    sentence:
      'Kopplade effekter ersätter planen och räknas aldrig två gånger. Gapet är vad ingen har en plan för: mål minus ' +
      'effekter och det som är kvar i planen, vägt med sannolikheten eller ovägt.',
    columns: [
      'År',
      'Mål',
      'I effekter (kalkylerat)',
      'därav realiserat',
      'varav utanför planen',
      'Kvar i planen, ovägt',
      'Kvar i planen, vägt',
      'Gap vägt',
      'Gap ovägt',
      'Räcker till, om allt lyckas',
      'Räcker till, vägt',
      'Kvar vid sidan av målet',
    ],
  },
  stages: {
    title: 'Initiativ per startkvartal och steg',
    sentence: 'Antal initiativ. Utan ansvarig gäller dem som inte har fått avtal eller avbrutits.',
    heading: 'Startkvartal',
    withoutOwner: 'Utan ansvarig',
    all: 'Summa',
  },
  line: {
    title: 'Plan mot mål',
    columns: ['Plan mot mål', 'Realiserat', 'Ej realiserat', 'Kvar i planen, vägt', 'Mål', 'Gap vägt', 'Gap ovägt'],
    /** Text of the year: share if all succeeds, share weighted. */
    reaches: ['Planen räcker till ', '\u00a0% av målet om allt lyckas, ', '\u00a0% vägt.'],
    noTarget: 'Året har inget mål för effekt i året att hålla planen mot.',
    gap: 'Gap är det som ingen har en plan för. Vägt: kvar i planen gånger stegets sannolikhet, ett antagande.',
    /** Around the number of those that have an error. */
    leftOut: ['Utelämnade på grund av fel: ', ' initiativ. '],
    chart: 'Plan mot mål',
    /** Of the chart's series, in the columns' order. */
    series: ['', 'Realiserat', 'Kalkylerat, ej realiserat', 'Kvar i planen, vägt', 'Mål'],
  },
} as const;

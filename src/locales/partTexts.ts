/** What users call the parts that a register can have; the same in the workbook and in Swedish and English panes. */
export const partNames = {
  payables: 'Reskontra och avtal',
  close: 'Månadsbokslut',
  collection: 'Samling',
  indicators: 'Indikatorer',
  watch: 'Bevakning',
  plan: 'Plan och initiativ',
} as const;

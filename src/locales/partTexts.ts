/** What users call the parts that a register can have; the same in the workbook and in Swedish and English panes. */
export const partNames = {
  payables: 'Reskontra och avtal',
  close: 'Månadsbokslut',
  collection: 'Samling',
  indicators: 'Indikatorer',
  watch: 'Bevakning',
  plan: 'Plan och initiativ',
} as const;

/** What the stamps of parts are called on Fakta: sums by which a change of what people filled in is seen. */
export const partStampLabels = {
  collection: 'Kontrollsumma samling',
  plan: 'Kontrollsumma plan',
} as const;

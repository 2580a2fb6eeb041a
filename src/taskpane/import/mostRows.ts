/** The most rows of a list that are taken at once: more effects than any organisation registers in many years. */
export const mostRows = 10_000;

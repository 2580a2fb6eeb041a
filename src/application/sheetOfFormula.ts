/** Name of the sheet that a reference such as `='Läs mig'!$A$1` points at; '' when it names none. */
export function sheetOfFormula(formula: string): string {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!()[\]]+))!/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? '';
}

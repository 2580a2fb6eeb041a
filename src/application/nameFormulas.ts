/** Name of the sheet that a reference such as `='Läs mig'!$A$1` points at; '' when it names none. */
export function sheetOfFormula(formula: string): string {
  const match = /^=(?:'((?:[^']|'')+)'|([^'!()[\]]+))!/.exec(formula);
  return match?.[1]?.replaceAll("''", "'") ?? match?.[2] ?? '';
}

/**
 * Whether a name's formula points at something that is gone: #REF!, which desktop Excel says in its own language
 * (#REFERENS!).
 */
export function pointsNowhere(formula: string): boolean {
  return /#\p{Lu}+!/u.test(formula);
}

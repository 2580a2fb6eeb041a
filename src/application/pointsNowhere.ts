/**
 * Whether a name's formula points at something that is gone: #REF!, which desktop Excel says in its own language
 * (#REFERENS!).
 */
export function pointsNowhere(formula: string): boolean {
  return /#\p{Lu}+!/u.test(formula);
}

/** Widths of Arial's signs in thousandths of the font size, those of the same width together. */
const widths: readonly (readonly [number, string])[] = [
  [222, "ijl'"],
  [278, ' !ftI,./:;[]\\|\u00a0'],
  [333, 'r()-`'],
  [355, '"'],
  [500, 'ckJsvxyz'],
  [584, '+<=>~−'],
  [611, 'FTZ'],
  [667, 'ABEKPSVXYÅÄÉ&'],
  [722, 'CDHNRUwÜ'],
  [778, 'GOQÖ'],
  [833, 'mM'],
  [889, '%'],
  [944, 'W'],
  [1000, '…—'],
];
const widthOf = new Map(widths.flatMap(([width, signs]) => [...signs].map((sign) => [sign, width] as const)));
/** Of digits, most small letters, and what the table lacks. */
const usual = 556;
/** Bold letters are wider by about this much. */
const boldness = 1.08;

export interface TextLook {
  /** Points. */
  readonly fontSize: number;
  readonly bold?: boolean;
}

/** How wide a line of text is in Arial, in pixels at 96 to the inch. */
export function textWidth(text: string, { fontSize, bold = false }: TextLook): number {
  let thousandths = 0;
  for (const sign of text) thousandths += widthOf.get(sign) ?? usual;
  return ((thousandths * fontSize) / 750) * (bold ? boldness : 1);
}

/** Pixels that a column of so many characters has for text: Excel keeps some for itself on both sides. */
export function roomOf(characters: number): number {
  return 7 * characters - 2;
}

/** Lines that a text takes where it is wrapped between words in a column of so many characters. */
export function linesOf(text: string, characters: number, look: TextLook): number {
  const room = roomOf(characters);
  const space = textWidth(' ', look);
  return text.split('\n').reduce((lines, part) => {
    let used = 0;
    let own = 1;
    for (const word of part.split(' ')) {
      const width = textWidth(word, look);
      if (used > 0 && used + space + width > room) {
        own += 1;
        used = 0;
      }
      // A word that is wider than the column goes on in the next line.
      own += Math.max(0, Math.ceil(width / room) - 1);
      used = width > room ? width % room : used + (used > 0 ? space : 0) + width;
    }
    return lines + own;
  }, 0);
}

const prime = 0x01000193;

/**
 * Sixteen hexadecimal digits that change when a text does: FNV-1a over UTF-16 units, twice with different seeds. Not a
 * secret: it notices a change, it proves nothing.
 */
export function textHash(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x5bd1e995;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    one = Math.imul(one ^ unit, prime);
    two = Math.imul(two ^ unit, prime);
  }
  return hexadecimal(one) + hexadecimal(two);
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}

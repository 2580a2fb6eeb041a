/** FNV-1a over UTF-16 units, 32 bits. Not a secret: it notices a change, it proves nothing. */
function fnv1a(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** Sixteen hexadecimal digits that change when a text does: two FNV-1a hashes with different seeds. */
export function textHash(text: string): string {
  return fnv1a(text, 0x811c9dc5) + fnv1a(text, 0x5bd1e995);
}

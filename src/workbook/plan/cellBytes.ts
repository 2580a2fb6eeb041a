/** JSON bytes of cells, near enough for what Excel takes in one request (UTF-8, two bytes for a Swedish letter). */
export function bytesOf(rows: readonly (readonly unknown[])[]): number {
  let bytes = 0;
  for (const row of rows) {
    bytes += 3;
    for (const cell of row)
      bytes += typeof cell === 'string' ? cell.length + countWide(cell) + 3 : cell === 0 ? 2 : String(cell).length + 1;
  }
  return bytes;
}

function countWide(text: string): number {
  let wide = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) wide += code > 2047 ? 2 : 1;
    else if (code === 34 || code === 92) wide += 1;
  }
  return wide;
}

/** Reads what a spreadsheet puts on the clipboard: rows of tab-separated cells, quoted where they hold line breaks. */
export function readTabbed(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = '';
  };
  for (let n = 0; n < text.length; n += 1) {
    const letter = text[n] ?? '';
    if (quoted) {
      if (letter !== '"') cell += letter;
      else if (text[n + 1] === '"') {
        cell += '"';
        n += 1;
      } else quoted = false;
    } else if (letter === '"' && cell === '') quoted = true;
    else if (letter === '\t') endCell();
    else if (letter === '\n') {
      endCell();
      rows.push([]);
    } else if (letter !== '\r') cell += letter;
  }
  endCell();
  const last = rows.at(-1);
  // A spreadsheet ends its last row with a line break too.
  if (rows.length > 1 && last?.length === 1 && last[0] === '') rows.pop();
  return rows;
}

/** Rows as the tab-separated text that a spreadsheet reads. */
export function writeTabbed(rows: readonly (readonly string[])[]): string {
  const quote = (cell: string): string => (/["\t\n\r]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell);
  return rows.map((row) => row.map(quote).join('\t')).join('\r\n');
}

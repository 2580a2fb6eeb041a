import type { Format } from '../format';

/** A table of the report: its heading, and rows of texts, the column headings first. */
export interface ReportTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

/** The report as it is copied: sentences, then tables. */
export interface ReportParts {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly tables: readonly ReportTable[];
}

/** As plain text: tables with tabs, so that a spreadsheet takes them apart again. */
export function plainReport({ paragraphs, tables }: ReportParts): string {
  const texts = tables.map(({ title, rows }) => [title, ...rows.map((row) => row.join('\t'))].join('\n'));
  return [...paragraphs, ...texts].join('\n\n');
}

/** As HTML with tables, for Word, Outlook and Teams. Everything that people wrote is escaped. */
export function htmlReport({ title, paragraphs, tables }: ReportParts): string {
  const cell = (text: string, at: number, head: boolean) => {
    const align = at === 0 ? 'left' : 'right';
    const tag = head ? 'th' : 'td';
    return `<${tag} style="text-align:${align};padding:2px 12px 2px 0;border-bottom:1px solid #c9d2d6">${escaped(text)}</${tag}>`;
  };
  const table = ({ title: heading, rows }: ReportTable) =>
    `<h3>${escaped(heading)}</h3><table style="border-collapse:collapse">${rows
      .map((row, index) => `<tr>${row.map((text, at) => cell(text, at, index === 0)).join('')}</tr>`)
      .join('')}</table>`;
  return `<h2>${escaped(title)}</h2>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('')}${tables.map(table).join('')}`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** A row of amounts with its label; what nobody has looked at is a dash. */
export function amountRow(
  label: string,
  amounts: readonly (bigint | null)[],
  format: Pick<Format, 'amount'>,
): readonly string[] {
  return [label, ...amounts.map((ore) => (ore === null ? '–' : format.amount(ore)))];
}

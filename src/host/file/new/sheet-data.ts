import { columnLetters } from '../../book/addresses';
import type { GridRow } from '../../book/grid';
import { CellError, type Scalar } from '../../book/scalars';
import type { Sheet } from '../../book/sheet';
import type { FormulaCell } from '../../book/formula-cell';
import { formulaXml } from '../file-formulas';
import { escapeXml } from './package-parts';

/** The texts of a package, each kept once; cells hold their number. */
export class SharedStrings {
  private readonly numbers = new Map<string, number>();
  private readonly items: string[] = [];
  uses = 0;

  /** The number of a text, or of a rich text given as the XML inside its item. */
  numberOf(text: string, richXml?: string): number {
    this.uses += 1;
    const xml = richXml ?? `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</t>`;
    let number = this.numbers.get(xml);
    if (number === undefined) {
      number = this.items.push(xml) - 1;
      this.numbers.set(xml, number);
    }
    return number;
  }

  toXml(): string {
    const items = this.items.map((xml) => `<si>${xml}</si>`).join('');
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.uses}" uniqueCount="${this.items.length}">${items}</sst>`;
  }
}

/** Text as XML: control characters that XML cannot hold stand as `_x0001_`. */
function escapeText(text: string): string {
  const coded = text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_').replace(
    // eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 cannot hold
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
  return escapeXml(coded).replace(/\r/g, '_x000D_');
}

/**
 * The `<sheetData>` of a sheet. `styleNumber` gives the number of a style of the book in the file.
 * Written by hand because the library keeps an object for each cell, which a ledger has too many of.
 */
export function sheetDataXml(sheet: Sheet, strings: SharedStrings, styleNumber: (id: number) => number): string {
  const chunks: string[] = ['<sheetData>'];
  const { grid } = sheet;
  const letters: string[] = [];
  const columnName = (c: number): string => (letters[c] ??= columnLetters(c));
  grid.rows.forEach((row, r) => {
    if (!row) return;
    const cells: string[] = [];
    const width = Math.max(row.values.length, row.formulas?.length ?? 0, row.styles?.length ?? 0);
    for (let c = 0; c < width; c += 1) {
      const own = row.styles?.[c];
      const value = row.values[c];
      const formula = row.formulas?.[c];
      if (value === undefined && !formula && !own) continue;
      const style = own ?? row.style ?? grid.columns[c]?.style ?? 0;
      const number = styleNumber(style);
      cells.push(
        cellXml(
          `${columnName(c)}${r + 1}`,
          number === 0 ? '' : ` s="${number}"`,
          value,
          formula,
          strings,
          row.rich?.[c],
        ),
      );
    }
    const attributes = rowAttributes(row, styleNumber);
    if (cells.length > 0 || attributes !== '') chunks.push(`<row r="${r + 1}"${attributes}>${cells.join('')}</row>`);
  });
  chunks.push('</sheetData>');
  return chunks.join('');
}

function rowAttributes(row: GridRow, styleNumber: (id: number) => number): string {
  return (
    (row.style ? ` s="${styleNumber(row.style)}" customFormat="1"` : '') +
    (row.height === undefined ? '' : ` ht="${row.height}" customHeight="1"`) +
    (row.hidden ? ' hidden="1"' : '') +
    (row.outline ? ` outlineLevel="${row.outline}"` : '') +
    (row.collapsed ? ' collapsed="1"' : '')
  );
}

function cellXml(
  at: string,
  style: string,
  value: Scalar | undefined,
  formula: FormulaCell | undefined,
  strings: SharedStrings,
  rich: { text: string; xml: string } | undefined,
): string {
  if (formula) {
    const f = formulaXml(formula, at);
    return `<c r="${at}"${style}${resultXml(formula.value, f)}`;
  }
  if (value === undefined || value === null) return `<c r="${at}"${style}/>`;
  if (typeof value === 'string') {
    const number = strings.numberOf(value, rich?.text === value ? rich.xml : undefined);
    return `<c r="${at}"${style} t="s"><v>${number}</v></c>`;
  }
  return `<c r="${at}"${style}${resultXml(value, '')}`;
}

/** A value, with the formula that gave it in front, and the end of the cell. */
function resultXml(value: Scalar, formula: string): string {
  if (typeof value === 'number') return `>${formula}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return ` t="b">${formula}<v>${value ? 1 : 0}</v></c>`;
  if (value instanceof CellError) return ` t="e">${formula}<v>${value.code}</v></c>`;
  return ` t="str">${formula}<v>${escapeText(value ?? '')}</v></c>`;
}

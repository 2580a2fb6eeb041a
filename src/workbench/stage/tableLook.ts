import type { Table } from '../../host';
import { accent, lighter } from './colors';
import type { CellLook, EdgeLook } from './types';

interface TableLook {
  readonly header: CellLook;
  readonly stripe: CellLook;
  readonly totals: CellLook;
  readonly topLine: EdgeLook;
}

const line = (color: string): EdgeLook => ({ width: 1, style: 'solid', color });

/** Excel's built-in table styles come in families of seven colours: black, then the six accents. */
function lookOfStyle(name: string): TableLook | null {
  const match = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(name);
  if (!match) return null;
  const number = Number(match[2]) - 1;
  const color = number % 7 === 0 ? '#000000' : accent(number % 7);
  const bold = { bold: true } as const;
  const totals = { ...bold, top: line(color) };
  if (match[1] === 'Light' && number < 7) {
    return {
      header: { ...bold, bottom: line(color) },
      stripe: { fill: lighter(color, 0.85) },
      totals,
      topLine: line(color),
    };
  }
  const header = { ...bold, color: '#FFFFFF', fill: color };
  return { header, stripe: { fill: lighter(color, match[1] === 'Dark' ? 0.6 : 0.8) }, totals, topLine: line(color) };
}

/** What a table's style gives one of its cells. */
export function tableLook(table: Table, row: number, column: number): CellLook {
  const { theme, showRowStripes, showFirstColumn, showLastColumn } = table.style;
  const look = lookOfStyle(theme ?? '');
  if (!look) return {};
  const { area, body } = table;
  const frame = { ...(row === area.r1 && { top: look.topLine }), ...(row === area.r2 && { bottom: look.topLine }) };
  if (table.hasHeaders && row === area.r1) return { ...frame, ...look.header };
  if (table.hasTotals && row === area.r2) return { ...frame, ...look.totals };
  return {
    ...(showRowStripes && (row - body.r1) % 2 === 0 && look.stripe),
    ...(((showFirstColumn && column === area.c1) || (showLastColumn && column === area.c2)) && { bold: true }),
    ...frame,
  };
}

import { totalToDecimal } from '../../domain/basics/money';
import type { ExportColumn, ExportValue } from './exportSchema';

export type ExportRows = readonly (readonly ExportValue[])[];

const dayLength = 86_400_000;

/** The rows as CSV: commas, quotes where they are needed, a decimal point, days as 2025-12-31, null as nothing. */
export function csvOf(columns: readonly ExportColumn[], rows: ExportRows): string {
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(',')}\r\n`;
  return [
    line(columns.map(({ name }) => name)),
    ...rows.map((row) => line(columns.map(({ type }, index) => written(type, row[index] ?? null)))),
  ].join('');
}

function written(type: ExportColumn['type'], value: ExportValue): string {
  if (value === null) return '';
  if (typeof value === 'bigint') return totalToDecimal(value);
  return type === 'day' ? new Date(Number(value) * dayLength).toISOString().slice(0, 10) : String(value);
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** How a column's type is called in Parquet. */
const parquetTypes = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  whole: { type: 'INT32' },
  amount: { type: 'INT64', converted_type: 'DECIMAL', precision: 18, scale: 2 },
  number: { type: 'DOUBLE' },
  day: { type: 'INT32', converted_type: 'DATE' },
} as const;

/** The rows as a Parquet file: amounts are decimals of two places, exact. */
export async function parquetOf(columns: readonly ExportColumn[], rows: ExportRows): Promise<Uint8Array> {
  const { parquetWriteBuffer } = await import('hyparquet-writer');
  const schema = [
    { name: 'root', num_children: columns.length },
    ...columns.map(({ name, type }) => ({ name, repetition_type: 'OPTIONAL' as const, ...parquetTypes[type] })),
  ];
  const columnData = columns.map(({ name }, index) => ({ name, data: rows.map((row) => row[index] ?? null) }));
  return new Uint8Array(parquetWriteBuffer({ columnData, schema }));
}

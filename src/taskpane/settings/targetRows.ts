import type { CellValue, TableCells, TargetField } from '../../domain/register/cells';
import { isBlank } from '../../domain/basics/text';
import { oreToKronor } from '../../domain/basics/money';
import { readAmount } from '../../domain/basics/amount';
import { readNumber } from '../../domain/basics/number';

/** A year's target as written: the organisation's amount and departments' shares in per cent. */
export interface TargetForm {
  readonly year: string;
  readonly amount: string;
  readonly scope: string;
  readonly basis: string;
  readonly shares: Readonly<Record<string, string>>;
}

export type TargetRow = Readonly<Partial<Record<TargetField, CellValue>>>;

/** Shares that are filled in, as fractions, and their sum in per cent. Null when one cannot be read. */
export function readShares(
  shares: TargetForm['shares'],
): { readonly byName: readonly (readonly [string, number])[]; readonly sum: number } | null {
  const byName: (readonly [string, number])[] = [];
  for (const [name, text] of Object.entries(shares)) {
    if (text.trim() === '') continue;
    const reading = readNumber(text, /%/);
    if (reading.kind !== 'value' || reading.value < 0) return null;
    byName.push([name, reading.value / 100]);
  }
  return { byName, sum: byName.reduce((total, [, share]) => total + share * 100, 0) };
}

/**
 * The 0-based row of Mål that holds the whole organisation's target for a year, also one with an error; null when none
 * does.
 */
export function rowOfYear({ columns, rows }: TableCells<TargetField>, year: string): number | null {
  const wanted = readNumber(year);
  if (wanted.kind !== 'value') return null;
  const at = (row: readonly CellValue[], field: TargetField) =>
    columns[field] === undefined ? null : (row[columns[field]] ?? null);
  const found = rows.findIndex((row) => {
    const reading = readNumber(at(row, 'year'));
    const isWhole = isBlank(at(row, 'department')) && isBlank(at(row, 'organisation'));
    return reading.kind === 'value' && reading.value === wanted.value && isWhole;
  });
  return found < 0 ? null : found;
}

/** The first year from this one on that has no target of the whole organisation yet. */
export function nextYearWithout(cells: TableCells<TargetField>, from: number): number {
  let year = from;
  while (rowOfYear(cells, String(year)) !== null) year += 1;
  return year;
}

/**
 * The form as rows of Mål: the organisation's first, then each department's share. Null while something cannot be read.
 */
export function targetRows(form: TargetForm): readonly TargetRow[] | null {
  const year = readNumber(form.year);
  const amount = readAmount(form.amount);
  const shares = readShares(form.shares);
  if (year.kind !== 'value' || !Number.isInteger(year.value) || shares === null || shares.sum > 100 + 1e-9) return null;
  if (amount.kind !== 'value' && amount.kind !== 'text') return null;
  return [
    { year: year.value, department: '', amount: oreToKronor(amount.value), scope: form.scope, basis: form.basis },
    ...shares.byName.map(([department, share]) => ({ year: year.value, department, share })),
  ];
}

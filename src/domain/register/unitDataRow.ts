import type { CellValue, TableCells, UnitDataField } from './cells';
import { readDate, type DateReading } from '../basics/date';
import { readPrice, readVolume, type QuantityReading } from '../basics/price';
import { readTableRows } from './tableRows';
import { cellText } from '../basics/text';

export const priceFields = [
  'priceBefore',
  'contractPrice',
  'indexedPrice',
  'invoicedPrice',
  'priceOffContract',
] as const;
export const volumeFields = ['plannedVolume', 'volumeOnContract', 'volumeOffContract'] as const;
export const quantityFields = [...priceFields, ...volumeFields] as const;
export type QuantityField = (typeof quantityFields)[number];

/** One row of Läckageunderlag, every cell read and nothing judged yet. */
export interface UnitDataRow {
  readonly row: number;
  readonly effectId: string;
  readonly from: DateReading;
  readonly to: DateReading;
  readonly quantities: Readonly<Record<QuantityField, QuantityReading>>;
  readonly cell: (field: UnitDataField) => CellValue;
}

/** Reads the rows of Läckageunderlag, blank ones left out. Never throws. */
export function readUnitDataRows(table: TableCells<UnitDataField>): UnitDataRow[] {
  return readTableRows<UnitDataField, UnitDataRow>(
    table,
    ['effectId', 'from', 'to', ...quantityFields],
    (row, cell) => ({
      row,
      effectId: cellText(cell('effectId')),
      from: readDate(cell('from')),
      to: readDate(cell('to')),
      quantities: {
        priceBefore: readPrice(cell('priceBefore')),
        contractPrice: readPrice(cell('contractPrice')),
        indexedPrice: readPrice(cell('indexedPrice')),
        invoicedPrice: readPrice(cell('invoicedPrice')),
        priceOffContract: readPrice(cell('priceOffContract')),
        plannedVolume: readVolume(cell('plannedVolume')),
        volumeOnContract: readVolume(cell('volumeOnContract')),
        volumeOffContract: readVolume(cell('volumeOffContract')),
      },
      cell,
    }),
  );
}

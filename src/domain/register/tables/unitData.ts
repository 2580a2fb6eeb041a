import { defineTable } from './table';

/** Läckageunderlag: prices and volumes of a period. */
export const unitDataTable = defineTable({
  sheet: 'unitData',
  id: 'effectId',
  freshness: 'outcomes',
  fields: {
    effectId: { kind: 'effectId' },
    from: { kind: 'date', witness: true },
    to: { kind: 'date', witness: true },
    priceBefore: { kind: 'price', witness: true },
    contractPrice: { kind: 'price', witness: true },
    indexedPrice: { kind: 'price', witness: true },
    invoicedPrice: { kind: 'price', witness: true },
    priceOffContract: { kind: 'price' },
    plannedVolume: { kind: 'volume' },
    volumeOnContract: { kind: 'volume' },
    volumeOffContract: { kind: 'volume' },
  },
});

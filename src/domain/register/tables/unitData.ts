import { defineTable } from './table';

/** Läckageunderlag: prices and volumes of a period. */
export const unitDataTable = defineTable({
  sheet: 'unitData',
  id: 'effectId',
  freshness: 'outcomes',
  fields: {
    effectId: { kind: 'effectId', freshness: {} },
    from: { kind: 'date', witness: true, freshness: { sum: 4 } },
    to: { kind: 'date', witness: true, freshness: { sum: 5 } },
    priceBefore: { kind: 'price', witness: true, freshness: { sum: 6 } },
    contractPrice: { kind: 'price', witness: true, freshness: { sum: 7 } },
    indexedPrice: { kind: 'price', witness: true, freshness: { sum: 8 } },
    invoicedPrice: { kind: 'price', witness: true, freshness: { sum: 9 } },
    priceOffContract: { kind: 'price', freshness: { sum: 10 } },
    plannedVolume: { kind: 'volume', freshness: { sum: 11 } },
    volumeOnContract: { kind: 'volume', freshness: { sum: 12 } },
    volumeOffContract: { kind: 'volume', freshness: { sum: 13 } },
  },
});

import type { UnitDataField } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Läckageunderlag. */
export const unitDataWords: TableWords<UnitDataField> = {
  name: 'Läckageunderlag',
  columns: {
    effectId: { heading: 'Effekt-ID', width: 12 },
    from: { heading: 'Från', width: 12 },
    to: { heading: 'Till', width: 12 },
    priceBefore: { heading: 'Pris före', width: 15 },
    contractPrice: { heading: 'Avtalspris', width: 15 },
    indexedPrice: {
      heading: 'Indexerat avtalspris',
      width: 15,
      help: 'Avtalspris efter index. Tomt = avtalspriset.',
    },
    invoicedPrice: { heading: 'Fakturerat pris', width: 15 },
    priceOffContract: {
      heading: 'Pris utanför avtal',
      width: 15,
      help: 'Behövs bara när något köptes utanför avtal.',
    },
    plannedVolume: { heading: 'Planerad volym', width: 15 },
    volumeOnContract: { heading: 'Volym på avtal', width: 15 },
    volumeOffContract: { heading: 'Volym utanför avtal', width: 15 },
  },
};

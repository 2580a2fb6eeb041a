import type { TableFields } from '../../domain/register/cells';
import type { TableWords } from './words';

/** Words of Bevakning. */
export const watchWords: TableWords<TableFields['watches']> = {
  name: 'Bevakning',
  columns: {
    id: { heading: 'Bevakning-ID', width: 14 },
    supplier: { heading: 'Leverantör', width: 28 },
    contractNumber: { heading: 'Avtalsnummer', width: 16 },
    deviation: { heading: 'Avvikelse', width: 40 },
    discovered: { heading: 'Upptäckt', width: 12 },
    step: { heading: 'Steg', width: 18, help: 'Er egen trappa, 0–4. Namnen ändras i Listor.' },
    stepSince: { heading: 'Steg sedan', width: 12 },
    booked: { heading: 'Bokfört vite', width: 14, help: 'Kronor. Är ingen effekt och räknas inte.' },
    charged: { heading: 'Debiterat vite', width: 14, help: 'Kronor. Blir en effekt i Effekter.' },
    chargedOn: { heading: 'Debiterat datum', width: 12 },
    notCharged: { heading: 'Ej debiterat', width: 14 },
    effectId: { heading: 'Effekt-ID', width: 12, help: 'Raden i Effekter som det debiterade vitet har blivit.' },
    owner: { heading: 'Ansvarig', width: 22 },
    nextAction: { heading: 'Nästa åtgärd', width: 34 },
    nextBy: { heading: 'Senast', width: 12 },
    closedOn: { heading: 'Avslutad', width: 12 },
  },
};

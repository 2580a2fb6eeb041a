import type { EffectField } from '../../../src/domain/register/cells';
import { day, type Row } from '../register';

const rest = { owner: 'Inköp', baselineSource: 'Tidigare avtal eller utfall' } as const;

/** The product's example register (domain.md §4): 29 275 000,00 kr. */
export const exampleEffects: readonly Row<EffectField>[] = [
  {
    id: 'E-0001',
    title: 'Utskrift som tjänst',
    type: 'Nytt avtal',
    start: day('2025-01-01'),
    termYears: 7,
    baseline: 5_000_000,
    newCost: 3_000_000,
    ...rest,
  },
  {
    id: 'E-0002',
    title: 'Flyttjänster',
    type: 'Engångsbelopp/vite',
    reason: 'Vite',
    start: day('2025-03-15'),
    amount: 175_000,
    owner: 'Inköp',
  },
  {
    id: 'E-0003',
    title: 'Standardiserade fordon',
    type: 'Nytt avtal',
    start: day('2025-01-01'),
    termYears: 4,
    amount: 3_200_000,
    indirectPerYear: 500_000,
    ...rest,
  },
  {
    id: 'E-0004',
    title: 'Turbundna resor',
    type: 'Engångsbelopp/vite',
    reason: 'Rättad faktura',
    start: day('2025-05-01'),
    amount: 5_500_000,
  },
  {
    id: 'E-0005',
    title: 'Turbundna resor, vite',
    type: 'Engångsbelopp/vite',
    reason: 'Vite',
    start: day('2025-06-01'),
    amount: 200_000,
  },
  {
    id: 'E-0006',
    title: 'Turbundna resor, undviket',
    type: 'Cost avoidance',
    start: day('2025-01-01'),
    termYears: 4,
    amount: 4_200_000,
  },
  {
    id: 'E-0007',
    title: 'Automatiserad fakturahantering',
    type: 'Annat',
    start: day('2025-01-01'),
    termYears: 1,
    hoursPerYear: 8000,
  },
];

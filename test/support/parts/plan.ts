import { readInitiatives, type InitiativeField, type InitiativeReading } from '../../../src/domain/plan/initiativeRows';
import type { Stage } from '../../../src/domain/plan/initiative';
import type { EffectClass } from '../../../src/domain/effect/effect';
import { tableOf, type Row } from '../register';

const stages = new Map<string, Stage>([
  ['idé', 'idea'],
  ['beslutad', 'decided'],
  ['upphandling', 'procurement'],
  ['avtal', 'contract'],
  ['realiserad', 'realised'],
  ['avbruten', 'cancelled'],
]);
const classes = new Map<string, EffectClass>([
  ['frigjorda medel', 'freed'],
  ['återbetalda medel', 'returned'],
  ['undvikna kostnader', 'avoided'],
  ['indirekt och tid', 'indirect'],
]);

export const initiatives = (...rows: readonly Row<InitiativeField>[]): InitiativeReading =>
  readInitiatives(tableOf(rows), { stages, classes, leadQuarters: 4, termMonths: 48 });

const rest = { class: 'Frigjorda medel', owner: 'Ek', decision: 'KS 2021-03-01' } as const;

/** Alvesta's published category initiatives; the stages are ours. */
export const alvesta: readonly Row<InitiativeField>[] = [
  {
    id: 'I-1',
    title: 'Bygg- och fastighetsmaterial',
    feasibility: 5,
    potential: 5,
    spend: 26_700_000,
    saving: 1_500_000,
    start: '2021 Q2',
    stage: 'Avtal',
    ...rest,
  },
  {
    id: 'I-2',
    title: 'Fordon',
    feasibility: 4,
    potential: '4-5',
    spend: 19_100_000,
    saving: 1_100_000,
    start: '2021 kv 2',
    stage: 'Upphandling',
    ...rest,
  },
  {
    id: 'I-3',
    title: 'Teknik- och miljökonsulter',
    feasibility: '3–4',
    potential: 4,
    spend: 6_800_000,
    saving: 500_000,
    start: '2021Q3',
    stage: 'Upphandling',
    ...rest,
  },
  {
    id: 'I-4',
    title: 'Möbler',
    feasibility: 5,
    potential: 4,
    spend: 4_700_000,
    saving: 500_000,
    start: '2021K4',
    stage: 'Beslutad',
    ...rest,
  },
  {
    id: 'I-5',
    title: 'Storköksutrustning',
    feasibility: 5,
    potential: 5,
    spend: 2_800_000,
    saving: 300_000,
    start: '2022 Q1',
    stage: 'Beslutad',
    ...rest,
  },
  {
    id: 'I-6',
    title: 'Byggtjänster',
    feasibility: '2-4',
    potential: 4,
    spend: 54_800_000,
    saving: 3_500_000,
    start: '2022 Q2',
    ...rest,
  },
];

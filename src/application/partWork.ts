import type { RegisterSchema } from '../workbook/tables/registerSchema';
import type { PartWork } from './ports';

/** Loaded with the first register that has the part: most have none. */
const workOfPart: Readonly<Partial<Record<string, () => Promise<PartWork>>>> = {
  payables: async () => (await import('./payables/payablesWork')).payablesWork,
  close: async () => (await import('./close/closeWork')).closeWork,
  collection: async () => (await import('./collection/collectionWork')).collectionWork,
  indicators: async () => (await import('./indicators/indicatorWork')).indicatorWork,
  watch: async () => (await import('./indicators/watchWork')).watchWork,
  plan: async () => (await import('./plan/planWork')).planWork,
};

/** What the parts that a register has do, in the schema's order. */
export async function partWorkOf({ parts }: RegisterSchema): Promise<readonly PartWork[]> {
  const loaded = await Promise.all(parts.map(({ key }) => workOfPart[key]?.()));
  return loaded.filter((work) => work !== undefined);
}

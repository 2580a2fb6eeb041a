import type { RegisterSchema } from '../workbook/tables/registerSchema';
import type { PartRules } from './ports';

/** Loaded with the first register that has the part: most have none. */
const rulesOfPart: Readonly<Partial<Record<string, () => Promise<PartRules>>>> = {
  close: async () => (await import('./close/closeIssues')).closeIssues,
};

/** The rules of the parts that a register has, in the schema's order. */
export async function partRulesOf({ parts }: RegisterSchema): Promise<readonly PartRules[]> {
  const loaded = await Promise.all(parts.map(({ key }) => rulesOfPart[key]?.()));
  return loaded.filter((rules) => rules !== undefined);
}

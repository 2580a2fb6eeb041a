import type { CloseServices } from './close/closeServices';
import type { PartBinding } from './partBinding';
import type { PayablesServices } from './payables/payablesServices';

/** Use cases by part. */
export interface PartServices {
  readonly payables: PayablesServices;
  readonly close: CloseServices;
}

/** The use cases of each part, loaded the first time that they are asked for: one line each. */
export const partServices: {
  readonly [Key in keyof PartServices]: (binding: PartBinding) => Promise<PartServices[Key]>;
} = {
  payables: async (binding) => (await import('./payables/payablesServices')).payablesServices(binding),
  close: async (binding) => (await import('./close/closeServices')).closeServices(binding),
};

import type { CloseServices } from './close/closeServices';
import type { CollectionServices } from './collection/collectionServices';
import type { PartBinding } from './partBinding';
import type { PayablesServices } from './payables/payablesServices';
import type { WatchServices } from './watch/watchServices';

/** Use cases by part. */
export interface PartServices {
  readonly payables: PayablesServices;
  readonly close: CloseServices;
  readonly watch: WatchServices;
  readonly collection: CollectionServices;
}

/** The use cases of each part, loaded the first time that they are asked for: one line each. */
export const partServices: {
  readonly [Key in keyof PartServices]: (binding: PartBinding) => Promise<PartServices[Key]>;
} = {
  payables: async (binding) => (await import('./payables/payablesServices')).payablesServices(binding),
  collection: async (binding) => (await import('./collection/collectionServices')).collectionServices(binding),
  close: async (binding) => (await import('./close/closeServices')).closeServices(binding),
  watch: async (binding) => (await import('./watch/watchServices')).watchServices(binding),
};

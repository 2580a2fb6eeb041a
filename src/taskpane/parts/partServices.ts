import type { PartBinding } from './partBinding';

/** The use cases of each part, loaded the first time that they are asked for: one line each. */
export const partServices = {
  close: async (binding: PartBinding) => (await import('./close/closeServices')).closeServices(binding),
};

/** Use cases by part. */
export type PartServices = {
  readonly [Key in keyof typeof partServices]: Awaited<ReturnType<(typeof partServices)[Key]>>;
};

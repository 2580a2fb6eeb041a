import type { HostState } from '../office/state';

export async function saveBook(_state: HostState): Promise<Uint8Array> {
  throw new Error('not yet');
}

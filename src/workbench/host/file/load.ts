import type { HostState } from '../office/state';

export async function loadBook(_state: HostState, _xlsx: Uint8Array): Promise<void> {
  throw new Error('not yet');
}

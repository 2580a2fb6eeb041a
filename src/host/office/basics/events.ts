import type { Method } from './objects';
import type { HostState } from '../../state/host-state';

/**
 * The hidden methods with which the client registers and unregisters a kind's events:
 * `_RegisterActivatedEvent`, and for newer ones `_RegisterEventNameChanged`.
 */
export function registers<T>(
  targetId: (target: T) => string,
  events: Readonly<Record<string, number>>,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, type] of Object.entries(events)) {
    const register: Method<T> = (target, _args, state) =>
      state.events.register(clientOf(state), type, targetId(target));
    const unregister: Method<T> = (target, _args, state) =>
      state.events.unregister(clientOf(state), type, targetId(target));
    methods[`_Register${name}Event`] = register;
    methods[`_Unregister${name}Event`] = unregister;
    methods[`_RegisterEvent${name}`] = register;
    methods[`_UnregisterEvent${name}`] = unregister;
  }
  return methods;
}

const clientOf = (state: HostState): string => state.actor.client ?? '';

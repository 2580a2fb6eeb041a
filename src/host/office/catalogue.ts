import { RANGE, RANGE_AREAS, WORKSHEET } from './basics/kinds';
import type { ObjectKind } from './basics/objects';
import { RANGE_MEMBERS } from './ranges/range';
import { RANGE_AREAS_MEMBERS } from './ranges/range-areas';
import { WORKSHEET_MEMBERS } from './sheets/worksheet';

/** Gives a kind that was known by name only what it can do. */
function tell<T>(kind: ObjectKind<T>, members: Omit<ObjectKind<T>, 'name'>): void {
  Object.defineProperties(kind, Object.getOwnPropertyDescriptors(members));
}

/** Makes the kinds whole that others lead to; before the first request is answered. */
export function completeKinds(): void {
  tell(RANGE, RANGE_MEMBERS);
  tell(RANGE_AREAS, RANGE_AREAS_MEMBERS);
  tell(WORKSHEET, WORKSHEET_MEMBERS);
}

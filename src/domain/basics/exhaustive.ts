/** Fails to compile where a switch does not know every case, and throws where the types were circumvented. */
export function unreachable(value: never): never {
  throw new TypeError(`Unknown case: ${String(value)}`);
}

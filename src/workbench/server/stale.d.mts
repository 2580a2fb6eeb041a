/** The arguments of npm that install the packages. */
export const installCommand: string[];
/** True when nothing is installed yet or the lock file has changed since. */
export function installIsStale(): boolean;
/** True when a source file is newer than what `npm run build` made last. */
export function buildIsStale(): boolean;

/** Input or arguments that cannot be used: exit code 2 and this one line on stderr. */
export class Unusable extends Error {}

/** Where the embedded host is known, or suspected, not to do as Excel does. */
export interface KnownDifference {
  readonly id: string;
  /** `known`: it differs. `unproved`: it follows the documentation or experience, nobody has compared. */
  readonly kind: 'known' | 'unproved';
  /** What the host does. */
  readonly here: string;
  /** How to check in a real Excel. */
  readonly check: string;
}

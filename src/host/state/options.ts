/** What the host says of itself and how much it takes. */
export interface HostOptions {
  /** The highest ExcelApi set that the host offers, such as `1.14`. */
  readonly apiSet: string;
  readonly locale: 'sv-SE' | 'en-US';
  /** Serial number of the present moment, for TODAY and NOW. */
  readonly today: () => number;
  /** Most characters of one request or answer (Excel on the web: 5 MB). */
  readonly payloadLimit: number;
  /** Most cells that one range property may read or write. */
  readonly cellLimit: number;
  /**
   * A table that grows takes formulas and formats along: an AutoCorrect option of the user's, which holds for add-ins,
   * too.
   */
  readonly fillsTables: boolean;
  /** Desktop Excel tells the formulas of names in the user's language. */
  readonly localNames: boolean;
}

/** Excel on the web, Swedish, at the product's lowest API set. */
export const DEFAULT_OPTIONS: HostOptions = {
  apiSet: '1.14',
  locale: 'sv-SE',
  today: () => Date.now() / 86_400_000 + 25_569,
  payloadLimit: 5 * 1024 * 1024,
  cellLimit: 5_000_000,
  fillsTables: true,
  localNames: false,
};

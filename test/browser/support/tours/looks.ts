export type Language = 'sv-SE' | 'en-US';
export type Theme = 'light' | 'dark' | 'contrast';
export type Look = readonly [Language, Theme];

/** Both languages and every theme: what `npm test` looks at. */
export const looks: readonly Look[] = [
  ['sv-SE', 'light'],
  ['en-US', 'dark'],
  ['sv-SE', 'contrast'],
];

/** The other pairs, for `npm run test:long`. */
export const otherLooks: readonly Look[] = [
  ['en-US', 'light'],
  ['sv-SE', 'dark'],
  ['en-US', 'contrast'],
];

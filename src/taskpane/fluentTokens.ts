import type { tokens as listed } from '@fluentui/react-components';

type Tokens = typeof listed;

/** What stands over what, where a theme does not say: the only tokens that have more than a name. */
const layers: Readonly<Partial<Tokens>> = {
  zIndexBackground: 'var(--zIndexBackground, 0)',
  zIndexContent: 'var(--zIndexContent, 1)',
  zIndexOverlay: 'var(--zIndexOverlay, 1000)',
  zIndexPopup: 'var(--zIndexPopup, 2000)',
  zIndexMessages: 'var(--zIndexMessages, 3000)',
  zIndexFloating: 'var(--zIndexFloating, 4000)',
  zIndexPriority: 'var(--zIndexPriority, 5000)',
  zIndexDebug: 'var(--zIndexDebug, 6000)',
};

/**
 * Fluent's design tokens, each the CSS variable of its own name. The bundle has this in the place of Fluent's list of
 * 467 pairs, which is loaded before anything is seen (webpack.config.js).
 */
export const tokens = new Proxy(layers as Tokens, {
  get: (given, name: string) => given[name as keyof Tokens] ?? `var(--${name})`,
});

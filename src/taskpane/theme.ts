import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { ThemeName } from './services';

/** Fluent's tokens and one of the pane's own; each becomes a CSS variable of its name. */
type PaneTheme = Theme & { readonly rowHover: string };

/** A deep fjord green-blue. 80 on white and white on 70 both pass WCAG AA for text. */
const fjord: BrandVariants = {
  10: '#021718',
  20: '#07282b',
  30: '#0b373b',
  40: '#0f464b',
  50: '#13545a',
  60: '#165e65',
  70: '#19676f',
  80: '#1c7079',
  90: '#3a8790',
  100: '#5599a1',
  110: '#6fabb2',
  120: '#8abdc3',
  130: '#a5cfd3',
  140: '#bfe0e3',
  150: '#d9eef0',
  160: '#edf7f8',
};

const font = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', sans-serif",
};

const dark = createDarkTheme(fjord);

const light = createLightTheme(fjord);

const themes: Readonly<Record<ThemeName, PaneTheme>> = {
  light: { ...light, ...font, rowHover: light.colorSubtleBackgroundHover },
  dark: {
    ...dark,
    ...font,
    rowHover: dark.colorSubtleBackgroundHover,
    // Fluent's dark foregrounds for a custom brand are too dim for text on the pane's background.
    colorBrandForeground1: fjord[120],
    colorBrandForeground2: fjord[130],
    colorBrandForegroundLink: fjord[120],
    colorCompoundBrandForeground1: fjord[120],
  },
  // Fluent's own hover is bright with black text, for elements whose every text it turns black itself.
  contrast: { ...teamsHighContrastTheme, ...font, rowHover: '#2b2b2b' },
};

/**
 * What a whole row that can be pressed gets beneath the pointer: its texts keep their colours, in high contrast too.
 */
export const rowHover = 'var(--rowHover)';

/** The Fluent theme that follows Office's. */
export function themeFor(name: ThemeName): PaneTheme {
  return themes[name];
}

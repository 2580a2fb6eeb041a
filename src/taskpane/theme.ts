import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from '@fluentui/react-components';
import type { BrandVariants, Theme } from '@fluentui/react-components';
import type { ThemeName } from './services';

/** A deep fjord green-blue. 80 on white and white on 70 both pass WCAG AA for text. */
const fjord: BrandVariants = {
  10: '#021718', 20: '#07282b', 30: '#0b373b', 40: '#0f464b', 50: '#13545a', 60: '#165e65', 70: '#19676f',
  80: '#1c7079', 90: '#3a8790', 100: '#5599a1', 110: '#6fabb2', 120: '#8abdc3', 130: '#a5cfd3', 140: '#bfe0e3',
  150: '#d9eef0', 160: '#edf7f8',
};

const font = {
  fontFamilyBase: "'Segoe UI Variable Text', 'Segoe UI', system-ui, -apple-system, 'Helvetica Neue', sans-serif",
};

const dark = createDarkTheme(fjord);

const themes: Readonly<Record<ThemeName, Theme>> = {
  light: { ...createLightTheme(fjord), ...font },
  dark: {
    ...dark,
    ...font,
    // Fluent's dark foregrounds for a custom brand are too dim for text on the pane's background.
    colorBrandForeground1: fjord[120],
    colorBrandForeground2: fjord[130],
    colorBrandForegroundLink: fjord[120],
    colorCompoundBrandForeground1: fjord[120],
  },
  contrast: { ...teamsHighContrastTheme, ...font },
};

/** The Fluent theme that follows Office's. */
export function themeFor(name: ThemeName): Theme {
  return themes[name];
}

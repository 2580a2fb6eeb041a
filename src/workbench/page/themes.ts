export type OfficeThemeName = 'light' | 'dark' | 'contrast';

/** Office.context.officeTheme as Office fills it for each of its looks. */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor: string;
  readonly bodyForegroundColor: string;
  readonly controlBackgroundColor: string;
  readonly controlForegroundColor: string;
  readonly isDarkTheme: boolean;
  readonly themeId: string;
}

/** Colours as in Office: colourful (light), black, and a high contrast scheme of Windows. */
export const officeThemes: Readonly<Record<OfficeThemeName, OfficeThemeColors>> = {
  light: {
    bodyBackgroundColor: '#FFFFFF',
    bodyForegroundColor: '#242424',
    controlBackgroundColor: '#F0F0F0',
    controlForegroundColor: '#242424',
    isDarkTheme: false,
    themeId: 'Colorful',
  },
  dark: {
    bodyBackgroundColor: '#262626',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#333333',
    controlForegroundColor: '#FFFFFF',
    isDarkTheme: true,
    themeId: 'Black',
  },
  contrast: {
    bodyBackgroundColor: '#000000',
    bodyForegroundColor: '#FFFFFF',
    controlBackgroundColor: '#000000',
    controlForegroundColor: '#FFFF00',
    isDarkTheme: true,
    themeId: 'HighContrast',
  },
};

import { sheetTexts } from '../../locales/workbookTexts';

/** Sheet row of the headings of Inställningar, and of its first setting. */
export const settingsHeadingRow = 4;
export const settingsFirstRow = settingsHeadingRow + 1;

/** The heading over the values. */
export const settingValueHeading = sheetTexts.settings.headings[1];

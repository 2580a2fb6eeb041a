/** Settings of the add-in are kept among the document's custom properties, under this prefix. */
export const SETTING_PREFIX = 'Office.Settings.';

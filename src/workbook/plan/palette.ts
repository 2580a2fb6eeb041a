import type { EffectClass } from '../../domain/effect/effect';

/**
 * The workbook's one palette: ink and paper, one accent, four class colours. The class colours differ in lightness as
 * well as in hue, so that they stay apart in grey print and for the colour-blind, and reach 3:1 against the paper; inks
 * reach 4,5:1.
 */
export const palette = {
  ink: '#1C2733',
  quietInk: '#55616E',
  paper: '#FFFFFF',
  /** Behind key figures and totals. */
  wash: '#F3F1EC',
  rule: '#D5D2CA',
  accent: '#12324F',
  accentInk: '#FFFFFF',
  /** Headings of columns that the workbook computes. */
  formulaHeading: '#E6E2D8',
  unused: '#ECECEA',
  unusedInk: '#6B6B68',
  error: '#F6D9D3',
  errorInk: '#7D1D0F',
  warning: '#FBEBC4',
  warningInk: '#5E4300',
  good: '#DDEBE2',
  goodInk: '#1E4D33',
  target: '#1C2733',
  realised: '#17727A',
  calculated: '#8793A0',
} as const;

export const classColours: Readonly<Record<EffectClass, string>> = {
  freed: '#12324F',
  returned: '#17727A',
  avoided: '#BD7A1F',
  indirect: '#6B3D5D',
};

/** Deviation causes stand as one series, leakage and surplus alike. */
export const deviationColour = '#6B3D5D';

/** Tabs by what the sheet is for: reading, filling in, the add-in's own, reference. */
export const tabColours = { reading: '#12324F', input: '#17727A', produced: '#8793A0', reference: '#D5D2CA' } as const;

/**
 * Arial stands on every machine and has a twin of the same widths in LibreOffice; Georgia carries titles and key
 * figures.
 */
export const fonts = { text: 'Arial', display: 'Georgia' } as const;

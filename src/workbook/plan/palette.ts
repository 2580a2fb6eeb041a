import type { EffectClass } from '../../domain/effect/effect';

/**
 * The workbook's one palette: ink and paper, one accent, four class colours, and a colour for each other thing that is
 * drawn: none means two things. The class colours differ in lightness as
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
  /** What is left of the plan. */
  planned: '#6A559A',
  /** Leakage and surplus alike: deviation causes stand as one series. */
  deviation: '#6E6A2E',
  /** What a bridge adds, and what it takes off. */
  added: '#3F7A52',
  takenOff: '#A5482F',
} as const;

export const classColours: Readonly<Record<EffectClass, string>> = {
  freed: '#12324F',
  returned: '#2F6DA8',
  avoided: '#BD7A1F',
  indirect: '#6B3D5D',
};

/**
 * Tabs by what the sheet is for: reading, filling in, the add-in's own, reference. No colour that a chart draws with.
 */
export const tabColours = { reading: '#1C2733', input: '#C9A227', produced: '#B4AFA3', reference: '#D5D2CA' } as const;

/**
 * Arial stands on every machine and has a twin of the same widths in LibreOffice; Georgia carries titles and key
 * figures.
 */
export const fonts = { text: 'Arial', display: 'Georgia' } as const;

import { classColours, palette, tabColours } from '../../../src/workbook/plan/palette';

const channel = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16) / 255;
const linear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
/** Relative luminance as WCAG defines it. */
const luminance = (hex: string): number =>
  0.2126 * linear(channel(hex, 1)) + 0.7152 * linear(channel(hex, 3)) + 0.0722 * linear(channel(hex, 5));
const contrast = (a: string, b: string): number => {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
};
/** Lightness L*, 0–100: what is left of a colour in grey print. */
const lightness = (hex: string): number => 116 * Math.cbrt(luminance(hex)) - 16;

const { realised, calculated, planned, target, deviation, added, takenOff } = palette;
const drawn = [realised, planned, target, deviation, added, takenOff];

describe('the palette', () => {
  it('gives each thing that is drawn, and each kind of tab, a colour of its own', () => {
    const all = [...Object.values(classColours), ...drawn, calculated, ...Object.values(tabColours).slice(1)];
    expect(new Set(all).size).toBe(all.length);
  });

  it.each([
    [palette.ink, palette.paper],
    [palette.quietInk, palette.paper],
    [palette.quietInk, palette.wash],
    [palette.accentInk, palette.accent],
    [palette.ink, palette.formulaHeading],
    [palette.errorInk, palette.error],
    [palette.warningInk, palette.warning],
    [palette.warningInk, palette.paper],
    [palette.goodInk, palette.good],
    [palette.unusedInk, palette.unused],
    [palette.accent, palette.paper],
  ])('text in %s on %s is easy to read (4,5:1)', (ink, ground) => {
    expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([...Object.values(classColours), ...drawn])('%s stands out from the paper (3:1)', (colour) => {
    expect(contrast(colour, palette.paper)).toBeGreaterThanOrEqual(3);
  });

  it.each(Object.values(classColours))(
    'large figures in %s stand out from the cards (3:1 for large text)',
    (colour) => {
      expect(contrast(colour, palette.wash)).toBeGreaterThanOrEqual(3);
    },
  );

  it('keeps the four classes apart in grey print, neighbours in a stack most of all', () => {
    const shades = Object.values(classColours).map(lightness);
    for (const [index, shade] of shades.entries()) {
      for (const other of shades.slice(index + 1)) expect(Math.abs(shade - other)).toBeGreaterThanOrEqual(8);
      const next = shades[index + 1];
      if (next !== undefined) expect(Math.abs(shade - next)).toBeGreaterThanOrEqual(12);
    }
  });

  it('keeps calculated and realised apart in grey print', () => {
    expect(Math.abs(lightness(palette.calculated) - lightness(palette.realised))).toBeGreaterThanOrEqual(15);
  });
});

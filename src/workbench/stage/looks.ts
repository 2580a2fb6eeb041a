import { type Border, CellError, type CellStyle, colorOf, type Fill, type Scalar } from '../../host';
import type { CellLook, EdgeLook } from './types';

const widths: Readonly<Record<string, number>> = {
  medium: 2,
  thick: 3,
  double: 3,
  mediumDashed: 2,
  mediumDashDot: 2,
  mediumDashDotDot: 2,
};

function edgeLook(border: Partial<Border> | undefined): EdgeLook | undefined {
  const name = border?.style;
  if (!name) return undefined;
  const style =
    name === 'double'
      ? 'double'
      : /dash/i.test(name)
        ? 'dashed'
        : name === 'dotted' || name === 'hair'
          ? 'dotted'
          : 'solid';
  return { width: widths[name] ?? 1, style, color: colorOf(border.color) ?? '#000000' };
}

/** A fill's colour; a conditional format's solid fill stands in its background colour. */
export function fillColor(fill: Fill | undefined): string | undefined {
  if (!fill || fill.type !== 'pattern' || fill.pattern === 'none') return undefined;
  return colorOf(fill.fgColor) ?? colorOf(fill.bgColor);
}

const vertical = { top: 'top', middle: 'middle' } as const;
const horizontal = { left: 'left', center: 'center', right: 'right', centerContinuous: 'center' } as const;

/** Drops what is not set, so that a look laid over another changes only what it says. */
function onlySet<T extends object>(look: { [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as T;
}

/** What a style says about how a cell is drawn. */
export function lookOf(style: CellStyle | Partial<CellStyle>): CellLook {
  const { font, border, alignment } = style;
  const place = alignment?.horizontal;
  return onlySet<CellLook>({
    bold: font?.bold,
    italic: font?.italic,
    underline: font?.underline === undefined ? undefined : font.underline !== false && font.underline !== 'none',
    strike: font?.strike,
    color: colorOf(font?.color),
    size: font?.size,
    font: font?.name,
    fill: fillColor(style.fill),
    align: place && place in horizontal ? horizontal[place as keyof typeof horizontal] : undefined,
    vertical: alignment?.vertical ? (vertical[alignment.vertical as keyof typeof vertical] ?? 'bottom') : undefined,
    wrap: alignment?.wrapText,
    indent: alignment?.indent || undefined,
    top: edgeLook(border?.top),
    right: edgeLook(border?.right),
    bottom: edgeLook(border?.bottom),
    left: edgeLook(border?.left),
  });
}

/** Where Excel puts a value that no alignment says anything about. */
export function naturalAlign(value: Scalar): CellLook {
  if (typeof value === 'number') return { align: 'right' };
  return typeof value === 'boolean' || value instanceof CellError ? { align: 'center' } : {};
}

import type { CSSProperties } from 'react';
import type { CellLook, EdgeLook } from '../stage/types';

const PIXELS_PER_POINT = 96 / 72;
const edge = ({ width, style, color }: EdgeLook): string => `${width}px ${style} ${color}`;
const justify = { left: 'flex-start', center: 'center', right: 'flex-end' } as const;
const alignItems = { top: 'flex-start', middle: 'center', bottom: 'flex-end' } as const;

/** The font of a look as CSS writes it, for measuring text. */
export function cssFont(look: CellLook): string {
  const size = (look.size ?? 11) * PIXELS_PER_POINT;
  return `${look.italic ? 'italic ' : ''}${look.bold ? '700 ' : ''}${size}px ${fontFamily(look.font)}`;
}

const SERIF = /georgia|times|cambria|garamond/i;

/** A font by name, with one of its own kind where the machine lacks it. */
function fontFamily(name: string | undefined): string {
  // Calibri is drawn in Carlito, which has its measures: systems without it put a wider font in its place.
  if (name === undefined || name === 'Calibri') return 'var(--cell-font)';
  return `"${name.replace(/"/g, '')}", ${SERIF.test(name) ? 'serif' : 'var(--cell-font)'}`;
}

/** A look as the style of the element that draws it. */
export function cellStyle(look: CellLook): CSSProperties {
  const decoration = [look.underline && 'underline', look.strike && 'line-through'].filter(Boolean).join(' ');
  return {
    ...(look.bold && { fontWeight: 700 }),
    ...(look.italic && { fontStyle: 'italic' }),
    ...(decoration && { textDecoration: decoration }),
    ...(look.color && { color: look.color }),
    ...(look.fill && { backgroundColor: look.fill }),
    ...(look.size && { fontSize: look.size * PIXELS_PER_POINT }),
    ...(look.font && { fontFamily: fontFamily(look.font) }),
    justifyContent: justify[look.align ?? 'left'],
    textAlign: look.align ?? 'left',
    alignItems: alignItems[look.vertical ?? 'bottom'],
    ...(look.wrap && { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', lineHeight: 1.25 }),
    ...(look.indent && { [look.align === 'right' ? 'paddingRight' : 'paddingLeft']: 3 + look.indent * 9 }),
    ...(look.top && { borderTop: edge(look.top) }),
    ...(look.right && { borderRight: edge(look.right) }),
    ...(look.bottom && { borderBottom: edge(look.bottom) }),
    ...(look.left && { borderLeft: edge(look.left) }),
  };
}

/** A look without the cell's own fill and borders: for text that flows over other cells. */
export function textStyle(look: CellLook): CSSProperties {
  const none = {
    backgroundColor: undefined,
    borderTop: undefined,
    borderRight: undefined,
    borderBottom: undefined,
    borderLeft: undefined,
  };
  return { ...cellStyle(look), ...none };
}

import type { Alignment, Borders, Color, Fill, Font, Protection, Style } from '../../book/looks';
import { escapeAttribute } from '../xml/edits';

const attributes = (values: Readonly<Record<string, string | number | boolean | undefined>>): string =>
  Object.entries(values)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${value === true ? 1 : value === false ? 0 : escapeAttribute(String(value))}"`)
    .join('');

export function colorXml(name: string, color: (Partial<Color> & { tint?: number }) | undefined): string {
  if (!color) return '';
  return `<${name}${color.argb === undefined ? attributes({ theme: color.theme, tint: color.tint }) : attributes({ rgb: color.argb })}/>`;
}

/** A font; `whole` for a cell's, which says the name and size too. */
export function fontXml(given: Partial<Font>, whole: boolean): string {
  const scheme = given.name === undefined ? { scheme: 'minor' as const } : {};
  const font: Partial<Font> = whole
    ? { size: 11, color: { theme: 1 }, name: 'Calibri', family: 2, ...scheme, ...given }
    : given;
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? '' : on ? `<${name}/>` : whole ? '' : `<${name} val="0"/>`;
  const value = (name: string, of: string | number | undefined): string =>
    of === undefined ? '' : `<${name}${attributes({ val: of })}/>`;
  const line =
    font.underline === undefined || font.underline === 'none' || font.underline === false
      ? ''
      : font.underline === true
        ? '<u/>'
        : value('u', font.underline);
  return (
    `<font>${flag('b', font.bold)}${flag('i', font.italic)}${flag('strike', font.strike)}${flag('condense', font.condense)}` +
    `${flag('extend', font.extend)}${flag('outline', font.outline)}${flag('shadow', font.shadow)}${line}${value('vertAlign', font.vertAlign)}` +
    `${value('sz', font.size)}${colorXml('color', font.color)}${value('name', font.name)}${value('family', font.family)}` +
    `${value('charset', font.charset)}${value('scheme', font.scheme)}</font>`
  );
}

export function fillXml(fill: Fill | undefined): string {
  if (!fill) return '<fill><patternFill patternType="none"/></fill>';
  if (fill.type === 'pattern') {
    return `<fill><patternFill patternType="${fill.pattern}">${colorXml('fgColor', fill.fgColor)}${colorXml('bgColor', fill.bgColor)}</patternFill></fill>`;
  }
  const stops = fill.stops
    .map(({ position, color }) => `<stop position="${position}">${colorXml('color', color)}</stop>`)
    .join('');
  const kind =
    fill.gradient === 'path' ? attributes({ type: 'path', ...fill.center }) : attributes({ degree: fill.degree });
  return `<fill><gradientFill${kind}>${stops}</gradientFill></fill>`;
}

export function borderXml(border: Partial<Borders>, whole: boolean): string {
  const side = (name: keyof Borders): string => {
    const line = border[name];
    if (!line?.style) return whole ? `<${name}/>` : '';
    return `<${name} style="${line.style}">${colorXml('color', line.color) || '<color auto="1"/>'}</${name}>`;
  };
  const { diagonal } = border;
  const slopes = attributes({
    diagonalUp: diagonal?.up ? true : undefined,
    diagonalDown: diagonal?.down ? true : undefined,
  });
  return `<border${slopes}>${side('left')}${side('right')}${side('top')}${side('bottom')}${whole || diagonal ? side('diagonal') : ''}</border>`;
}

export function alignmentXml(alignment: Partial<Alignment>): string {
  const { horizontal, vertical, wrapText, shrinkToFit, indent, readingOrder, textRotation } = alignment;
  const turned =
    textRotation === 'vertical'
      ? 255
      : textRotation !== undefined && textRotation < 0
        ? 90 - textRotation
        : textRotation;
  const values = attributes({
    horizontal,
    vertical: vertical === 'middle' ? 'center' : vertical,
    textRotation: turned,
    wrapText,
    indent,
    shrinkToFit,
    readingOrder: readingOrder === undefined ? undefined : readingOrder === 'ltr' ? 1 : 2,
  });
  return values === '' ? '' : `<alignment${values}/>`;
}

export function protectionXml({ locked, hidden }: Partial<Protection>): string {
  return `<protection${attributes({ locked, hidden })}/>`;
}

/** A differential look. `formatNumber` gives a number format its number. */
export function differentialXml(style: Partial<Style>, formatNumber: (code: string) => number): string {
  const code = typeof style.numFmt === 'string' ? style.numFmt : style.numFmt?.formatCode;
  return (
    `<dxf>${style.font ? fontXml(style.font, false) : ''}` +
    `${code === undefined ? '' : `<numFmt${attributes({ numFmtId: formatNumber(code), formatCode: code })}/>`}` +
    `${style.fill ? fillXml(style.fill) : ''}${style.alignment ? alignmentXml(style.alignment) : ''}` +
    `${style.border ? borderXml(style.border, false) : ''}${style.protection ? protectionXml(style.protection) : ''}</dxf>`
  );
}

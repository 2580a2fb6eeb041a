import type {
  Alignment,
  Border,
  BorderDiagonal,
  Borders,
  BorderStyle,
  Color,
  Fill,
  FillPatterns,
  Font,
} from '../../book/looks';
import type { Protection, Style } from '../../book/looks';
import type { CellStyle } from '../../book/styles';
import { child, children, numeral, truth, type XmlElement } from '../xml/tree';
import { BUILT_IN_FORMATS } from './number-formats';

/** The looks of a file: of cells by number, and of conditional formats by number. */
export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly differential: readonly Partial<Style>[];
}

/** Reads the part of the styles; a file without one has the default look only. */
export function readStyles(root: XmlElement | undefined): FileStyles {
  const formats = new Map(BUILT_IN_FORMATS);
  for (const { attributes } of children(child(root, 'numFmts'), 'numFmt')) {
    formats.set(Number(attributes.numFmtId), attributes.formatCode ?? 'General');
  }
  const fonts = children(child(root, 'fonts'), 'font').map(readFont);
  const fills = children(child(root, 'fills'), 'fill').map((fill) => readFill(fill));
  const borders = children(child(root, 'borders'), 'border').map(readBorder);
  const cells = children(child(root, 'cellXfs'), 'xf').map((xf): CellStyle => {
    const { numFmtId, fontId, fillId, borderId } = xf.attributes;
    const format = formats.get(Number(numFmtId ?? 0));
    const font = fonts[Number(fontId ?? 0)];
    const fill = fills[Number(fillId ?? 0)];
    const border = borders[Number(borderId ?? 0)];
    const alignment = child(xf, 'alignment');
    const protection = child(xf, 'protection');
    return {
      ...(format === undefined || format === 'General' ? {} : { numFmt: format }),
      ...(font && !isDefaultFont(font) ? { font } : {}),
      ...(fill && !(fill.type === 'pattern' && fill.pattern === 'none') ? { fill } : {}),
      ...(border && Object.keys(border).length > 0 ? { border } : {}),
      ...(alignment ? { alignment: readAlignment(alignment) } : {}),
      ...(protection ? { protection: readProtection(protection) } : {}),
    };
  });
  return {
    cells: cells.length > 0 ? cells : [{}],
    differential: children(child(root, 'dxfs'), 'dxf').map(readDifferential),
  };
}

/** The look of a rule or of a part of a table style: only what it says. */
function readDifferential(dxf: XmlElement): Partial<Style> {
  const [font, format, fill, border] = ['font', 'numFmt', 'fill', 'border'].map((name) => child(dxf, name));
  const alignment = child(dxf, 'alignment');
  const protection = child(dxf, 'protection');
  return {
    ...(font ? { font: readFont(font) } : {}),
    ...(format ? { numFmt: format.attributes.formatCode ?? 'General' } : {}),
    ...(fill ? { fill: readFill(fill, 'solid') } : {}),
    ...(border ? { border: readBorder(border) } : {}),
    ...(alignment ? { alignment: readAlignment(alignment) } : {}),
    ...(protection ? { protection: readProtection(protection) } : {}),
  };
}

function isDefaultFont(font: Partial<Font>): boolean {
  const { size, color, name, family, scheme, ...rest } = font;
  return (
    size === 11 &&
    color?.theme === 1 &&
    name === 'Calibri' &&
    (family ?? 2) === 2 &&
    (scheme ?? 'minor') === 'minor' &&
    Object.keys(rest).length === 0
  );
}

function readFont(element: XmlElement): Partial<Font> {
  const value = (name: string): string | undefined => child(element, name)?.attributes.val;
  const flag = (name: string): boolean => child(element, name) !== undefined && truth(value(name), true);
  const underline = child(element, 'u');
  const line = underline && (value('u') ?? 'single');
  const color = readColor(child(element, 'color'));
  const size = numeral(value('sz'));
  const [name, family, scheme, charset, raised] = ['name', 'family', 'scheme', 'charset', 'vertAlign'].map(value);
  return {
    ...(flag('b') ? { bold: true } : {}),
    ...(flag('i') ? { italic: true } : {}),
    ...(flag('strike') ? { strike: true } : {}),
    ...(flag('outline') ? { outline: true } : {}),
    ...(flag('shadow') ? { shadow: true } : {}),
    ...(line === undefined || line === 'none' ? {} : { underline: line === 'single' ? true : (line as 'double') }),
    ...(raised === 'superscript' || raised === 'subscript' ? { vertAlign: raised } : {}),
    ...(size === undefined ? {} : { size }),
    ...(color ? { color } : {}),
    ...(name === undefined ? {} : { name }),
    ...(family === undefined ? {} : { family: Number(family) }),
    ...(charset === undefined ? {} : { charset: Number(charset) }),
    ...(scheme === undefined ? {} : { scheme: scheme as 'minor' }),
  };
}

/** The colours that older files name by number: the first eight stand twice. */
const INDEXED = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

export function readColor(element: XmlElement | undefined): Partial<Color> | undefined {
  const { rgb, theme, tint, indexed } = element?.attributes ?? {};
  if (rgb !== undefined) return { argb: rgb.length === 6 ? `FF${rgb}` : rgb };
  if (theme !== undefined) return { theme: Number(theme), ...(tint === undefined ? {} : { tint: Number(tint) }) };
  if (indexed === undefined) return undefined;
  const number = Number(indexed);
  return { argb: `FF${(number < 8 ? INDEXED[number] : INDEXED[number - 8]) ?? '000000'}` };
}

/** A fill; in a differential look a pattern without a kind is a whole one. */
function readFill(element: XmlElement, withoutKind: FillPatterns = 'none'): Fill {
  const gradient = child(element, 'gradientFill');
  if (gradient) {
    const { type, degree, left, top } = gradient.attributes;
    const stops = children(gradient, 'stop').map((stop) => ({
      position: Number(stop.attributes.position ?? 0),
      color: readColor(child(stop, 'color')) ?? {},
    }));
    if (type === 'path')
      return { type: 'gradient', gradient: 'path', center: { left: Number(left ?? 0), top: Number(top ?? 0) }, stops };
    return { type: 'gradient', gradient: 'angle', degree: Number(degree ?? 0), stops };
  }
  const pattern = child(element, 'patternFill');
  const front = readColor(child(pattern, 'fgColor'));
  const back = readColor(child(pattern, 'bgColor'));
  return {
    type: 'pattern',
    pattern: (pattern?.attributes.patternType as FillPatterns | undefined) ?? withoutKind,
    ...(front ? { fgColor: front } : {}),
    ...(back ? { bgColor: back } : {}),
  };
}

function readBorder(element: XmlElement): Partial<Borders> {
  const result: { -readonly [K in keyof Borders]?: Partial<BorderDiagonal> } = {};
  const sides = [['left', 'start'], ['right', 'end'], ['top'], ['bottom'], ['diagonal']] as const;
  for (const names of sides) {
    const side = names.map((name) => child(element, name)).find((one) => one !== undefined);
    const style = side?.attributes.style;
    if (style === undefined || style === 'none') continue;
    const color = readColor(child(side, 'color'));
    const line: Partial<Border> = { style: style as BorderStyle, ...(color ? { color } : {}) };
    const { diagonalUp, diagonalDown } = element.attributes;
    result[names[0]] = names[0] === 'diagonal' ? { ...line, up: truth(diagonalUp), down: truth(diagonalDown) } : line;
  }
  return result;
}

function readAlignment({ attributes }: XmlElement): Partial<Alignment> {
  const { horizontal, vertical, wrapText, shrinkToFit, indent, readingOrder, textRotation } = attributes;
  const turned = numeral(textRotation);
  return {
    ...(horizontal === undefined ? {} : { horizontal: horizontal as 'left' }),
    ...(vertical === undefined ? {} : { vertical: vertical === 'center' ? 'middle' : (vertical as 'top') }),
    ...(truth(wrapText) ? { wrapText: true } : {}),
    ...(truth(shrinkToFit) ? { shrinkToFit: true } : {}),
    ...(numeral(indent) ? { indent: Number(indent) } : {}),
    ...(readingOrder === '1'
      ? { readingOrder: 'ltr' as const }
      : readingOrder === '2'
        ? { readingOrder: 'rtl' as const }
        : {}),
    ...(turned ? { textRotation: turned === 255 ? ('vertical' as const) : turned > 90 ? 90 - turned : turned } : {}),
  };
}

function readProtection({ attributes }: XmlElement): Partial<Protection> {
  return {
    ...(attributes.locked === undefined ? {} : { locked: truth(attributes.locked) }),
    ...(attributes.hidden === undefined ? {} : { hidden: truth(attributes.hidden) }),
  };
}

import type { Border, Borders, Fill } from './looks';
import type { CellStyle } from './styles';

/** A cell style by name: how cells of it look, and which parts of a look it speaks of. */
export interface NamedStyle {
  readonly name: string;
  /** Excel's word for it among its own (`Heading1`); undefined for a user's. */
  readonly builtIn?: string;
  style: CellStyle;
  includes: Record<StylePart, boolean>;
}

export const STYLE_PARTS = ['numFmt', 'font', 'fill', 'border', 'alignment', 'protection'] as const;
export type StylePart = (typeof STYLE_PARTS)[number];

const argb = (color: string): { argb: string } => ({ argb: `FF${color}` });
const filled = (color: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: argb(color) });
const line = (style: Border['style'], color: string): Border => ({ style, color: argb(color) }) as Border;
const boxed = (style: Border['style'], color: string): Partial<Borders> => ({
  top: line(style, color),
  bottom: line(style, color),
  left: line(style, color),
  right: line(style, color),
});

const ACCENTS = ['4472C4', 'ED7D31', 'A5A5A5', 'FFC000', '5B9BD5', '70AD47'];
const HEADING = '44546A';

/** A colour nearer to white by a share of the way. */
function lighter(color: string, share: number): string {
  const channel = (i: number): string => {
    const value = parseInt(color.slice(i, i + 2), 16);
    return Math.round(value + (255 - value) * share)
      .toString(16)
      .padStart(2, '0')
      .toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

const OWN: readonly [word: string, name: string, style: CellStyle][] = [
  ['Comma', 'Comma', { numFmt: '_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)' }],
  ['WholeComma', 'Comma [0]', { numFmt: '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)' }],
  ['Currency', 'Currency', { numFmt: '_($* #,##0.00_);_($* \\(#,##0.00\\);_($* "-"??_);_(@_)' }],
  ['WholeDollar', 'Currency [0]', { numFmt: '_($* #,##0_);_($* \\(#,##0\\);_($* "-"_);_(@_)' }],
  ['Percent', 'Percent', { numFmt: '0%' }],
  ['Hlink', 'Hyperlink', { font: { color: argb('0563C1'), underline: true } }],
  ['HlinkTrav', 'Followed Hyperlink', { font: { color: argb('954F72'), underline: true } }],
  ['Note', 'Note', { fill: filled('FFFFCC'), border: boxed('thin', 'B2B2B2') }],
  ['WarningText', 'Warning Text', { font: { color: argb('FF0000') } }],
  ['SheetTitle', 'Title', { font: { color: argb(HEADING), size: 18, name: 'Calibri Light' } }],
  [
    'Heading1',
    'Heading 1',
    { font: { color: argb(HEADING), size: 15, bold: true }, border: { bottom: line('thick', ACCENTS[0] ?? '') } },
  ],
  [
    'Heading2',
    'Heading 2',
    {
      font: { color: argb(HEADING), size: 13, bold: true },
      border: { bottom: line('thick', lighter(ACCENTS[0] ?? '', 0.5)) },
    },
  ],
  [
    'Heading3',
    'Heading 3',
    { font: { color: argb(HEADING), bold: true }, border: { bottom: line('medium', lighter(ACCENTS[0] ?? '', 0.4)) } },
  ],
  ['Heading4', 'Heading 4', { font: { color: argb(HEADING), bold: true } }],
  ['Input', 'Input', { font: { color: argb('3F3F76') }, fill: filled('FFCC99'), border: boxed('thin', '7F7F7F') }],
  [
    'Output',
    'Output',
    { font: { color: argb('3F3F3F'), bold: true }, fill: filled('F2F2F2'), border: boxed('thin', '3F3F3F') },
  ],
  [
    'Calculation',
    'Calculation',
    { font: { color: argb('FA7D00'), bold: true }, fill: filled('F2F2F2'), border: boxed('thin', '7F7F7F') },
  ],
  [
    'CheckCell',
    'Check Cell',
    { font: { color: argb('FFFFFF'), bold: true }, fill: filled('A5A5A5'), border: boxed('double', '3F3F3F') },
  ],
  ['LinkedCell', 'Linked Cell', { font: { color: argb('FA7D00') }, border: { bottom: line('double', 'FF8001') } }],
  [
    'Total',
    'Total',
    { font: { bold: true }, border: { top: line('thin', ACCENTS[0] ?? ''), bottom: line('double', ACCENTS[0] ?? '') } },
  ],
  ['Good', 'Good', { font: { color: argb('006100') }, fill: filled('C6EFCE') }],
  ['Bad', 'Bad', { font: { color: argb('9C0006') }, fill: filled('FFC7CE') }],
  ['Neutral', 'Neutral', { font: { color: argb('9C5700') }, fill: filled('FFEB9C') }],
  ['ExplanatoryText', 'Explanatory Text', { font: { color: argb('7F7F7F'), italic: true } }],
];

function accents(): (readonly [string, string, CellStyle])[] {
  return ACCENTS.flatMap((color, i) => {
    const name = `Accent${i + 1}`;
    const tint = (percent: number): readonly [string, string, CellStyle] => [
      `${name}_${percent}`,
      `${percent}% - ${name}`,
      { font: { color: argb('000000') }, fill: filled(lighter(color, 1 - percent / 100)) },
    ];
    return [
      [name, name, { font: { color: argb('FFFFFF') }, fill: filled(color) }] as const,
      tint(20),
      tint(40),
      tint(60),
    ];
  });
}

const all = (on: boolean): Record<StylePart, boolean> =>
  Object.fromEntries(STYLE_PARTS.map((part) => [part, on])) as Record<StylePart, boolean>;

/** Excel's own styles. */
export function builtInStyles(): NamedStyle[] {
  const normal: NamedStyle = { name: 'Normal', builtIn: 'Normal', style: {}, includes: all(true) };
  return [
    normal,
    ...[...OWN, ...accents()].map(([builtIn, name, style]) => ({
      name,
      builtIn,
      style,
      includes: Object.fromEntries(STYLE_PARTS.map((part) => [part, part in style])) as Record<StylePart, boolean>,
    })),
  ];
}

/** A new style of a user's: as Normal, and about everything. */
export const newNamedStyle = (name: string): NamedStyle => ({ name, style: {}, includes: all(true) });

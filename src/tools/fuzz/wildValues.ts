import type { CellValue } from '../../domain/register/cells';
import { choices } from '../../locales/workbook';
import type { Chance } from './chance';

const errors = [
  '#DIV/0!',
  '#N/A',
  '#NAME?',
  '#NULL!',
  '#NUM!',
  '#REF!',
  '#VALUE!',
  '#SPILL!',
  '#CALC!',
  '#GETTING_DATA',
];
const numbers = [
  0,
  -0,
  1,
  -1,
  0.005,
  -0.005,
  0.1 + 0.2,
  1e-308,
  1e15,
  -1e15,
  2 ** 53,
  1e21,
  1e308,
  -1e308,
  45_658,
  45_658.75,
  60,
  2_958_465,
  2_958_466,
  -45_658,
];
const texts = [
  ' ',
  '\u00a0',
  '\u200b',
  '\u202eabc',
  'שלום',
  'مرحبا',
  '\u0007',
  '\u001f',
  'a\tb',
  'rad 1\nrad 2',
  '\r\n',
  '\ufeffE-0001',
  'E-0001',
  'e-0001 ',
  'E-999999999',
  'E-9999999999',
  '12 000',
  '12\u00a0000,50',
  '1.234.567,89',
  '1,234,567.89',
  '1e5',
  '2 mkr',
  '–5',
  '(500)',
  '20 %',
  '0,2',
  '--',
  '1/2',
  '12:30',
  '2025-02-30',
  '2025-13-01',
  '31/12/2025',
  '2025 Q1',
  'mars',
  'true',
  'SANT',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '__proto__',
  'constructor',
  'toString',
  '😀',
  'å'.repeat(300),
  'x'.repeat(32_767),
  '<script>alert(1)</script>',
  '${7*7}',
  '../../etc',
  '%s%n',
];
/** Texts that a spreadsheet would run if they were taken for formulas. */
const injections = [
  '=HYPERLINK("http://x")',
  '=1+1',
  '+1+1',
  '-2+3',
  '@SUM(1)',
  "=cmd|' /C calc'!A0",
  '\t=1+1',
  '="a"&"b"',
  "'=1",
  '=Effekter[Belopp]',
];

/** A value as nobody would wish it in a cell. */
export function wildValue(chance: Chance): CellValue {
  switch (chance.below(8)) {
    case 0:
      return chance.of(errors);
    case 1:
    case 2:
      return chance.of(numbers);
    case 3:
      return chance.of(injections);
    case 4:
      return chance.happens(0.5);
    case 5:
      return (chance.next() - 0.5) * 10 ** chance.below(25);
    case 6:
      return chance.of([...Object.values(choices.effectTypes), ...Object.values(choices.reasons)]);
    default:
      return chance.of(texts);
  }
}

/** A formula that gives errors, circles or what a cell was not made for. */
export function wildFormula(chance: Chance): string {
  return chance.of([
    '=1/0',
    '=NA()',
    '=#REF!',
    '=NoSuchName',
    '=A1',
    '=""',
    '=" "',
    '=1E+308*10',
    '=SUM(A:A)',
    '=TODAY()',
    '=-1',
    '=TRUE',
    '="12 000"',
    '=DATE(2025,1,31)',
    '=INDIRECT("A1")',
  ]);
}

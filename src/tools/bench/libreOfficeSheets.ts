import type { CellValue, EffectField, TableCells } from '../../domain/register/cells';
import { choices, effectHeadings } from '../../locales/workbook';

const years = Array.from({ length: 16 }, (_, index) => 2021 + index);
const input = Object.keys(effectHeadings).length;

/** Columns beside the inputs, in the order in which they stand; each row's formulas build on the ones before. */
const worked = ['months', 'class', 'direct', 'indirect', 'first', 'firstWeight', 'weights'] as const;
type Worked = (typeof worked)[number];

/**
 * A flat OpenDocument workbook: a summary sheet first, then the register with a column per year for the direct and the
 * indirect part, phased by days as the domain does. Without formulas it is the same cells, the formulas left blank.
 */
export function formulaSheets(effects: TableCells<EffectField>, formulas: boolean): string {
  const last = effects.rows.length;
  const formula = (text: string): string =>
    formulas ? `<table:table-cell table:formula="of:=${escaped(text)}"/>` : '<table:table-cell/>';
  const rows = effects.rows.map((cells, index) => {
    const row = index + 1;
    const own = cells.map(plain).join('');
    return `<table:table-row>${own}${rowFormulas(effects.columns, row).map(formula).join('')}</table:table-row>`;
  });
  const summary = summaryRows(effects, last).map(
    ([label, sums]) => `<table:table-row>${plain(label)}${sums.map(formula).join('')}</table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
  xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
  xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2"
  office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet>
<table:table table:name="S">${summary.join('')}</table:table><table:table table:name="E">${rows.join('')}</table:table>
</office:spreadsheet></office:body></office:document>`;
}

function rowFormulas(columns: TableCells<EffectField>['columns'], row: number): string[] {
  const cell = (field: EffectField): string => `[.$${letters(columns[field] ?? 0)}${row}]`;
  const own = (name: Worked): string => `[.$${letters(input + worked.indexOf(name))}${row}]`;
  const { oneOff, costAvoidance, other } = choices.effectTypes;
  const { previousContract, budget } = choices.baselineSources;
  const isType = (name: string): string => `${cell('type')}="${name}"`;
  const before = `IF(AND(${isType(costAvoidance)};${cell('ceiling')}<>"");MIN(${cell('baseline')};${cell('ceiling')});${cell('baseline')})`;
  const isFreed = `AND(NOT(${isType(costAvoidance)});OR(${cell('baselineSource')}="${previousContract}";${cell('baselineSource')}="${budget}"))`;
  const start = cell('start');
  const days = (date: string): string => `DAY(EOMONTH(${date};0))`;
  const formulas: Record<Worked, string> = {
    months: `IF(${cell('termYears')}="";0;ROUND(${cell('termYears')}*12;0))`,
    class: `IF(${isType(oneOff)};2;IF(${isType(other)};4;IF(${isFreed};1;3)))`,
    direct: `IF(${isType(oneOff)};${cell('amount')};IF(${isType(other)};0;ROUND((${before}-${cell('newCost')})*${own('months')}/12;2)))`,
    indirect: `IF(${cell('indirectPerYear')}="";0;ROUND(${cell('indirectPerYear')}*${own('months')}/12;2))`,
    first: `YEAR(${start})*12+MONTH(${start})-1`,
    firstWeight: `IF(${own('months')}=0;1;(${days(start)}-DAY(${start})+1)/${days(start)})`,
    weights: `IF(${own('months')}=0;1;${own('firstWeight')}+${own('months')}-1+IF(DAY(${start})=1;0;(DAY(${start})-1)/${days(`EDATE(${start};${own('months')})`)}))`,
  };
  const through = (part: Worked, year: number): string =>
    `ROUND(${own(part)}*MAX(0;MIN(1;(${own('firstWeight')}+${year * 12 + 11}-${own('first')})/${own('weights')}))*(${year * 12 + 11}>=${own('first')});2)`;
  const phased = (part: Worked): string[] => years.map((year) => `${through(part, year)}-${through(part, year - 1)}`);
  return [...worked.map((name) => formulas[name]), ...phased('direct'), ...phased('indirect')];
}

/** Per year by class; whole terms per type, department, category and reason. */
function summaryRows({ columns, rows }: TableCells<EffectField>, last: number): [CellValue, string[]][] {
  const range = (column: number): string => `[$E.$${letters(column)}$1:.$${letters(column)}$${last}]`;
  const ofClass = input + worked.indexOf('class');
  const yearly = years.map((year, index): [CellValue, string[]] => [
    year,
    [1, 2, 3, 4].map((rank) =>
      rank === 4
        ? `SUM(${range(input + worked.length + years.length + index)})`
        : `SUMIFS(${range(input + worked.length + index)};${range(ofClass)};${rank})`,
    ),
  ]);
  const slices = (['type', 'department', 'category', 'reason'] as const).flatMap((field) => {
    const column = columns[field] ?? 0;
    const names = [...new Set(rows.map((row) => row[column] ?? ''))];
    return names.map((name): [CellValue, string[]] => [
      name,
      (['direct', 'indirect'] as const).map(
        (part) => `SUMIFS(${range(input + worked.indexOf(part))};${range(column)};"${name}")`,
      ),
    ]);
  });
  return [...yearly, ...slices];
}

function plain(cell: CellValue): string {
  if (cell === '' || cell === null) return '<table:table-cell/>';
  if (typeof cell === 'number') return `<table:table-cell office:value-type="float" office:value="${cell}"/>`;
  return `<table:table-cell office:value-type="string"><text:p>${escaped(String(cell))}</text:p></table:table-cell>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

import type { Worksheet } from '@cj-tech-master/excelts';
import { formatArea } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import { evaluateReference } from '../../state/reference';
import type { HostState } from '../../state/host-state';
import { fileStyle, libraryValue } from './cell-values';
import { partText, setPart, type PackageParts } from './package-parts';
import { SharedStrings, sheetDataXml } from './sheet-data';

/** Far from everything that anybody writes: cells here are not in the file. */
const SAMPLE_ROW = 1_000_000;

/**
 * Lets the library number the styles of the book: one cell of the first sheet for each, with a text so that there are
 * texts.
 */
export function writeStyleSamples(state: HostState, targets: ReadonlyMap<Sheet, Worksheet>): void {
  const [worksheet] = targets.values();
  if (!worksheet) return;
  for (const id of usedStyles(state)) {
    const cell = worksheet.getCell(SAMPLE_ROW + id, 1);
    cell.value = 'x';
    if (id !== 0) cell.style = fileStyle(state.book.styles.get(id)) as never;
  }
}

function usedStyles(state: HostState): Set<number> {
  const used = new Set<number>([0]);
  for (const { grid } of state.book.sheets) {
    for (const row of grid.rows) {
      if (row?.style) used.add(row.style);
      row?.styles?.forEach((style) => style !== undefined && used.add(style));
    }
    for (const column of grid.columns) if (column?.style) used.add(column.style);
  }
  return used;
}

/** The library fills the charts' cached values from its own cells: those that charts speak of are put there. */
export function writeCellsOfCharts(state: HostState, sheet: Sheet, targets: ReadonlyMap<Sheet, Worksheet>): void {
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      for (const reference of [series.nameRef, series.values, series.categories]) {
        const found = reference === undefined ? null : evaluateReference(state, sheet, reference);
        const worksheet = found && targets.get(found.sheet);
        if (!worksheet) continue;
        const { area } = found;
        for (let r = area.r1; r <= Math.min(area.r2, found.sheet.grid.rowCount - 1); r += 1) {
          for (let c = area.c1; c <= area.c2; c += 1) {
            const value = state.engine.cellValue(found.sheet, r, c);
            if (value !== null) worksheet.getCell(r + 1, c + 1).value = libraryValue(value);
          }
        }
      }
    }
  }
}

/** Puts the book's cells into the sheets of a package that the library has written. */
export function putCells(state: HostState, parts: PackageParts, paths: ReadonlyMap<string, string>): void {
  const strings = new SharedStrings();
  const [first] = state.book.sheets;
  const styleNumber = readStyleNumbers(partText(parts, paths.get(first?.name ?? '') ?? '') ?? '');
  for (const sheet of state.book.sheets) {
    const path = paths.get(sheet.name);
    if (path === undefined) continue;
    const data = sheetDataXml(sheet, strings, styleNumber);
    const used = sheet.grid.used(false);
    const xml = (partText(parts, path) ?? '')
      .replace(/<sheetData\s*\/>|<sheetData>[\s\S]*<\/sheetData>/, () => data)
      .replace(/<dimension ref="[^"]*"\/>/, () => `<dimension ref="${used ? formatArea(used) : 'A1'}"/>`);
    setPart(parts, path, xml);
  }
  setPart(parts, 'xl/sharedStrings.xml', strings.toXml());
}

function readStyleNumbers(xml: string): (id: number) => number {
  const numbers = new Map<number, number>();
  for (const [, row = '', attributes = ''] of xml.matchAll(/<c r="A(1\d{6})"([^>]*)>/g)) {
    const number = /\ss="(\d+)"/.exec(attributes)?.[1];
    numbers.set(Number(row) - SAMPLE_ROW, Number(number ?? 0));
  }
  return (id) => numbers.get(id) ?? 0;
}

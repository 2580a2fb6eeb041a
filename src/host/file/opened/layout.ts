import { MAX_COLUMNS, parseArea } from '../../book/addresses';
import { colorOf } from '../../book/colors';
import type { Sheet } from '../../book/sheet';
import { readColor } from '../styles/read-styles';
import { child, children, numeral, truth, type XmlElement } from '../xml/tree';

/** Office's permissions of a protected sheet, and the file's word for each: there a 1 means that it is locked. */
export const PERMISSIONS: Readonly<Record<string, string>> = {
  allowAutoFilter: 'autoFilter',
  allowDeleteColumns: 'deleteColumns',
  allowDeleteRows: 'deleteRows',
  allowFormatCells: 'formatCells',
  allowFormatColumns: 'formatColumns',
  allowFormatRows: 'formatRows',
  allowInsertColumns: 'insertColumns',
  allowInsertHyperlinks: 'insertHyperlinks',
  allowInsertRows: 'insertRows',
  allowPivotTables: 'pivotTables',
  allowSort: 'sort',
};

/** Reads columns: their widths, looks and outline. Before the cells, which may look as their column does. */
export function readColumns(sheet: Sheet, root: XmlElement | null, styleId: (number: number) => number): void {
  for (const { attributes } of children(child(root ?? undefined, 'cols'), 'col')) {
    const [from, to] = [Number(attributes.min) - 1, Math.min(Number(attributes.max), MAX_COLUMNS) - 1];
    const width = numeral(attributes.width);
    const outline = numeral(attributes.outlineLevel);
    const style = attributes.style === undefined ? 0 : styleId(Number(attributes.style));
    const hidden = truth(attributes.hidden);
    if (!(from >= 0) || (width === undefined && !hidden && !outline && style === 0)) continue;
    for (let c = from; c <= to; c += 1) {
      Object.assign(sheet.grid.column(c), {
        ...(width === undefined ? {} : { width }),
        ...(hidden ? { hidden } : {}),
        ...(outline ? { outline } : {}),
        ...(style === 0 ? {} : { style }),
        ...(truth(attributes.collapsed) ? { collapsed: true } : {}),
      });
    }
  }
}

/** Reads what a sheet looks like as a whole: view, tab, protection, merged cells, filter, page. */
export function readLayout(sheet: Sheet, root: XmlElement): void {
  const properties = child(root, 'sheetPr');
  sheet.tabColor = colorOf(readColor(child(properties, 'tabColor'))) ?? '';
  const format = child(root, 'sheetFormatPr')?.attributes;
  sheet.standardHeight = numeral(format?.defaultRowHeight) ?? 15;
  readView(sheet, child(child(root, 'sheetViews'), 'sheetView'));
  for (const { attributes } of children(child(root, 'mergeCells'), 'mergeCell')) {
    const area = parseArea(attributes.ref ?? '');
    if (area) sheet.merges.push(area);
  }
  const filter = parseArea(child(root, 'autoFilter')?.attributes.ref ?? '');
  if (filter) sheet.autoFilter = { area: filter, criteria: new Map() };
  const protection = child(root, 'sheetProtection')?.attributes;
  if (protection && truth(protection.sheet)) {
    const options = Object.fromEntries(
      Object.entries(PERMISSIONS).map(([office, file]) => [office, !truth(protection[file], true)]),
    );
    const password = protection.hashValue ?? protection.password;
    sheet.protection = { options, ...(password === undefined ? {} : { password }) };
  }
  readPage(sheet, root, properties);
}

function readView(sheet: Sheet, view: XmlElement | undefined): void {
  const pane = child(view, 'pane')?.attributes;
  if (pane?.state === 'frozen' || pane?.state === 'frozenSplit') {
    sheet.frozen = { rows: numeral(pane.ySplit) ?? 0, columns: numeral(pane.xSplit) ?? 0 };
  }
  sheet.showGridlines = truth(view?.attributes.showGridLines, true);
  sheet.showHeadings = truth(view?.attributes.showRowColHeaders, true);
}

function readPage(sheet: Sheet, root: XmlElement, properties: XmlElement | undefined): void {
  const { page } = sheet;
  const margins = child(root, 'pageMargins')?.attributes;
  for (const side of ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const) {
    const inches = numeral(margins?.[side]);
    if (inches !== undefined) page.margins[side] = inches * 72;
  }
  const setup = child(root, 'pageSetup')?.attributes ?? {};
  if (setup.orientation === 'landscape') page.orientation = 'landscape';
  const paper = numeral(setup.paperSize);
  if (paper) page.paperSize = paper;
  if (truth(child(properties, 'pageSetUpPr')?.attributes.fitToPage)) {
    const [wide, high] = [numeral(setup.fitToWidth) ?? 1, numeral(setup.fitToHeight) ?? 1];
    page.zoom = { ...(wide ? { horizontalFitToPages: wide } : {}), ...(high ? { verticalFitToPages: high } : {}) };
  } else if (setup.scale !== undefined && setup.scale !== '100') {
    page.zoom = { scale: Number(setup.scale) };
  }
  const options = child(root, 'printOptions')?.attributes;
  if (truth(options?.horizontalCentered)) page.centerHorizontally = true;
  if (truth(options?.verticalCentered)) page.centerVertically = true;
  if (truth(options?.gridLines)) page.printGridlines = true;
  if (truth(options?.headings)) page.printHeadings = true;
  if (truth(setup.blackAndWhite)) page.blackAndWhite = true;
  if (truth(setup.draft)) page.draftMode = true;
  const breaks = (name: string): number[] =>
    children(child(root, name), 'brk').map(({ attributes }) => Number(attributes.id));
  const [rows, columns] = [breaks('rowBreaks'), breaks('colBreaks')];
  if (rows.length > 0) page.rowBreaks = rows.map((r) => ({ r1: r, c1: 0, r2: r, c2: 0 }));
  if (columns.length > 0) page.columnBreaks = columns.map((c) => ({ r1: 0, c1: c, r2: 0, c2: c }));
  const headers = child(root, 'headerFooter');
  page.header = coded(child(headers, 'oddHeader')?.text);
  page.footer = coded(child(headers, 'oddFooter')?.text);
}

/** `&LLeft&CMiddle&RRight` in its three parts. */
function coded(text: string | undefined): { left: string; center: string; right: string } {
  const parts = { left: '', center: '', right: '' };
  const names = { L: 'left', C: 'center', R: 'right' } as const;
  for (const found of (text ?? '').matchAll(/&([LCR])([\s\S]*?)(?=&[LCR]|$)/g))
    parts[names[found[1] as 'L']] = found[2] ?? '';
  return parts;
}

import { parseArea, splitSheet, type Area } from '../../book/addresses';
import type { ChartPart } from '../../book/chart';
import type { Sheet, Table, Visibility } from '../../book/sheet';
import type { ConditionalRule, DefinedName, ValidationRule } from '../../book/sheet-parts';
import type { HostState } from '../../state/host-state';
import { readChart } from './chart-read';
import { chartFrames, chartModel } from './chart-model';
import { setOpenedFile, type ChartOrigin, type OpenedSheet, type Origin } from './opened-file';
import { readCustomProperties, readDocumentProperties } from './properties';
import { readConditionals, readValidations } from './rules';
import { readLinks, readSheet, readSheetLater, rememberValues, type SheetReading, type SheetSources } from './sheet';
import { LARGE_SHEET, peekSheet } from './sheet-peek';
import {
  bookSides,
  chartText,
  conditionalText,
  areasText,
  nameText,
  sheetSides,
  tableText,
  validationText,
} from './snapshot';
import { readSharedStrings } from './strings';
import { readTable } from './tables';
import { Package, understood, workbookPath } from '../package/package';
import { UnreadableWorkbookError } from '../package/refusal';
import { SETTING_PREFIX } from '../settings';
import { readStyles } from '../styles/read-styles';
import { child, children, descendants, truth, type XmlElement } from '../xml/tree';

/**
 * Reads a workbook file into an empty book, and remembers where everything came from. Throws UnreadableWorkbookError.
 */
export function loadBook(state: HostState, bytes: Uint8Array): void {
  const parts = Package.open(bytes);
  const workbook = workbookPath(parts);
  const root = parts.xml(workbook) as XmlElement;
  const sources = readSources(state, parts, workbook);
  const entries = sheetEntries(parts, workbook, root);
  if (!entries.some(({ isSheet }) => isSheet))
    throw new UnreadableWorkbookError(entries.length > 0 ? 'chartSheetsOnly' : 'noSheets');
  const { book } = state;
  book.date1904 = truth(child(root, 'workbookPr')?.attributes.date1904);
  readProperties(state, parts);
  const bySlot = entries.map(({ name, isSheet }) => (isSheet ? book.addSheet(name) : null));
  const sheets = new Map<Sheet, OpenedSheet>();
  entries.forEach(({ path, relation, visibility }, slot) => {
    const sheet = bySlot[slot];
    if (!sheet) return;
    sheet.visibility = visibility;
    sheets.set(sheet, openSheet(state, parts, sheet, path, relation, sources));
  });
  const names = readNames(state, root, bySlot);
  for (const [sheet, opened] of sheets) Object.assign(opened.before, { printed: sheetSides(sheet).printed });
  const active = bySlot[Number(child(child(root, 'bookViews'), 'workbookView')?.attributes.activeTab ?? 0)];
  book.activeSheet = active?.visibility === 'Visible' ? active : (book.visibleSheets[0] ?? book.sheets[0] ?? null);
  const lock = child(root, 'workbookProtection')?.attributes;
  if (truth(lock?.lockStructure)) {
    const password = lock?.workbookHashValue ?? lock?.workbookPassword;
    book.structureProtection = password === undefined ? {} : { password };
  }
  setOpenedFile(state, {
    parts,
    workbook,
    isStrict: (parts.text(workbook) ?? '').includes('http://purl.oclc.org/ooxml/spreadsheetml/main'),
    strings: sources.strings,
    styles: sources.styles,
    sheets,
    names,
    before: bookSides(book),
  });
  book.restructured();
  for (const sheet of book.sheets) rememberValues(state, sheet);
}

interface SheetEntry {
  readonly name: string;
  readonly path: string;
  readonly relation: string;
  readonly visibility: Visibility;
  /** A sheet of cells; others hold a chart, a dialog or old macros, and are carried. */
  readonly isSheet: boolean;
}

/** The workbook's sheets in order, of every kind. */
export function sheetEntries(parts: Package, workbook: string, root: XmlElement): SheetEntry[] {
  const relations = parts.relations(workbook);
  return children(child(root, 'sheets'), 'sheet').map(({ attributes }) => {
    const relation = attributes['r:id'] ?? '';
    const found = relations.find(({ id }) => id === relation);
    const path = found && parts.find(found.target);
    if (path === undefined) throw new UnreadableWorkbookError('damagedPart', { part: found?.target ?? workbook });
    const visibility = ({ hidden: 'Hidden', veryHidden: 'VeryHidden' } as const)[attributes.state ?? ''] ?? 'Visible';
    return { name: attributes.name ?? '', path, relation, visibility, isSheet: found?.kind === 'worksheet' };
  });
}

function readSources(state: HostState, parts: Package, workbook: string): SheetSources {
  const texts = parts.related(workbook, 'sharedStrings');
  const looks = readStyles(related(parts, workbook, 'styles'));
  const strings = texts === undefined ? [] : understood(texts, () => readSharedStrings(parts.text(texts) ?? '<sst/>'));
  return { looks, strings, styles: looks.cells.map((style) => state.book.styles.idOf(style)) };
}

const related = (parts: Package, path: string, kind: string): XmlElement | undefined => {
  const found = parts.related(path, kind);
  return found === undefined ? undefined : parts.xml(found);
};

function readProperties({ book }: HostState, parts: Package): void {
  Object.assign(book.properties, readDocumentProperties(parts));
  for (const [key, value] of readCustomProperties(related(parts, '', 'custom-properties'))) {
    if (!key.startsWith(SETTING_PREFIX)) book.customProperties.set(key, value);
    else book.settings.set(key.slice(SETTING_PREFIX.length), settingOf(String(value)));
  }
}

function settingOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function openSheet(
  state: HostState,
  parts: Package,
  sheet: Sheet,
  path: string,
  relation: string,
  sources: SheetSources,
): OpenedSheet {
  const { tree, writing } = understood(path, () => readCellsOf(state, parts, sheet, path, sources));
  const relations = new Map(parts.relations(path).map((one) => [one.id, one]));
  readLinks(sheet, tree, (id) => relations.get(id)?.target);
  const validations = new Map<ValidationRule, Origin>();
  const placeOf = placesOf(children(child(tree ?? undefined, 'dataValidations'), 'dataValidation'));
  for (const [rule, element] of readValidations(tree)) {
    sheet.validations.push(rule);
    validations.set(rule, { at: placeOf(element), before: `${areasText(rule.areas)}|${validationText(rule)}` });
  }
  const conditionals = new Map<ConditionalRule, Origin>();
  const orderOf = placesOf([...descendants(tree ?? undefined, 'cfRule')]);
  for (const [rule, element] of readConditionals(tree, sources.looks.differential, () => state.book.newGuid())) {
    sheet.conditionals.push(rule);
    conditionals.set(rule, { at: orderOf(element), before: `${areasText(rule.areas)}|${conditionalText(rule)}` });
  }
  const tables = new Map<Table, { path: string; before: string }>();
  for (const { attributes } of children(child(tree ?? undefined, 'tableParts'), 'tablePart')) {
    const target = relations.get(attributes['r:id'] ?? '')?.target;
    const part = target === undefined ? undefined : parts.find(target);
    const root = part === undefined ? undefined : parts.xml(part);
    const table = root && readTable(state, sheet, root);
    if (!table || part === undefined) continue;
    sheet.tables.push(table);
    tables.set(table, { path: part, before: tableText(table) });
  }
  const charts = readCharts(
    state,
    parts,
    sheet,
    relations.get(child(tree ?? undefined, 'drawing')?.attributes['r:id'] ?? '')?.target,
  );
  return { path, relation, writing, before: sheetSides(sheet), validations, conditionals, tables, charts };
}

/** Which of some elements one is; a file may have rules by the ten thousand. */
function placesOf(elements: readonly XmlElement[]): (element: XmlElement) => number {
  const places = new Map(elements.map((element, at) => [element, at]));
  return (element) => places.get(element) ?? -1;
}

function readCellsOf(
  state: HostState,
  parts: Package,
  sheet: Sheet,
  path: string,
  sources: SheetSources,
): SheetReading {
  const text = (): string => parts.text(path) ?? '';
  const outline = parts.sizeOf(path) < LARGE_SHEET ? null : parts.lookThrough(path, peekSheet);
  if (outline === null) return readSheet(state, sheet, text(), sources);
  return readSheetLater(state, sheet, outline, () => understood(path, text), sources);
}

function readCharts(
  state: HostState,
  parts: Package,
  sheet: Sheet,
  drawing: string | undefined,
): Map<ChartPart, ChartOrigin> {
  const charts = new Map<ChartPart, ChartOrigin>();
  const root = drawing === undefined ? undefined : parts.xml(drawing);
  if (!root || drawing === undefined) return charts;
  const targets = new Map(parts.relations(drawing).map(({ id, target }) => [id, target]));
  for (const { relation, name, anchor } of chartFrames(root)) {
    const part = targets.get(relation);
    const text = part === undefined ? undefined : parts.text(part);
    const tree = part === undefined ? undefined : parts.xml(part);
    const model = tree && text !== undefined ? chartModel(text, tree, anchor) : null;
    if (!model || part === undefined) continue;
    const chart = readChart(sheet, state.book.newGuid(), model, name.attributes.name ?? '');
    sheet.charts.push(chart);
    charts.set(chart, { part, drawing, relation, before: chartText(chart) });
  }
  return charts;
}

function readNames({ book }: HostState, root: XmlElement, bySlot: readonly (Sheet | null)[]): Map<DefinedName, Origin> {
  const names = new Map<DefinedName, Origin>();
  children(child(root, 'definedNames'), 'definedName').forEach(({ attributes, text }, at) => {
    const { name = '', localSheetId, hidden, comment } = attributes;
    const sheet = localSheetId === undefined ? undefined : bySlot[Number(localSheetId)];
    if (name.startsWith('_xlnm.')) {
      if (sheet) readPrinted(sheet, name, text);
      return;
    }
    if (text.trim() === '' || sheet === null) return;
    const item = { name, expression: text.trim().replace(/^=/, ''), visible: !truth(hidden), comment: comment ?? '' };
    (sheet ? sheet.names : book.names).push(item);
    names.set(item, { at, before: nameText(item) });
  });
  return names;
}

function readPrinted({ page }: Sheet, name: string, text: string): void {
  const areas: Area[] = text
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .flatMap((one) => parseArea(splitSheet(one.trim()).rest) ?? []);
  if (name === '_xlnm.Print_Area' && areas.length > 0) page.printArea = areas;
  if (name !== '_xlnm.Print_Titles') return;
  for (const area of areas) {
    if (area.c1 === 0 && area.c2 === 16_383) page.titleRows = area;
    else page.titleColumns = area;
  }
}

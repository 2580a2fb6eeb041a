import { formatArea, quoteSheet } from '../../book/addresses';
import type { Sheet } from '../../book/sheet';
import type { DefinedName } from '../../book/sheet-parts';
import { rewriteCarried } from '../../edit/references';
import type { HostState } from '../../state/host-state';
import type { OpenedFile } from '../opened/opened-file';
import { nameText } from '../opened/snapshot';
import { escapeXml, withAttributes } from '../xml/edits';
import { child, children, type XmlElement } from '../xml/tree';
import type { PartEditor } from './part-editor';

/** The sheets of the workbook's part as they are to be: a relation for each that is new. */
export interface SheetPlan {
  readonly sheet: Sheet | null;
  /** The element of a sheet that was there, also of those that are no sheets of cells. */
  readonly element: XmlElement | undefined;
  readonly relation: string;
}

/** The sheets in their new order; those that hold no cells stay behind the one that they stood behind. */
export function planSheets(
  book: HostState['book'],
  root: XmlElement,
  file: OpenedFile,
  added: ReadonlyMap<Sheet, string>,
): SheetPlan[] {
  const elements = children(child(root, 'sheets'), 'sheet');
  const bySheet = new Map([...file.sheets].map(([sheet, { relation }]) => [relation, sheet]));
  const plans = book.sheets.map((sheet): SheetPlan => {
    const relation = file.sheets.get(sheet)?.relation ?? added.get(sheet) ?? '';
    return { sheet, element: elements.find(({ attributes }) => attributes['r:id'] === relation), relation };
  });
  let before: string | undefined;
  for (const element of elements) {
    const relation = element.attributes['r:id'] ?? '';
    if (!bySheet.has(relation)) {
      const at = before === undefined ? 0 : plans.findIndex((plan) => plan.relation === before) + 1;
      plans.splice(at, 0, { sheet: null, element, relation });
    }
    before = relation;
  }
  return plans;
}

/** Writes sheets, names, the active sheet, protection and the wish to be calculated into the workbook's part. */
export function patchWorkbook(
  part: PartEditor,
  state: HostState,
  file: OpenedFile,
  plans: readonly SheetPlan[],
  now: Readonly<Record<string, string>>,
): void {
  const { book } = state;
  patchSheets(part, plans);
  const before = children(child(part.root, 'sheets'), 'sheet').map(({ attributes }) => attributes['r:id'] ?? '');
  patchNames(part, state, file, plans, before);
  const moved = plans.some(({ relation }, i) => before[i] !== relation) || plans.length !== before.length;
  if (now.active !== file.before.active || moved) {
    const slot = Math.max(
      0,
      plans.findIndex(({ sheet }) => sheet === book.activeSheet),
    );
    const view = child(child(part.root, 'bookViews'), 'workbookView');
    if (view) {
      const first = Number(view.attributes.firstSheet ?? 0);
      part.retag(
        view,
        withAttributes(part.tag(view), {
          activeTab: slot || undefined,
          ...(first > slot ? { firstSheet: undefined } : {}),
        }),
      );
    } else part.put('bookViews', `<bookViews><workbookView activeTab="${slot}"/></bookViews>`, 'workbook');
  }
  if (now.structure !== file.before.structure) {
    part.put(
      'workbookProtection',
      book.structureProtection ? '<workbookProtection lockStructure="1"/>' : '',
      'workbook',
    );
  }
  const calculation = child(part.root, 'calcPr');
  if (calculation) part.retag(calculation, withAttributes(part.tag(calculation), { fullCalcOnLoad: 1 }));
  else part.put('calcPr', '<calcPr fullCalcOnLoad="1"/>', 'workbook');
}

function patchSheets(part: PartEditor, plans: readonly SheetPlan[]): void {
  const list = child(part.root, 'sheets');
  if (!list) return;
  const elements = children(list, 'sheet');
  let next = Math.max(0, ...elements.map(({ attributes }) => Number(attributes.sheetId))) + 1;
  const tags = plans.map(({ sheet, element, relation }) => {
    if (!sheet) return element ? part.tag(element) : '';
    const state = { Visible: undefined, Hidden: 'hidden', VeryHidden: 'veryHidden' }[sheet.visibility];
    if (!element) {
      return part.own(
        withAttributes('<sheet xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>', {
          name: sheet.name,
          sheetId: next++,
          state,
          'r:id': relation,
        }),
      );
    }
    const same = (element.attributes.state === 'visible' ? undefined : element.attributes.state) === state;
    return withAttributes(part.tag(element), {
      ...(element.attributes.name === sheet.name ? {} : { name: sheet.name }),
      ...(same ? {} : { state }),
    });
  });
  const inPlace = elements.length === plans.length && plans.every(({ element }, i) => element === elements[i]);
  if (inPlace) plans.forEach(({ element }, i) => element && part.retag(element, tags[i] as string));
  else
    part.edits.replace(
      list.openEnd,
      list.closeStart,
      tags.map((tag) => (/\/>$/.test(tag) ? tag : tag.replace(/>$/, '/>'))).join(''),
    );
}

function patchNames(
  part: PartEditor,
  state: HostState,
  file: OpenedFile,
  plans: readonly SheetPlan[],
  before: readonly string[],
): void {
  const { book } = state;
  const list = child(part.root, 'definedNames');
  const elements = children(list, 'definedName');
  const slotOf = (relation: string | undefined): number => plans.findIndex((plan) => plan.relation === relation);
  const current = new Map<number, { item: DefinedName; sheet: Sheet | undefined }>();
  const added: string[] = [];
  const take = (item: DefinedName, sheet: Sheet | undefined): void => {
    const origin = file.names.get(item);
    if (origin && !current.has(origin.at)) current.set(origin.at, { item, sheet });
    else added.push(nameXml(item, sheet ? plans.findIndex((plan) => plan.sheet === sheet) : undefined));
  };
  for (const item of book.names) take(item, undefined);
  for (const sheet of book.sheets) for (const item of sheet.names) take(item, sheet);
  const read = new Set([...file.names.values()].map(({ at }) => at));
  const printed = new Map(book.sheets.map((sheet) => [sheet, printedNames(sheet, file)]));
  elements.forEach((element, at) => {
    const { attributes } = element;
    const local = attributes.localSheetId === undefined ? undefined : Number(attributes.localSheetId);
    const slot = local === undefined ? undefined : slotOf(before[local]);
    const owner = slot === undefined ? undefined : plans[slot]?.sheet;
    const known = current.get(at);
    const isPrinted =
      owner && printed.get(owner) !== undefined && /^_xlnm\.Print_(Area|Titles)$/.test(attributes.name ?? '');
    if ((slot !== undefined && slot < 0) || (read.has(at) && !known) || isPrinted) {
      part.remove(element);
      return;
    }
    const origin = known && file.names.get(known.item);
    const renumbered = slot === local ? {} : { localSheetId: slot };
    if (!known || !origin || nameText(known.item) === origin.before) {
      part.retag(element, withAttributes(part.tag(element), renumbered));
      // Filters and other names of Excel's own say a place.
      const moved = known ? element.text : rewriteCarried(state, element.text, undefined);
      if (moved !== element.text) part.edits.replace(element.openEnd, element.closeStart, escapeXml(moved));
      return;
    }
    part.retag(
      element,
      withAttributes(part.tag(element), {
        ...renumbered,
        name: known.item.name,
        hidden: known.item.visible ? undefined : 1,
        comment: known.item.comment || undefined,
      }),
    );
    part.edits.replace(element.openEnd, element.closeStart, escapeXml(known.item.expression));
  });
  for (const [sheet, names] of printed) {
    for (const [name, text] of names ?? [])
      added.push(
        `<definedName name="${name}" localSheetId="${plans.findIndex((plan) => plan.sheet === sheet)}">${escapeXml(text)}</definedName>`,
      );
  }
  if (!list)
    part.put('definedNames', added.length === 0 ? '' : `<definedNames>${added.join('')}</definedNames>`, 'workbook');
  else if (added.length > 0) part.appendTo(list, added.join(''));
}

const nameXml = ({ name, expression, visible, comment }: DefinedName, slot: number | undefined): string =>
  `${withAttributes('<definedName>', { name, localSheetId: slot, hidden: visible ? undefined : 1, comment: comment || undefined })}${escapeXml(expression)}</definedName>`;

/** What a sheet prints as names of the workbook, when that was changed; undefined when it was not. */
function printedNames(sheet: Sheet, file: OpenedFile): [string, string][] | undefined {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const before = file.sheets.get(sheet)?.before.printed ?? JSON.stringify([undefined, undefined, undefined]);
  if (before === JSON.stringify([printArea, titleRows, titleColumns])) return undefined;
  const there = (area: Parameters<typeof formatArea>[0]): string =>
    `${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
  const titles = [titleColumns, titleRows].flatMap((area) => (area ? [there(area)] : []));
  return [
    ...(printArea?.length ? [['_xlnm.Print_Area', printArea.map(there).join(',')] as [string, string]] : []),
    ...(titles.length > 0 ? [['_xlnm.Print_Titles', titles.join(',')] as [string, string]] : []),
  ];
}

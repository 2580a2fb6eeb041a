import type { Book } from '../../book/book';
import type { ChartPart } from '../../book/chart';
import { formatArea } from '../../book/addresses';
import type { Sheet, Table } from '../../book/sheet';
import type { ConditionalRule, DefinedName, ValidationRule } from '../../book/sheet-parts';

const text = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (one instanceof Map ? [...one] : one));

/** Each side of a sheet as text: what differs from before has been changed. */
export function sheetSides(sheet: Sheet): Record<string, string> {
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    tab: sheet.tabColor,
    view: text([sheet.frozen, sheet.showGridlines, sheet.showHeadings]),
    columns: text(sheet.grid.columns),
    merges: text(sheet.merges.map((area) => formatArea(area)).sort()),
    links: text([...sheet.hyperlinks]),
    protection: text(sheet.protection),
    filter: text(sheet.autoFilter?.area ?? null),
    margins: text(sheet.page.margins),
    setup: text({
      ...sheet.page,
      margins: 0,
      printArea: 0,
      titleRows: 0,
      titleColumns: 0,
      header: 0,
      footer: 0,
      rowBreaks: 0,
      columnBreaks: 0,
    }),
    breaks: text([sheet.page.rowBreaks, sheet.page.columnBreaks]),
    headers: text([sheet.page.header, sheet.page.footer]),
    printed: text([sheet.page.printArea, sheet.page.titleRows, sheet.page.titleColumns]),
  };
}

export function bookSides(book: Book): Record<string, string> {
  return {
    active: String(book.activeSheet ? book.sheets.indexOf(book.activeSheet) : 0),
    order: text(book.sheets.map(({ id }) => id)),
    structure: text(book.structureProtection),
    properties: text(book.properties),
    custom: text([[...book.customProperties], [...book.settings]]),
  };
}

export const validationText = ({ rule }: ValidationRule): string => text(rule);
export const conditionalText = ({ rule, stopIfTrue, text: words }: ConditionalRule): string =>
  text([{ ...rule, priority: 0 }, stopIfTrue, words]);
export const nameText = ({ name, expression, visible, comment }: DefinedName): string =>
  text([name, expression, visible, comment]);
export const areasText = (areas: readonly Parameters<typeof formatArea>[0][]): string =>
  areas.map((area) => formatArea(area)).join(' ');
export const chartText = (chart: ChartPart): string => text({ ...chart, id: 0 });

export function tableText(table: Table): string {
  return text([
    table.name,
    formatArea(table.area),
    table.hasHeaders,
    table.hasTotals,
    table.showFilterButton,
    table.style,
    table.columns.map(({ name, calculated, totals, totalsLabel }) => [name, calculated?.text, totals, totalsLabel]),
  ]);
}

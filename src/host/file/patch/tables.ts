import { formatArea, parseArea, type Area } from '../../book/addresses';
import type { Table, TableColumn } from '../../book/sheet';
import { shiftThrough } from '../../book/shift';
import { fileFormula } from '../file-formulas';
import { DECLARATION } from '../package/package';
import { Edits, prefixed, prefixOf, withAttributes } from '../xml/edits';
import { child, children, descendants, readXml, type XmlElement } from '../xml/tree';
import { decoded } from '../opened/cells';
import { escapeText } from './strings';

/** Line breaks stand as `_x000a_` in the names of table columns. */
const headingText = (name: string): string =>
  name
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, '0')}_`);

const filterArea = ({ area, hasTotals }: Table): Area => ({ ...area, r2: area.r2 - (hasTotals ? 1 : 0) });

/** The part of a new table. */
export function newTableXml(table: Table, id: number): string {
  const tag = withAttributes('<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">', {
    id,
    name: table.name,
    displayName: table.name,
    ref: formatArea(table.area),
    headerRowCount: table.hasHeaders ? undefined : 0,
    ...(table.hasTotals ? { totalsRowCount: 1 } : { totalsRowShown: 0 }),
  });
  const filter =
    table.hasHeaders && table.showFilterButton ? `<autoFilter ref="${formatArea(filterArea(table))}"/>` : '';
  const columns = table.columns.map((column, i) => columnXml(column, i + 1, table.hasTotals)).join('');
  return `${DECLARATION}${tag}${filter}<tableColumns count="${table.columns.length}">${columns}</tableColumns>${styleXml(table)}</table>`;
}

function columnXml({ name, calculated, totals, totalsLabel }: TableColumn, id: number, hasTotals: boolean): string {
  const tag = withAttributes('<tableColumn>', {
    id,
    name: headingText(name),
    totalsRowLabel: hasTotals ? totalsLabel : undefined,
    totalsRowFunction: hasTotals ? totals : undefined,
  });
  const inner = calculated
    ? `<calculatedColumnFormula>${escapeText(fileFormula(calculated))}</calculatedColumnFormula>`
    : '';
  return inner === '' ? tag.replace(/>$/, '/>') : `${tag}${inner}</tableColumn>`;
}

const styleXml = ({ style }: Table): string =>
  withAttributes('<tableStyleInfo/>', {
    name: style.theme === '' ? undefined : style.theme,
    showFirstColumn: style.showFirstColumn ? 1 : 0,
    showLastColumn: style.showLastColumn ? 1 : 0,
    showRowStripes: style.showRowStripes ? 1 : 0,
    showColumnStripes: style.showColumnStripes ? 1 : 0,
  });

/** The part of a table that came with the file, with what was changed: filters, sorting and looks of its parts stay. */
export function patchedTableXml(source: string, table: Table): string {
  const root = readXml(source);
  const edits = new Edits(source);
  const prefix = prefixOf(source, root.start);
  const own = (xml: string): string => prefixed(xml, prefix);
  const tag = (element: XmlElement): string => source.slice(element.start, element.openEnd);
  const renamed = decoded(root.attributes.displayName ?? '') !== table.name;
  const hadTotals = Number(root.attributes.totalsRowCount ?? 0) > 0;
  edits.replace(
    root.start,
    root.openEnd,
    withAttributes(tag(root), {
      ref: formatArea(table.area),
      ...(renamed ? { name: table.name, displayName: table.name } : {}),
      ...((root.attributes.headerRowCount !== '0') === table.hasHeaders
        ? {}
        : { headerRowCount: table.hasHeaders ? undefined : 0 }),
      ...(hadTotals === table.hasTotals
        ? {}
        : table.hasTotals
          ? { totalsRowCount: 1, totalsRowShown: undefined }
          : { totalsRowCount: undefined, totalsRowShown: 0 }),
    }),
  );
  const filter = child(root, 'autoFilter');
  const wanted = table.hasHeaders && table.showFilterButton;
  if (filter && wanted)
    edits.replace(filter.start, filter.openEnd, withAttributes(tag(filter), { ref: formatArea(filterArea(table)) }));
  else if (filter) edits.remove(filter.start, filter.end);
  else if (wanted) edits.insert(root.openEnd, own(`<autoFilter ref="${formatArea(filterArea(table))}"/>`));
  for (const one of [...descendants(root, 'sortState'), ...descendants(root, 'sortCondition')]) {
    const area = parseArea(one.attributes.ref ?? '');
    const moved = area && shiftThrough(area, table.sheet.shifts);
    if (moved) edits.replace(one.start, one.openEnd, withAttributes(tag(one), { ref: formatArea(moved) }));
  }
  patchColumns(edits, source, root, table, own);
  const style = child(root, 'tableStyleInfo');
  if (style) {
    const now = styleXml(table);
    const value = (name: string): string | undefined => new RegExp(`\\s${name}="([^"]*)"`).exec(now)?.[1];
    const flag = (name: string): object =>
      (style.attributes[name] ?? '0') === value(name) ? {} : { [name]: value(name) };
    edits.replace(
      style.start,
      style.openEnd,
      withAttributes(tag(style), {
        ...(style.attributes.name === table.style.theme ? {} : { name: table.style.theme || undefined }),
        ...flag('showFirstColumn'),
        ...flag('showLastColumn'),
        ...flag('showRowStripes'),
        ...flag('showColumnStripes'),
      }),
    );
  }
  return edits.done();
}

/** Columns keep what the file says of them; which is which is told by the name, then by the place. */
function patchColumns(
  edits: Edits,
  source: string,
  root: XmlElement,
  table: Table,
  own: (xml: string) => string,
): void {
  const list = child(root, 'tableColumns');
  if (!list) return;
  const standing = children(list, 'tableColumn');
  const names = standing.map(({ attributes }) => decoded(attributes.name ?? ''));
  const used = new Set<number>();
  const matched = table.columns.map(({ name }, i) => {
    const same = names.findIndex((one, at) => one.toLowerCase() === name.toLowerCase() && !used.has(at));
    const isFree =
      same < 0 &&
      standing.length === table.columns.length &&
      !table.columns.some((column) => column.name.toLowerCase() === names[i]?.toLowerCase());
    const at = same >= 0 ? same : isFree ? i : -1;
    if (at >= 0) used.add(at);
    return at;
  });
  let nextId = Math.max(0, ...standing.map(({ attributes }) => Number(attributes.id))) + 1;
  const inPlace = matched.length === standing.length && matched.every((at, i) => at === i);
  const pieces = table.columns.map((column, i) => {
    const element = standing[matched[i] as number];
    return element
      ? patchedColumn(source, element, column, table.hasTotals, own)
      : own(columnXml(column, nextId++, table.hasTotals));
  });
  if (inPlace) {
    standing.forEach((element, i) => edits.replace(element.start, element.end, pieces[i] as string));
    return;
  }
  edits.replace(
    list.start,
    list.openEnd,
    withAttributes(source.slice(list.start, list.openEnd), { count: table.columns.length }),
  );
  edits.replace(list.openEnd, list.closeStart, pieces.join(''));
}

function patchedColumn(
  source: string,
  element: XmlElement,
  column: TableColumn,
  hasTotals: boolean,
  own: (xml: string) => string,
): string {
  const { attributes } = element;
  const name = headingText(column.name);
  const totals = hasTotals ? column.totals : undefined;
  const label = hasTotals ? column.totalsLabel : undefined;
  const before = attributes.totalsRowFunction === 'none' ? undefined : attributes.totalsRowFunction;
  const tag = withAttributes(source.slice(element.start, element.openEnd), {
    ...(decoded(attributes.name ?? '') === column.name ? {} : { name }),
    ...(before === totals ? {} : { totalsRowFunction: totals }),
    ...(attributes.totalsRowLabel === label ? {} : { totalsRowLabel: label }),
  });
  const formula = child(element, 'calculatedColumnFormula');
  const now = column.calculated && fileFormula(column.calculated);
  const same = formula ? now !== undefined && decoded(formula.text) === now : now === undefined;
  const inner = source.slice(element.openEnd, element.closeStart);
  const close = element.closeStart === element.end ? '' : source.slice(element.closeStart, element.end);
  // A formula that the host cannot read is not one that somebody has taken away.
  if (same || (formula && now === undefined && attributes.name !== undefined)) return `${tag}${inner}${close}`;
  const text = now === undefined ? '' : own(`<calculatedColumnFormula>${escapeText(now)}</calculatedColumnFormula>`);
  if (formula)
    return `${tag}${source.slice(element.openEnd, formula.start)}${text}${source.slice(formula.end, element.closeStart)}${close}`;
  if (close !== '') return `${tag}${text}${inner}${close}`;
  const elementName = /^<([\w.:-]+)/.exec(tag)?.[1] ?? '';
  return `${tag.replace(/\s*\/>$/, '>')}${text}</${elementName}>`;
}

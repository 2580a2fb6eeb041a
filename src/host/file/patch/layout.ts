import { formatArea, MAX_COLUMNS, MAX_ROWS } from '../../book/addresses';
import type { ColumnInfo } from '../../book/grid';
import type { Sheet } from '../../book/sheet';
import { PERMISSIONS } from '../opened/layout';
import type { StyleAppender } from '../styles/style-appender';
import { escapeXml, withAttributes } from '../xml/edits';
import { child, children, type XmlElement } from '../xml/tree';
import type { PartEditor } from './part-editor';

type Values = Readonly<Record<string, string | number | undefined>>;

const tagOf = (name: string, values: Values): string => withAttributes(`<${name}/>`, values);

/** Changes the attributes of a child of the root, which is made when it is missing. */
function patchChild(part: PartEditor, name: string, values: Values): void {
  const standing = child(part.root, name);
  if (standing) part.retag(standing, withAttributes(part.tag(standing), values));
  else part.put(name, tagOf(name, values));
}

/** What files mean that do not say it. */
const DEFAULTS: Values = {
  orientation: 'portrait',
  paperSize: 1,
  scale: 100,
  fitToWidth: 1,
  fitToHeight: 1,
  blackAndWhite: 0,
  draft: 0,
  pageOrder: 'downThenOver',
  horizontalCentered: 0,
  verticalCentered: 0,
  headings: 0,
  gridLines: 0,
};

/** The same for those that mean something else than they did; what a file leaves out says its default. */
function patchDiffering(part: PartEditor, name: string, values: Values): void {
  const before = child(part.root, name)?.attributes ?? {};
  const says = (key: string): string => {
    const value = before[key] ?? DEFAULTS[key] ?? '';
    return value === 'true' ? '1' : value === 'false' ? '0' : value === 'default' ? 'portrait' : String(value);
  };
  const differing = Object.entries(values).filter(([key, value]) => value !== undefined && String(value) !== says(key));
  if (differing.length > 0)
    patchChild(
      part,
      name,
      Object.fromEntries(
        differing.map(([key, value]) => [key, String(value) === String(DEFAULTS[key]) ? undefined : value]),
      ),
    );
}

/** Colour of the tab, and whether the page is fitted: both stand in the sheet's properties, in this order. */
export function patchProperties(part: PartEditor, sheet: Sheet, changed: ReadonlySet<string>): void {
  const standing = child(part.root, 'sheetPr');
  const color = sheet.tabColor === '' ? '' : `<tabColor rgb="FF${sheet.tabColor.slice(1)}"/>`;
  const fits = sheet.page.zoom?.horizontalFitToPages !== undefined || sheet.page.zoom?.verticalFitToPages !== undefined;
  const fit = child(standing, 'pageSetUpPr');
  if (!standing) {
    const inner = color + (fits ? '<pageSetUpPr fitToPage="1"/>' : '');
    if (inner !== '') part.put('sheetPr', `<sheetPr>${inner}</sheetPr>`);
    return;
  }
  const tab = child(standing, 'tabColor');
  const isEmpty = standing.closeStart === standing.end;
  if (isEmpty) {
    const inner =
      (changed.has('tab') ? color : '') + (changed.has('setup') && fits ? '<pageSetUpPr fitToPage="1"/>' : '');
    if (inner !== '') part.appendTo(standing, inner);
    return;
  }
  if (changed.has('tab')) {
    if (tab) part.edits.replace(tab.start, tab.end, part.own(color));
    else part.edits.insert(standing.openEnd, part.own(color));
  }
  if (!changed.has('setup')) return;
  if (fit) part.retag(fit, withAttributes(part.tag(fit), { fitToPage: fits ? 1 : undefined }));
  else if (fits) part.edits.insert(standing.closeStart, part.own('<pageSetUpPr fitToPage="1"/>'));
}

/** Frozen panes, gridlines, headings, and which sheet is in front. */
export function patchView(
  part: PartEditor,
  sheet: Sheet,
  changed: ReadonlySet<string>,
  isActive: boolean | undefined,
): void {
  const view = child(child(part.root, 'sheetViews'), 'sheetView');
  const { rows, columns } = sheet.frozen ?? { rows: 0, columns: 0 };
  const place = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const corner = formatArea({ r1: rows, r2: rows, c1: columns, c2: columns });
  const pane =
    rows + columns === 0
      ? ''
      : tagOf('pane', {
          xSplit: columns || undefined,
          ySplit: rows || undefined,
          topLeftCell: corner,
          activePane: place,
          state: 'frozen',
        }) + `<selection pane="${place}"/>`;
  const flags: Values = {
    ...(changed.has('view')
      ? { showGridLines: sheet.showGridlines ? undefined : 0, showRowColHeaders: sheet.showHeadings ? undefined : 0 }
      : {}),
    ...(isActive === undefined ? {} : { tabSelected: isActive ? 1 : undefined }),
  };
  if (!view) {
    const made = withAttributes('<sheetView workbookViewId="0">', flags);
    part.put('sheetViews', `<sheetViews>${made}${pane}</sheetView></sheetViews>`);
    return;
  }
  const tag = withAttributes(part.tag(view), flags);
  if (!changed.has('view')) {
    part.retag(view, tag);
    return;
  }
  for (const one of view.children) if (one.name === 'pane' || one.name === 'selection') part.remove(one);
  if (view.closeStart === view.end) part.appendTo(view, pane, tag);
  else {
    part.retag(view, tag);
    part.edits.insert(view.openEnd, part.own(pane));
  }
}

/** The columns: what the file says of a column that we do not know of stays with it. */
export function patchColumns(part: PartEditor, sheet: Sheet, looks: StyleAppender, styles: readonly number[]): void {
  const standing = child(part.root, 'cols');
  const before: (XmlElement | undefined)[] = [];
  for (const element of children(standing, 'col')) {
    const last = Math.min(Number(element.attributes.max), MAX_COLUMNS);
    for (let c = Number(element.attributes.min) - 1; c < last; c += 1) before[c] = element;
  }
  const count = Math.max(before.length, sheet.grid.columns.length);
  const runs: { from: number; to: number; tag: string }[] = [];
  for (let c = 0; c < count; c += 1) {
    const tag = columnTag(part, before[c], sheet.grid.columns[c], looks, styles);
    if (tag === '') continue;
    const last = runs[runs.length - 1];
    if (last && last.to === c - 1 && last.tag === tag) last.to = c;
    else runs.push({ from: c, to: c, tag });
  }
  const inner = runs.map(({ from, to, tag }) => withAttributes(tag, { min: from + 1, max: to + 1 })).join('');
  part.put('cols', inner === '' ? '' : `<cols>${inner}</cols>`);
}

function columnTag(
  part: PartEditor,
  before: XmlElement | undefined,
  column: ColumnInfo | undefined,
  looks: StyleAppender,
  styles: readonly number[],
): string {
  if (!before && !column) return '';
  const base = before
    ? part
        .tag(before)
        .replace(/^<[\w.:-]+/, '<col')
        .replace(/\s*\/?>$/, '/>')
    : '<col min="0" max="0"/>';
  const number = before?.attributes.style === undefined ? 0 : Number(before.attributes.style);
  const same = (column?.style ?? 0) === (styles[number] ?? 0);
  const width = column?.width ?? (before ? undefined : 9.140625);
  return withAttributes(base, {
    min: 0,
    max: 0,
    ...(String(width) === before?.attributes.width
      ? {}
      : { width, customWidth: column?.width === undefined ? undefined : 1 }),
    hidden: column?.hidden ? 1 : undefined,
    outlineLevel: column?.outline || undefined,
    ...(same ? {} : { style: looks.numberOf(column?.style ?? 0) || undefined }),
  });
}

export function patchMerges(part: PartEditor, sheet: Sheet): void {
  const cells = sheet.merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`);
  part.put(
    'mergeCells',
    cells.length === 0 ? '' : `<mergeCells count="${cells.length}">${cells.join('')}</mergeCells>`,
  );
}

export function patchProtection(part: PartEditor, sheet: Sheet): void {
  const { protection } = sheet;
  const locks = Object.entries(PERMISSIONS).map(([office, file]) => [
    file,
    protection?.options[office] === true ? 0 : undefined,
  ]);
  part.put(
    'sheetProtection',
    protection
      ? tagOf('sheetProtection', { sheet: 1, objects: 1, scenarios: 1, ...(Object.fromEntries(locks) as Values) })
      : '',
  );
}

export function patchFilter(part: PartEditor, sheet: Sheet): void {
  if (sheet.autoFilter) patchChild(part, 'autoFilter', { ref: formatArea(sheet.autoFilter.area) });
  else part.put('autoFilter', '');
}

const inches = (points: number): number => Math.round((points / 72) * 1000) / 1000;

/** Margins, paper, headers and breaks. */
export function patchPage(part: PartEditor, { page }: Sheet, changed: ReadonlySet<string>): void {
  if (changed.has('setup')) {
    patchDiffering(part, 'printOptions', {
      horizontalCentered: page.centerHorizontally ? 1 : 0,
      verticalCentered: page.centerVertically ? 1 : 0,
      headings: page.printHeadings ? 1 : 0,
      gridLines: page.printGridlines ? 1 : 0,
    });
  }
  const isNew = !child(part.root, 'pageMargins');
  if (changed.has('margins') || (isNew && changed.has('setup'))) {
    const { margins } = page;
    patchChild(part, 'pageMargins', {
      left: inches(margins.left),
      right: inches(margins.right),
      top: inches(margins.top),
      bottom: inches(margins.bottom),
      header: inches(margins.header),
      footer: inches(margins.footer),
    });
  }
  if (changed.has('setup')) {
    const fits = page.zoom?.horizontalFitToPages !== undefined || page.zoom?.verticalFitToPages !== undefined;
    patchDiffering(part, 'pageSetup', {
      orientation: page.orientation ?? 'portrait',
      paperSize: page.paperSize ?? 1,
      scale: page.zoom?.scale ?? (fits ? undefined : 100),
      ...(fits
        ? { fitToWidth: page.zoom?.horizontalFitToPages ?? 0, fitToHeight: page.zoom?.verticalFitToPages ?? 0 }
        : {}),
      blackAndWhite: page.blackAndWhite ? 1 : 0,
      draft: page.draftMode ? 1 : 0,
      ...(page.printOrder === 'OverThenDown' ? { pageOrder: 'overThenDown' } : {}),
      ...(typeof page.firstPageNumber === 'number'
        ? { firstPageNumber: page.firstPageNumber, useFirstPageNumber: 1 }
        : {}),
    });
  }
  if (changed.has('headers')) patchHeaders(part, page);
  if (changed.has('breaks')) {
    const breaks = (name: string, ids: readonly number[], most: number): string =>
      ids.length === 0
        ? ''
        : `<${name} count="${ids.length}" manualBreakCount="${ids.length}">${ids.map((id) => `<brk id="${id}" max="${most}" man="1"/>`).join('')}</${name}>`;
    part.put(
      'rowBreaks',
      breaks(
        'rowBreaks',
        (page.rowBreaks ?? []).map(({ r1 }) => r1),
        MAX_COLUMNS - 1,
      ),
    );
    part.put(
      'colBreaks',
      breaks(
        'colBreaks',
        (page.columnBreaks ?? []).map(({ c1 }) => c1),
        MAX_ROWS - 1,
      ),
    );
  }
}

function patchHeaders(part: PartEditor, page: Sheet['page']): void {
  const coded = ({ left, center, right }: Sheet['page']['header']): string =>
    (left ? `&L${left}` : '') + (center ? `&C${center}` : '') + (right ? `&R${right}` : '');
  const standing = child(part.root, 'headerFooter');
  const others = (standing?.children ?? [])
    .filter(({ name }) => name !== 'oddHeader' && name !== 'oddFooter')
    .map((one) => part.source.slice(one.start, one.end))
    .join('');
  const odd = (
    [
      ['oddHeader', page.header],
      ['oddFooter', page.footer],
    ] as const
  )
    .map(([name, text]) => (coded(text) === '' ? '' : `<${name}>${escapeXml(coded(text))}</${name}>`))
    .join('');
  const tag = standing
    ? part
        .tag(standing)
        .replace(/^<[\w.:-]+/, '<headerFooter')
        .replace(/\s*\/?>$/, '>')
    : '<headerFooter>';
  const xml =
    odd === '' && others === '' ? '' : `${part.own(tag)}${part.own(odd)}${others}</${part.prefix}headerFooter>`;
  if (standing) part.edits.replace(standing.start, standing.end, xml);
  else if (xml !== '') part.edits.insert(part.placeFor('headerFooter', 'sheet'), xml);
}
